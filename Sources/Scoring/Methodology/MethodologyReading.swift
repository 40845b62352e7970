import Indicators
import Tabular

/// A methodology being read key by key, with the findings that turned up.
struct MethodologyReading {
    let file: String
    private(set) var findings: [Finding] = []

    init(file: String) { self.file = file }

    mutating func document(_ bytes: [UInt8]) -> JSONValue? {
        do throws(JSONProblem) {
            let document = try JSONValue.read(bytes)
            if case .object = document.content { return document }
            report(.brokenJSON(detail: document.text + " where an object should stand"), document.line)
        } catch {
            report(.brokenJSON(detail: error.detail), error.line)
        }
        return nil
    }

    mutating func report(_ problem: Problem, at place: Place) { findings.append(Finding(problem, at: place)) }

    private mutating func report(_ problem: Problem, _ line: Int) { report(problem, at: place(line)) }

    /// A line of the file; what no line says was set for this run.
    func place(_ line: Int) -> Place { line > 0 ? Place(file: file, line: line) : Place(file: "--set") }

    // MARK: The whole

    mutating func methodology(_ document: JSONValue) -> Methodology? {
        let root = choice(document)
        allow(
            [
                "$schema", "name", "version", "selection", "submissions", "screening", "treatment", "imputation",
                "normalisation",
                "weights", "aggregation", "levels",
            ], in: root)
        // For editors alone; what is there must still be a name.
        if root["$schema"] != nil { _ = text(root, "$schema") }
        let name = text(root, "name")
        let version = text(root, "version")
        let selection: Methodology.Selection? = required(root, "selection").flatMap { word($0, "selection") }
        let treatment = required(root, "treatment").flatMap { self.treatment($0) }
        let imputation = required(root, "imputation").flatMap { self.imputation($0) }
        let normalisation = required(root, "normalisation").flatMap { self.normalisation($0) }
        let weights = required(root, "weights").flatMap { value in
            byLevel(value, "weights") { reader, value, key in reader.weights(value, key) }
        }
        let aggregation = required(root, "aggregation").flatMap { value in
            byLevel(value, "aggregation") { reader, value, key in reader.aggregation(value, key) }
        }
        let levels = required(root, "levels").flatMap { cuts($0) }
        let submissions: Methodology.Submissions? =
            root["submissions"].map { word($0, "submissions") } ?? .submissionFirst
        let screening = root["screening"].map { self.screening($0) } ?? Methodology.Screening()
        guard let name, let version, let selection, let treatment, let imputation, let normalisation, let weights,
            let aggregation, let levels, let submissions
        else { return nil }
        var methodology = Methodology(
            name: name, version: version, selection: selection, treatment: treatment, imputation: imputation,
            normalisation: normalisation, weights: weights, aggregation: aggregation, levelCuts: levels
        )
        methodology.submissions = submissions
        methodology.screening = screening
        return methodology
    }

    // MARK: Steps

    private mutating func screening(_ value: JSONValue) -> Methodology.Screening {
        var screening = Methodology.Screening()
        guard let members = object(value, "screening") else { return screening }
        allow(["minimumAvailability", "minimumNonZero"], in: members)
        screening.minimumAvailability = number(members, "minimumAvailability", in: 0...1) ?? 0
        screening.minimumNonZero = number(members, "minimumNonZero", in: 0...1) ?? 0
        return screening
    }

