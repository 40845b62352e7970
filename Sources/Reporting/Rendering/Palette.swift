/// The colours of the report, as data: the style sheet and the drawings take them from here, and a test holds every pair
/// that meets on the page against the contrast that WCAG asks for.
enum Palette {
    /// An opaque colour in sRGB.
    struct Colour: Equatable {
        let red: UInt8
        let green: UInt8
        let blue: UInt8

        init(_ hex: UInt32) {
            red = UInt8(hex >> 16 & 0xFF)
            green = UInt8(hex >> 8 & 0xFF)
            blue = UInt8(hex & 0xFF)
        }

        /// As CSS writes it, such as `#217c73`.
        var css: String {
            "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        }
    }

    /// The page.
    static let paper = Colour(0xFFFFFF)
    /// Quiet surfaces: notes, heads of tables, every other row.
    static let surface = Colour(0xF4F7F6)
    /// Running text.
    static let ink = Colour(0x16211F)
    /// Captions, sources, labels of axes.
    static let muted = Colour(0x4E5C59)
    /// Links, heads of chapters, the rule on the cover.
    static let accent = Colour(0x0F5F58)
    /// The outline of every mark, the median, the mark of the world.
    static let mark = Colour(0x0A4642)
    /// The ring of the peers and the line of a reference: it differs from teal also in hue.
    static let reference = Colour(0x9A4A12)
    /// The strokes of hatches and the outlines of pale fields.
    static let hatch = Colour(0x84918E)
    /// Hairlines between rows and the faint lines of a scale; they carry no meaning alone.
    static let hairline = Colour(0xD5DDDB)
    /// The lines where levels begin; they stand beside a labelled axis.
    static let cut = Colour(0xA9B6B3)

    /// The fill of a level, from light to dark; what is missing is paper under a hatch.
    static func fill(_ tone: Tone) -> Colour {
        switch tone {
        case .foundational: Colour(0xE6F2EF)
        case .emerging: Colour(0xB9DED6)
        case .established: Colour(0x75BDB1)
        case .advanced: Colour(0x217C73)
        case .leading: Colour(0x083F3B)
        case .missing: paper
        }
    }

    /// The text on a level.
    static func text(on tone: Tone) -> Colour {
        switch tone {
        case .foundational, .emerging, .established, .missing: ink
        case .advanced, .leading: paper
        }
    }

    /// The colours as custom properties of CSS.
    static var css: String {
        let named: [(String, Colour)] = [
            ("paper", paper), ("surface", surface), ("ink", ink), ("muted", muted), ("accent", accent), ("mark", mark),
            ("reference", reference), ("hatch", hatch), ("hairline", hairline), ("cut", cut),
        ]
        let tones = Tone.allCases.flatMap { tone in
            [("t\(tone.rawValue)", fill(tone)), ("x\(tone.rawValue)", text(on: tone))]
        }
        return ":root{" + (named + tones).map { "--\($0):\($1.css);" }.joined() + "}\n"
    }
}
