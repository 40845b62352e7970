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

    /// A field of columns × rows: one path for each style, however many fields have it, and white lines between all.
    ///
    /// The paths stand in a view box of one unit a field, stretched over the drawing.
    private mutating func drawFields<Key: Hashable>(
        _ rows: [[Key]], top: Int, pitch: Int, styles: [(key: Key, name: String, texture: SVGTexture)]
    ) {
        guard let columns = rows.first?.count, columns > 0 else { return }
        let runs = runs(rows)
        put(
            """
            <svg y="\(top)" height="\(rows.count * pitch)" viewBox="0 0 \(columns) \(rows.count)" \
            preserveAspectRatio="none">
            """
        )
        for style in styles {
            var path: Markup = ""
            for run in runs where run.key == style.key {
                let x = isRightToLeft ? columns - run.x - run.width : run.x
                path = "\(path)\(style.texture.path(x: x, y: run.y, width: run.width))"
            }
            if !path.text.isEmpty { put("<path class=\"\(style.name)\" d=\"\(path)\"/>") }
        }
        var lines: Markup = ""
        for column in 0...columns { lines = "\(lines)M\(column) 0V\(rows.count)" }
        for row in 0...rows.count { lines = "\(lines)M0 \(row)H\(columns)" }
        put("<path class=\"f\" d=\"\(lines)\"/></svg>\n")
    }

    /// Codes above columns, upright, reading upwards.
    private mutating func drawUprightHeaders(_ columns: [(code: String, name: String)], baseline: Int) {
        let width = 100 / Double(max(columns.count, 1))
        for (index, column) in columns.enumerated() {
            let place = x(width * (Double(index) + 0.5))
            put(
                """
                <svg class="u" x="\(percent: place)" y="\(baseline)"><text class="a l" transform="rotate(-90)" y="3">\
                <title>\(isolatingRuns(of: column.name) as String)</title>\(column.code)</text></svg>

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
            chart.rows.map { $0.cells.map(\.tone) }, top: head, pitch: pitch,
            styles: Tone.allCases.map { tone in
                tone == .missing ? (tone, "hatch", .hatch) : (tone, "k\(tone.rawValue)", .plain)
            }
        )
        for (index, column) in chart.columns.enumerated() {
            let place = x(width * (Double(index) + 0.5))
            for baseline in isLong ? [head - 5, head + plot + 12] : [head - 5] {
                put(
                    """
                    <text class="a m" x="\(percent: place)" y="\(baseline)"><title>\(isolatingRuns(of: column.name) as String)</title>\(column.code)</text>
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
            let left = middle - width * 0.46
            let top = pitch * tile.row
            var hatching: Markup = ""
            if tile.tone == .missing {
                hatching = hatch(from: left, width: width * 0.92, top: top + 1, height: pitch - 3, fields: 1)
            }
            put(
                """
                <g class="k\(tile.tone.rawValue)"><title>\(tile.name)\(furniture.colon)\(tile.text)</title>\
                <rect class="o" x="\(percent: left)" y="\(top + 1)" \
                width="\(percent: width * 0.92)" height="\(pitch - 3)" rx="2"/>\
                \(hatching)\
                <text class="y\(tile.tone.rawValue) b" x="\(percent: middle)" y="\(top + 15)">\(tile.code)</text>\
                <text class="y\(tile.tone.rawValue)" x="\(percent: middle)" y="\(top + 28)">\(tile.text)</text></g>

                """
            )
        }
        close()
        put("</div>\n")
    }

    /// A hatch over a rectangle of its own.
    private func hatch(from x: Double, width: Double, top: Int, height: Int, fields: Int) -> Markup {
        """
        <svg x="\(percent: x)" y="\(top)" width="\(percent: width)" height="\(height)" viewBox="0 0 \(fields) 1" \
        preserveAspectRatio="none"><path class="hatch" d="\(SVGTexture.hatch.path(x: 0, y: 0, width: fields))"/></svg>
        """
    }

    // MARK: - C10

    private func swatch(_ state: Chart.CoverageMatrix.State) -> Markup {
        let name = state.texture == .plain ? "k1" : "k5"
        var texture: Markup = ""
        if let drawn = state.texture, drawn != .plain { texture = swatch(drawn) }
        return """
            <rect class="\(name) o" x="1" y="1" width="14" height="12"/>\(texture)\
            <text class="l m h" x="8" y="10.5">\(state.rawValue)</text>
            """
    }

    mutating func draw(_ chart: Chart.CoverageMatrix, _ caption: SVGCaption) {
        writeKey(chart.key.map { (swatch($0.state), $0.label) })
        let pitch = chart.rows.count > 40 ? 13 : 18
        let head = 7 * (chart.columns.map(\.code.count).max() ?? 0) + 8
        let plot = pitch * chart.rows.count
        open(caption, height: head + plot + 2, class: "named dense")
        drawUprightHeaders(chart.columns, baseline: head - 5)
        drawFields(
            chart.rows.map(\.states), top: head, pitch: pitch,
            styles: Chart.CoverageMatrix.State.allCases.compactMap { state in
                state.texture.map { (state, $0 == .plain ? "k1" : $0.rawValue, $0) }
            }
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
                if level.tone == .missing {
                    put(hatch(from: left, width: width, top: top, height: bar, fields: max(count / 3, 1)))
                }
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

extension Chart.CoverageMatrix.State {
    /// What fills the field; nothing where all is well.
    fileprivate var texture: SVGTexture? {
        switch self {
        case .observed: nil
        case .carried: .plain
        case .stale: .dots
        case .estimated: .stripes
        case .missing: .hatch
        }
    }
}
