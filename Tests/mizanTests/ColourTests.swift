import TestSupport
import Testing

struct ColourTests {
    private static let escape: Character = "\u{1B}"

    @Test(arguments: [["--help"], ["score"], ["explain", "TUR"], ["doctor"], ["nonsense"]])
    func `nothing but text goes to a file`(_ words: [String]) throws {
        let run = try Program.mizan(words, environment: ["TERM": "xterm-256color"])
        #expect(!(run.output + run.errors).isEmpty)
        #expect(!(run.output + run.errors).contains(Self.escape))
    }

    #if os(Linux)
        @Test(arguments: [
            (["TERM": "xterm"], true), (["TERM": "xterm", "NO_COLOR": "1"], false), (["TERM": "dumb"], false),
            (["TERM": "xterm", "NO_COLOR": ""], true),
        ])
        func `a terminal gets colour unless NO_COLOR or a dumb terminal refuses it`(
            _ environment: [String: String], _ isColoured: Bool
        ) throws {
            let text = try Program.mizanOnTerminal(["--help"], environment: environment)
            #expect(text.contains("EXAMPLES"))
            #expect(text.contains(Self.escape) == isColoured)
        }
    #endif
}
