import Indicators
import Testing

/// Checked with `date -u -d @SECONDS`.
struct MomentTests {
    @Test(arguments: [
        (0, "1970-01-01T00:00:00Z"), (951_782_399, "2000-02-28T23:59:59Z"), (951_782_400, "2000-02-29T00:00:00Z"),
        (1_795_234_025, "2026-11-21T04:07:05Z"), (4_107_542_400, "2100-03-01T00:00:00Z"), (-5, "1970-01-01T00:00:00Z"),
        (1_735_689_599, "2024-12-31T23:59:59Z"),
    ])
    func `a moment is written as ISO 8601 has it`(_ seconds: Int, _ text: String) {
        #expect(Moment(seconds: seconds).text == text)
        #expect(Moment(seconds: seconds).day == text.prefix(10))
    }

    @Test(arguments: ["2026-02-28", "2024-02-29", "2000-02-29", "2026-12-31"])
    func `a day of the calendar is one`(_ text: String) { #expect(Moment.day(text) == text) }

    @Test(arguments: [
        "2026-02-29", "2100-02-29", "2026-13-01", "2026-00-01", "2026-04-31", "26-04-01", "2026/04/01", "٢٠٢٦-04-01",
        "",
    ])
    func `anything else is none`(_ text: String) { #expect(Moment.day(text) == nil) }
}
