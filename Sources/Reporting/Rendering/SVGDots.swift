// Marks on a common scale: countries in order, groups of countries, the areas of one country.
extension HTMLWriter {
    // MARK: - C1

    mutating func draw(_ chart: Chart.RankedDots, _ caption: SVGCaption) {
        // Half a hundred rows with their caption still stand on one printed page.
        let pitch = chart.rows.count > 40 ? 14 : 19
        let isLong = chart.rows.count > 20
        let head = 15 * chart.references.count + 20
        let plot = pitch * chart.rows.count
        open(caption, height: head + plot + (isLong ? 18 : 4), class: "valued")
        let middles = chart.rows.indices.map { pitch * $0 + pitch / 2 }
        drawGrid(top: head, height: plot, rows: middles, cuts: chart.cuts)
        drawAxis(baseline: head - 6)
        if isLong { drawAxis(baseline: head + plot + 14) }
        drawReferences(chart.references, head: head, height: head + plot)
        for (row, middle) in zip(chart.rows, middles) {
            drawLabel(row.label, middle: head + middle, breaks: false)
            drawInterval(row.interval, middle: head + middle)
            drawDot(row.tone, at: row.value, middle: head + middle)
            drawValue(row.text, middle: head + middle)
        }
        close()
    }

    /// Each reference has a line of its own for its label. The labels stand on the side that has more room, in such an
    /// order that no line passes through the label of another.
    private mutating func drawReferences(_ references: [Chart.Reference], head: Int, height: Int) {
        let mean = references.reduce(0) { $0 + $1.value } / Double(max(references.count, 1))
        let isBefore = mean >= 35
        let ordered = references.sorted { isBefore ? $0.value > $1.value : $0.value < $1.value }
        for (index, reference) in ordered.enumerated() {
            let place = x(reference.value)
            let baseline = 15 * index + 11
            let gap = isBefore == isRightToLeft ? 4 : -4
            put(
                """
                <line class="r" x1="\(percent: place)" x2="\(percent: place)" y1="\(baseline - 10)" y2="\(height)"/>\
                <text class="\(isBefore ? "e " : "")b" x="\(percent: place)" dx="\(gap)" y="\(baseline)">\
                \(isolatingRuns(of: reference.label) as String)</text>

                """
            )
        }
    }

    // MARK: - C2

    mutating func draw(_ chart: Chart.Strips, _ caption: SVGCaption) {
        let pitch = 56
        let head = 18
        let plot = pitch * chart.rows.count
        let isLong = chart.rows.count > 4
        open(caption, height: head + plot + (isLong ? 16 : 4), class: "named strips")
        let middles = chart.rows.indices.map { pitch * $0 + pitch / 2 }
        drawGrid(top: head, height: plot, rows: middles, cuts: chart.cuts)
        drawAxis(baseline: head - 6)
        if isLong { drawAxis(baseline: head + plot + 13) }
        for (row, middle) in zip(chart.rows, middles) {
            let middle = head + middle
            drawLabel(row.label, middle: middle)
            for mark in row.marks {
                put(
                    """
                    <circle class="s" cx="\(percent: x(mark.value))" cy="\(middle + Self.jitter(mark.code))" \
                    r="4"><title>\(mark.code)</title></circle>

                    """
                )
            }
            drawExtremes(row.marks, baseline: middle + 24)
            if let median = row.median {
                let place = x(median)
                put(
                    """
                    <line class="d" x1="\(percent: place)" x2="\(percent: place)" y1="\(middle - 14)" y2="\(middle + 14)"/>\
                    <text class="m b h" x="\(percent: place)" y="\(middle - 17)">\(row.medianText)</text>

                    """
                )
            }
        }
        close()
    }

    /// Names the lowest and the highest mark, unless they stand so near that the names would touch.
    private mutating func drawExtremes(_ marks: [(code: String, value: Double)], baseline: Int) {
        guard let low = marks.min(by: { ($0.value, $0.code) < ($1.value, $1.code) }),
            let high = marks.max(by: { ($0.value, $0.code) < ($1.value, $1.code) })
        else { return }
        let named = high.value - low.value < 20 ? [high] : [low, high]
        for mark in named {
            put(
                "<text class=\"a m h\" x=\"\(percent: x(mark.value))\" y=\"\(baseline)\">\(mark.code)</text>\n"
            )
        }
    }

    /// How far a mark stands above or below its row: fixed by the code, so that a country keeps its height in every
    /// drawing and every edition. The hash is FNV-1a.
    static func jitter(_ code: String) -> Int {
        var hash: UInt32 = 2_166_136_261
        for byte in code.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        // The low bits of FNV-1a alone differ too little between short codes.
        return Int((hash ^ hash >> 16) % 19) - 9
    }

    // MARK: - C6

    mutating func draw(_ chart: Chart.AreaDots, _ caption: SVGCaption) {
        let ring: Markup = "<circle class=\"p\" cx=\"8\" cy=\"7\" r=\"4\"/>"
        let bar: Markup = "<path class=\"w\" d=\"M8 1V13\"/>"
        writeKey([(ring, chart.peerLabel), (bar, chart.worldLabel)])
        let pitch = pitch(chart.rows.map(\.label), atLeast: 28)
        let head = 18
        let plot = pitch * chart.rows.count
        open(caption, height: head + plot + 2, class: "valued")
        let middles = chart.rows.indices.map { pitch * $0 + pitch / 2 }
        drawGrid(top: head, height: plot, rows: middles, cuts: chart.cuts)
        drawAxis(baseline: head - 6)
        for (row, middle) in zip(chart.rows, middles) {
            let middle = head + middle
            drawLabel(row.label, middle: middle)
            if let world = row.world.map({ x($0) }) {
                put(
                    """
                    <line class="w" x1="\(percent: world)" x2="\(percent: world)" y1="\(middle - 9)" y2="\(middle + 9)"/>
                    """
                )
            }
            drawInterval(row.interval, middle: middle)
            if let value = row.value { drawDot(row.tone, at: value, middle: middle, radius: "6") }
            // The ring is narrower than the dot and stands before it, so that neither hides the other.
            if let peer = row.peer {
                put("<circle class=\"p\" cx=\"\(percent: x(peer))\" cy=\"\(middle)\" r=\"3.75\"/>\n")
            }
            drawValue(row.text, middle: middle)
        }
        close()
    }
}
