public import Indicators

/// A report in one language: words and formatted numbers, and nothing of how they are drawn.
///
/// The composer makes it from the report's numbers; the renderers only lay out and escape.
public struct Document: Sendable {
    /// The language of its words.
    public let language: Language
    /// The title, for the page and the file.
    public let title: Words
    /// The line below the title.
    public let subtitle: Words
    /// A short line for the foot of every printed page: status, edition, cut-off.
    public let runningFoot: Words
    /// What stands at the head of every file and page that is not for the public.
    public var stamp: Words? = nil
    /// The languages in which the report is written side by side, its own included; empty for a document alone.
    public var languages: [Language] = []
    /// What stands between the title and the contents: status, licence, disclaimer.
    public let front: [Block]
    /// The chapters.
    public let sections: [Section]
    /// Words that a renderer needs for its own furniture.
    public let furniture: Furniture

    /// Words for what renderers add.
    public struct Furniture: Sendable {
        /// The heading of the table of contents.
        public let contents: String
        /// The link that jumps over the contents.
        public let skipToContent: String
        /// What opens the table under a figure.
        public let showTable: String
        /// The word before a figure's sources.
        public let source: String
        /// The link to a figure's data file.
        public let dataFile: String
        /// The name of the links to the other languages.
        public let language: String
        /// What stands between a label and its value.
        public let colon: String
    }
}

/// A chapter or a part of one.
public struct Section: Sendable {
    /// Stable in every language, for links: `con`, `fig-con-02`.
    public let id: String
    /// The number before the title, such as `6.2`; empty when it has none.
    public let number: String
    /// The title.
    public let title: Words
    /// What it says.
    public var blocks: [Block]
    /// Its parts.
    public var sections: [Section]
    /// Whether it begins on a new page in print.
    public let startsPage: Bool
    /// Whether Markdown keeps it as a file of its own, linked from the report; the name without extension.
    public let file: String?

    init(
        _ id: String, _ number: String, _ title: Words, _ blocks: [Block] = [], _ sections: [Section] = [],
        startsPage: Bool = false, file: String? = nil
    ) {
        self.id = id
        self.number = number
        self.title = title
        self.blocks = blocks
        self.sections = sections
        self.startsPage = startsPage
        self.file = file
    }
}

/// A piece of a section.
public indirect enum Block: Sendable {
    /// Running text.
    case paragraph(Words)
    /// Points, with or without numbers.
    case list([Words], isNumbered: Bool)
    /// Somebody's words, and where they stand.
    case quotation(Words, source: Words)
    /// Something to be noticed: a warning or a limit.
    case note(Words)
    /// Label and value, side by side: the facts of a cover or the head of a profile.
    case facts([Fact])
    /// A table.
    case table(Table)
    /// A picture with its finding, its table and its sources.
    case figure(Figure)
    /// Pieces that unfold on demand; always open in print and in Markdown.
    case details(summary: Words, [Block])
}

/// A label and what it stands for.
public struct Fact: Sendable {
    /// The label.
    public let label: Words
    /// The value.
    public let value: Words
}

/// A table: a header, rows, and which columns hold numbers.
public struct Table: Sendable {
    /// Stable in every language.
    public let id: String
    /// What it shows.
    public let caption: Words
    /// The columns.
    public let columns: [Column]
    /// The rows, each with as many cells as there are columns; the first cell names the row.
    public let rows: [[Cell]]

    init(_ id: String, _ caption: Words, _ columns: [Column], _ rows: [[Cell]]) {
        self.id = id
        self.caption = caption
        self.columns = columns
        self.rows = rows
    }

    /// A column.
    public struct Column: Sendable {
        /// Its header.
        public let title: Words
        /// Whether its cells are numbers, set to the right in every language.
        public let isNumeric: Bool

        static func text(_ title: Words) -> Column { Column(title: title, isNumeric: false) }
        static func number(_ title: Words) -> Column { Column(title: title, isNumeric: true) }
    }

    /// A cell.
    public struct Cell: Sendable, ExpressibleByStringInterpolation {
        /// What it says.
        public let words: Words
        /// A tone behind it, for levels.
        public let level: Tone?

        init(_ words: Words, level: Tone? = nil) {
            self.words = words
            self.level = level
        }

        /// Plain text, from a literal.
        public init(stringLiteral value: String) { self.init(Words(stringLiteral: value)) }

        /// Words, from a literal; the default interpolation would print numbers and codes as Swift describes them.
        public init(stringInterpolation: Words.StringInterpolation) {
            self.init(Words(stringInterpolation: stringInterpolation))
        }
    }
}

/// The five tones of the levels, from light to dark, and the hatch of what is missing.
public enum Tone: Int, CaseIterable, Sendable {
    case foundational, emerging, established, advanced, leading, missing
}
