/// A publication that figures were read from.
public struct Source: Equatable, Sendable {
    /// The code that observations name.
    public let code: String
    /// Who publishes it.
    public let publisher: String
    /// The dataset.
    public let dataset: String
    /// Its edition or release.
    public let edition: String
    /// Where it is published.
    public let url: String
    /// Its licence, as the publisher states it.
    public let licence: String
    /// What the licence allows; `nil` where a folder of units does not say it.
    public let reuse: ReuseClass?
    /// The month it was read, `YYYY-MM`.
    public let accessed: String
    /// Earlier figures with which its own cannot be compared, since the method or definition changed in between.
    public internal(set) var breaks: [SeriesBreak] = []

    /// `ITU DataHub, December 2025`.
    public var title: String { "\(dataset), \(edition)" }

    /// What stands for the source of a figure whose file names none; only in a folder of units.
    static let unstated = Source(
        code: "", publisher: "", dataset: "", edition: "", url: "", licence: "", reuse: nil, accessed: "")
}

/// What may be done with a source's figures.
public enum ReuseClass: String, CaseIterable, Sendable {
    case open
    case attribution
    case attributionShareAlike = "attribution-sharealike"
    case nonCommercial = "noncommercial"
}
