public import Indicators

/// Lays out a document as GitHub-flavoured Markdown: one file for the report, one for each section that asks for its own.
public enum MarkdownRenderer {
    /// A file, by its path beside the report.
    public struct File: Sendable {
        /// The path, with `/`.
        public let path: String
        /// The content, UTF-8.
        public let bytes: [UInt8]
    }

    /// The report's file.
    public static func name(of language: Language) -> String { "report.\(language.rawValue).md" }

    /// The report first, then the files of its sections in order.
    public static func render(_ document: Document) -> [File] {
        var files: [String: String] = [:]
        for section in document.sections { collectFiles(section, in: nil, document.language, into: &files) }
        var main = MarkdownWriter(document: document, file: nil, files: files)
        main.report()
        var rendered = [File(path: name(of: document.language), bytes: Array(main.text.utf8))]
        for section in document.sections { renderFiles(section, document, files, into: &rendered) }
        return rendered
    }

    static func path(ofFile file: String, _ language: Language) -> String { "profiles/\(language.rawValue)/\(file).md" }

    /// Which file each place stands in; places in the report itself are not listed.
    private static func collectFiles(
        _ section: Section, in file: String?, _ language: Language, into files: inout [String: String]
    ) {
        let file = section.file.map { path(ofFile: $0, language) } ?? file
        if let file {
            files[section.id] = file
            for block in section.blocks { collectFiles(block, in: file, into: &files) }
        }
        for part in section.sections { collectFiles(part, in: file, language, into: &files) }
    }

    private static func collectFiles(_ block: Block, in file: String, into files: inout [String: String]) {
        switch block {
        case .table(let table): files[table.id] = file
        case .figure(let figure): files[figure.id] = file
        case .details(_, let blocks): for inner in blocks { collectFiles(inner, in: file, into: &files) }
        case .paragraph, .list, .quotation, .note, .facts: break
        }
    }

    private static func renderFiles(
        _ section: Section, _ document: Document, _ files: [String: String], into rendered: inout [File]
    ) {
        if let file = section.file {
            var writer = MarkdownWriter(document: document, file: path(ofFile: file, document.language), files: files)
            writer.page(section)
            rendered.append(File(path: path(ofFile: file, document.language), bytes: Array(writer.text.utf8)))
        }
        for part in section.sections { renderFiles(part, document, files, into: &rendered) }
    }
}

/// Writes one Markdown file.
private struct MarkdownWriter {
    let document: Document
    /// The path of this file; `nil` for the report itself.
    let file: String?
    /// The file of each place that is not in the report itself.
    let files: [String: String]
    var text = ""

    private var isRightToLeft: Bool { document.language.isRightToLeft }

    /// The way from this file's folder to the report's.
    private var base: String { file == nil ? "" : String(repeating: "../", count: file?.count { $0 == "/" } ?? 0) }

    mutating func report() {
        open()
        text += languages { MarkdownRenderer.name(of: $0) }
        line("# " + inline(document.title))
        line("**" + inline(document.subtitle) + "**")
        for piece in document.front { block(piece) }
        line("## " + escape(document.furniture.contents))
        for section in document.sections { contents(section, depth: 0) }
        text += "\n"
        for section in document.sections { self.section(section, depth: 2) }
        close()
    }

    mutating func page(_ section: Section) {
        open()
        if let name = section.file { text += languages { base + MarkdownRenderer.path(ofFile: name, $0) } }
        line("[" + inline(document.title) + "](\(base)\(MarkdownRenderer.name(of: document.language))#\(section.id))")
        anchor(section.id)
        line("# " + inline(section.title))
        for piece in section.blocks { block(piece) }
        for part in section.sections { self.section(part, depth: 2) }
        close()
    }

    private mutating func open() {
        if isRightToLeft { line("<div dir=\"rtl\" lang=\"\(document.language.rawValue)\">") }
        if let stamp = document.stamp { line("**" + inline(stamp) + "**") }
    }

    /// Links to the same page in other languages, each by its own name; empty where there are none.
    private func languages(_ path: (Language) -> String) -> String {
        guard document.languages.count > 1 else { return "" }
        return document.languages.map { language in
            language == document.language ? "**\(language.ownName)**" : "[\(language.ownName)](\(path(language)))"
        }.joined(separator: " · ") + "\n\n"
    }

    private mutating func close() {
        if isRightToLeft { line("</div>") }
        // One line feed at the end, no blank line.
        while text.hasSuffix("\n\n") { text.removeLast() }
    }

    private mutating func line(_ content: String) { text += content + "\n\n" }

    private mutating func anchor(_ id: String) { line("<a id=\"\(id)\"></a>") }

    private mutating func contents(_ section: Section, depth: Int) {
        let indent = String(repeating: "  ", count: depth)
        let number = section.number.isEmpty ? "" : section.number + " "
        text += "\(indent)- [\(escape(number))\(inline(section.title))](\(target(section.id)))\n"
        if depth < 1 { for part in section.sections where part.file == nil { contents(part, depth: depth + 1) } }
    }

