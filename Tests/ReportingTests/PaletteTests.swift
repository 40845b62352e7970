import Testing

@testable import Reporting

@Suite struct PaletteTests {
    /// Relative luminance by WCAG 2.2; the power is a fixed sum, so that no mathematics library is needed.
    static func luminance(_ colour: Palette.Colour) -> Double {
        func linear(_ byte: UInt8) -> Double {
            let share = Double(byte) / 255
            return share <= 0.04045 ? share / 12.92 : power((share + 0.055) / 1.055)
        }
        return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue)
    }

    /// The power of 2.4, as the square times the fifth root of the square.
    static func power(_ base: Double) -> Double {
        let square = base * base
        var root = 1.0
        for _ in 0..<60 { root = (4 * root + square / (root * root * root * root)) / 5 }
        return square * root
    }

    static func contrast(_ one: Palette.Colour, _ other: Palette.Colour) -> Double {
        let luminances = [luminance(one), luminance(other)].sorted()
        return (luminances[1] + 0.05) / (luminances[0] + 0.05)
    }

    @Test func `measure contrast as WCAG does`() {
        #expect((Self.contrast(.init(0x000000), .init(0xFFFFFF)) - 21).magnitude < 1e-9)
        // The lightest grey that passes on white.
        #expect((Self.contrast(.init(0x767676), .init(0xFFFFFF)) - 4.54).magnitude < 0.005)
    }

    @Test(arguments: [
        (Palette.ink, Palette.paper), (Palette.ink, Palette.surface), (Palette.muted, Palette.paper),
        (Palette.muted, Palette.surface), (Palette.accent, Palette.paper), (Palette.accent, Palette.surface),
        (Palette.paper, Palette.accent), (Palette.reference, Palette.paper),
        // Letters on the plain field of what is carried forward, and on the stripes of what is estimated.
        (Palette.ink, Palette.fill(.emerging)), (Palette.ink, Palette.fill(.established)),
    ])
    func `read text on its ground`(_ text: Palette.Colour, _ ground: Palette.Colour) {
        #expect(Self.contrast(text, ground) >= 4.5)
    }

    @Test(arguments: Tone.allCases)
    func `read text on each level`(_ tone: Tone) {
        #expect(Self.contrast(Palette.text(on: tone), Palette.fill(tone)) >= 4.5)
    }

    @Test(arguments: [Palette.mark, Palette.reference, Palette.ink, Palette.hatch, Palette.accent])
    func `see marks on the page`(_ mark: Palette.Colour) {
        #expect(Self.contrast(mark, Palette.paper) >= 3)
    }

    @Test func `tell levels apart in grey`() {
        let fills = Tone.allCases.filter { $0 != .missing }.map(Palette.fill)
        for (light, dark) in zip(fills, fills.dropFirst()) {
            #expect(Self.luminance(light) > Self.luminance(dark))
            #expect(Self.contrast(light, dark) >= 1.25)
        }
        // Every level but the lightest differs from the page; that one has its outline or its number.
        for fill in fills.dropFirst() { #expect(Self.contrast(fill, Palette.paper) >= 1.4) }
    }

    @Test func `write colours as CSS does`() {
        #expect(Palette.Colour(0x0A4642).css == "#0a4642")
        #expect(Palette.css.hasPrefix(":root{--paper:#ffffff;"))
        #expect(Palette.css.contains("--t3:\(Palette.fill(.advanced).css);--x3:#ffffff;"))
    }

    @Test func `use no colour beside the palette`() {
        let named = Palette.css.split(separator: "--").dropFirst().map { $0.prefix { $0 != ":" } }
        for use in Stylesheet.css.split(separator: "var(--").dropFirst().map({ $0.prefix { $0 != ")" && $0 != "," } })
        where !["s", "e", "k", "x", "text", "head", "chart"].contains(use) {
            #expect(named.contains(use), "\(use)")
        }
        // Margin boxes take no custom properties in every browser; they repeat the muted colour.
        let literals = Set(Stylesheet.css.split(separator: "color:#").dropFirst().map { "#" + $0.prefix(6) })
        #expect(literals == [Palette.muted.css])
    }
}
