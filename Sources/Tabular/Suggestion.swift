/// "Did you mean": the known word nearest to a misspelt one.
public enum Suggestion {
    /// The candidate within a third of its length in edits (at least one), ignoring case; `nil` when none is that near.
    ///
    /// Ties go to the earlier candidate.
    public static func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
        // Nobody misspells a word that long; comparing it would take long too.
        guard word.utf8.count <= 64 else { return nil }
        let wanted = Array(word.lowercased().unicodeScalars)
        var best: (candidate: String, distance: Int)?
        for candidate in candidates {
            let letters = Array(candidate.lowercased().unicodeScalars)
            let allowed = max(1, max(wanted.count, letters.count) / 3)
            if abs(wanted.count - letters.count) > allowed { continue }
            let distance = edits(wanted, letters)
            if distance <= allowed && distance < (best?.distance ?? .max) { best = (candidate, distance) }
        }
        return best?.candidate
    }

    /// Insertions, deletions, replacements and swaps of neighbours that turn one word into the other.
    static func edits(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
        var beforePrevious: [Int] = []
        var previous = Array(0...b.count)
        for i in 0..<a.count {
            var current = [i + 1]
            for j in 0..<b.count {
                var cost = min(previous[j] + (a[i] == b[j] ? 0 : 1), previous[j + 1] + 1, current[j] + 1)
                if i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j] {
                    cost = min(cost, beforePrevious[j - 1] + 1)
                }
                current.append(cost)
            }
            beforePrevious = previous
            previous = current
        }
        return previous[b.count]
    }
}
