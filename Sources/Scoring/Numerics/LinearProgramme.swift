/// The largest value of a linear objective over non-negative variables under linear constraints.
///
/// Solved exactly, but for rounding, by the two-phase simplex method on dictionaries with Bland's rule (Chvátal 1983,
/// chapters 2, 3 and 8), which cannot cycle and depends on nothing but the order of variables and constraints. One step
/// costs O(constraints · variables).
public struct LinearProgramme: Sendable {
    /// How the two sides of a constraint compare.
    public enum Relation: Sendable {
        /// Σ a·x ≤ b.
        case atMost
        /// Σ a·x = b.
        case equal
        /// Σ a·x ≥ b.
        case atLeast
    }

    /// One constraint: Σ a·x related to b.
    public struct Constraint: Sendable {
        /// a, one for each variable.
        public let coefficients: [Double]
        /// How the sum compares with the bound.
        public let relation: Relation
        /// b.
        public let bound: Double

        /// Takes both sides and their relation.
        public init(_ coefficients: [Double], _ relation: Relation, _ bound: Double) {
            self.coefficients = coefficients
            self.relation = relation
            self.bound = bound
        }
    }

    /// A best point.
    public struct Solution: Sendable {
        /// The objective there.
        public let value: Double
        /// The variables, none below zero.
        public let variables: [Double]
    }

    /// What a unit of each variable adds to the objective.
    public let objective: [Double]
    /// What all points must satisfy, besides having no negative variable.
    public let constraints: [Constraint]

    /// Takes the objective to maximise and the constraints.
    public init(maximise objective: [Double], subjectTo constraints: [Constraint]) {
        self.objective = objective
        self.constraints = constraints
    }

    /// Finds a best point; throws `infeasible`, `unbounded`, or a problem with the numbers given.
    public func solve() throws(NumericsProblem) -> Solution {
        for constraint in constraints where constraint.coefficients.count != objective.count {
            throw .sizesDiffer(found: constraint.coefficients.count, expected: objective.count)
        }
        guard objective.allSatisfy(\.isFinite),
            constraints.allSatisfy({ $0.bound.isFinite && $0.coefficients.allSatisfy(\.isFinite) })
        else { throw .notFinite }
        var dictionary = SimplexDictionary(variables: objective.count, rows: constraints.flatMap(Self.upperBounds))
        try dictionary.makeFeasible()
        try dictionary.maximise(objective)
        let variables = dictionary.variables()
        return Solution(value: zip(objective, variables).reduce(0) { $0 + $1.0 * $1.1 }, variables: variables)
    }

    /// The same constraint as one or two upper bounds, each divided by its largest coefficient.
    private static func upperBounds(_ constraint: Constraint) -> [SimplexDictionary.Row] {
        let largest = constraint.coefficients.reduce(0) { max($0, abs($1)) }
        let scale = largest > 0 ? largest : 1
        let row = SimplexDictionary.Row(
            coefficients: constraint.coefficients.map { $0 / scale }, bound: constraint.bound / scale
        )
        return switch constraint.relation {
        case .atMost: [row]
        case .atLeast: [row.negated]
        case .equal: [row, row.negated]
        }
    }
}
