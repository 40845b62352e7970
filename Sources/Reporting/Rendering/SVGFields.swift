// Fields of tone: heat map, tile map, coverage matrix, stacked bars.
extension HTMLWriter {
    /// Runs of equal fields within a row, in the units of the fields.
    private func runs<Key: Hashable>(_ rows: [[Key]]) -> [(key: Key, x: Int, y: Int, width: Int)] {
        var runs: [(key: Key, x: Int, y: Int, width: Int)] = []
        for (y, row) in rows.enumerated() {
            for (x, key) in row.enumerated() {
                if let last = runs.last, last.y == y, last.key == key {
                    runs[runs.count - 1].width += 1
                } else {
                    runs.append((key, x, y, 1))
                }
            }
        }
        return runs
    }

    /// A field of columns × rows: plain fills as one path each, patterned ones as rectangles, white lines between.
    ///
    /// The paths stand in a view box of one unit a field, stretched over the drawing. Patterns would be stretched with it,
    /// so their rectangles stand outside.
    private mutating func drawFields(
        _ rows: [[String?]], plain: [String], patterned: [String], top: Int, pitch: Int
    ) {
        guard let columns = rows.first?.count, columns > 0 else { return }
        let width = 100 / Double(columns)
        let runs = runs(rows)
        let frame: Markup = """
            y="\(top)" height="\(rows.count * pitch)" \
            viewBox="0 0 \(columns) \(rows.count)" preserveAspectRatio="none"
            """
        put("<svg \(frame)>")
        for name in plain {
            var path: Markup = ""
            for run in runs where run.key == name {
                let x = isRightToLeft ? columns - run.x - run.width : run.x
                path = "\(path)M\(x) \(run.y)h\(run.width)v1h-\(run.width)z"
            }
            if !path.text.isEmpty { put("<path class=\"\(name)\" d=\"\(path)\"/>") }
        }
        put("</svg>\n")
        for run in runs {
            guard let name = run.key, patterned.contains(name) else { continue }
            let first = x(width * Double(run.x))
            let last = x(width * Double(run.x + run.width))
            put(
                """
                <rect class="\(name)" x="\(percent: min(first, last))" y="\(top + pitch * run.y)" \
                width="\(percent: width * Double(run.width))" height="\(pitch)"/>

                """
            )
        }
        var lines: Markup = ""
        for column in 0...columns { lines = "\(lines)M\(column) 0V\(rows.count)" }
        for row in 0...rows.count { lines = "\(lines)M0 \(row)H\(columns)" }
        put("<svg \(frame)><path class=\"f\" d=\"\(lines)\"/></svg>\n")
    }

    /// Codes above columns, upright, reading upwards.
    private mutating func drawUprightHeaders(_ columns: [(code: String, name: String)], baseline: Int) {
        let width = 100 / Double(max(columns.count, 1))
        for (index, column) in columns.enumerated() {
            let place = x(width * (Double(index) + 0.5))
            put(
                """
                <svg class="u" x="\(percent: place)" y="\(baseline)"><text class="a l" transform="rotate(-90)" y="3">\
                <title>\(column.name)</title>\(column.code)</text></svg>

                """
            )
        }
    }

    // MARK: - C3

    mutating func draw(_ chart: Chart.HeatMap, _ caption: SVGCaption) {
        let width = 100 / Double(max(chart.columns.count, 1))
        let pitch = chart.rows.count > 40 ? 14 : 20
        let isLong = chart.rows.count > 30
        let head = 18
        let plot = pitch * chart.rows.count
        open(caption, height: head + plot + (isLong ? 16 : 2), class: "named dense")
        drawFields(
            chart.rows.map { $0.cells.map { "k\($0.tone.rawValue)" } },
            plain: Tone.allCases.filter { $0 != .missing }.map { "k\($0.rawValue)" },
            patterned: ["k\(Tone.missing.rawValue)"], top: head, pitch: pitch
        )
        for (index, column) in chart.columns.enumerated() {
            let place = x(width * (Double(index) + 0.5))
            for baseline in isLong ? [head - 5, head + plot + 12] : [head - 5] {
                put(
                    """
                    <text class="a m" x="\(percent: place)" y="\(baseline)"><title>\(column.name)</title>\(column.code)</text>
                    """
                )
            }
        }
        for (index, row) in chart.rows.enumerated() {
            let middle = head + pitch * index + pitch / 2
            drawLabel(row.label, middle: middle, breaks: false)
            for (column, cell) in row.cells.enumerated() {
                let place = x(width * (Double(column) + 0.5))
                put(
                    """
                    <text class="y\(cell.tone.rawValue)" x="\(percent: place)" y="\(middle + 4)">\(cell.text)</text>
                    """
                )
            }
            put("\n")
        }
        close()
    }

    // MARK: - C4

