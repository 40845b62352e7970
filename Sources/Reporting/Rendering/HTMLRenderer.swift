public import Indicators

/// Writes a document as one self-contained web page: its style and its drawings inside, no script, nothing fetched.
public enum HTMLRenderer {
    /// The file of the report in a language.
    public static func name(of language: Language) -> String { "report.\(language.rawValue).html" }

    /// The page, in UTF-8. Takes time in proportion to its length.
    public static func render(_ document: Document) -> [UInt8] {
        var writer = HTMLWriter(document)
        writer.write(document)
        return writer.bytes
    }
}

/// Collects the page. What it writes, it writes once, from top to bottom.
struct HTMLWriter {
    private(set) var bytes: [UInt8] = []
    let furniture: Document.Furniture
    let isRightToLeft: Bool
    /// Whether what is drawn runs from right to left; time does not.
    var isMirrored: Bool
    /// The kinds of charts of which the contrast gate has its sample.
    private var sampled: Set<String> = []

    init(_ document: Document) {
        furniture = document.furniture
        isRightToLeft = document.language.isRightToLeft
        isMirrored = isRightToLeft
        bytes.reserveCapacity(1 << 20)
    }

    mutating func put(_ markup: Markup) { bytes.append(contentsOf: markup.text.utf8) }

    /// The attribute that has the contrast gate look at this element: on the first of each kind.
    mutating func sampleAttribute(_ kind: String) -> Markup {
        sampled.insert(kind).inserted ? " data-a11y-sample" : ""
    }

    // MARK: - Page

    mutating func write(_ document: Document) {
        put(
            """
            <!doctype html>
            <html lang="\(document.language.rawValue)" dir="\(isRightToLeft ? "rtl" : "ltr")">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="generator" content="Mizan">
            <title>\(isolated(document.title))</title>
            \(alternates(document))<style>

            """
        )
        if document.stamp != nil {
            // In view while reading; the running foot repeats it on every printed page.
            put(
                """
                .stamp{position:sticky;inset-block-start:0;z-index:9;margin:0;padding:.5rem 1rem;background:#7a1a1d;color:#fff}
                @media print{.stamp{position:static}}

                """
            )
        }
        bytes.append(contentsOf: Palette.css.utf8)
        bytes.append(contentsOf: Stylesheet.css.utf8)
        put(
            """
            @page{@bottom-center{content:"\(css: isolated(document.runningFoot))"}}
            </style>
            </head>
            <body>
            <a class="skip" href="#mz-main">\(furniture.skipToContent)</a>

            """
        )
        if let stamp = document.stamp {
            put("<p class=\"stamp\" data-a11y-sample><strong>")
            write(stamp)
            put("</strong></p>\n")
        }
        put("<header class=\"cover\" data-a11y-sample>\n")
        writeLanguages(document)
        put("<h1>")
        write(document.title)
        put("</h1>\n")
        if !document.subtitle.isEmpty {
            put("<p class=\"subtitle\">")
            write(document.subtitle)
            put("</p>\n")
        }
        write(document.front)
        put("</header>\n<div class=\"frame\">\n")
        writeContents(document.sections)
        put("<main id=\"mz-main\">\n")
        for (index, section) in document.sections.enumerated() { write(section, depth: 0, isSample: index < 2) }
        put("</main>\n</div>\n</body>\n</html>\n")
    }

    /// The same page in other languages, for programs.
    private func alternates(_ document: Document) -> Markup {
        document.languages.filter { $0 != document.language }.reduce("") { links, language in
            let file = HTMLRenderer.name(of: language)
            return "\(links)<link rel=\"alternate\" hreflang=\"\(language.rawValue)\" href=\"\(file)\">\n"
        }
    }

    /// The same page in other languages, for people: each language by its own name.
    private mutating func writeLanguages(_ document: Document) {
        guard document.languages.count > 1 else { return }
        put("<nav class=\"languages\" aria-label=\"\(furniture.language)\"><ul>\n")
        for language in document.languages {
            let attributes: Markup =
                "lang=\"\(language.rawValue)\" dir=\"\(language.isRightToLeft ? "rtl" : "ltr")\""
            if language == document.language {
                put("<li><span \(attributes) aria-current=\"true\">\(language.ownName)</span></li>\n")
            } else {
                let file = HTMLRenderer.name(of: language)
                put(
                    """
                    <li><a href="\(file)" hreflang="\(language.rawValue)" \(attributes)>\(language.ownName)</a></li>

                    """
                )
            }
        }
        put("</ul></nav>\n")
    }

    private mutating func writeContents(_ sections: [Section]) {
        put(
            "<nav class=\"contents\" aria-labelledby=\"mz-contents\">\n<h2 id=\"mz-contents\">\(furniture.contents)</h2>\n"
        )
        writeEntries(sections, depth: 0)
        put("</nav>\n")
    }

    private mutating func writeEntries(_ sections: [Section], depth: Int) {
        put("<ul>\n")
        for section in sections {
            put("<li><a href=\"#\(section.id)\">")
            writeTitle(section)
            put("</a>")
            if let first = section.sections.first, let last = section.sections.last, depth < 2 {
                if first.file != nil {
                    // Half a hundred profiles would bury the chapters: they unfold.
                    put(
                        """
                        <details><summary><span>\(isolated(first.title))</span> … \
                        <span>\(isolated(last.title))</span></summary>

                        """
                    )
                    writeEntries(section.sections, depth: 2)
                    put("</details>")
                } else {
                    put("\n")
                    writeEntries(section.sections, depth: depth + 1)
                }
            }
            put("</li>\n")
        }
        put("</ul>\n")
    }

