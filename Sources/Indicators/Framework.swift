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
        /// The position of the area in the catalogue, for a group below the root.
        public let area: Int?
        /// The position of the indicator in the catalogue, for a leaf.
        public let indicator: Int?
    }

    /// The knots, level by level, the root first; under each parent the groups stand before the leaves.
    public let nodes: [Node]

    /// The positions of the areas: the children of the root; a leaf that stands directly under the root is one of them.
    public var areas: [Int] { nodes.first?.children ?? [] }

    /// The positions of all knots that are no leaves, the root first.
    public var groups: [Int] { nodes.indices.filter { nodes[$0].indicator == nil } }

    /// The positions of the leaves, in order.
    public var leaves: [Int] { nodes.indices.filter { nodes[$0].indicator != nil } }

    /// The positions of the leaves at any depth under a knot, in order; the knot itself when it is a leaf.
    public func leaves(under node: Int) -> [Int] {
        if nodes[node].indicator != nil { return [node] }
        var isUnder = [Bool](repeating: false, count: nodes.count)
        isUnder[node] = true
        var leaves: [Int] = []
        for position in nodes.indices where position > node {
            guard let parent = nodes[position].parent, isUnder[parent] else { continue }
            isUnder[position] = true
            if nodes[position].indicator != nil { leaves.append(position) }
        }
        return leaves
    }

    /// The steps from the root to the deepest knot: 2 for index → areas → indicators.
    public var depth: Int { nodes.isEmpty ? 0 : depth(of: nodes.count - 1) }

    /// The knot directly under the root that a knot belongs to; the root for itself.
    public func top(of node: Int) -> Int {
        var current = node
        while let parent = nodes[current].parent, parent != 0 { current = parent }
        return current
    }

    /// The share of a knot's weight within a group at any height above it.
    public func share(of node: Int, in group: Int) -> Double {
        var share = nodes[node].share
        var current = node
        while let parent = nodes[current].parent, parent != group {
            share *= nodes[parent].share
            current = parent
        }
        return share
    }

    /// The position of a code.
    public func node(_ code: String) -> Int? { nodes.firstIndex { $0.code == code } }

    /// The position of an area of the catalogue.
    public func node(ofArea area: Int) -> Int? { nodes.firstIndex { $0.area == area } }

    /// The position of an indicator of the catalogue; `nil` for one that is not scored.
    public func node(ofIndicator indicator: Int) -> Int? { nodes.firstIndex { $0.indicator == indicator } }

    /// The tree of the scored indicators under their areas; areas and indicators keep their order.
    public init(areas: [Area], indicators: [Indicator]) {
        // Slot 0 is the root, slot 1 + position an area.
        var groups = [[Int]](repeating: [], count: areas.count + 1)
        var leaves = groups
        for (position, area) in areas.enumerated() { groups[area.parent.map { 1 + $0 } ?? 0].append(position) }
        for (position, indicator) in indicators.enumerated() where indicator.isScored {
            leaves[indicator.area.map { 1 + $0 } ?? 0].append(position)
        }
        var nodes = [
            Node(
                code: "index", parent: nil, children: [], weight: 1, share: 1, effectiveWeight: 1, area: nil,
                indicator: nil
            )
        ]
        var next = 0
        while next < nodes.count {
            let parent = nodes[next]
            let slot = parent.area.map { 1 + $0 } ?? 0
            if parent.indicator == nil && !(groups[slot].isEmpty && leaves[slot].isEmpty) {
                let total =
                    groups[slot].reduce(0) { $0 + areas[$1].weight }
                    + leaves[slot].reduce(0) { $0 + indicators[$1].weight }
                func node(_ code: String, _ weight: Double, area: Int? = nil, indicator: Int? = nil) -> Node {
                    let share = total > 0 ? weight / total : 0
                    return Node(
                        code: code, parent: next, children: [], weight: weight, share: share,
                        effectiveWeight: parent.effectiveWeight * share, area: area, indicator: indicator
                    )
                }
                let start = nodes.count
                nodes += groups[slot].map { node(areas[$0].code, areas[$0].weight, area: $0) }
                nodes += leaves[slot].map { node(indicators[$0].code, indicators[$0].weight, indicator: $0) }
                nodes[next] = Node(
                    code: parent.code, parent: parent.parent, children: Array(start..<nodes.count),
                    weight: parent.weight, share: parent.share, effectiveWeight: parent.effectiveWeight,
                    area: parent.area, indicator: nil
                )
            }
            next += 1
        }
        self.nodes = nodes
    }
}
