public import Indicators

/// Something about an index that could as well be otherwise, and that an analysis therefore varies.
///
/// Choices of the ``Methodology`` are named by key path; the rest is about weights and figures. In each replicate an
/// assumption is driven by one number u, 0 ≤ u < 1: it picks one of a set, or starts the stream of random numbers of the
/// weights or errors.
public struct Assumption: Sendable {
    /// What it is called in files and on the command line.
    public let name: String
    /// What it may be, in words; for a set, the published choice first.
    public let values: [String]
    package let kind: Kind

    /// What is drawn, and how.
    package enum Kind: Sendable {
        /// One of a set, each as likely; the first change changes nothing.
        case choice([Change])
        /// The same for imputation, whose values also get an error when the flag is set.
        case imputation([Change], withErrors: Bool)
        case weights(WeightSpread)
        case indicatorLeftOut
        case measurementError(MeasurementError)
        case goalposts(share: Double)
    }

    package typealias Change = @Sendable (inout Methodology) -> Void

    /// The choice at a key path is the published one or one of some others, each as likely.
    ///
    /// - Parameter describe: the words for a choice.
    public init<Choice: Sendable>(
        _ name: String, _ path: any WritableKeyPath<Methodology, Choice> & Sendable, others: [Choice],
        _ describe: (Choice) -> String
    ) {
        self.init(
            name: name, values: ["as published"] + others.map(describe),
            kind: .choice(
                [{ _ in }] + others.map { choice in { @Sendable in $0[keyPath: path] = choice } }
            )
        )
    }

    init(name: String, values: [String], kind: Kind) {
        self.name = name
        self.values = values
        self.kind = kind
    }
}

/// How far weights may lie from the published ones, group by group.
public enum WeightSpread: Equatable, Sendable {
    /// Shares from the Dirichlet distribution with the parameters c·k·(share), k the number of members: the mean of each
    /// share is the published one; under equal weights each has a coefficient of variation of about 1/√c.
    case dirichlet(concentration: Double)
    /// Each weight times a number spread evenly over 1 ± f, then renormalised, as audits by the European Commission's Joint
    /// Research Centre do with f = 0.25.
    case uniform(share: Double)
}

/// How far a figure may lie from the truth: a standard deviation relative to the figure, by its status.
///
/// Few sources publish errors. The standing values are Mizan's own assumption, not taken from a source: they order the
/// statuses by how much they promise, with 1 % for a normal figure.
public struct MeasurementError: Equatable, Sendable {
    /// Normal figures (A).
    public var normal = 0.01
    /// Figures after a break in the series, or by another definition (B, D).
    public var otherDefinition = 0.03
    /// Provisional figures (P).
    public var provisional = 0.02
    /// Figures that the source estimated, forecast or imputed (E, F, I).
    public var estimated = 0.05
    /// Figures that the source calls unreliable (U).
    public var lowReliability = 0.1

    /// The standing values.
    public init() {}

    /// The standing values times a factor.
    public init(factor: Double) {
        normal *= factor
        otherDefinition *= factor
        provisional *= factor
        estimated *= factor
        lowReliability *= factor
    }

    /// The relative standard deviation of a figure of a status.
    public func deviation(_ status: ObservationStatus) -> Double {
        switch status {
        case .normal: normal
        case .breakInSeries, .otherDefinition: otherDefinition
        case .provisional: provisional
        case .estimated, .forecast, .imputedBySource: estimated
        case .lowReliability: lowReliability
        case .missing, .notCollected, .doesNotApply, .notDisclosed: 0
        }
    }
}
