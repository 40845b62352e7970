import Indicators
import Tabular

extension SubmissionForm {
    /// What stands above the rows: the office, pasting, a reason for all that stays empty.
    var opening: String {
        let indicators = requests.enumerated().map { index, request in
            let indicator = catalogue.indicators[request.indicator]
            return "<option value=\"\(index)\">\(escaped(indicator.code)) – \(escaped(name(of: indicator)))</option>"
        }
        return """
            <p class="wide"><label for="office">\(phrase(.office))</label>
            <input id="office" maxlength="200"></p>
            <h2>\(phrase(.pasteTitle))</h2>
            <p id="paste-help">\(phrase(.pasteHelp))</p>
            <div class="fields">
            <div class="wide"><label for="paste">\(phrase(.pasteLabel))</label>
            <textarea id="paste" rows="4" aria-describedby="paste-help" spellcheck="false"></textarea></div>
            <div class="wide"><label for="paste-first">\(phrase(.pasteStart))</label>
            <select id="paste-first">\(indicators.joined())</select></div>
            </div>
            <p><button type="button" id="do-paste" class="plain">\(phrase(.pasteButton))</button></p>
            <h2>\(phrase(.restTitle))</h2>
            <p><label for="rest">\(phrase(.restLabel))</label>
            <select id="rest">\(statusOptions { !$0.hasValue })</select></p>
            <p><button type="button" id="do-rest" class="plain">\(phrase(.restButton))</button></p>
            <p id="told" role="status"></p>
            <div id="summary" tabindex="-1" role="alert" hidden></div>
            """
    }

    /// The rows, area by area.
    var areas: String {
        var text: [String] = []
        var area: Int??
        for request in requests {
            let indicator = catalogue.indicators[request.indicator]
            if area != .some(indicator.area) {
                area = .some(indicator.area)
                let name = indicator.area.map { catalogue.areas[$0].name[language.names] } ?? ""
                if !name.isEmpty { text.append("<h2\(languageOfNames)>\(escaped(name))</h2>") }
            }
            text.append(row(request, indicator))
        }
        return text.joined(separator: "\n")
    }

    private func row(_ request: RequestedFigure, _ indicator: Indicator) -> String {
        let code = escaped(indicator.code)
        let bounds = [
            "min": number(indicator.validRange.lowerBound), "max": number(indicator.validRange.upperBound),
            "unit": indicator.unit[language.names],
        ]
        let last =
            request.previous.map { previous in
                say(.lastValue, ["value": number(previous.value, indicator.decimals), "year": String(previous.year)])
            } ?? say(.noLastValue)
        let all = "<option value=\"\">\(phrase(.noStatus))</option>" + statusOptions { _ in true }
        return """
            <fieldset>
            <legend><span\(languageOfNames)>\(escaped(name(of: indicator)))</span> <bdi class="code">\(code)</bdi></legend>
            <p class="facts">\(escaped(say(.range, bounds))). \(escaped(last))</p>
            <div class="fields">
            \(field("year", code, .year, "<input class=\"number\" inputmode=\"numeric\" maxlength=\"6\" value=\"\(request.year)\""))
            \(field("value", code, .value, "<input class=\"number\" inputmode=\"decimal\" maxlength=\"60\""))
            \(field("status", code, .status, "<select", all + "</select>"))
            \(field("source", code, .source, "<input maxlength=\"500\""))
            \(field("comment", code, .comment, "<input maxlength=\"1000\""))
            </div>
            <details><summary>\(phrase(.more)) <bdi class="code">\(code)</bdi></summary>
            <div class="fields">
            \(field("second", code, .secondStatus, "<select", all + "</select>"))
            \(field("address", code, .address, "<input class=\"number\" inputmode=\"url\" maxlength=\"500\""))
            \(field("secrecy", code, .confidentiality, "<select", secrecyOptions + "</select>"))
            </div></details>
            </fieldset>
            """
    }

    /// A field with its label.
    private func field(_ part: String, _ code: String, _ label: FormPhrase, _ tag: String, _ content: String = "")
        -> String
    {
        let name = "\(part)-\(code)"
        return "<div><label for=\"\(name)\">\(phrase(label))</label>\(tag) id=\"\(name)\">\(content)</div>"
    }

    /// The buttons.
    var ending: String {
        """
        <div class="actions">
        <button type="button" id="do-check" class="plain">\(phrase(.check))</button>
        <button type="button" id="do-save">\(phrase(.save))</button>
        <button type="button" id="do-draft" class="plain">\(phrase(.saveDraft))</button>
        </div>
        <p><label for="draft">\(phrase(.loadDraft))</label>
        <input id="draft" type="file" accept=".json,application/json"></p>
        """
    }

    /// What is printed and signed: which file was sent, and by whom.
    var cover: String {
        func line(_ phrase: FormPhrase, _ id: String, _ kind: String = "") -> String {
            "<tr><th scope=\"row\">\(self.phrase(phrase))</th><td\(kind) id=\"cover-\(id)\"></td></tr>"
        }
        return """
            <section id="cover" aria-labelledby="cover-title" hidden>
            <h2 id="cover-title">\(phrase(.cover)): \(escaped(say(.title, ["country": countryName, "year": String(edition)])))</h2>
            <table>
            \(line(.coverFile, "file"))
            \(line(.coverDigest, "digest", " class=\"digest\""))
            \(line(.coverSize, "size"))
            \(line(.coverValues, "values"))
            \(line(.coverReasons, "reasons"))
            \(line(.office, "office"))
            \(line(.coverDate, "date", " class=\"empty\""))
            \(line(.coverSignature, "signature", " class=\"empty\""))
            </table>
            <p class="screen"><button type="button" id="do-print">\(phrase(.print))</button></p>
            </section>
            """
    }

    // MARK: Words

    func name(of indicator: Indicator) -> String { indicator.name[language.names] }

    /// Names are in English where the language has none.
    private var languageOfNames: String { language == .turkish ? " lang=\"en\"" : "" }

    private func statusOptions(where isWanted: (RuleTable.Status) -> Bool) -> String {
        RuleTable.statuses.filter(isWanted).compactMap { status in
            Self.labels[status.code].map { "<option value=\"\(status.code)\">\(phrase($0))</option>" }
        }.joined()
    }

    static let labels: [String: FormPhrase] = [
        "A": .normal, "E": .estimate, "P": .provisional, "B": .seriesBreak, "D": .otherDefinition, "U": .lowReliability,
        "O": .notAvailable, "L": .notCollected, "M": .doesNotApply, "Q": .notDisclosed,
    ]

    private var secrecyOptions: String {
        [("F", FormPhrase.free), ("N", .notForPublication), ("E", .embargoed)]
            .map { "<option value=\"\($0.0)\">\(phrase($0.1))</option>" }.joined()
    }
}
