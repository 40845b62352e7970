public import Tabular

/// Something in the inputs that a person should mend: what, where, what was expected, and how.
public struct Finding: Error, Equatable, Sendable {
    /// How much it matters.
    public enum Severity: String, Sendable {
        /// Scores computed from it would be wrong or missing; nothing is written.
        case error
        /// Worth a look; the work goes on.
        case warning
    }

    /// What is wrong.
    public let problem: Problem
    /// Where.
    public let place: Place

    /// Names a problem at a place.
    public init(_ problem: Problem, at place: Place) {
        self.problem = problem
        self.place = place
    }

    /// How much it matters.
    public var severity: Severity { problem.code.hasPrefix("MZ-W") ? .warning : .error }
}

/// The problems that Mizan knows, each with its stable code and its words.
public enum Problem: Equatable, Sendable {
    /// The file's shape.
    case table(TableProblem)
    /// The shape of the framework or of a folder of units.
    case layout(LayoutProblem)
    /// A code that is not in the list of its kind.
    case unknownCode(CodeKind, String, similar: String?)
    /// A cell that must hold something.
    case emptyCell(String)
    /// A code with signs that do not belong in one.
    case badCode(String, signs: String)
    /// A cell that must hold a number.
    case notANumber(String)
    /// A cell that must hold a whole number.
    case notAWholeNumber(String)
    /// A cell that must hold a day.
    case notADate(String)
    /// A cell that must hold one of a few words.
    case notAChoice(String, choices: [String])
    /// An indicator's value that cannot occur.
    case outsideRange(String, ClosedRange<Double>, unit: String)
    /// Another number that makes no sense in its place, such as a year.
    case outsideLimits(String, ClosedRange<Double>, unit: String)
    /// A value although the status says that there is none, or the other way round.
    case statusContradictsValue(status: String, hasValue: Bool)
    /// Two rows with one key.
    case duplicate(key: String, firstFile: String, firstLine: Int)
    /// A member's row in the folder of the other economies, or the other way round.
    case wrongFolder(code: String, expected: String)
    /// Goalposts that are not in order, or not positive on a logarithmic scale.
    case goalposts(lower: String, upper: String)
    /// A weight below zero.
    case negativeWeight(String)
    /// Weights of a group that add up to nothing.
    case noWeight(String)
    /// A name, definition or unit without a translation.
    case missingTranslation(code: String, language: Language)
    /// A source whose terms are not stated.
    case noLicence(source: String)
    /// A scored indicator without a figure of any member.
    case noMemberFigure(indicator: String)
    /// Something in `observations/` that is not read.
    case ignoredFile(String)
    /// An indicator with no observation at all.
    case noObservation(indicator: String)
    /// A source that no observation names.
    case unusedSource(String)
    /// Text that is not JSON.
    case brokenJSON(detail: String)
    /// A key that means nothing in this place.
    case unknownKey(String, known: [String], similar: String?)
    /// A key that must be there.
    case missingKey(String)
    /// A value that the key does not take.
    case wrongValue(key: String, found: String, expected: String, similar: String?)
    /// A choice of the methodology that does not suit the data.
    case method(MethodProblem)

    /// The kinds of code that a file may name.
    public enum CodeKind: String, Equatable, Sendable {
        case economy = "country or economy"
        case unit
        case area
        case indicator
        case source
    }

    /// The stable code, `MZ-E…` for errors and `MZ-W…` for warnings.
    public var code: String {
        switch self {
        case .table(let problem):
            switch problem.kind {
            case .empty: "MZ-E001"
            case .notUTF8: "MZ-E002"
            case .notText: "MZ-E003"
            case .openQuote: "MZ-E004"
            case .textAfterQuote: "MZ-E005"
            case .unequalFields: "MZ-E006"
            case .repeatedColumn: "MZ-E007"
            case .missingColumn: "MZ-E008"
            }
        case .layout(let problem): problem.code
        case .unknownCode: "MZ-E201"
        case .emptyCell: "MZ-E202"
        case .notANumber: "MZ-E203"
        case .notAWholeNumber: "MZ-E204"
        case .notAChoice: "MZ-E205"
        case .notADate: "MZ-E215"
        case .badCode: "MZ-E216"
        case .noMemberFigure: "MZ-E217"
        case .ignoredFile: "MZ-W303"
        case .outsideRange, .outsideLimits: "MZ-E206"
        case .statusContradictsValue: "MZ-E207"
        case .duplicate: "MZ-E208"
        case .wrongFolder: "MZ-E209"
        case .goalposts: "MZ-E210"
        case .negativeWeight: "MZ-E211"
        case .noWeight: "MZ-E212"
        case .missingTranslation: "MZ-E213"
        case .noLicence: "MZ-E214"
        case .brokenJSON: "MZ-E220"
        case .unknownKey: "MZ-E221"
        case .missingKey: "MZ-E222"
        case .wrongValue: "MZ-E223"
        case .method(let problem): problem.code
        case .noObservation: "MZ-W301"
        case .unusedSource: "MZ-W302"
        }
    }

