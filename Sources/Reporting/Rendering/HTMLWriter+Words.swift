/// Words as HTML: numbers with their values, jumps, and what runs from left to right isolated.
extension HTMLWriter {
    mutating func write(_ words: Words) {
        for inline in words.inlines { write(inline) }
    }

    private mutating func write(_ inline: Inline) {
        switch inline {
        case .text(let text): put(isolatingRuns(of: text))
        case .strong(let words):
            put("<strong>")
            write(words)
            put("</strong>")
        case .number(let number): put(isolated(data(number)))
        case .leftToRight(let words):
            put(
                isolated(
                    words.inlines.reduce("") { run, piece in
                        if case .number(let number) = piece { return "\(run)\(data(number))" }
                        return "\(run)\(piece.plain)"
                    }))
        case .code(let code): put(isolated("<code>\(code)</code>"))
        case .latin(let text): put(isolated("\(text)"))
        case .jump(let id, let words):
            put("<a href=\"#\(id)\">")
            write(words)
            put("</a>")
        case .link(let url, let words):
            guard Self.isSafe(url) else { return write(words) }
            put("<a href=\"\(url)\">")
            write(words)
            put("</a>")
        }
    }

    /// A number with its value at full precision.
    func data(_ number: FormattedNumber) -> Markup {
        let exact: Markup = "\(value: number.value)"
        return exact.text == number.text
            ? "\(number.text)" : "<data value=\"\(exact)\">\(number.text)</data>"
    }

    /// Keeps a run from left to right where the text around it runs from right to left.
    func isolated(_ markup: Markup) -> Markup {
        isRightToLeft ? "<bdi dir=\"ltr\">\(markup)</bdi>" : markup
    }

    /// Text in the language of the page, whatever runs from left to right in it kept so.
    func isolatingRuns(of text: String) -> Markup {
        guard isRightToLeft else { return "\(text)" }
        return Bidirectional.pieces(of: text).reduce("") { markup, piece in
            piece.isRun ? "\(markup)\(isolated("\(piece.text)" as Markup))" : "\(markup)\(piece.text)"
        }
    }

    /// The same for places that take no elements; there the isolates are characters.
    func isolatingRuns(of text: String) -> String { isRightToLeft ? Bidirectional.isolatingRuns(of: text) : text }

    /// The text alone, for places that take no elements; there the isolates are characters.
    func isolated(_ words: Words) -> String {
        isRightToLeft ? words.inlines.map(isolated).joined() : words.plain
    }

    private func isolated(_ inline: Inline) -> String {
        switch inline {
        case .text(let text): Bidirectional.isolatingRuns(of: text)
        case .strong(let words), .jump(_, let words), .link(_, let words): isolated(words)
        case .number(let number): Bidirectional.isolated(number.text)
        case .leftToRight(let words): Bidirectional.isolated(words.plain)
        case .code(let text), .latin(let text): Bidirectional.isolated(text)
        }
    }

    /// Whether a link leads to a page, a file beside the report or a mailbox, and runs nothing.
    private static func isSafe(_ url: String) -> Bool {
        guard let colon = url.utf8.firstIndex(of: UInt8(ascii: ":")) else { return true }
        let scheme = url[..<colon]
        return ["http", "https", "mailto"].contains(scheme.lowercased())
            || scheme.utf8.contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
    }
}
