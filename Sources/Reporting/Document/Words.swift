/// A run of text in one language, with the numbers, links and codes in it kept apart.
public struct Words: Sendable, Equatable, ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
    /// The pieces, in reading order.
    public let inlines: [Inline]

    init(_ inlines: [Inline]) { self.inlines = inlines }

    init(_ inline: Inline) { inlines = [inline] }

    /// Plain text.
    public init(_ text: String) { inlines = text.isEmpty ? [] : [.text(text)] }

    /// Plain text, from a literal.
    public init(stringLiteral value: String) { self.init(value) }

    /// Text with numbers and links in it, from a literal.
    public init(stringInterpolation: StringInterpolation) { inlines = stringInterpolation.inlines }

    /// Whether there is nothing in it.
    public var isEmpty: Bool { inlines.isEmpty }

    /// The text alone, for titles of pages and names of pictures.
    public var plain: String { inlines.map(\.plain).joined() }

    static func + (a: Words, b: Words) -> Words { Words(a.inlines + b.inlines) }

    /// Builds words from a literal such as `"\(count) of \(total) countries"`.
    public struct StringInterpolation: StringInterpolationProtocol {
        var inlines: [Inline] = []

        /// Starts empty.
        public init(literalCapacity: Int, interpolationCount: Int) {}

        /// Text between the pieces.
        public mutating func appendLiteral(_ literal: String) {
            if !literal.isEmpty { inlines.append(.text(literal)) }
        }

        /// Plain text, such as a name.
        public mutating func appendInterpolation(_ text: String) { appendLiteral(text) }

        /// Words already put together.
        public mutating func appendInterpolation(_ words: Words) { inlines += words.inlines }

        /// A formatted number.
        public mutating func appendInterpolation(_ number: FormattedNumber) { inlines.append(.number(number)) }

        /// Any piece.
        public mutating func appendInterpolation(_ inline: Inline) { inlines.append(inline) }
    }
}

/// A piece of a run of text.
public indirect enum Inline: Sendable, Equatable {
    /// Text in the document's language.
    case text(String)
    /// Text that matters more.
    case strong(Words)
    /// A number; kept from being reordered in right-to-left text.
    case number(FormattedNumber)
    /// A code such as `CON_INTUSE` or a command; left to right in every language.
    case code(String)
    /// A Latin name, acronym or document symbol; left to right in every language.
    case latin(String)
    /// Numbers whose order says something, such as the two ends of a range; left to right in every language.
    case leftToRight(Words)
    /// A jump to a place in the document.
    case jump(id: String, Words)
    /// A link to another file or page.
    case link(url: String, Words)

    /// The text alone.
    public var plain: String {
        switch self {
        case .text(let text), .code(let text), .latin(let text): text
        case .strong(let words), .leftToRight(let words), .jump(_, let words), .link(_, let words): words.plain
        case .number(let number): number.text
        }
    }
}

/// A number as it is printed, and the value that it stands for.
public struct FormattedNumber: Sendable, Equatable {
    /// As printed, in the document's style.
    public let text: String
    /// The value at full precision; a test holds the print against it.
    public let value: Double
    /// The decimals printed; `nil` when the text is not the value alone, such as a percentage of a share.
    public let decimals: Int?
}
