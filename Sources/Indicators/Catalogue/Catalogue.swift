/// The folder `indicators/` as values: who is measured, what is measured, and every figure with the line it came from.
public struct Catalogue: Sendable {
    /// Which observations to read.
    public enum Scope: Sendable {
        /// Those of the members alone.
        case members
        /// Those of the other economies as well, for comparisons with the rest of the world.
        case everyone
    }

    /// How a folder says who is measured.
    public enum Layout: Sendable {
        /// By `countries.csv` and `economies.csv`: the members of the OIC and those they are compared with, every text in
        /// three languages, every figure with its source.
        case countries
        /// By `units.csv`: units of any kind, with what their owner has to say about them.
        case units
    }

    /// A file that was read.
    public struct InputFile: Sendable {
        /// Its path below the folder, with `/`.
        public let name: String
        /// Its content.
        public let bytes: [UInt8]
    }

    /// The folder, as the person named it.
    public let folder: String
    /// How the folder says who is measured.
    public let layout: Layout
    /// The members in the protocol order of the OIC, then the other economies by code; or the units in the order of their file.
    public internal(set) var economies: [Economy] = []
    /// How many of the economies are members; they come first.
    public internal(set) var memberCount = 0
    /// Ways to divide the economies: the regional and income groups and the regions of the United Nations, or the columns
    /// `group…` of `units.csv`.
    public internal(set) var groupings: [Grouping] = []
    /// The areas at every depth, in order.
    public internal(set) var areas: [Area] = []
    /// The indicators, scored ones and context, in the order of their file.
    public internal(set) var indicators: [Indicator] = []
    /// The sources.
    public internal(set) var sources: [Source] = []
    /// What editors decided about editions.
    public internal(set) var editionRecords: [EditionRecord] = []
    /// The figures, in the order of their files.
    public internal(set) var observations: [Observation] = []
    /// What the countries submitted, by edition and country.
    public internal(set) var submissions: [SubmissionLedger] = []
    /// The submitted figures that the public may not see, left out unless the run is told to use them.
    public internal(set) var confidential: [ConfidentialFigure] = []
    /// How many of the sources, the last ones, are submissions.
    var submissionCount = 0
    /// The files that were read, in order.
    public internal(set) var files: [InputFile] = []

    /// Every code that the lists hold. One whose own row has an error is not unknown: that row has its finding, and rows
    /// that name it are left out without another.
    var listed: [Problem.CodeKind: Set<String>] = [:]

    /// The positions of the members.
    public var members: Range<Int> { 0..<memberCount }

    /// The tree of the scored indicators.
    public var framework: Framework { Framework(areas: areas, indicators: indicators) }

    /// The editions that the data carry, oldest first: the years for which a quarter of the scored indicators have a figure
    /// of some member for that very year. A few early figures of the next year do not make an edition, nor does what one
    /// country submits. In a folder of units every year with a figure of a scored indicator is one.
    public var editions: [Int] {
        let scored = indicators.count { $0.isScored }
        var oldest = Int32.max
        var newest = Int32.min
        for observation in observations where !isSubmitted(observation) {
            oldest = min(oldest, observation.year)
            newest = max(newest, observation.year)
        }
        guard oldest <= newest else { return [] }
        var isThere = [Bool](repeating: false, count: Int(newest - oldest + 1) * indicators.count)
        for observation in observations
        where Int(observation.economy) < memberCount && observation.value != nil && !isSubmitted(observation) {
            isThere[Int(observation.year - oldest) * indicators.count + Int(observation.indicator)] = true
        }
        return (oldest...newest).compactMap { year in
            let row = Int(year - oldest) * indicators.count
            let count = indicators.indices.count { indicators[$0].isScored && isThere[row + $0] }
            return count > 0 && (layout == .units || count * 4 >= scored) ? Int(year) : nil
        }
    }

    /// The position of an economy by its alpha-3 code.
    public func economy(_ code: String) -> Int? { economies.firstIndex { $0.code == code } }

    /// The position of an area by its code.
    public func area(_ code: String) -> Int? { areas.firstIndex { $0.code == code } }

    /// The position of an indicator by its code.
    public func indicator(_ code: String) -> Int? { indicators.firstIndex { $0.code == code } }

    /// Where an observation was read.
    public func place(of observation: Observation) -> String {
        "\(files[Int(observation.file)].name), line \(observation.line)"
    }

    init(folder: String, layout: Layout) {
        self.folder = folder
        self.layout = layout
    }
}
