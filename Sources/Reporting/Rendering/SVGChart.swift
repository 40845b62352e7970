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
// in pixels. So a drawing fills any column from 288 to 704 pixels, and its type keeps its size. The width is that of the
// track alone: 0 to 100 percent are 0 to 100 points. Names and numbers stand outside of it, in gutters that the style
// sheet keeps free.
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

    mutating func open(_ caption: SVGCaption, height: Int, class name: String) {
        let direction: Markup = isRightToLeft && name != "map" ? " direction=\"rtl\"" : ""
        put(
            """
            <svg class="plot \(name)" width="100%" height="\(height)" role="img"\(direction) \
            aria-labelledby="mz-t-\(caption.id) mz-d-\(caption.id)"><title id="mz-t-\(caption.id)">\(caption.title)</title>\
            <desc id="mz-d-\(caption.id)">\(caption.subtitle)</desc>

            """
        )
    }

    mutating func close() { put("</svg>\n") }

    /// A place along the width, counted from where the language begins to read.
    func x(_ share: Double) -> Double {
        let share = min(max(share, 0), 100)
        return isRightToLeft ? 100 - share : share
    }

    /// A name before the track, on up to three lines around the same middle.
    mutating func drawLabel(_ label: String, middle: Int, breaks: Bool = true) {
        let edge: Markup = isRightToLeft ? "x=\"100%\" dx=\"8\"" : "x=\"0\" dx=\"-8\""
        let lines = breaks ? Self.lines(of: label) : [label]
        put("<text class=\"e\" \(edge) y=\"\(middle + 4 - 6 * (lines.count - 1))\">\(lines[0])")
        for line in lines.dropFirst() { put("<tspan \(edge) dy=\"12\">\(line)</tspan>") }
        put("</text>\n")
    }

    /// The height of rows whose names may need more than two lines.
    func pitch(_ labels: [String], atLeast pitch: Int) -> Int {
        max(pitch, 4 + 12 * (labels.map { Self.lines(of: $0).count }.max() ?? 1))
    }

    /// Breaks a name at its spaces into as few lines as the gutter needs, and those as even as can be.
    static func lines(of label: String) -> [String] {
        let most = label.count > 34 ? 3 : label.count > 14 ? 2 : 1
        let words = label.split(separator: " ")
        var width = label.count / most
        while most > 1 && width < label.count {
            var lines: [String] = []
            for word in words {
                if let last = lines.last, last.count + 1 + word.count <= width {
                    lines[lines.count - 1] += " " + word
                } else {
                    lines.append(String(word))
                }
            }
            if lines.count <= most { return lines }
            width += 1
        }
        return [label]
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

    // MARK: - Scale from 0 to 100

    /// The faint lines of a plot, in the units of its scale: one element a kind, however many lines.
    mutating func drawGrid(top: Int, height: Int, rows: [Int] = [], cuts: [Double]) {
        var lines: Markup = ""
        for value in stride(from: 0, through: 100, by: 20) { lines = "\(lines)M\(value) 0V\(height)" }
        for row in rows { lines = "\(lines)M0 \(row)H100" }
        put(
            """
            <svg y="\(top)" height="\(height)" viewBox="0 0 100 \(height)" preserveAspectRatio="none">\
            <path class="g" d="\(lines)"/>
            """
        )
        if !cuts.isEmpty {
            var levels: Markup = ""
            for cut in cuts { levels = "\(levels)M\(units: x(cut)) 0V\(height)" }
            put("<path class=\"c\" d=\"\(levels)\"/>")
        }
        put("</svg>\n")
    }

    /// The numbers of the scale.
    mutating func drawAxis(baseline: Int) {
        for value in stride(from: 0, through: 100, by: 20) {
            put("<text class=\"a m\" x=\"\(percent: x(Double(value)))\" y=\"\(baseline)\">\(value)</text>")
        }
        put("\n")
    }

    /// A number in the column after the track, its decimals below each other in every language.
    mutating func drawValue(_ text: String, middle: Int) {
        let edge: Markup = isRightToLeft ? "x=\"0\" dx=\"-9\"" : "x=\"100%\" dx=\"34\""
        put("<text class=\"v\" \(edge) y=\"\(middle + 4)\">\(text)</text>\n")
    }

    mutating func drawDot(_ tone: Tone, at value: Double, middle: Int, radius: Markup = "4.5") {
        put("<circle class=\"k\(tone.rawValue) o\" cx=\"\(percent: x(value))\" cy=\"\(middle)\" r=\"\(radius)\"/>\n")
    }
}