    private mutating func section(_ section: Section, depth: Int) {
        if section.file != nil && file == nil {
            // Its own file; the report keeps a place for links to it.
            text += "- <a id=\"\(section.id)\"></a>[\(inline(section.title))](\(target(section.id)))\n"
            return
        }
        if text.hasSuffix(")\n") { text += "\n" }
        anchor(section.id)
        let number = section.number.isEmpty ? "" : section.number + " "
        line(String(repeating: "#", count: min(depth, 6)) + " " + escape(number) + inline(section.title))
        for piece in section.blocks { block(piece) }
        for part in section.sections { self.section(part, depth: depth + 1) }
        if text.hasSuffix(")\n") { text += "\n" }
    }

    private mutating func block(_ block: Block) {
        switch block {
        case .paragraph(let words): line(paragraph(words))
        case .list(let items, let isNumbered):
            for (index, item) in items.enumerated() {
                text += (isNumbered ? "\(index + 1). " : "- ") + paragraph(item) + "\n"
            }
            text += "\n"
        case .quotation(let words, let source): line("> " + inline(words) + "\n>\n> — " + inline(source))
        case .note(let words): line("ⓘ " + inline(words))
        case .facts(let facts):
            let label = document.furniture.colon.dropLast()
            for fact in facts { text += "- **\(inline(fact.label))\(label)** \(inline(fact.value))\n" }
            text += "\n"
        case .table(let table):
            anchor(table.id)
            line("**" + inline(table.caption) + "**")
            self.table(table)
        case .figure(let figure): self.figure(figure)
        case .details(let summary, let blocks):
            // A lone table has a caption of its own.
            if blocks.count == 1, case .table(let table) = blocks[0], table.caption == summary {
                self.block(blocks[0])
                return
            }
            line("**" + inline(summary) + "**")
            for inner in blocks { self.block(inner) }
        }
    }

    private mutating func figure(_ figure: Figure) {
        anchor(figure.id)
        line("**" + inline(figure.title) + "**")
        line(inline(figure.subtitle))
        line("<details><summary>\(escape(document.furniture.showTable))</summary>")
        table(figure.table)
        line("</details>")
        line(
            escape(document.furniture.source) + document.furniture.colon + inline(figure.sources) + " · ["
                + escape(document.furniture.dataFile)
                + "](\(base)\(figure.dataFile))"
        )
    }

    private mutating func table(_ table: Table) {
        text += "| " + table.columns.map { inline($0.title) }.joined(separator: " | ") + " |\n"
        text += "| " + table.columns.map { $0.isNumeric ? "---:" : ":---" }.joined(separator: " | ") + " |\n"
        for row in table.rows {
            for cell in row {
                text += "| "
                text += inline(cell.words)
                text += " "
            }
            text += "|\n"
        }
        text += "\n"
    }

    /// Running text that must not be taken for a heading, list or quotation.
    private func paragraph(_ words: Words) -> String {
        let text = inline(words)
        guard let first = text.first else { return text }
        if "#-+>=".contains(first) { return "\\" + text }
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let rest = text[digits.endIndex...]
        if !digits.isEmpty && (rest.hasPrefix(".") || rest.hasPrefix(")")) { return digits + "\\" + rest }
        return text
    }

    private func inline(_ words: Words) -> String {
        // Most cells are one piece.
        if words.inlines.count == 1, case .number(let number) = words.inlines[0] {
            return isolated(escape(number.text))
        }
        var text = ""
        for piece in words.inlines {
            switch piece {
            case .text(let plain): text += escape(isRightToLeft ? Bidirectional.isolatingRuns(of: plain) : plain)
            case .strong(let inner): text += "**" + inline(inner) + "**"
            case .number(let number): text += isolated(escape(number.text))
            case .leftToRight(let inner): text += isolated(escape(inner.plain))
            case .code(let code): text += isolated("`" + code + "`")
            case .latin(let latin): text += isolated(escape(latin))
            case .jump(let id, let inner): text += "[" + inline(inner) + "](" + target(id) + ")"
            case .link(let url, let inner):
                text += "[" + inline(inner) + "](" + (url.contains("://") ? url : base + url) + ")"
            }
        }
        return text
    }

    /// Left-to-right pieces of right-to-left text are isolated; here and nowhere else.
    private func isolated(_ text: String) -> String { isRightToLeft ? Bidirectional.isolated(text) : text }

    /// The way to a place from this file.
    private func target(_ id: String) -> String {
        guard let home = files[id] else {
            return file == nil ? "#" + id : base + MarkdownRenderer.name(of: document.language) + "#" + id
        }
        return home == file ? "#" + id : base + home + "#" + id
    }

    private func escape(_ plain: String) -> String {
        if !plain.utf8.contains(where: MarkdownWriter.isSpecial) { return plain }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(plain.utf8.count + 8)
        for byte in plain.utf8 {
            switch byte {
            case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "\n"): bytes.append(UInt8(ascii: " "))
            default:
                if MarkdownWriter.isSpecial(byte) { bytes.append(UInt8(ascii: "\\")) }
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Bytes that mean something to Markdown anywhere in a line; all are ASCII, so that other letters pass untouched.
    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
            UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "|"), UInt8(ascii: "~"),
            UInt8(ascii: "&"), UInt8(ascii: "\n"):
            true
        default: false
        }
    }
}
