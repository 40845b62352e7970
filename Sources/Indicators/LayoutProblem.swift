/// What can be wrong with the shape of a framework or with a folder of units.
public enum LayoutProblem: Equatable, Sendable {
    /// Areas that are, over some steps, their own parents.
    case cycle([String])
    /// A code that cannot stand in tables, links and command lines.
    case badCode(String)
    /// A code that means something else already.
    case reservedCode(String)
    /// An area and an indicator with one code.
    case sharedCode(String)
    /// Both `countries.csv` and `units.csv`.
    case twoLayouts
    /// No table of figures anywhere.
    case noObservations
    /// A table without years beside others with years.
    case noPeriod
    /// A column of a wide table that is no indicator.
    case unknownMeasure(String, similar: String?)
    /// A column of a list that means nothing.
    case unreadColumn(String, similar: String?)
    /// An indicator that is its own denominator.
    case ownDenominator(String)
    /// A report whose files are not those of one run: what is wrong with them, in words.
    case mixedReport(String)

    /// The stable code.
    var code: String {
        switch self {
        case .cycle: "MZ-E240"
        case .badCode: "MZ-E241"
        case .reservedCode: "MZ-E242"
        case .sharedCode: "MZ-E243"
        case .twoLayouts: "MZ-E244"
        case .noObservations: "MZ-E245"
        case .noPeriod: "MZ-E246"
        case .unknownMeasure: "MZ-E247"
        case .ownDenominator: "MZ-E248"
        case .mixedReport: "MZ-E249"
        case .unreadColumn: "MZ-W340"
        }
    }

    /// What is wrong, in one sentence.
    var message: String {
        switch self {
        case .cycle: "Areas are above themselves"
        case .badCode: "A code has signs that do not belong in one"
        case .reservedCode(let code): "The code \"\(code)\" means something else already"
        case .sharedCode(let code): "An area and an indicator share the code \(code)"
        case .twoLayouts: "The folder has both countries.csv and units.csv"
        case .noObservations: "The folder has no table of figures"
        case .noPeriod: "A table has no years although another one has"
        case .unknownMeasure(let name, _): "The column \"\(name)\" is no indicator"
        case .unreadColumn(let name, _): "The column \"\(name)\" is not read"
        case .ownDenominator(let code): "\(code) is divided by itself"
        case .mixedReport: "A report is not as its manifest says"
        }
    }

    /// What was read.
    var found: String {
        switch self {
        case .cycle(let codes): codes.joined(separator: " under ")
        case .badCode(let code), .reservedCode(let code), .sharedCode(let code), .ownDenominator(let code): code
        case .twoLayouts: "both files"
        case .noObservations: "none of them"
        case .noPeriod: "no column TIME_PERIOD or year"
        case .unknownMeasure(let name, _), .unreadColumn(let name, _): name
        case .mixedReport(let words): words
        }
    }

    /// What would be right.
    var expected: String {
        switch self {
        case .cycle: "parents that lead up to the index"
        case .badCode:
            "1 to 80 bytes without , \" / \\, control characters and spaces at its ends, not beginning with - . or #"
        case .reservedCode: "another code than index and the names of columns"
        case .sharedCode: "codes that no other area or indicator has"
        case .twoLayouts: "one list of who is measured"
        case .noObservations: "tables in observations/, or observations.csv, or data.csv"
        case .noPeriod: "a year for every figure"
        case .unknownMeasure: "a code of indicators.csv, unit, year, or a name that begins with #"
        case .unreadColumn: "a column that the README of the inputs names, or a name that begins with #"
        case .ownDenominator: "another indicator"
        case .mixedReport: "every file as one run of mizan report wrote it"
        }
    }

    /// What to do about it.
    var fix: String {
        switch self {
        case .cycle: "empty the parent of the one that stands directly under the index"
        case .badCode, .reservedCode, .sharedCode: "choose another code"
        case .twoLayouts: "remove one of them"
        case .noObservations: "add a table of figures"
        case .noPeriod: "add a column TIME_PERIOD, or the year to the file's name, such as 2024.csv"
        case .unknownMeasure(_, let similar?), .unreadColumn(_, let similar?): "did you mean \(similar)?"
        case .unknownMeasure: "correct the name, add the indicator, or put # before the name to leave the column out"
        case .unreadColumn: "correct the name, or put # before it if it is a note"
        case .ownDenominator: "empty the cell"
        case .mixedReport: "run mizan report again; an earlier run was stopped, or a file was changed by hand"
        }
    }
}