    mutating func draw(_ chart: Chart.TileMap, _ caption: SVGCaption) {
        writeKey(chart.key.map { (swatch($0.tone), $0.label) })
        let columns = (chart.tiles.map(\.column).max() ?? 0) + 1
        let rows = (chart.tiles.map(\.row).max() ?? 0) + 1
        let width = 100 / Double(columns)
        let pitch = 36
        // Below some width codes would no longer fit their tiles: then the map alone can be moved sideways.
        put("<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"\(caption.title)\">\n")
        open(caption, height: pitch * rows, class: "map")
        for tile in chart.tiles {
            let middle = width * (Double(tile.column) + 0.5)
            let top = pitch * tile.row
            put(
                """
                <g class="k\(tile.tone.rawValue)"><title>\(tile.name): \(tile.text)</title>\
                <rect class="o" x="\(percent: width * (Double(tile.column) + 0.04))" y="\(top + 1)" \
                width="\(percent: width * 0.92)" height="\(pitch - 3)" rx="2"/>\
                <text class="y\(tile.tone.rawValue) b" x="\(percent: middle)" y="\(top + 15)">\(tile.code)</text>\
                <text class="y\(tile.tone.rawValue)" x="\(percent: middle)" y="\(top + 28)">\(tile.text)</text></g>

                """
            )
        }
        close()
        put("</div>\n")
    }

    // MARK: - C10

    mutating func draw(_ chart: Chart.CoverageMatrix, _ caption: SVGCaption) {
        writeKey(
            chart.key.map { entry in
                (
                    """
                    <rect class="z\(entry.state.rawValue) o" x="1" y="1" width="14" height="12"/>\
                    <text class="l m" x="8" y="10.5">\(entry.state.rawValue)</text>
                    """, entry.label
                )
            }
        )
        let pitch = chart.rows.count > 40 ? 13 : 18
        let head = 7 * (chart.columns.map(\.code.count).max() ?? 0) + 8
        let plot = pitch * chart.rows.count
        open(caption, height: head + plot + 2, class: "named dense")
        drawUprightHeaders(chart.columns, baseline: head - 5)
        drawFields(
            chart.rows.map { $0.states.map { $0 == .observed ? nil : "z\($0.rawValue)" } },
            plain: ["z\(Chart.CoverageMatrix.State.carried.rawValue)"],
            patterned: [Chart.CoverageMatrix.State.stale, .estimated, .missing].map { "z\($0.rawValue)" },
            top: head, pitch: pitch
        )
        for (index, row) in chart.rows.enumerated() {
            let middle = head + pitch * index + pitch / 2
            drawLabel(row.label, middle: middle, breaks: false)
            drawLetters(row.states, of: "l m", middle: middle) { $0 == .observed }
            drawLetters(row.states, of: "l m h b", middle: middle) { $0 != .observed }
        }
        close()
    }

    /// The letters of a row as one text: each has a place of its own.
    private mutating func drawLetters(
        _ states: [Chart.CoverageMatrix.State], of name: String, middle: Int,
        where isDrawn: (Chart.CoverageMatrix.State) -> Bool
    ) {
        var places: Markup = ""
        var letters = ""
        for (column, state) in states.enumerated() where isDrawn(state) {
            let place = x(100 * (Double(column) + 0.5) / Double(states.count))
            places = letters.isEmpty ? "\(percent: place)" : "\(places) \(percent: place)"
            letters += state.rawValue
        }
        if !letters.isEmpty { put("<text class=\"\(name)\" x=\"\(places)\" y=\"\(middle + 4)\">\(letters)</text>\n") }
    }

    // MARK: - C11

    mutating func draw(_ chart: Chart.LevelBars, _ caption: SVGCaption) {
        writeKey(chart.levels.map { (swatch($0.tone), $0.label) })
        let pitch = pitch(chart.rows.map(\.label), atLeast: 32)
        let bar = 24
        open(caption, height: pitch * chart.rows.count, class: "named")
        for (index, row) in chart.rows.enumerated() {
            let top = pitch * index + (pitch - bar) / 2
            drawLabel(row.label, middle: top + bar / 2)
            let total = Double(row.counts.reduce(0, +))
            var reached = 0
            for (count, level) in zip(row.counts, chart.levels) where count > 0 {
                let first = 100 * Double(reached) / total
                let width = 100 * Double(count) / total
                reached += count
                let left = isRightToLeft ? 100 - first - width : first
                put(
                    """
                    <rect class="k\(level.tone.rawValue) i" x="\(percent: left)" y="\(top)" width="\(percent: width)" \
                    height="\(bar)"/>
                    """
                )
                // Where not even a wide page has room for the number, the table under the figure tells it.
                let needed = count < 10 ? 1.6 : 2.8
                guard width >= needed else { continue }
                let narrow: Markup = width < 3.4 * needed ? " q" : ""
                put(
                    """
                    <text class="y\(level.tone.rawValue)\(narrow)" x="\(percent: left + width / 2)" y="\(top + bar / 2 + 4)">\
                    \(count)</text>
                    """
                )
            }
            put("\n")
        }
        close()
    }
}
