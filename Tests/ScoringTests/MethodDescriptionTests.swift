import Indicators
import Scoring
import TestSupport
import Testing

/// What is said about each choice, and what the reader of `methodology.json` takes.
struct MethodDescriptionTests {
    /// The small world's methodology with a step of its own.
    private func read(_ step: MethodologyStep, _ value: String) -> (Methodology?, [Finding]) {
        var choices = [
            "selection": "\"newest-within-max-age\"", "treatment": "\"none\"", "imputation": "\"none\"",
            "normalisation": "\"goalposts\"", "weights": "\"given\"", "aggregation": "\"arithmetic\"",
        ]
        choices[step.rawValue] = value
        let lines = choices.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \($0.value)" }
        let text =
            "{ \"name\": \"n\", \"version\": \"1\", \"levels\": [20, 40, 60, 80], \(lines.joined(separator: ", ")) }"
        return MethodologyFile.read(Array(text.utf8), file: "m.json")
    }

    /// A value that a parameter takes.
    private func sample(_ parameter: ParameterDescription) -> String {
        switch parameter.kind {
        case .number(let range): "\(range.upperBound)"
        case .integer(let range): "\(range.lowerBound)"
        case .flag: "true"
        case .text: "\"one\""
        case .texts: "[\"one\"]"
        case .bounds(let range): "[\(range.lowerBound), \(range.upperBound)]"
        case .scope: "2022"
        case .methodByIndicator: "{ \"ONE\": \"box-cox\" }"
        }
    }

    /// The method with all that must stand beside it, and more.
    private func object(_ method: MethodDescription, _ more: [String: String] = [:]) -> String {
        var members = more
        for parameter in method.parameters where parameter.absence == .refused && members[parameter.key] == nil {
            members[parameter.key] = sample(parameter)
        }
        // The exponent of box-cox needs something that takes it.
        if members["lambda"] != nil { members["indicators"] = "{ \"ONE\": \"box-cox\" }" }
        let rest = members.sorted { $0.key < $1.key }.map { ", \"\($0.key)\": \($0.value)" }.joined()
        return "{ \"method\": \"\(method.word)\"\(rest) }"
    }

    private static let steps = MethodologyStep.allCases.filter { !$0.methods.isEmpty && !$0.isWordAlone }

    @Test(arguments: MethodologyStep.allCases) func `every method has its line, its source and a word of its own`(
        _ step: MethodologyStep
    ) {
        #expect(!step.summary.isEmpty)
        let methods = step.methods
        #expect(Set(methods.map(\.word)).count == methods.count)
        for method in methods {
            for text in [method.summary, method.source] + method.parameters.map(\.summary) {
                #expect(!text.isEmpty && text.count <= 120 && !text.contains("\n") && !text.hasSuffix("."), "\(text)")
            }
            #expect(Set(method.parameters.map(\.key)).count == method.parameters.count)
        }
        #expect(step == .screening ? methods.isEmpty && step.parameters.count == 2 : !methods.isEmpty)
    }

    @Test(arguments: steps) func `the reader takes every method with what must stand beside it, and every parameter`(
        _ step: MethodologyStep
    ) {
        for method in step.methods {
            #expect(read(step, object(method)).1 == [], "\(method.word)")
            for parameter in method.parameters {
                let text = object(method, [parameter.key: sample(parameter)])
                #expect(read(step, text).1 == [], "\(text)")
            }
        }
    }

    @Test(arguments: steps) func `the reader knows no key but those described`(_ step: MethodologyStep) throws {
        for method in step.methods {
            let findings = read(step, object(method, ["colour": "1"])).1
            try #require(findings.count == 1)
            guard case .unknownKey("colour", let known, _) = findings[0].problem else {
                Issue.record("\(findings)")
                return
            }
            #expect(Set(known) == Set(method.parameters.map(\.key) + ["method"]), "\(method.word)")
        }
    }

    @Test(arguments: steps) func `what must be there is missed, and bounds are those described`(_ step: MethodologyStep)
    {
        for method in step.methods {
            for parameter in method.parameters {
                if parameter.absence == .refused {
                    let codes = read(step, "{ \"method\": \"\(method.word)\" }").1.map(\.problem.code)
                    #expect(codes == ["MZ-E222"], "\(method.word)")
                }
                let beyond: [String] =
                    switch parameter.kind {
                    case .number(let range):
                        [range.lowerBound, range.upperBound].map {
                            "\($0 + 0.001 * ($0 == range.lowerBound ? -1 : 1) * max(abs($0), 1))"
                        }
                    case .integer(let range): ["\(range.lowerBound - 1)", "\(range.upperBound + 1)", "2.5"]
                    case .flag: ["1", "\"true\""]
                    case .text: ["\"\"", "7"]
                    case .texts: ["[]", "\"one\"", "[7]"]
                    case .bounds(let range): ["[\(range.lowerBound - 1), \(range.upperBound)]", "[1, 0]", "[0]", "7"]
                    case .scope: ["\"editions\"", "1066", "2022.5"]
                    case .methodByIndicator: ["{ \"ONE\": \"two\" }", "7"]
                    }
                for value in beyond {
                    let text = object(method, [parameter.key: value])
                    // Where lambda is wrong, box-cox stands beside it, so that nothing else is.
                    let codes = read(step, text).1.map(\.problem.code)
                    #expect(parameter.key == "lambda" ? codes.contains("MZ-E223") : codes == ["MZ-E223"], "\(text)")
                }
            }
        }
    }

    @Test(arguments: steps) func `a default written down changes nothing`(_ step: MethodologyStep) throws {
        for method in step.methods {
            let plain = try #require(read(step, object(method)).0)
            for parameter in method.parameters where parameter.key != "lambda" {
                let standard: String
                switch parameter.absence {
                case .refused, .described: continue
                case .number(let number): standard = "\(number)"
                case .flag(let flag): standard = "\(flag)"
                case .word(let word): standard = "\"\(word)\""
                }
                #expect(
                    read(step, object(method, [parameter.key: standard])).0 == plain, "\(method.word) \(parameter.key)")
            }
        }
    }
}
