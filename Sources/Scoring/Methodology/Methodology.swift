/// Every choice that leads from figures to scores, in one value; `indicators/methodology.json` states the published one.
///
/// Terms follow the OECD/JRC *Handbook on Constructing Composite Indicators* (2008). Each choice is a key path, so that an
/// analysis can vary it.
public struct Methodology: Equatable, Sendable {
    /// What the methodology is called in reports.
    public var name: String
    /// Its version; a change of any choice is a new one.
    public var version: String
    /// Which observation stands for an edition.
    public var selection: Selection
    /// Whether what a country submitted goes before what others published.
    public var submissions = Submissions.submissionFirst
    /// Which units have too few figures to be scored at all.
    public var screening = Screening()
    /// What is done about outliers.
    public var treatment: Treatment
    /// What is done about missing values.
    public var imputation: Imputation
    /// How values become scores.
    public var normalisation: Normalisation
    /// Where weights come from, for each level and group.
    public var weights: ByLevel<Weights>
    /// How the members of a group become one score, for each level and group.
    public var aggregation: ByLevel<Aggregation>
    /// The scores at which the second, third, … level begin.
    public var levelCuts: [Double]

    /// Takes each choice; nobody is screened out.
    public init(
        name: String, version: String, selection: Selection, treatment: Treatment, imputation: Imputation,
        normalisation: Normalisation, weights: ByLevel<Weights>, aggregation: ByLevel<Aggregation>, levelCuts: [Double]
    ) {
        self.name = name
        self.version = version
        self.selection = selection
        self.treatment = treatment
        self.imputation = imputation
        self.normalisation = normalisation
        self.weights = weights
        self.aggregation = aggregation
        self.levelCuts = levelCuts
    }

    /// Whether scores lie between 0 (or 1) and 100, on which levels are defined: goalposts and min-max do so of themselves,
    /// other normalisations when given such a range; Copeland's scores never do.
    public var scoresRunToHundred: Bool {
        let own: ClosedRange<Double>? =
            normalisation.method == .goalposts || normalisation.method == .minMax ? 0...100 : nil
        guard let range = normalisation.range ?? own else { return false }
        return range.upperBound == 100 && (0...1).contains(range.lowerBound)
            && !aggregation.all.contains { $0.method == .copeland }
    }

    /// Which observation stands for an edition.
    public enum Selection: String, CaseIterable, Sendable {
        case newestWithinMaxAge = "newest-within-max-age"
    }

    /// Which of two figures of one country, indicator and year counts; both stay in the catalogue.
    public enum Submissions: String, CaseIterable, Sendable {
        case submissionFirst = "submission-first"
        case publishedFirst = "published-first"
    }

    /// Which units have too few figures to be scored at all.
    public struct Screening: Equatable, Sendable {
        /// The share of the indicators for which a unit must have a figure, 0 to 1.
        public var minimumAvailability = 0.0
        /// The share of a unit's figures that must not be zero, 0 to 1.
        public var minimumNonZero = 0.0

        /// Screens nobody.
        public init() {}
    }

    /// The keys of a choice that differs by level and by group.
    enum ByLevelKey: String, CaseIterable { case index, area, byDepth, byGroup }

    /// A choice made once for all groups, or differently by level and by group.
    public struct ByLevel<Choice: Equatable & Sendable>: Equatable, Sendable {
        /// For the root of the tree.
        public var index: Choice
        /// For every other group.
        public var area: Choice
        /// For the groups at a depth below the root, which has depth 0; goes before ``area``.
        public var byDepth: [Int: Choice] = [:]
        /// For a group by its code; goes before everything else.
        public var byGroup: [String: Choice] = [:]

        /// Takes a choice for the root and one for the other groups.
        public init(index: Choice, area: Choice) {
            self.index = index
            self.area = area
        }

        /// The choice for a group.
        public func choice(code: String, depth: Int) -> Choice {
            byGroup[code] ?? byDepth[depth] ?? (depth == 0 ? index : area)
        }

        /// All choices, each once for each place where it is made.
        public var all: [Choice] { [index, area] + byDepth.values + byGroup.values }

        /// The same with each choice changed.
        public mutating func change(_ change: (inout Choice) -> Void) {
            change(&index)
            change(&area)
            for depth in byDepth.keys {
                byDepth[depth].map { choice in
                    var new = choice; change(&new); byDepth[depth] = new
                }
            }
            for group in byGroup.keys {
                byGroup[group].map { choice in
                    var new = choice; change(&new); byGroup[group] = new
                }
            }
        }
    }
}