    private mutating func writeTitle(_ section: Section) {
        if !section.number.isEmpty {
            put("<span class=\"number\">\(isolated("\(section.number)" as Markup))</span> ")
        }
        write(section.title)
    }

    private mutating func write(_ section: Section, depth: Int, isSample: Bool = false) {
        let classes = [section.file == nil ? nil : "profile", section.startsPage ? "page" : nil].compactMap(\.self)
        let attribute: Markup = classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\""
        let sample: Markup = isSample ? " data-a11y-sample" : ""
        // The title of the page is the first level; HTML has no level after the sixth.
        let level = min(depth + 2, 6)
        put("<section id=\"\(section.id)\"\(attribute)\(sample)>\n<h\(level)>")
        writeTitle(section)
        put("</h\(level)>\n")
        write(section.blocks)
        for part in section.sections { write(part, depth: depth + 1) }
        put("</section>\n")
    }

    // MARK: - Blocks

    mutating func write(_ blocks: [Block]) {
        for block in blocks { write(block) }
    }

    private mutating func write(_ block: Block) {
        switch block {
        case .paragraph(let words):
            put("<p>")
            write(words)
            put("</p>\n")
        case .list(let points, let isNumbered):
            let tag = isNumbered ? "ol" : "ul"
            put("<\(tag)>\n")
            for point in points {
                put("<li>")
                write(point)
                put("</li>\n")
            }
            put("</\(tag)>\n")
        case .quotation(let words, let source):
            put("<figure class=\"quotation\"><blockquote><p>")
            write(words)
            put("</p></blockquote><figcaption>")
            write(source)
            put("</figcaption></figure>\n")
        case .note(let words):
            put("<div class=\"note\" role=\"note\"><p>")
            write(words)
            put("</p></div>\n")
        case .facts(let facts):
            put("<dl class=\"facts\">\n")
            for fact in facts {
                put("<div><dt>")
                write(fact.label)
                put("</dt><dd>")
                write(fact.value)
                put("</dd></div>\n")
            }
            put("</dl>\n")
        case .table(let table): write(table, id: table.id)
        case .figure(let figure): write(figure)
        case .details(let summary, let blocks):
            put("<details class=\"more\"><summary>")
            write(summary)
            put("</summary>\n")
            write(blocks)
            put("</details>\n")
        }
    }

    private mutating func write(_ figure: Figure) {
        let id = figure.id
        put("<figure class=\"chart\" id=\"\(id)\"\(sampleAttribute(figure.chart.kind))>\n<figcaption><strong>")
        write(figure.title)
        put("</strong><span>")
        write(figure.subtitle)
        put("</span></figcaption>\n")
        draw(figure.chart, SVGCaption(id: id, title: isolated(figure.title), subtitle: isolated(figure.subtitle)))
        put("<details><summary>\(furniture.showTable)</summary>\n")
        // The table has a place of its own even where the composer names it after its figure.
        write(figure.table, id: figure.table.id == id ? "mz-table-\(id)" : figure.table.id)
        put("<p><a href=\"\(figure.dataFile)\">\(furniture.dataFile)</a></p>\n</details>\n")
        put("<p class=\"source\"><b>\(furniture.source)</b> ")
        write(figure.sources)
        put("</p>\n</figure>\n")
    }

    // MARK: - Tables

    private mutating func write(_ table: Table, id: String) {
        // Narrow tables wrap their words instead of scrolling; a stop of the tab key at each would only delay. On paper the
        // long ones among them flow in columns.
        let isWide = table.columns.count > 3
        let isLong = !isWide && table.rows.count > 16
        if isWide {
            put("<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-labelledby=\"mz-c-\(id)\">\n")
        } else if isLong {
            put("<div class=\"long\">\n")
        }
        put("<table id=\"\(id)\"><caption id=\"mz-c-\(id)\"><span>")
        write(table.caption)
        put("</span></caption>\n<thead><tr>")
        for column in table.columns {
            put(column.isNumeric ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">")
            write(column.title)
            put("</th>")
        }
        put("</tr></thead>\n<tbody>\n")
        for row in table.rows {
            put("<tr>")
            for (index, cell) in row.enumerated() {
                writeCell(cell, isNumeric: table.columns[index].isNumeric, namesRow: index == 0)
            }
            put("</tr>\n")
        }
        put("</tbody></table>\n")
        if isWide || isLong { put("</div>\n") }
    }

    private mutating func writeCell(_ cell: Table.Cell, isNumeric: Bool, namesRow: Bool) {
        let tag = namesRow ? "th" : "td"
        put(namesRow ? "<th scope=\"row\"" : "<td")
        switch (isNumeric, cell.level) {
        case (true, nil): put(" class=\"n\"")
        case (true, let level?): put(" class=\"n k\(level.rawValue)\"")
        case (false, let level?): put(" class=\"l k\(level.rawValue)\"")
        case (false, nil): break
        }
        if cell.words.inlines.count == 1, case .number(let number) = cell.words.inlines[0] {
            put(" data-value=\"\(value: number.value)\">")
            // A numeric cell runs from left to right anyway.
            isNumeric || !isRightToLeft ? put("\(number.text)") : put("<bdi dir=\"ltr\">\(number.text)</bdi>")
        } else {
            put(">")
            write(cell.words)
        }
        put("</\(tag)>")
    }
}

extension Language {
    var isRightToLeft: Bool {
        switch self {
        case .english, .french: false
        case .arabic: true
        }
    }

    /// The name of the language in itself.
    var ownName: String {
        switch self {
        case .english: "English"
        case .french: "Français"
        case .arabic: "العربية"
        }
    }
}