    private mutating func treatment(_ value: JSONValue) -> Methodology.Treatment? {
        let object = choice(value)
        guard let method: Methodology.Treatment.Method = method(object, "treatment") else { return nil }
        var treatment = Methodology.Treatment(method)
        let limits = method == .none ? [] : ["skewness", "kurtosis"]
        let points = method == .winsorise || method == .winsoriseThenLog ? ["maximumPoints"] : []
        allow(["method", "indicators", "lambda"] + limits + points, in: object)
        treatment.maximumPoints = integer(object, "maximumPoints", in: 0...1000) ?? treatment.maximumPoints
        treatment.skewness = number(object, "skewness", in: 0...100) ?? treatment.skewness
        treatment.kurtosis = number(object, "kurtosis", in: -10...1000) ?? treatment.kurtosis
        treatment.lambda = number(object, "lambda", in: -10...10) ?? treatment.lambda
        if let forced = object["indicators"], let members = self.object(forced, "indicators") {
            for member in members.members {
                let method: Methodology.Treatment.Method? = word(member.value, member.key)
                treatment.byIndicator[member.key] = method
            }
        }
        let usesLambda = method == .boxCox || treatment.byIndicator.values.contains(.boxCox)
        if let lambda = object["lambda"], !usesLambda { noMeaning("lambda", lambda, "without box-cox") }
        return treatment
    }

    private mutating func imputation(_ value: JSONValue) -> Methodology.Imputation? {
        let object = choice(value)
        guard let method: Methodology.Imputation.Method = method(object, "imputation") else { return nil }
        var imputation = Methodology.Imputation(method)
        let order = method == .none ? [] : ["beforeTreatment"]
        switch method {
        case .groupMean, .groupMedian:
            allow(["method", "grouping"] + order, in: object)
            imputation.grouping = text(object, "grouping") ?? ""
        case .nearestNeighbours:
            allow(["method", "neighbours"] + order, in: object)
            imputation.neighbours = integer(object, "neighbours", in: 1...1000) ?? imputation.neighbours
        case .regression:
            allow(["method", "predictors"] + order, in: object)
            imputation.predictors = required(object, "predictors").flatMap { texts($0, "predictors") } ?? []
        case .constant:
            allow(["method", "value"] + order, in: object)
            if required(object, "value") != nil {
                imputation.constant = number(object, "value", in: -1e300...1e300) ?? 0
            }
        default: allow(["method"] + order, in: object)
        }
        imputation.isBeforeTreatment = flag(object, "beforeTreatment") ?? false
        return imputation
    }

    private mutating func normalisation(_ value: JSONValue) -> Methodology.Normalisation? {
        let object = choice(value)
        guard let method: Methodology.Normalisation.Method = method(object, "normalisation") else { return nil }
        var normalisation = Methodology.Normalisation(method)
        let common = ["method", "range"] + (method == .goalposts ? [] : ["scope"])
        switch method {
        case .zScore:
            allow(common + ["mean", "deviation"], in: object)
            normalisation.mean = number(object, "mean", in: -1e6...1e6) ?? normalisation.mean
            normalisation.deviation = number(object, "deviation", in: 1e-6...1e6) ?? normalisation.deviation
            for key in ["mean", "deviation"] where object["range"] != nil {
                if let found = object[key] { noMeaning(key, found, "beside a range") }
            }
        case .distanceToReference:
            allow(common + ["reference", "capped"], in: object)
            normalisation.reference = text(object, "reference") ?? ""
        case .distanceToTarget: allow(common + ["capped"], in: object)
        case .bands:
            allow(common + ["bands"], in: object)
            normalisation.bands = integer(object, "bands", in: 2...100) ?? normalisation.bands
        default: allow(common, in: object)
        }
        normalisation.isCapped = flag(object, "capped") ?? false
        if let range = object["range"] { normalisation.range = bounds(range, "range", in: -1e6...1e6) }
        if let scope = object["scope"] { normalisation.scope = self.scope(scope) ?? .edition }
        return normalisation
    }

    private mutating func scope(_ value: JSONValue) -> Methodology.Normalisation.Scope? {
        switch value.content {
        case .string("edition"): return .edition
        case .string("all-editions"): return .allEditions
        case .number(let year) where year == year.rounded() && (1900...2100).contains(year):
            return .reference(edition: Int(year))
        default:
            wrong("scope", value, expected: "\"edition\", \"all-editions\" or the year of an edition")
            return nil
        }
    }

