import Tabular

/// A moment in Coordinated Universal Time, to the second.
public struct Moment: Equatable, Comparable, Sendable {
    /// The seconds since the beginning of 1970.
    public let seconds: Int

    /// Names a moment by the seconds since the beginning of 1970, from then to the end of 9999.
    public init(seconds: Int) { self.seconds = min(max(seconds, 0), 253_402_300_799) }

    /// The earlier of two moments is the smaller one.
    public static func < (a: Moment, b: Moment) -> Bool { a.seconds < b.seconds }

    /// `2026-11-21T04:07:05Z`, as ISO 8601 has it.
    public var text: String {
        let second = seconds % 86_400
        return "\(day)T\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))Z"
    }

    /// `2026-11-21`.
    public var day: String {
        let (year, month, day) = civil
        return "\(year)-\(two(month))-\(two(day))"
    }

    /// The year.
    public var year: Int { civil.year }

    /// The date in the proleptic Gregorian calendar: the algorithm `civil_from_days` of H. Hinnant (2014).
    private var civil: (year: Int, month: Int, day: Int) {
        let days = seconds / 86_400 + 719_468
        let era = days / 146_097
        let dayOfEra = days % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }

    private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

    /// The day that a text names as `YYYY-MM-DD`, if there is such a day.
    public static func day(_ text: some StringProtocol) -> String? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2] else { return nil }
        let numbers = parts.compactMap { $0.utf8.allSatisfy { (48...57).contains($0) } ? Int($0) : nil }
        guard numbers.count == 3, (1...12).contains(numbers[1]) else { return nil }
        let isLeap = numbers[0] % 4 == 0 && (numbers[0] % 100 != 0 || numbers[0] % 400 == 0)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return (1...lengths[numbers[1] - 1]).contains(numbers[2]) ? String(text) : nil
    }
}
