// What may as well be otherwise: the line of an interval behind a dot, and ranges of ranks.
extension HTMLWriter {
    /// The 90 % interval, drawn before its dot.
    mutating func drawInterval(_ interval: ClosedRange<Double>?, middle: Int) {
        guard let interval else { return }
        put(
            """
            <line class="j" x1="\(percent: x(interval.lowerBound))" x2="\(percent: x(interval.upperBound))" \
            y1="\(middle)" y2="\(middle)"/>
            """
        )
    }

    // MARK: - C14

    mutating func draw(_ chart: Chart.RankBars, _ caption: SVGCaption) {
        let pitch = chart.rows.count > 40 ? 14 : 19
        let bar = pitch - 6
        let head = 20
        let plot = pitch * chart.rows.count
        let isLong = chart.rows.count > 20
        open(caption, height: head + plot + (isLong ? 18 : 4), class: "valued ranged")
        // A rank is a field of its own width, so that a single one is a bar as well.
        let width = 100 / Double(max(chart.count, 1))
        func start(_ rank: Int) -> Double { Double(rank - 1) * width }
        let marks = [1] + stride(from: 10, through: chart.count, by: 10)
        var lines: Markup = ""
        for rank in marks { lines = "\(lines)M\(units: x(start(rank) + width / 2)) 0V\(plot)" }
        put(
            """
            <svg y="\(head)" height="\(plot)" viewBox="0 0 100 \(plot)" preserveAspectRatio="none">\
            <path class="g" d="\(lines)"/></svg>

            """
        )
        for baseline in [head - 6] + (isLong ? [head + plot + 14] : []) {
            for rank in marks {
                put("<text class=\"a m\" x=\"\(percent: x(start(rank) + width / 2))\" y=\"\(baseline)\">\(rank)</text>")
            }
            put("\n")
        }
        for (position, row) in chart.rows.enumerated() {
            let middle = head + pitch * position + pitch / 2
            drawLabel(row.label, middle: middle, breaks: false)
            let length = Double(row.worst - row.best + 1) * width
            let left = isRightToLeft ? 100 - start(row.best) - length : start(row.best)
            let median = x((row.median - 0.5) * width)
            put(
                """
                <rect class="k1 o" x="\(percent: left)" y="\(middle - bar / 2)" width="\(percent: length)" \
                height="\(bar)"/>\
                <line class="d" x1="\(percent: median)" x2="\(percent: median)" y1="\(middle - bar / 2)" \
                y2="\(middle + bar / 2)"/>
                """
            )
            // A range is wider than a score.
            drawValue(row.text, middle: middle, width: 46)
        }
        close()
    }
}
