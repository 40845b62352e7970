public import Scoring

/// The list of methods as JSON, for programs.
public enum MethodsFile {
    /// For each step its methods, each with its source and parameters, in the order of the work.
    public static func json(_ steps: [MethodologyStep] = MethodologyStep.allCases) -> [UInt8] {
        JSON.encode(JSONTree.object(["engine": .string(Engine.version), "steps": .array(steps.map(tree))]))
    }

    private static func tree(_ step: MethodologyStep) -> JSONTree {
        [
            "step": .string(step.rawValue), "summary": .string(step.summary), "byLevel": .bool(step.isByLevel),
            "methods": .array(
                step.methods.map { method in
                    [
                        "method": .string(method.word), "summary": .string(method.summary),
                        "source": .string(method.source), "parameters": .array(method.parameters.map(tree)),
                    ]
                }),
            "parameters": .array(step.parameters.map(tree)),
        ]
    }

    private static func tree(_ parameter: ParameterDescription) -> JSONTree {
        let standard: JSONTree =
            switch parameter.absence {
            case .refused, .described: .null
            case .number(let number): .number(number)
            case .flag(let flag): .bool(flag)
            case .word(let word): .string(word)
            }
        return [
            "key": .string(parameter.key), "summary": .string(parameter.summary),
            "values": .string(parameter.kind.description), "required": .bool(parameter.absence == .refused),
            "default": standard,
        ]
    }
}
