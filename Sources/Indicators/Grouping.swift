/// A way to divide the units, such as by income: free labels, from a column of the list of units.
///
/// Groups serve means and medians beside each other, and imputation from the figures of similar units.
public struct Grouping: Equatable, Sendable {
    /// The name: what follows `group_` in the column's name, or `group` itself.
    public let name: String
    /// The labels, in the order in which the units first have them.
    public let labels: [String]
    /// The position of each unit's label, by the unit's position in the catalogue; `nil` where it has none.
    public let label: [Int?]

    /// The positions of the units that have a label.
    public func units(of position: Int) -> [Int] { label.indices.filter { label[$0] == position } }

    init(name: String, of texts: [String]) {
        var positions: [String: Int] = [:]
        var labels: [String] = []
        label = texts.map { text in
            if text.isEmpty { return nil }
            if let known = positions[text] { return known }
            positions[text] = labels.count
            labels.append(text)
            return labels.count - 1
        }
        self.name = name
        self.labels = labels
    }
}