    /// What is wrong, in one sentence.
    public var message: String {
        switch self {
        case .table(let problem): problem.message
        case .layout(let problem): problem.message
        case .unknownCode(let kind, let code, _): "No \(kind.rawValue) has the code \"\(code)\""
        case .emptyCell(let column): "The cell of \"\(column)\" is empty"
        case .notANumber: "A value is not a number"
        case .notAWholeNumber: "A value is not a whole number"
        case .notADate: "A value is not a day"
        case .badCode: "A code has signs that do not belong in one"
        case .noMemberFigure(let indicator): "\(indicator) is scored but no member has a figure"
        case .ignoredFile: "A file in observations/ is not read"
        case .notAChoice: "A value is not one of the words allowed here"
        case .outsideRange, .outsideLimits: "A value lies outside the range that can occur"
        case .statusContradictsValue(let status, let hasValue):
            hasValue
                ? "There is a value although the status \"\(status)\" says that there is none"
                : "A value is missing although the status is \"\(status)\""
        case .duplicate(let key, _, _): "The key \(key) is there twice"
        case .wrongFolder(let code, _): "\(code) does not belong in this folder"
        case .goalposts: "The bounds are not in order"
        case .negativeWeight: "A weight is out of bounds"
        case .noWeight(let group): "The weights of \(group) add up to nothing"
        case .missingTranslation(let code, let language): "\(code) has no text in \(Problem.name(of: language))"
        case .noLicence(let source): "The source \(source) has no licence"
        case .noObservation(let indicator): "\(indicator) has no observation"
        case .unusedSource(let source): "No observation names the source \(source)"
        case .brokenJSON: "The file is not JSON"
        case .unknownKey(let key, _, _): "The key \"\(key)\" means nothing here"
        case .missingKey(let key): "The key \"\(key)\" is missing"
        case .wrongValue(let key, _, _, _): "The value of \"\(key)\" is not allowed"
        case .method(let problem): problem.message
        }
    }

    /// What was read.
    public var found: String {
        switch self {
        case .table(let problem): problem.found
        case .layout(let problem): problem.found
        case .unknownCode(_, let code, _): code
        case .emptyCell, .missingTranslation, .noLicence: "an empty cell"
        case .notANumber(let text), .notAWholeNumber(let text), .notADate(let text), .badCode(let text, _),
            .notAChoice(let text, _),
            .outsideRange(let text, _, _), .outsideLimits(let text, _, _),
            .negativeWeight(let text):
            text
        case .statusContradictsValue(let status, let hasValue):
            hasValue ? "a value, status \(status)" : "no value, status \(status)"
        case .duplicate(_, let file, let line): "another row with it: \(file), line \(line)"
        case .wrongFolder(let code, _): code
        case .goalposts(let lower, let upper): "lower \(lower), upper \(upper)"
        case .noWeight: "a sum of 0"
        case .noObservation, .unusedSource, .noMemberFigure: "no row"
        case .ignoredFile(let name): name
        case .brokenJSON(let detail): detail
        case .unknownKey(let key, _, _): key
        case .missingKey: "no such key"
        case .wrongValue(_, let found, _, _): found
        case .method(let problem): problem.found
        }
    }

