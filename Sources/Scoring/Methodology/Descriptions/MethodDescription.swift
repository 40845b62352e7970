import Tabular

/// What a method does, for people who choose and for the schema that checks what they wrote.
public struct MethodDescription: Equatable, Sendable {
    /// The word in `methodology.json`.
    public let word: String
    /// What it does, in one line.
    public let summary: String
    /// Where it is described: author and year, or a section of the Handbook.
    public let source: String
    /// What else may stand beside the word.
    public let parameters: [ParameterDescription]
}

/// What may stand beside a method.
public struct ParameterDescription: Equatable, Sendable {
    /// The key in `methodology.json`.
    public let key: String
    /// What it means, in one line.
    public let summary: String
    /// What values it takes.
    public let kind: Kind
    /// What holds when it is left out.
    public let absence: Absence

    /// What values a parameter takes.
    public enum Kind: Equatable, Sendable {
        /// A number within bounds.
        case number(ClosedRange<Double>)
        /// A whole number within bounds.
        case integer(ClosedRange<Int>)
        /// True or false.
        case flag
        /// A text that is not empty.
        case text
        /// A list of at least one text.
        case texts
        /// Two rising numbers within bounds.
        case bounds(ClosedRange<Double>)
        /// `edition`, `all-editions` or the year of an edition.
        case scope
        /// An object of methods by the codes of indicators.
        case methodByIndicator
    }

    /// What holds when a parameter is left out.
    public enum Absence: Equatable, Sendable {
        /// It must be there.
        case refused
        /// A number.
        case number(Double)
        /// True or false.
        case flag(Bool)
        /// A word.
        case word(String)
        /// What words alone can say.
        case described(String)
    }

    init(_ key: String, _ kind: Kind, _ absence: Absence, _ summary: String) {
        self.key = key
        self.summary = summary
        self.kind = kind
        self.absence = absence
    }
}

/// A choice whose every case says what it does; a case without its description does not compile.
protocol DescribedMethod: CaseIterable, RawRepresentable<String> {
    var summary: String { get }
    var source: String { get }
    var parameters: [ParameterDescription] { get }
}

extension DescribedMethod {
    static var descriptions: [MethodDescription] {
        allCases.map {
            MethodDescription(
                word: $0.rawValue, summary: $0.summary, source: $0.source, parameters: $0.parameters
            )
        }
    }
}

extension ParameterDescription.Kind: CustomStringConvertible {
    /// What values there are, in a few words.
    public var description: String {
        switch self {
        case .number(let range): "\(Number.text(range.lowerBound)) to \(Number.text(range.upperBound))"
        case .integer(let range): "\(range.lowerBound) to \(range.upperBound), whole"
        case .flag: "true or false"
        case .text: "a text"
        case .texts: "a list of texts"
        case .bounds(let range):
            "two rising numbers from \(Number.text(range.lowerBound)) to \(Number.text(range.upperBound))"
        case .scope: "edition, all-editions or a year"
        case .methodByIndicator: "an object of methods by indicator"
        }
    }
}

extension ParameterDescription.Absence: CustomStringConvertible {
    /// What holds, in a few words.
    public var description: String {
        switch self {
        case .refused: "must be there"
        case .number(let number): Number.text(number)
        case .flag(let flag): String(flag)
        case .word(let text), .described(let text): text
        }
    }
}
