import FoundationEssentials
public import Indicators
import Storage
import Tabular

/// The offline form in which an officer fills in a country's figures: one HTML file, whose bytes hang on nothing but the
/// inputs.
public struct SubmissionForm: Sendable {
    let catalogue: Catalogue
    let country: Int
    let edition: Int
    let language: MessageLanguage
    let requests: [RequestedFigure]

    /// Makes the form of a country.
    ///
    /// - Parameters:
    ///   - catalogue: the lists, and the figures that the country had before.
    ///   - country: its position among the members.
    ///   - edition: the year to report.
    public init(_ catalogue: Catalogue, country: Int, edition: Int, language: MessageLanguage) {
        self.catalogue = catalogue
        self.country = country
        self.edition = edition
        self.language = language
        requests = catalogue.requestedFigures(of: country, edition: edition)
    }

    /// The page, UTF-8.
    public func html() -> [UInt8] {
        let policy =
            "default-src 'none'; style-src '\(Self.source(FormStylesheet.text))'; script-src '\(Self.source(FormScript.text))'; "
            + "base-uri 'none'; form-action 'none'"
        let title = escaped(say(.title, ["country": countryName, "year": String(edition)]))
        return Array(
            """
            <!DOCTYPE html>
            <html lang="\(language.rawValue)" dir="\(direction)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="\(policy)">
            <title>\(title)</title>
            <style>\(FormStylesheet.text)</style>
            </head>
            <body>
            <header class="screen">
            <h1>\(title)</h1>
            <p>\(phrase(.introduction))</p>
            <noscript><p><strong>\(phrase(.withoutScript))</strong></p></noscript>
            </header>
            <main>
            <form id="form" class="screen" autocomplete="off" novalidate>
            \(opening)
            \(areas)
            \(ending)
            </form>
            \(cover)
            </main>
            <script type="application/json" id="rules">
            \(rules)</script>
            <script>\(FormScript.text)</script>
            </body>
            </html>

            """.utf8)
    }

    /// The digest of an element's text, as a policy names it.
    private static func source(_ text: String) -> String {
        let digits = Array(SHA256.hexadecimal(Array(text.utf8)).utf8)
        let bytes = stride(from: 0, to: digits.count, by: 2).map { at in
            UInt8(String(decoding: digits[at..<at + 2], as: UTF8.self), radix: 16) ?? 0
        }
        return "sha256-" + Data(bytes).base64EncodedString()
    }

    // MARK: Words

    var direction: String { language == .arabic ? "rtl" : "ltr" }

    var countryName: String { catalogue.economies[country].name[language.names] }

    /// A phrase with its braces filled in.
    func say(_ phrase: FormPhrase, _ values: [String: String] = [:]) -> String {
        values.sorted { $0.key < $1.key }.reduce(phrase.text(language)) { text, value in
            text.replacing("{\(value.key)}", with: value.value)
        }
    }

    func phrase(_ phrase: FormPhrase) -> String { escaped(say(phrase)) }

    /// A number as the language writes it, its signs in order; in full when no number of decimals is named.
    func number(_ value: Double, _ decimals: Int? = nil) -> String {
        let plain = decimals.map { Number.text(value, decimals: $0) } ?? Number.text(value)
        let text = plain.replacing(".", with: decimal)
        return language == .arabic ? "\u{2066}\(text)\u{2069}" : text
    }

    /// The decimal sign of the language's spreadsheets, which the CSV has too.
    var decimal: String { language == .french || language == .turkish ? "," : "." }

    /// Text within an element or an attribute.
    func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }
}
