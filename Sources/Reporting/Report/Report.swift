public import Indicators
public import Scoring

/// What the report says, in numbers: every fact that a sentence, table or picture is made from, and no words.
public struct Report: Sendable {
    /// The edition.
    public let edition: Edition
    /// The edition two years before, computed with the same methodology; `nil` where the data do not reach.
    public let earlier: Edition?
    /// What changed between the two and why; `nil` where there is no earlier edition.
    public let comparison: Comparison?
    /// The editions of the years before and this one, computed with the same methodology, oldest first; may be empty.
    public let history: [Edition]
    /// What the editors decide: status, dates.
    public let settings: Settings
    let uncertainty: Uncertainty?
    /// The members with an index, in rank order, then by code.
    public let ranked: [Int]
    /// The members without an index, by code.
    public let unscored: [Int]
    /// The line of the index against income, through all economies.
    public let incomeLine: IncomeLine?

    let comparators: [[Group: GroupSummary]]
    let memberGroups: [Group: GroupSummary]
    let peers: Peers
    /// The positions of the members' observations, members × indicators, row-major.
    let figures: [[Int]]

    /// Computes the facts.
    ///
    /// - Parameters:
    ///   - comparison: with what to compare instead of the earlier edition, such as an archived one.
    ///   - drawn: paired draws of the earlier edition and this one, behind the intervals of changes; `nil` for none.
    ///   - history: editions of the same catalogue, oldest first.
    ///   - robustness: the draws of the same edition behind every interval; `nil` for a report without intervals.
    public init(
        _ edition: Edition, earlier: Edition?, settings: Settings, comparison: Comparison? = nil,
        drawn: RobustChange? = nil, history: [Edition] = [], robustness: Robustness? = nil
    ) {
        self.edition = edition
        uncertainty = robustness.map { Uncertainty($0, memberCount: edition.catalogue.memberCount) }
        self.earlier = earlier
        let compared = comparison ?? earlier.map { Comparison(Vintage($0), Vintage(edition)) }
        self.comparison = drawn.flatMap { compared?.with($0) } ?? compared
        self.history = history
        self.settings = settings
        let codes = edition.catalogue.economies.map(\.code)
        ranked = edition.catalogue.members.filter { edition.ranks[$0] != nil }.sorted {
            (edition.ranks[$0] ?? 0, codes[$0]) < (edition.ranks[$1] ?? 0, codes[$1])
        }
        unscored = edition.catalogue.members.filter { edition.ranks[$0] == nil }.sorted { codes[$0] < codes[$1] }
        incomeLine = edition.incomeLine()
        let nodes = [Scores.index] + edition.scores.framework.areas
        comparators = nodes.map { node in
            Dictionary(uniqueKeysWithValues: Group.comparators.map { ($0, edition.summary(of: $0, at: node)) })
        }
        memberGroups = Dictionary(uniqueKeysWithValues: Group.ofMembers.map { ($0, edition.summary(of: $0)) })
        peers = Peers(edition)
        let catalogue = edition.catalogue
        var figures = [[Int]](repeating: [], count: catalogue.memberCount * catalogue.indicators.count)
        for (position, observation) in catalogue.observations.enumerated()
        where Int(observation.economy) < catalogue.memberCount {
            figures[Int(observation.economy) * catalogue.indicators.count + Int(observation.indicator)].append(position)
        }
        self.figures = figures
    }

    /// What the report is made from, and what editors decided about it.
    public struct Settings: Equatable, Sendable {
        /// Status and dates.
        public let record: EditionRecord
        /// The paragraphs of the forewords that a person wrote.
        public let forewords: [Language: [String]]
        /// The first twelve digits of the digest of all inputs.
        public let inputDigest: String

        /// The files that the report is made from.
        public let inputs: [Input]

        /// The languages in which it is written; empty when nothing is known of others than the one composed.
        public let languages: [Language]

        /// How many submitted figures the public may not see: left out, or used in an internal run.
        public let confidentialFigures: Int
        /// Why this run uses them; `nil` for a public one.
        public let internalReason: String?

        /// Takes each decision.
        public init(
            record: EditionRecord, forewords: [Language: [String]], inputDigest: String, inputs: [Input],
            languages: [Language] = [], confidentialFigures: Int = 0, internalReason: String? = nil
        ) {
            self.confidentialFigures = confidentialFigures
            self.internalReason = internalReason
            self.languages = languages
            self.record = record
            self.forewords = forewords
            self.inputDigest = inputDigest
            self.inputs = inputs
        }
    }

    /// A file that the report is made from.
    public struct Input: Equatable, Sendable {
        /// Its path below the folder of inputs.
        public let name: String
        /// Its SHA-256 in hexadecimal.
        public let digest: String
        /// Its size.
        public let bytes: Int

        /// Names a file.
        public init(name: String, digest: String, bytes: Int) {
            self.name = name
            self.digest = digest
            self.bytes = bytes
        }
    }

    var catalogue: Catalogue { edition.catalogue }
    var scores: Scores { edition.scores }
    var framework: Framework { edition.scores.framework }
    var areas: [Int] { framework.areas }

    func economy(_ unit: Int) -> Economy { catalogue.economies[unit] }

    func summary(_ group: Group, at node: Int = Scores.index) -> GroupSummary? { comparators[node][group] }
}

/// What a country is held against: the members of its income group, and the world.
struct Peers: Sendable {
    /// Mean, standard deviation and median of the scores of an income group's members at a knot.
    struct Summary: Sendable {
        let mean: Double
        let deviation: Double
        let median: Double
        let count: Int
    }

    private let byIncome: [IncomeGroup: [Summary?]]
    private let worldMedians: [Double?]

    init(_ edition: Edition) {
        let nodes = edition.scores.framework.nodes.indices
        func scores(_ group: Group, _ node: Int) -> [Double] {
            edition.members(of: group).compactMap { edition.scores[$0, node] }
        }
        var byIncome: [IncomeGroup: [Summary?]] = [:]
        for income in IncomeGroup.allCases {
            byIncome[income] = nodes.map { node in
                let values = scores(.income(income), node)
                guard let mean = Statistics.mean(values), let median = Statistics.median(values),
                    let deviation = Statistics.standardDeviation(values)
                else { return nil }
                return Summary(mean: mean, deviation: deviation, median: median, count: values.count)
            }
        }
        self.byIncome = byIncome
        worldMedians = nodes.map { Statistics.median(scores(.world, $0)) }
    }

    func of(_ economy: Economy, _ node: Int) -> Summary? {
        guard let income = economy.income, let row = byIncome[income] else { return nil }
        return row[node]
    }

    func world(_ node: Int) -> Double? { worldMedians[node] }
}
