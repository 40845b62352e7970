/// One of the choices that make up a methodology, in the order of the work.
public enum MethodologyStep: String, CaseIterable, Sendable {
    case selection, screening, treatment, imputation, normalisation, weights, aggregation

    /// What is decided, in one line.
    public var summary: String {
        switch self {
        case .selection: "Which observation stands for an edition"
        case .screening: "Which units have too few figures to be scored at all"
        case .treatment: "What is done about outliers"
        case .imputation: "What is done about missing values"
        case .normalisation: "How values become scores; the direction of each indicator is applied here, once"
        case .weights: "Where the weights of a group's members come from"
        case .aggregation: "How the members of a group become one score"
        }
    }

    /// The methods to choose from; none for a step that has parameters alone.
    public var methods: [MethodDescription] {
        switch self {
        case .selection: Methodology.Selection.descriptions
        case .screening: []
        case .treatment: Methodology.Treatment.Method.descriptions
        case .imputation: Methodology.Imputation.Method.descriptions
        case .normalisation: Methodology.Normalisation.Method.descriptions
        case .weights: Methodology.Weights.Method.descriptions
        case .aggregation: Methodology.Aggregation.Method.descriptions
        }
    }

    /// The parameters of a step without methods.
    public var parameters: [ParameterDescription] {
        guard self == .screening else { return [] }
        let standard = Methodology.Screening()
        return [
            ParameterDescription(
                "minimumAvailability", .number(0...1), .number(standard.minimumAvailability),
                "the share of the indicators for which a unit must have a figure"
            ),
            ParameterDescription(
                "minimumNonZero", .number(0...1), .number(standard.minimumNonZero),
                "the share of a unit's figures that must not be zero"
            ),
        ]
    }

    /// Whether the choice may differ by level and by group.
    public var isByLevel: Bool { self == .weights || self == .aggregation }

    /// Whether the choice may be left out of `methodology.json`.
    public var isOptional: Bool { self == .screening }

    /// Whether the method stands as a word alone, never as an object.
    public var isWordAlone: Bool { self == .selection }
}
