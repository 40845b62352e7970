/// One of the thematic areas that the ministers adopted, or a group of indicators at any depth of another framework.
public struct Area: Equatable, Sendable {
    /// Its code: three letters such as `CON` in the report's own folder.
    public let code: String
    /// The name in full, as the Declaration gives it.
    public let name: Localized
    /// A name for tables and charts.
    public let shortName: Localized
    /// The weight relative to the other areas and indicators under the same parent.
    public let weight: Double
    /// The position of the area above in the catalogue; `nil` for one directly under the index.
    public let parent: Int?
    /// The line of `areas.csv` that defines it.
    public let line: Int
}
