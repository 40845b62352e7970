/// What stands with a drawing for those who cannot see it.
struct SVGCaption {
    let id: String
    let title: String
    let subtitle: String
}

extension Chart {
    /// Names the kind.
    var kind: String {
        switch self {
        case .rankedDots: "ranked-dots"
        case .strips: "strips"
        case .heatMap: "heat-map"
        case .tileMap: "tile-map"
        case .areaDots: "area-dots"
        case .coverage: "coverage"
        case .levelBars: "level-bars"
        }
    }
}

// Drawings have no view box: what lies along the width is in percent of it, and what lies along the height and all type is
// in pixels. So a drawing fills any column from 288 to 704 pixels, and its type keeps its size.
extension HTMLWriter {
    mutating func draw(_ chart: Chart, _ caption: SVGCaption) {
        switch chart {
        case .rankedDots(let chart): draw(chart, caption)
        case .strips(let chart): draw(chart, caption)
        case .heatMap(let chart): draw(chart, caption)
        case .tileMap(let chart): draw(chart, caption)
        case .areaDots(let chart): draw(chart, caption)
        case .coverage(let chart): draw(chart, caption)
        case .levelBars(let chart): draw(chart, caption)
        }
    }

    /// Patterns for the whole page; each drawing refers to them.
    mutating func writePatterns() {
        put(
            """
            <svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false"><defs>\
            <pattern id="mz-missing" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
            <rect class="paper" width="5" height="5"/><rect class="hatch" width="1" height="5"/></pattern>\
            <pattern id="mz-stale" width="4" height="4" patternUnits="userSpaceOnUse">\
            <rect class="paper" width="4" height="4"/><circle class="hatch" cx="2" cy="2" r=".8"/></pattern>\
            <pattern id="mz-estimated" width="4" height="4" patternUnits="userSpaceOnUse">\
            <rect class="paper" width="4" height="4"/><rect class="stripe" width="4" height="1.5"/></pattern>\
            </defs></svg>

            """
        )
    }

    // MARK: - Frame

    mutating func open(_ caption: SVGCaption, height: Int, class name: String = "") {
        let direction: Markup = isRightToLeft && name != "map" ? " direction=\"rtl\"" : ""
        put(
            """
            <svg class="plot \(name)" width="100%" height="\(height)" role="img"\(direction) \
            aria-labelledby="\(caption.id)-t \(caption.id)-d"><title id="\(caption.id)-t">\(caption.title)</title>\
            <desc id="\(caption.id)-d">\(caption.subtitle)</desc>

            """
        )
    }

    mutating func close() { put("</svg>\n") }

    /// A place along the width, counted from where the language begins to read.
    func x(_ share: Double) -> Double { isRightToLeft ? 100 - share : share }

    /// A name before a track, ending at it, on one line or on two around the same middle.
    mutating func drawLabel(_ label: String, endingAt share: Double, middle: Int, breaksAfter limit: Int = 14) {
        let (first, second) = Self.lines(of: label, limit: limit)
        if let second {
            put(
                """
                <text class="e" x="\(percent: x(share))" y="\(middle - 2)">\(first)\
                <tspan x="\(percent: x(share))" dy="13">\(second)</tspan></text>

                """
            )
        } else {
            put("<text class=\"e\" x=\"\(percent: x(share))\" y=\"\(middle + 4)\">\(label)</text>\n")
        }
    }

    /// Breaks a long name at the space nearest to its middle.
    static func lines(of label: String, limit: Int) -> (String, String?) {
        guard label.count > limit else { return (label, nil) }
        let half = label.count / 2
        var best: (distance: Int, space: String.Index)?
        for (offset, index) in label.indices.enumerated() where label[index] == " " {
            let distance = abs(offset - half)
            if distance < best?.distance ?? .max { best = (distance, index) }
        }
        guard let space = best?.space else { return (label, nil) }
        return (String(label[..<space]), String(label[label.index(after: space)...]))
    }

    /// The places and words of a key, above a drawing; as text, so that it wraps where the page is narrow.
    mutating func writeKey(_ entries: [(swatch: Markup, label: String)]) {
        put("<ul class=\"key\">")
        for entry in entries {
            put(
                """
                <li><svg class="swatch" width="16" height="14" aria-hidden="true" focusable="false">\(entry.swatch)</svg>\
                \(entry.label)</li>
                """
            )
        }
        put("</ul>\n")
    }

    func swatch(_ tone: Tone) -> Markup {
        "<rect class=\"k\(tone.rawValue) o\" x=\"1\" y=\"1\" width=\"14\" height=\"12\"/>"
    }
}

/// A scale from 0 to 100 along a part of the width.
struct SVGScale {
    /// Where 0 stands, in percent of the width.
    let start: Double
    /// Where 100 stands.
    let end: Double

    /// Between a column of names and a column of numbers.
    static let standard = SVGScale(start: 38, end: 89)

    func share(_ value: Double) -> Double { start + (end - start) * min(max(value, 0), 100) / 100 }
}

extension HTMLWriter {
    func x(_ value: Double, on scale: SVGScale) -> Double { x(scale.share(value)) }

    /// The faint lines of a plot, in the units of its scale: one element a kind, however many lines.
    mutating func drawGrid(_ scale: SVGScale, top: Int, height: Int, rows: [Int] = [], cuts: [Double]) {
        let left = min(x(scale.start), x(scale.end))
        var ticks: Markup = ""
        for value in stride(from: 0.0, through: 100, by: 20) { ticks = "\(ticks)M\(units: value) 0V\(height)" }
        var tracks: Markup = ""
        for row in rows { tracks = "\(tracks)M0 \(row)H100" }
        var levels: Markup = ""
        for cut in cuts { levels = "\(levels)M\(units: x(cut)) 0V\(height)" }
        put(
            """
            <svg x="\(percent: left)" y="\(top)" width="\(percent: scale.end - scale.start)" height="\(height)" \
            viewBox="0 0 100 \(height)" preserveAspectRatio="none"><path class="g" d="\(ticks)\(tracks)"/>
            """
        )
        if !cuts.isEmpty { put("<path class=\"c\" d=\"\(levels)\"/>") }
        put("</svg>\n")
    }

    /// The numbers of a scale.
    mutating func drawAxis(_ scale: SVGScale, baseline: Int) {
        for value in stride(from: 0, through: 100, by: 20) {
            put("<text class=\"a m\" x=\"\(percent: x(Double(value), on: scale))\" y=\"\(baseline)\">\(value)</text>")
        }
        put("\n")
    }

    /// A number in the column after the track, its decimals below each other in every language.
    mutating func drawValue(_ text: String, middle: Int) {
        put("<text class=\"v\" x=\"\(isRightToLeft ? "9" : "100")%\" y=\"\(middle + 4)\">\(text)</text>\n")
    }

    mutating func drawDot(_ tone: Tone, at share: Double, middle: Int, radius: Markup = "4.5") {
        put("<circle class=\"k\(tone.rawValue) o\" cx=\"\(percent: share)\" cy=\"\(middle)\" r=\"\(radius)\"/>\n")
    }
}
