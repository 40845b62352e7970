import Tabular

/// Finds the position of a code; files are sorted, so the last answer is most often the next one too.
struct CodeLookup {
    let codes: [String]
    private let kind: Problem.CodeKind
    private let positions: [String: Int32]
    private let listed: Set<String>
    private var last: [UInt8] = []
    private var lastPosition: Int32 = 0
    /// The unknown codes seen so far with what they look like: each is compared with the list once.
    private var suggestions: [String: String?] = [:]

    init(_ kind: Problem.CodeKind, _ codes: [String], in catalogue: Catalogue) {
        self.kind = kind
        listed = catalogue.listed[kind] ?? []
        self.codes = codes
        positions = Dictionary(zip(codes, codes.indices.map(Int32.init)), uniquingKeysWith: { first, _ in first })
    }

    /// Whether the list holds a code, also one whose own row has an error.
    func isListed(_ code: String) -> Bool { listed.contains(code) }

    mutating func position(_ table: Table, _ row: Int, _ column: Int, _ findings: inout [Finding]) -> Int32? {
        let isSame = table.withBytes(row, column) { bytes in
            guard bytes.count == last.count else { return false }
            for index in 0..<bytes.count where bytes[index] != last[index] { return false }
            return bytes.count > 0
        }
        if isSame { return lastPosition }
        let text = table.text(row, column)
        guard let position = positions[text] else {
            if !text.isEmpty && listed.contains(text) { return nil }
            let problem: Problem =
                text.isEmpty
                ? .emptyCell(table.header[column])
                : .unknownCode(kind, text, similar: suggestion(text))
            findings.append(Finding(problem, at: table.place(row: row, column: column)))
            return nil
        }
        last = Array(text.utf8)
        lastPosition = position
        return position
    }

    private mutating func suggestion(_ text: String) -> String? {
        if let known = suggestions[text] { return known }
        // A file of thousands of unknown codes has another fault than misspelling.
        guard suggestions.count < 100 else { return nil }
        let nearest = Suggestion.nearest(to: text, in: codes)
        suggestions[text] = nearest
        return nearest
    }
}
