import Indicators
import Scoring
import Storage
import Tabular

extension Option {
    static let vary = Option(
        "--vary", "LIST",
        "what to vary, such as weights,imputation=median+em; the usual ones when left out",
        .words(Assumption.Name.allCases.map(\.rawValue)), mayRepeat: true)
    static let seed = Option(
        "--seed", "NUMBER", "what random numbers start from; from the inputs' digest when left out")
}

/// What an analysis varies, and what its random numbers start from.
struct Varying {
    /// How `--vary` is written, for a command's help.
    static let discussion = """
        --vary takes, divided by commas:
          weights              Dirichlet around the published ones (dirichlet:48), or uniform:0.25 for ± 25 %
          normalisation        the published one and others, such as normalisation=min-max+rank
          index-aggregation    the published one and others, such as index-aggregation=arithmetic+harmonic
          area-aggregation     the same within the areas
          treatment            the published one and others, such as treatment=winsorise
          imputation           the published one and others, such as imputation=median+em, with their errors
          indicator-left-out   none, or any one
          measurement-error    errors of figures by status; measurement-error=2 doubles them
          goalposts            those from percentiles, ± 5 % of their distance (goalposts=0.05)
        The usual ones are weights, normalisation, index-aggregation, imputation and indicator-left-out, as far as they
        change a score.
        """

    private let words: [String]?
    private let seed: UInt64?

    init(_ arguments: Arguments) throws(Failure) {
        words = arguments.list("--vary")
        for word in words ?? [] { _ = try Varying.name(word) }
        let text = arguments.value("--seed")
        seed = text.flatMap { UInt64($0) }
        if let text, seed == nil {
            throw .usage("--seed \(text) is not a seed", hint: "write a whole number from 0 to \(UInt64.max)")
        }
    }

    /// The seed that is asked for, or the first 8 bytes of the digest of the inputs.
    func seed(_ inputs: Inputs) throws(Failure) -> UInt64 {
        if let seed { return seed }
        return try inputs.seed()
    }

    /// The assumptions that are asked for, or the usual ones.
    func assumptions(for edition: Edition, _ inputs: Inputs) throws(Failure) -> [Assumption] {
        guard let words else {
            return try analysed { () throws(AnalysisProblem) in
                try Assumption.standard(for: edition, tables: inputs.tables)
            }
        }
        var assumptions: [Assumption] = []
        for word in words { assumptions.append(try Varying.assumption(word, edition.methodology)) }
        return assumptions
    }

    // MARK: Words

    private static func name(_ word: String) throws(Failure) -> (Assumption.Name, [String]?) {
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let name = Assumption.Name(rawValue: parts[0]) else {
            throw .unknown("assumption", parts[0], among: Assumption.Name.allCases.map(\.rawValue), see: nil)
        }
        guard parts.count > 1 else { return (name, nil) }
        let values = parts[1].split(separator: "+").map(String.init)
        guard !values.isEmpty else { throw .usage("\(word) names no value", hint: "leave out the =") }
        return (name, values)
    }

    private static func assumption(_ word: String, _ published: Methodology) throws(Failure) -> Assumption {
        let (name, values) = try name(word)
        guard let values else { return .standard(name, for: published) }
        switch name {
        case .weights: return .weights(try spread(try single(word, values)))
        case .normalisation:
            return .normalisation(
                try values.map { value throws(Failure) in .init(try choice(value, "normalisation")) })
        case .treatment:
            return .treatment(try values.map { value throws(Failure) in .init(try choice(value, "treatment")) })
        case .indexAggregation:
            return .indexAggregation(try values.map { value throws(Failure) in try aggregation(value, published) })
        case .areaAggregation:
            return .areaAggregation(try values.map { value throws(Failure) in try aggregation(value, published) })
        case .imputation:
            return .imputation(try values.map { value throws(Failure) in try imputation(value) })
        case .indicatorLeftOut:
            throw .usage("indicator-left-out takes no values", hint: "write indicator-left-out alone")
        case .measurementError:
            return .measurementError(MeasurementError(factor: try number(try single(word, values), 0...100, word)))
        case .goalposts: return .goalposts(share: try number(try single(word, values), 0...0.4, word))
        }
    }

    private static func single(_ word: String, _ values: [String]) throws(Failure) -> String {
        guard values.count == 1 else { throw .usage("\(word) holds more than one value", hint: "keep one of them") }
        return values[0]
    }

