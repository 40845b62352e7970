import Indicators

/// An edition computed for every combination of the choices that are varied, ready to be aggregated again and again under
/// drawn weights and errors.
///
/// What choices of treatment, imputation and normalisation lead to is computed once for each combination; a replicate then
/// costs little more than its weights and sums.
struct Replicator: Sendable {
    let catalogue: Catalogue
    let assumptions: [Assumption]
    let seed: UInt64
    /// The choices of the first mix: the published ones, with a range where normalisations must share one.
    let methodology: Methodology
    /// The scores without any variation.
    let nominal: Scores
    /// How many units there are: the members.
    let unitCount: Int
    /// Tables by treatment, imputation and normalisation.
    let variants: [Variant]
    /// All combinations; the choice of the first assumption changes slowest.
    let mixes: [Mix]

    /// Where the column of a leaf begins in a table of scores, by knot; −1 for a group.
    let leafOffsets: [Int]

    /// The tree, with the weights of the first mix.
    var framework: Framework { nominal.framework }
    /// The knots of the groups, the root first.
    var groupNodes: [Int] { framework.nodes.indices.filter { framework.nodes[$0].indicator == nil } }

    /// Computes all combinations.
    ///
    /// - Parameter isPooled: whether normalisations beside the published one place values among those of all editions
    ///   together, so that scores of several editions can be compared.
    init(
        _ year: Int, of catalogue: Catalogue, by published: Methodology, tables: WeightTables,
        varying assumptions: [Assumption], seed: UInt64, isPooled: Bool = false
    ) throws(AnalysisProblem) {
        for (position, assumption) in assumptions.enumerated()
        where assumptions[..<position].contains(where: { $0.name == assumption.name }) {
            throw .repeated(assumption.name)
        }
        self.catalogue = catalogue
        self.assumptions = assumptions
        self.seed = seed
        let combinations = Replicator.combinations(of: assumptions, on: published, isPooled: isPooled)
        let wantsNoise = assumptions.contains(where: \.kind.isNoise)
        let wantsGoalposts = assumptions.contains { if case .goalposts = $0.kind { true } else { false } }
        var editions: [Edition] = []
        var variants: [Variant] = []
        var mixes: [Mix] = []
        var first: Scores?
        for combination in combinations {
            let methodology = combination.methodology
            if let other = methodology.otherScale(than: combinations[0].methodology) {
                throw .otherScale(other.rawValue)
            }
            let position = variants.firstIndex { $0.methodology.givesSameTable(as: methodology) }
            if position == nil {
                // The figures before normalisation are often those of another combination.
                let edition: Edition
                if let known = editions.first(where: { $0.methodology.givesSameFigures(as: methodology) }) {
                    edition = known
                } else {
                    edition = Edition(year, of: catalogue, by: methodology, tables: tables)
                    try Replicator.check(edition.findings, combination)
                    editions.append(edition)
                }
                let variant = Variant(
                    edition, by: methodology, wantsNoise: wantsNoise, wantsGoalposts: wantsGoalposts, of: assumptions)
                try Replicator.check(variant.normalised.journal.findings, combination)
                variants.append(variant)
            }
            let variant = position ?? variants.count - 1
            let scores = variants[variant].normalised.aggregated(methodology, tables: tables)
            try Replicator.check(scores.journal.findings, combination)
            if first == nil { first = scores }
            mixes.append(Mix(methodology, variant, variants[variant], scores, tables))
        }
        guard let first else { throw .nothingVaried }
        self.methodology = combinations[0].methodology
        nominal = first
        unitCount = catalogue.memberCount
        var offsets = [Int](repeating: -1, count: first.framework.nodes.count)
        for (column, leaf) in first.framework.leaves.enumerated() { offsets[leaf] = column * catalogue.memberCount }
        leafOffsets = offsets
        self.variants = variants
        self.mixes = mixes
    }

    private static func check(_ findings: [Finding], _ combination: Combination) throws(AnalysisProblem) {
        let errors = findings.filter { $0.severity == .error }
        guard let error = errors.first else { return }
        if combination.words.isEmpty { throw .unsound(errors) }
        throw .impossible(combination.words, error)
    }

    /// A methodology and how it differs from the published one.
    private struct Combination {
        var methodology: Methodology
        var words: [String] = []
    }

    private static func combinations(
        of assumptions: [Assumption], on published: Methodology, isPooled: Bool
    ) -> [Combination] {
        var combinations = [Combination(methodology: published)]
        for assumption in assumptions {
            guard let changes = assumption.kind.changes else { continue }
            combinations = combinations.flatMap { combination in
                changes.enumerated().map { position, change in
                    var changed = combination
                    change(&changed.methodology)
                    if position > 0 { changed.words.append("\(assumption.name) \(assumption.values[position])") }
                    return changed
                }
            }
        }
        // Scores of different normalisations share a range, so that they can be compared.
        if combinations.contains(where: { $0.methodology.normalisation != published.normalisation }) {
            let shared = published.normalisation.range ?? 0...100
            for position in combinations.indices {
                let choice = combinations[position].methodology.normalisation
                if isPooled && choice != published.normalisation && choice.method != .goalposts
                    && choice.scope == .edition
                {
                    combinations[position].methodology.normalisation.scope = .allEditions
                }
                let hasIt = choice.range != nil || (choice.method == .goalposts && shared == 0...100)
                if !hasIt { combinations[position].methodology.normalisation.range = shared }
            }
        }
        return combinations
    }

    /// The position of the mix that some numbers pick.
    func mix(_ numbers: [Double?]) -> Int {
        var position = 0
        for (assumption, number) in zip(assumptions, numbers) {
            guard let count = assumption.kind.changes?.count else { continue }
            position = position * count + (number.map { Replicator.pick($0, of: count) } ?? 0)
        }
        return position
    }

    /// One of so many, each as likely.
    static func pick(_ number: Double, of count: Int) -> Int { min(Int(number * Double(count)), count - 1) }
}

extension Assumption.Kind {
    /// The changes of the methodology among which one is picked; `nil` where it is not a set.
    var changes: [Assumption.Change]? {
        switch self {
        case .choice(let changes), .imputation(let changes, _): changes
        case .weights, .indicatorLeftOut, .measurementError, .goalposts: nil
        }
    }

    /// Whether it gives figures an error.
    var isNoise: Bool {
        switch self {
        case .imputation(_, let withErrors): withErrors
        case .measurementError: true
        case .choice, .weights, .indicatorLeftOut, .goalposts: false
        }
    }
}

extension Methodology {
    /// Whether another methodology leads to the same table of scores of indicators.
    fileprivate func givesSameTable(as other: Methodology) -> Bool {
        givesSameFigures(as: other) && normalisation == other.normalisation
    }

    /// Whether another methodology leads to the same figures, treated and completed.
    fileprivate func givesSameFigures(as other: Methodology) -> Bool {
        selection == other.selection && screening == other.screening && treatment == other.treatment
            && imputation == other.imputation
    }

    /// A way to aggregate that gives counts where the other methodology gives scores, or the other way round.
    fileprivate func otherScale(than other: Methodology) -> Aggregation.Method? {
        let places = [(aggregation.index, other.aggregation.index), (aggregation.area, other.aggregation.area)]
        return places.first { ($0.0.method == .copeland) != ($0.1.method == .copeland) }?.0.method
    }
}
