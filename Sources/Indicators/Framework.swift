/// The tree by which indicators add up to an index: index → areas → indicators, or any other depth.
public struct Framework: Equatable, Sendable {
    /// A knot of the tree.
    public struct Node: Equatable, Sendable {
        /// The code: `index` for the root, else that of the area or indicator.
        public let code: String
        /// The position of the knot above; `nil` for the root.
        public let parent: Int?
        /// The positions of the knots below, all after this one; empty for an indicator.
        public let children: [Int]
        /// The weight relative to the other knots under the same parent.
        public let weight: Double
        /// The share of the weight within the parent, so that the shares of a group add up to 1.
        public let share: Double
        /// The product of the shares from the root down.
        public let effectiveWeight: Double
        /// The position of the indicator in the catalogue, for a leaf.
        public let indicator: Int?
    }

    /// The knots; a parent stands before its children, the root first.
    public let nodes: [Node]

    /// The positions of the areas: the children of the root.
    public var areas: [Int] { nodes.first?.children ?? [] }

    /// The positions of the leaves, in order.
    public var leaves: [Int] { nodes.indices.filter { nodes[$0].indicator != nil } }

    /// The position of a code.
    public func node(_ code: String) -> Int? { nodes.firstIndex { $0.code == code } }

    /// The tree of the scored indicators under their areas; areas and indicators keep their order.
    public init(areas: [Area], indicators: [Indicator]) {
        let scored = indicators.indices.filter { indicators[$0].isScored }
        let total = areas.reduce(0) { $0 + $1.weight }
        var leafStart = 1 + areas.count
        var top: [Node] = []
        var leaves: [Node] = []
        for (position, area) in areas.enumerated() {
            let members = scored.filter { indicators[$0].area == position }
            let sum = members.reduce(0) { $0 + indicators[$1].weight }
            let areaShare = total > 0 ? area.weight / total : 0
            top.append(
                Node(
                    code: area.code, parent: 0, children: Array(leafStart..<leafStart + members.count),
                    weight: area.weight, share: areaShare, effectiveWeight: areaShare, indicator: nil
                )
            )
            for member in members {
                let share = indicators[member].weight / sum
                leaves.append(
                    Node(
                        code: indicators[member].code, parent: 1 + position, children: [],
                        weight: indicators[member].weight, share: share, effectiveWeight: areaShare * share,
                        indicator: member
                    )
                )
            }
            leafStart += members.count
        }
        let root = Node(
            code: "index", parent: nil, children: Array(1..<1 + areas.count), weight: 1, share: 1, effectiveWeight: 1,
            indicator: nil
        )
        nodes = [root] + top + leaves
    }
}