    private mutating func weights(_ value: JSONValue, _ key: String) -> Methodology.Weights? {
        let object = choice(value)
        guard let method: Methodology.Weights.Method = method(object, key) else { return nil }
        var weights = Methodology.Weights(method)
        switch method {
        case .given:
            allow(["method", "set"], in: object)
            if object["set"] != nil { weights.set = text(object, "set") ?? "" }
        case .principalComponents:
            allow(["method", "firstComponentOnly"], in: object)
            weights.usesFirstComponentOnly = flag(object, "firstComponentOnly") ?? false
        case .benefitOfTheDoubt:
            allow(["method", "shareBounds"], in: object)
            if let found = object["shareBounds"] { weights.shareBounds = bounds(found, "shareBounds", in: 0...1) }
        default: allow(["method"], in: object)
        }
        return weights
    }

    private mutating func aggregation(_ value: JSONValue, _ key: String) -> Methodology.Aggregation? {
        let object = choice(value)
        guard let method: Methodology.Aggregation.Method = method(object, key) else { return nil }
        var aggregation = Methodology.Aggregation(method, minimumCoverage: 0)
        let common = ["method", "minimumCoverage"] + (method.needsPositive ? ["floor"] : [])
        aggregation.minimumCoverage = number(object, "minimumCoverage", in: 0...1) ?? 0
        aggregation.floor = number(object, "floor", in: 0...100) ?? 1
        switch method {
        case .power:
            allow(common + ["exponent"], in: object)
            if required(object, "exponent") != nil {
                aggregation.exponent = number(object, "exponent", in: -100...100) ?? 1
            }
        case .orderedWeightedAverage:
            allow(common + ["orderExponent"], in: object)
            aggregation.orderExponent = number(object, "orderExponent", in: 0.01...100) ?? 1
        case .mazziottaPareto:
            allow(common + ["rewardsImbalance"], in: object)
            aggregation.rewardsImbalance = flag(object, "rewardsImbalance") ?? false
        case .benefitOfTheDoubt:
            allow(common + ["shareBounds"], in: object)
            if let found = object["shareBounds"] { aggregation.shareBounds = bounds(found, "shareBounds", in: 0...1) }
        default: allow(common, in: object)
        }
        return aggregation
    }

    /// One choice for all groups, or an object of choices by level and group.
    private mutating func byLevel<Choice>(
        _ value: JSONValue, _ key: String,
        _ read: (inout MethodologyReading, JSONValue, String) -> Choice?
    ) -> Methodology.ByLevel<Choice>? {
        let isOneForAll: Bool
        switch value.content {
        case .string: isOneForAll = true
        case .object(let members): isOneForAll = members.contains { $0.key == "method" }
        default: isOneForAll = false
        }
        if isOneForAll {
            return read(&self, value, key).map { Methodology.ByLevel(index: $0, area: $0) }
        }
        guard let object = object(value, key) else { return nil }
        allow(Methodology.ByLevelKey.allCases.map(\.rawValue), in: object)
        let index = required(object, "index").flatMap { read(&self, $0, "index") }
        let area = required(object, "area").flatMap { read(&self, $0, "area") }
        guard let index, let area else { return nil }
        var choices = Methodology.ByLevel(index: index, area: area)
        if let depths = object["byDepth"], let members = self.object(depths, "byDepth") {
            for member in members.members {
                guard let depth = Int(member.key), (0...100).contains(depth) else {
                    report(.unknownKey(member.key, known: ["0", "1", "2", "…"], similar: nil), member.line)
                    continue
                }
                choices.byDepth[depth] = read(&self, member.value, member.key)
            }
        }
        if let groups = object["byGroup"], let members = self.object(groups, "byGroup") {
            for member in members.members { choices.byGroup[member.key] = read(&self, member.value, member.key) }
        }
        return choices
    }
}
