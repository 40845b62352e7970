/// What runs from left to right within text that runs from right to left.
///
/// Unicode's bidirectional algorithm takes a minus, a percent sign, a dash between years or a bracket beside an acronym for
/// part of the text around it, and moves it. Such runs are isolated here, for every language that needs it; nobody types
/// isolates.
enum Bidirectional {
    /// The text between the characters that isolate it.
    static func isolated(_ text: String) -> String { "\u{2066}\(text)\u{2069}" }

    /// The text with its runs isolated by characters, for places that take no elements.
    static func isolatingRuns(of text: String) -> String {
        pieces(of: text).map { $0.isRun ? isolated($0.text) : $0.text }.joined()
    }

    /// The text in pieces: runs of Latin letters, digits and what stands between them, and the rest.
    ///
    /// Plain whole and decimal numbers are part of the rest: the algorithm leaves them alone.
    static func pieces(of text: String) -> [(text: String, isRun: Bool)] {
        let scalars = Array(text.unicodeScalars)
        var pieces: [(text: String, isRun: Bool)] = []
        var rest = String.UnicodeScalarView()
        var place = 0
        while place < scalars.count {
            let run = run(in: scalars, at: place)
            guard !run.isEmpty, needsIsolation(scalars[run]) else {
                let end = max(run.upperBound, place + 1)
                rest.append(contentsOf: scalars[place..<end])
                place = end
                continue
            }
            if !rest.isEmpty { pieces.append((String(rest), false)) }
            rest = String.UnicodeScalarView()
            pieces.append((String(String.UnicodeScalarView(scalars[run])), true))
            place = run.upperBound
        }
        if !rest.isEmpty { pieces.append((String(rest), false)) }
        return pieces
    }

    /// The run that starts here; empty where none does.
    private static func run(in scalars: [Unicode.Scalar], at start: Int) -> Range<Int> {
        var end = start
        if isSign(scalars[start]), start + 1 < scalars.count, isDigit(scalars[start + 1]) { end += 1 }
        guard isCore(scalars[end]) else { return start..<start }
        while end < scalars.count {
            if isCore(scalars[end]) {
                end += 1
                continue
            }
            var next = end
            while next < scalars.count, isJoint(scalars[next]) { next += 1 }
            guard next > end, next < scalars.count, isCore(scalars[next]) else { break }
            // Two numbers side by side are two numbers; a word and a number are a name.
            let hasSpace = scalars[end..<next].contains(" ")
            if hasSpace && !(isLetter(scalars[end - 1]) || isLetter(scalars[next])) { break }
            end = next
        }
        if end < scalars.count, scalars[end] == "%", isDigit(scalars[end - 1]) { end += 1 }
        return start..<end
    }

    private static func needsIsolation(_ run: ArraySlice<Unicode.Scalar>) -> Bool {
        run.contains { !isDigit($0) && $0 != "." && $0 != "," }
    }

    private static func isCore(_ scalar: Unicode.Scalar) -> Bool {
        isDigit(scalar) || isLetter(scalar) || scalar == "²"
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { "0"..."9" ~= scalar }

    /// A letter of the Latin alphabet, with accents or without.
    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        "A"..."Z" ~= scalar || "a"..."z" ~= scalar || "\u{C0}"..."\u{24F}" ~= scalar && scalar.properties.isAlphabetic
    }

    private static func isSign(_ scalar: Unicode.Scalar) -> Bool { ["\u{2212}", "+", "-", "±"].contains(scalar) }

    /// What may stand within a run, between two letters or digits.
    private static func isJoint(_ scalar: Unicode.Scalar) -> Bool {
        [" ", ".", ",", "/", "-", "–", "\u{2212}", "+", "&", "’", "'", ":", "_", "$", "@"].contains(scalar)
    }
}
