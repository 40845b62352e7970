// Marks of several years: two editions of each country, small lines over the years.
extension HTMLWriter {
    // MARK: - C5

    mutating func draw(_ chart: Chart.Dumbbells, _ caption: SVGCaption) {
        let ring: Markup = "<circle class=\"p\" cx=\"8\" cy=\"7\" r=\"3\"/>"
        let dot: Markup = "<circle class=\"k3 o\" cx=\"8\" cy=\"7\" r=\"4.5\"/>"
        let dashes: Markup = "<path class=\"w u\" d=\"M1 7H15\"/>"
        writeKey(
            [(ring, chart.fromLabel), (dot, chart.toLabel)]
                + (chart.rows.contains(where: \.isUnclear) ? [(dashes, chart.unclearLabel)] : []))
        let pitch = chart.rows.count > 40 ? 14 : 19
        let isLong = chart.rows.count > 20
        let head = 18
        let plot = pitch * chart.rows.count
        open(caption, height: head + plot + (isLong ? 18 : 4), class: "valued")
        let middles = chart.rows.indices.map { pitch * $0 + pitch / 2 }
        drawGrid(top: head, height: plot, rows: middles, cuts: chart.cuts)
        drawAxis(baseline: head - 6)
        if isLong { drawAxis(baseline: head + plot + 14) }
        for (row, middle) in zip(chart.rows, middles) {
            let middle = head + middle
            drawLabel(row.label, middle: middle, breaks: false)
            put(
                """
                <line class="\(row.isUnclear ? "w u" : "w" as Markup)" x1="\(percent: x(row.from))" x2="\(percent: x(row.to))" y1="\(middle)" y2="\(middle)"/>

                """
            )
            drawDot(row.tone, at: row.to, middle: middle, radius: "5")
            // The ring is narrower than the dot and stands before it, so that neither hides the other.
            put("<circle class=\"p\" cx=\"\(percent: x(row.from))\" cy=\"\(middle)\" r=\"3\"/>\n")
            drawValue(row.text, middle: middle)
        }
        close()
    }

    // MARK: - C8

    mutating func draw(_ chart: Chart.Sparklines, _ caption: SVGCaption) {
        var key: [(swatch: Markup, label: String)] = []
        let points = chart.rows.flatMap(\.points)
        if points.contains(where: \.isEstimate) {
            key.append(("<circle class=\"p\" cx=\"8\" cy=\"7\" r=\"3\"/>", chart.estimateLabel))
        }
        if points.contains(where: \.isBreak) { key.append(("<path class=\"d\" d=\"M8 1V13\"/>", chart.breakLabel)) }
        if !key.isEmpty { writeKey(key) }
        let pitch = pitch(chart.rows.map(\.label), atLeast: 30)
        let foot = 16
        // Time runs from left to right in every language, with the newest value where it ends.
        isMirrored = false
        defer { isMirrored = isRightToLeft }
        open(caption, height: pitch * chart.rows.count + foot, class: "valued timed")
        for (index, row) in chart.rows.enumerated() {
            let top = pitch * index
            drawLabel(row.label, middle: top + pitch / 2)
            draw(row, top: top + 5, height: pitch - 10, years: chart.years)
            drawValue(row.text, middle: top + pitch / 2)
        }
        let baseline = pitch * chart.rows.count + foot - 4
        for year in [chart.years.lowerBound, chart.years.upperBound] {
            put(
                "<text class=\"a m\" x=\"\(percent: x(place(of: year, chart.years)))\" y=\"\(baseline)\">\(year)</text>"
            )
        }
        put("\n")
        close()
    }

    /// Where a year lies, 0 to 100.
    private func place(of year: Int, _ years: ClosedRange<Int>) -> Double {
        100 * Double(year - years.lowerBound) / Double(max(years.count - 1, 1))
    }

    private mutating func draw(_ row: Chart.Sparklines.Row, top: Int, height: Int, years: ClosedRange<Int>) {
        func y(_ point: Chart.Sparklines.Point) -> Double { Double(height) * (100 - point.height) / 100 }
        func across(_ point: Chart.Sparklines.Point) -> Double { x(place(of: point.year, years)) }
        var line: Markup = ""
        for point in row.points {
            let step: Markup = point.isJoined ? "L" : "M"
            line = "\(line)\(step)\(units: across(point)) \(units: y(point))"
        }
        put(
            """
            <svg y="\(top)" height="\(height)" viewBox="0 0 100 \(height)" preserveAspectRatio="none">\
            <path class="g" d="M0 0H100M0 \(height)H100"/><path class="t" d="\(line)"/></svg>
            """
        )
        for (before, point) in zip(row.points, row.points.dropFirst()) where point.isBreak {
            let middle = (across(before) + across(point)) / 2
            put(
                """
                <line class="d" x1="\(percent: middle)" x2="\(percent: middle)" y1="\(top)" y2="\(top + height)"/>
                """
            )
        }
        for point in row.points {
            let name: Markup = point.isEstimate ? "p" : "k3 o"
            let center = top + Int(y(point).rounded())
            put("<circle class=\"\(name)\" cx=\"\(percent: across(point))\" cy=\"\(center)\" r=\"3\"/>")
        }
        put("\n")
    }
}