    /// What would be right.
    public var expected: String {
        switch self {
        case .table(let problem): problem.expected
        case .layout(let problem): problem.expected
        case .unknownCode(let kind, _, _): "a code of \(Problem.list(of: kind))"
        case .emptyCell(let column): "a text for \"\(column)\""
        case .notANumber: "a number with a decimal point, such as 38.4"
        case .notAWholeNumber: "a whole number, such as 2024"
        case .badCode(_, let signs): "capital letters A to Z and digits\(signs.isEmpty ? "" : ", or one of \(signs)")"
        case .noMemberFigure: "at least one figure of a member"
        case .ignoredFile: "files named .csv, in observations/members or observations/world beside countries.csv"
        case .notADate: "year, month and day, such as 2026-07-15"
        case .notAChoice(_, let choices): choices.map { $0.isEmpty ? "(empty)" : $0 }.joined(separator: ", ")
        case .outsideRange(_, let range, let unit), .outsideLimits(_, let range, let unit):
            "a value from \(Number.text(range.lowerBound)) to \(Number.text(range.upperBound)) (\(unit))"
        case .statusContradictsValue(_, let hasValue):
            hasValue ? "no value" : "a value, or one of the statuses O, L, M, Q"
        case .duplicate: "one row for each key"
        case .wrongFolder(_, let expected): expected
        case .goalposts: "lower < upper, and lower > 0 on a logarithmic scale"
        case .negativeWeight: "a weight from 0 to 1000000"
        case .noWeight: "at least one weight above 0"
        case .missingTranslation: "the text in English, French and Arabic"
        case .noLicence: "the licence as the publisher states it"
        case .noObservation: "at least one row in observations/"
        case .unusedSource: "at least one row in observations/ that names it"
        case .brokenJSON: "JSON"
        case .unknownKey(_, let known, _): "one of " + known.joined(separator: ", ")
        case .missingKey(let key): "the key \"\(key)\""
        case .wrongValue(_, _, let expected, _): expected
        case .method(let problem): problem.expected
        }
    }

    /// What to do about it.
    public var fix: String {
        switch self {
        case .table(let problem): problem.fix
        case .layout(let problem): problem.fix
        case .unknownCode(let kind, _, let similar):
            similar.map { "did you mean \($0)?" } ?? "correct the code, or add it to \(Problem.list(of: kind))"
        case .emptyCell, .missingTranslation: "fill in the cell"
        case .notANumber(let text):
            text.contains(",")
                ? "write the decimal sign as a point and no group separators"
                : "correct the cell; leave it empty and give a status O, L, M or Q if there is no value"
        case .notAWholeNumber, .wrongValue(_, _, _, nil), .negativeWeight, .outsideLimits: "correct the value"
        case .badCode: "correct the code"
        case .noMemberFigure(let indicator):
            "restore the file with its figures, or give \(indicator) weight 0 and no goalposts"
        case .ignoredFile: "rename or move the file, or remove it"
        case .notADate: "write the day as YYYY-MM-DD, or leave the cell empty"
        case .notAChoice: "use one of these words"
        case .outsideRange: "correct the value, or widen valid_min and valid_max in indicators.csv if it is right"
        case .statusContradictsValue: "correct the value or the status"
        case .duplicate: "keep the right one of the two rows"
        case .wrongFolder: "move the row"
        case .goalposts: "correct the bounds in this column and its partner"
        case .noWeight: "give at least one of them a weight"
        case .noLicence: "write the licence, or \"all rights reserved\" if none is granted"
        case .noObservation(let indicator): "add its figures, or remove \(indicator) from indicators.csv"
        case .unusedSource: "remove the row"
        case .brokenJSON: "correct the file at this place"
        case .unknownKey(_, _, let similar): similar.map { "did you mean \"\($0)\"?" } ?? "remove the key"
        case .missingKey: "add the key"
        case .wrongValue(_, _, _, let similar?): "did you mean \"\(similar)\"?"
        case .method(let problem): problem.fix
        }
    }

    private static func list(of kind: CodeKind) -> String {
        switch kind {
        case .economy: "countries.csv or economies.csv"
        case .unit: "units.csv"
        case .area: "areas.csv"
        case .indicator: "indicators.csv"
        case .source: "sources.csv"
        }
    }

    private static func name(of language: Language) -> String {
        switch language {
        case .english: "English"
        case .french: "French"
        case .arabic: "Arabic"
        }
    }
}
