public import Indicators
import Storage

/// The form that an officer fills in without a network: one file with the country's rows, the last figures, the bounds, and
/// the rules of the engine as a table.
///
/// Its policy allows this very script and style and nothing else; it sends nothing, and stores nothing in the browser.
public enum SubmissionForm {
    /// The page, in UTF-8.
    public static func html(_ template: SubmissionTemplate, of catalogue: Catalogue) -> [UInt8] {
        let language = template.language
        let words = FormWords(language: language)
        let economy = catalogue.economies[template.country]
        let country = economy.name[language.names]
        let title = "\(words.title): \(country), \(template.edition)"
        let data = FormData(template, of: catalogue, words: words)
        // Within an element of script only "<" can end it.
        let json = String(decoding: JSON.encode(data), as: UTF8.self).replacing("<", with: "\\u003C")
        let script = FormScript.reading + FormScript.page
        let policy =
            "default-src 'none'; script-src '\(source(script))'; style-src '\(source(FormScript.style))'; "
            + "form-action 'none'; base-uri 'none'"
        let page = """
            <!doctype html>
            <html lang="\(language.rawValue)" dir="\(language == .arabic ? "rtl" : "ltr")">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="\(policy)">
            <title>\(escaped(title))</title>
            <style>\(FormScript.style)</style>
            </head>
            <body>
            <main>
            <h1>\(escaped(title))</h1>
            <p class="noprint">\(escaped(words.introduction))</p>
            <p><label for="office">\(escaped(words.office))</label> <input id="office" autocomplete="off"></p>
            <div class="noprint">
            <p><label for="paste">\(escaped(words.paste))</label><br><textarea id="paste" rows="3"></textarea></p>
            <p><button type="button" id="read">\(escaped(words.readPaste))</button>
            <button type="button" id="draft">\(escaped(words.saveDraft))</button>
            <label for="open">\(escaped(words.openDraft))</label> <input type="file" id="open" accept=".json,application/json"></p>
            </div>
            <div id="summary" tabindex="-1" role="alert"></div>
            <div id="rows"></div>
            <p class="noprint"><button type="button" id="save">\(escaped(words.save))</button>
            <button type="button" id="print">\(escaped(words.print))</button></p>
            <section id="cover" aria-live="polite"></section>
            </main>
            <script type="application/json" id="data">\(json)</script>
            <script>\(script)</script>
            </body>
            </html>

            """
        return Array(page.utf8)
    }

    /// The source expression of an inline script or style in a content security policy.
    static func source(_ text: String) -> String {
        let digits = Array(SHA256.hexadecimal(Array(text.utf8)).utf8)
        func half(_ digit: UInt8) -> UInt8 { digit < 58 ? digit - 48 : digit - 87 }
        let bytes = stride(from: 0, to: digits.count, by: 2).map { half(digits[$0]) << 4 | half(digits[$0 + 1]) }
        return "sha256-" + base64(bytes)
    }

    /// RFC 4648, section 4.
    static func base64(_ bytes: [UInt8]) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var text: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            var bits = group.reduce(0) { $0 << 8 | Int($1) }
            bits <<= 8 * (3 - group.count)
            for place in 0..<4 {
                text.append(place <= group.count ? letters[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }
}

/// The rows, rules and words of the form, which its script reads.
struct FormData: Encodable {
    struct Row: Encodable {
        let code: String
        let name: String
        let unit: String
        let unitCode: String
        let year: Int
        let min: Double
        let max: Double
        let previous: Double?
        let previousYear: Int?
    }

    struct Status: Encodable {
        let code: String
        let name: String
        let hasValue: Bool
    }

    let country: String
    let edition: Int
    let file: String
    let language: String
    let decimal: String
    let rows: [Row]
    let statuses: [Status]
    let months: [String]
    let messages: [String: String]
    let words: [String: String]

    init(_ template: SubmissionTemplate, of catalogue: Catalogue, words: FormWords) {
        let language = template.language
        country = catalogue.economies[template.country].code
        edition = template.edition
        file = template.fileName
        self.language = language.rawValue
        decimal = template.written(0.5).contains(",") ? "," : "."
        rows = template.rows.map { row in
            let indicator = catalogue.indicators[row.indicator]
            return Row(
                code: indicator.code, name: indicator.name[language.names], unit: indicator.unit[language.names],
                unitCode: indicator.unitCode, year: row.year, min: indicator.validRange.lowerBound,
                max: indicator.validRange.upperBound, previous: row.previous?.value, previousYear: row.previous?.year)
        }
        statuses = words.statuses
        months = SubmissionRuleTable.months
        var messages: [String: String] = [:]
        for problem in SubmissionProblem.examples {
            messages[problem.code] = SubmissionRuleTable.message(of: problem, in: language)
        }
        self.messages = messages
        self.words = words.furniture
    }
}
