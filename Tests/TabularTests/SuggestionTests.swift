import Tabular
import Testing

struct SuggestionTests {
    private let commands = ["report", "score", "explain", "doctor", "codes", "completions"]

    @Test(arguments: [
        ("scroe", "score"), ("scor", "score"), ("scores", "score"), ("SCORE", "score"), ("docter", "doctor"),
        ("explian", "explain"), ("completion", "completions"), ("score", "score"),
    ])
    func `a misspelt word has its nearest known one`(_ word: String, _ nearest: String) {
        #expect(Suggestion.nearest(to: word, in: commands) == nearest)
    }

    @Test(arguments: ["publish", "xyz", "exp", "a-long-word-of-another-kind"])
    func `a word that is too far from all has none`(_ word: String) {
        #expect(Suggestion.nearest(to: word, in: commands) == nil)
    }

    @Test func `without candidates there is none`() {
        #expect(Suggestion.nearest(to: "score", in: [String]()) == nil)
    }

    /// TUT is one letter from TUR and from TUN.
    @Test func `of two that are as near the earlier one is named`() {
        #expect(Suggestion.nearest(to: "TUT", in: ["TUN", "TUR"]) == "TUN")
        #expect(Suggestion.nearest(to: "TUT", in: ["TUR", "TUN"]) == "TUR")
    }

    @Test func `swapped neighbours are one mistake, not two`() {
        #expect(Suggestion.nearest(to: "TRU", in: ["TUR"]) == "TUR")
    }

    @Test func `letters of any script count as one`() {
        #expect(Suggestion.nearest(to: "Senégal", in: ["Sénégal", "Mali"]) == "Sénégal")
        #expect(Suggestion.nearest(to: "تركي", in: ["تركيا", "مالي"]) == "تركيا")
    }
}
