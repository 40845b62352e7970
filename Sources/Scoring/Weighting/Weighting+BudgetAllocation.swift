extension Weighting {
    /// The mean of the experts' shares, each expert's points divided by their sum, so that all count alike.
    ///
    /// OECD/JRC Handbook 2008, section 6.5.
    ///
    /// - Parameter points: one list an expert, one number a child.
    public static func budgetAllocation(_ points: [[Double]]) throws(WeightingProblem) -> [Double] {
        guard let children = points.first?.count, children > 0 else { throw .noExperts }
        var sums = Array(repeating: 0.0, count: children)
        for (expert, given) in points.enumerated() {
            guard given.count == children else {
                throw .pointsDoNotFit(expert: expert, found: given.count, expected: children)
            }
            let total = given.reduce(0, +)
            guard given.allSatisfy({ $0 >= 0 }), total > 0, total < .infinity else {
                throw .unusablePoints(expert: expert)
            }
            for child in 0..<children { sums[child] += given[child] / total }
        }
        return try shares(sums)
    }
}
