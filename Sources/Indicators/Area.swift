/// One of the thematic areas that the ministers adopted, or of any other framework.
public struct Area: Equatable, Sendable {
    /// Three letters, such as `CON`.
    public let code: String
    /// The name in full, as the Declaration gives it.
    public let name: Localized
    /// A name for tables and charts.
    public let shortName: Localized
    /// The weight within the index, relative to the other areas.
    public let weight: Double
}
