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
        case .dumbbells: "dumbbells"
        case .areaDots: "area-dots"
        case .sparklines: "sparklines"
        case .coverage: "coverage"
        case .levelBars: "level-bars"
        case .rankBars: "rank-bars"
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
        case .dumbbells(let chart): draw(chart, caption)
        case .areaDots(let chart): draw(chart, caption)
        case .sparklines(let chart): draw(chart, caption)
        case .coverage(let chart): draw(chart, caption)
        case .levelBars(let chart): draw(chart, caption)
        case .rankBars(let chart): draw(chart, caption)
        }
    }

    // MARK: - Frame

    mutating func open(_ caption: SVGCaption, height: Int, class name: String) {
        let direction: Markup = isMirrored && name != "map" ? " direction=\"rtl\"" : ""
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
        return isMirrored ? 100 - share : share
    }

    /// A name before the track, on up to three lines around the same middle.
    mutating func drawLabel(_ label: String, middle: Int, breaks: Bool = true) {
        let edge: Markup = isMirrored ? "x=\"100%\" dx=\"8\"" : "x=\"0\" dx=\"-8\""
        let lines = (breaks ? Self.lines(of: label) : [label]).map { isolatingRuns(of: $0) as String }
        put("<text class=\"e\" \(edge) y=\"\(middle + 4 - leading * (lines.count - 1) / 2)\">\(lines[0])")
        for line in lines.dropFirst() { put("<tspan \(edge) dy=\"\(leading)\">\(line)</tspan>") }
        put("</text>\n")
    }

    /// The height of rows whose names may need more than two lines.
    func pitch(_ labels: [String], atLeast pitch: Int) -> Int {
        max(pitch, 4 + leading * (labels.map { Self.lines(of: $0).count }.max() ?? 1))
    }

    /// From one line of a name to the next; Arabic letters reach further up and down.
    private var leading: Int { isRightToLeft ? 15 : 12 }

    /// Breaks a name at its spaces into as few lines as the gutter needs, and those as even as can be.
    static func lines(of label: String) -> [String] {
        guard label.count > 14 else { return [label] }
        let two = lines(of: label, atMost: 2)
        // The gutter has room for nineteen letters.
        return label.count > 34 && two.contains { $0.count > 19 } ? lines(of: label, atMost: 3) : two
    }

    private static func lines(of label: String, atMost most: Int) -> [String] {
        let words = label.split(separator: " ")
        for width in label.count / most..<label.count {
            var lines: [String] = []
            for word in words {
                if let last = lines.last, last.count + 1 + word.count <= width {
                    lines[lines.count - 1] += " " + word
                } else {
                    lines.append(String(word))
                }
            }
            if lines.count <= most { return lines }
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
                \(isolatingRuns(of: entry.label) as Markup)</li>
                """
            )
        }
        put("</ul>\n")
    }

    func swatch(_ tone: Tone) -> Markup {
        let box: Markup = "<rect class=\"k\(tone.rawValue) o\" x=\"1\" y=\"1\" width=\"14\" height=\"12\"/>"
        return tone == .missing ? "\(box)\(swatch(.hatch))" : box
    }

    func swatch(_ texture: SVGTexture) -> Markup {
        """
        <svg x="1" y="1" width="14" height="12" viewBox="0 0 1 1" preserveAspectRatio="none">\
        <path class="\(texture.rawValue)" d="\(texture.path(x: 0, y: 0, width: 1))"/></svg>
        """
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
    mutating func drawValue(_ text: String, middle: Int, width: Int = 34) {
        let edge: Markup = isMirrored ? "x=\"0\" dx=\"-9\"" : "x=\"100%\" dx=\"\(width)\""
        put("<text class=\"v\" \(edge) y=\"\(middle + 4)\">\(text)</text>\n")
    }

    mutating func drawDot(_ tone: Tone, at value: Double, middle: Int, radius: Markup = "4.5") {
        put("<circle class=\"k\(tone.rawValue) o\" cx=\"\(percent: x(value))\" cy=\"\(middle)\" r=\"\(radius)\"/>\n")
    }
}

/// What fills a field beside a tone, drawn as lines: Chromium prints every SVG pattern and repeated gradient as a bitmap of
/// its own, which makes a report of a thousand such fields tens of megabytes heavy.
enum SVGTexture: String {
    case plain, hatch, dots, stripes

    /// The path over fields of one unit each; strokes keep their width however the view box is stretched.
    func path(x: Int, y: Int, width: Int) -> Markup {
        switch self {
        case .plain: return "M\(x) \(y)h\(width)v1h-\(width)z"
        case .hatch:
            var lines: Markup = ""
            for step in 0..<width * 5 {
                let start = Double(x) + Double(step) / 5
                lines = "\(lines)M\(units: start) \(y + 1)L\(units: start + 0.2) \(y)"
            }
            return lines
        case .dots:
            var dots: Markup = ""
            for step in 0..<width * 5 {
                let place = Double(x) + (Double(step) + 0.5) / 5
                for row in [0.25, 0.75] { dots = "\(dots)M\(units: place) \(units: Double(y) + row)h.01" }
            }
            return dots
        case .stripes: return "M\(x) \(y).2h\(width)M\(x) \(y).5h\(width)M\(x) \(y).8h\(width)"
        }
    }
}