    private static func number(_ text: String, _ range: ClosedRange<Double>, _ word: String) throws(Failure) -> Double {
        guard let number = Double(text), range.contains(number) else {
            throw .usage(
                "\(word) holds no number that makes sense",
                hint: "write one from \(Number.text(range.lowerBound)) to \(Number.text(range.upperBound))")
        }
        return number
    }

    private static func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ word: String, _ kind: String
    ) throws(Failure) -> Choice {
        if let choice = Choice(rawValue: word) { return choice }
        throw .unknown(kind, word, among: Choice.allCases.map(\.rawValue), see: nil)
    }

    /// A word and what stands after its colon.
    private static func divided(_ word: String) -> (name: String, rest: String?) {
        let parts = word.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        return (parts[0], parts.count > 1 ? parts[1] : nil)
    }

    private static func spread(_ word: String) throws(Failure) -> WeightSpread {
        let (name, rest) = divided(word)
        switch name {
        case "dirichlet":
            return .dirichlet(
                concentration: try rest.map { text throws(Failure) in try number(text, 0.01...1e6, word) } ?? 48)
        case "uniform":
            return .uniform(share: try rest.map { text throws(Failure) in try number(text, 0...0.99, word) } ?? 0.25)
        default: throw .unknown("spread of weights", name, among: ["dirichlet", "uniform"], see: nil)
        }
    }

    private static func aggregation(
        _ word: String, _ published: Methodology
    ) throws(Failure) -> Methodology.Aggregation {
        let (name, rest) = divided(word)
        let method: Methodology.Aggregation.Method = try choice(name, "aggregation")
        var aggregation = Methodology.Aggregation(
            method, minimumCoverage: 0, floor: published.aggregation.index.floor)
        switch method {
        case .power: aggregation.exponent = try number(rest ?? "", -100...100, "\(word), which needs power:EXPONENT,")
        case .orderedWeightedAverage:
            aggregation.orderExponent = try number(rest ?? "", 0.01...100, "\(word), which needs \(name):EXPONENT,")
        default: if rest != nil { throw .usage("\(name) takes no number", hint: "write \(name) alone") }
        }
        return aggregation
    }

    private static func imputation(_ word: String) throws(Failure) -> Methodology.Imputation {
        let (name, rest) = divided(word)
        var imputation = Methodology.Imputation(try choice(name, "imputation"))
        switch imputation.method {
        case .groupMean, .groupMedian:
            guard let rest else {
                throw .usage("\(name) needs a grouping", hint: "write \(name):income-group or another grouping")
            }
            imputation.grouping = rest
        case .nearestNeighbours:
            if let rest { imputation.neighbours = Int(try number(rest, 1...1000, word)) }
        case .constant:
            imputation.constant = try number(rest ?? "", -1e300...1e300, "\(word), which needs constant:VALUE,")
        case .regression:
            guard let rest else {
                throw .usage("regression needs predictors", hint: "write regression:CODE or regression:CODE;CODE")
            }
            imputation.predictors = rest.split(separator: ";").map(String.init)
        default: if rest != nil { throw .usage("\(name) takes no value", hint: "write \(name) alone") }
        }
        return imputation
    }
}

/// The result of an analysis, whose problems become failures of the command.
func analysed<Result>(_ analysis: () throws(AnalysisProblem) -> Result) throws(Failure) -> Result {
    do { return try analysis() } catch { throw Failure(error) }
}

extension Failure {
    /// Why an analysis cannot be made, in the words of the command line.
    init(_ problem: AnalysisProblem) {
        switch problem {
        case .unsound(let findings): self = .findings(findings)
        default: self = .usage(problem.message, hint: problem.fix)
        }
    }
}

extension Arguments {
    /// The value of an option as a whole number.
    func count(_ option: String, in range: ClosedRange<Int>) throws(Failure) -> Int? {
        guard let word = value(option) else { return nil }
        guard let number = Int(word), range.contains(number) else {
            throw .usage(
                "\(option) \(word) is not a number that makes sense",
                hint: "write a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    /// The members that `--country` names, each once; `nil` when it is not there.
    func members(of catalogue: Catalogue) throws(Failure) -> [Int]? {
        guard let words = list("--country") else { return nil }
        var members: [Int] = []
        for word in words {
            let position = try catalogue.country(word, among: catalogue.members)
            if !members.contains(position) { members.append(position) }
        }
        return members
    }
}

extension [Assumption] {
    /// What was varied, a line each.
    var lines: String { map { "varied: \($0.name) (\($0.values.joined(separator: ", ")))\n" }.joined() }
}
