import Tabular

/// A choice of the methodology that cannot work on the data, or works otherwise than its reader may think.
public enum MethodProblem: Error, Equatable, Sendable {
    /// A logarithm, or a mean that needs positive values, of a value at or below zero.
    case notPositive(method: String, of: String)
    /// A value below zero, where a method needs amounts.
    case negative(method: String, of: String)
    /// A floor that no score of a group exceeds, so that all would be equal.
    case floorAboveAll(group: String, floor: Double)
    /// A scored indicator without goalposts, although the normalisation needs them.
    case noGoalposts(indicator: String)
    /// Goalposts lie on the indicator's own scale, which a transform has left.
    case transformedUnderGoalposts(indicator: String)
    /// Every unit has the same value.
    case constantIndicator(String)
    /// The moving of outliers left every unit with the same value.
    case flattened(indicator: String)
    /// Nobody has a value.
    case emptyIndicator(String)
    /// An indicator without a target, although distances are taken to it.
    case noTarget(indicator: String)
    /// The unit to which distances are taken has no value, or is not there.
    case noReference(unit: String, indicator: String)
    /// The target or the reference does not lie above the lowest value, so that the distance has no scale.
    case noDistance(indicator: String)
    /// A group of units has no value to impute from, so that all units stand in.
    case emptyGroup(String, indicator: String)
    /// A grouping that the data do not have.
    case unknownGrouping(String, known: [String])
    /// A code in the methodology that no indicator or group has.
    case unknownName(String, choice: String, similar: String?)
    /// A method that needs more units with all figures than there are.
    case tooFewUnits(method: String, group: String, units: Int, needed: Int)
    /// A method that weighs by variation meets a member that has none.
    case noVariation(method: String, group: String, member: String)
    /// Weights cannot be found for another reason.
    case noWeights(method: String, group: String, reason: String)
    /// A pairwise comparison that contradicts itself.
    case inconsistent(group: String, ratio: Double)
    /// A figure whose denominator is missing or zero.
    case noDenominator(indicator: String, denominator: String, units: [String])
    /// A method did not come to rest.
    case notConverged(method: String)
    /// A model of all indicators together that they do not determine.
    case notDetermined(method: String)
    /// An edition that the data do not carry.
    case noEdition(Int)
}

extension MethodProblem {
    /// The stable code.
    var code: String {
        switch self {
        case .notPositive: "MZ-E230"
        case .negative: "MZ-E253"
        case .floorAboveAll: "MZ-E254"
        case .notDetermined: "MZ-E255"
        case .noGoalposts: "MZ-E231"
        case .transformedUnderGoalposts: "MZ-E232"
        case .noTarget: "MZ-E233"
        case .noReference: "MZ-E234"
        case .noDistance: "MZ-E235"
        case .unknownGrouping: "MZ-E236"
        case .unknownName: "MZ-E237"
        case .tooFewUnits: "MZ-E238"
        case .noVariation: "MZ-E239"
        case .noWeights: "MZ-E250"
        case .notConverged: "MZ-E251"
        case .noEdition: "MZ-E252"
        case .constantIndicator: "MZ-W330"
        case .emptyIndicator: "MZ-W331"
        case .emptyGroup: "MZ-W332"
        case .inconsistent: "MZ-W333"
        case .noDenominator: "MZ-W334"
        case .flattened: "MZ-W335"
        }
    }

    /// What is wrong, in one sentence.
    var message: String {
        switch self {
        case .notPositive(let method, let name): "The \(method) of \(name) needs values above zero"
        case .negative(let method, let name): "The \(method) of \(name) needs values of zero or above"
        case .floorAboveAll(let group, _): "The floor of \(group) lies at or above every score that enters it"
        case .noGoalposts(let indicator): "\(indicator) has no goalposts"
        case .transformedUnderGoalposts(let indicator):
            "\(indicator) was transformed, so that its goalposts mean nothing"
        case .constantIndicator(let indicator): "\(indicator) has the same value everywhere"
        case .flattened(let indicator): "Moving the outliers of \(indicator) leaves every unit with the same value"
        case .emptyIndicator(let indicator): "\(indicator) has no value in this edition"
        case .noTarget(let indicator): "\(indicator) has no target"
        case .noReference(let unit, let indicator): "The reference unit \(unit) has no value of \(indicator)"
        case .noDistance(let indicator): "The distance of \(indicator) has no scale"
        case .emptyGroup(let group, let indicator): "No unit of \(group) has a value of \(indicator)"
        case .unknownGrouping(let name, _): "No grouping is called \"\(name)\""
        case .unknownName(let name, let choice, _): "\(choice) names \"\(name)\", which is not in the framework"
        case .tooFewUnits(let method, let group, _, _): "Too few units of \(group) have all figures for \(method)"
        case .noVariation(let method, let group, let member):
            "\(member) does not vary, so that \(method) cannot weigh \(group)"
        case .noWeights(let method, let group, _): "No weights of \(group) by \(method)"
        case .inconsistent(let group, _): "The comparisons for \(group) contradict each other"
        case .noDenominator(let indicator, let denominator, _):
            "\(indicator) cannot be divided by \(denominator) everywhere"
        case .notConverged(let method): "\(method) did not come to rest"
        case .notDetermined(let method): "\(method) cannot be fitted to these indicators"
        case .noEdition(let year): "The data carry no edition \(year)"
        }
    }

    /// What was read.
    var found: String {
        switch self {
        case .notPositive: "a value of zero or below"
        case .negative: "a value below zero"
        case .floorAboveAll(_, let floor): "a floor of \(Number.text(floor))"
        case .noGoalposts: "no lower and upper"
        case .transformedUnderGoalposts: "treatment by a transform, normalisation by goalposts"
        case .constantIndicator: "a range of zero"
        case .flattened: "a few values apart from one that all others share"
        case .emptyIndicator, .emptyGroup: "no value"
        case .noTarget: "no target"
        case .noReference(let unit, _): unit
        case .noDistance: "a target or reference at or below the lowest value"
        case .unknownGrouping(let name, _), .unknownName(let name, _, _): name
        case .tooFewUnits(_, _, let units, _): units == 1 ? "1 unit" : "\(units) units"
        case .noVariation: "a standard deviation of zero"
        case .noWeights(_, _, let reason): reason
        case .inconsistent(_, let ratio): "a consistency ratio of \(Number.text(ratio, decimals: 3))"
        case .noDenominator(_, _, let units):
            "missing or zero for " + units.prefix(8).joined(separator: ", ")
                + (units.count > 8 ? " and \(units.count - 8) more" : "")
        case .notConverged: "no end after the most steps allowed"
        case .notDetermined: "indicators that repeat each other, or have too few units in common"
        case .noEdition(let year): String(year)
        }
    }

    /// What would be right.
    var expected: String {
        switch self {
        case .notPositive: "values above zero"
        case .negative: "values of zero or above"
        case .floorAboveAll: "a floor below most scores"
        case .noGoalposts: "lower and upper in indicators.csv"
        case .transformedUnderGoalposts: "values on the scale of the goalposts"
        case .constantIndicator, .flattened: "at least two different values"
        case .emptyIndicator: "a value of at least one unit"
        case .noTarget: "a number in the column target of indicators.csv"
        case .noReference: "a unit with a value of every indicator"
        case .noDistance: "a target or reference above the lowest value (below the highest, where lower is better)"
        case .emptyGroup: "at least one value in the group"
        case .unknownGrouping(_, let known):
            known.isEmpty ? "a grouping of the units" : "one of " + known.joined(separator: ", ")
        case .unknownName: "the code of an indicator, area or unit"
        case .tooFewUnits(_, _, _, let needed): "at least \(needed) units with all figures"
        case .noVariation: "members with different values"
        case .noWeights: "weights above zero"
        case .inconsistent: "a consistency ratio of 0.1 at most (Saaty 1980)"
        case .noDenominator: "a denominator above or below zero for each figure"
        case .notConverged: "a result"
        case .notDetermined: "more units than indicators, and no indicator that the others give"
        case .noEdition: "an edition that \"mizan codes editions\" lists"
        }
    }

    /// What to do about it.
    var fix: String {
        switch self {
        case .floorAboveAll: "give the normalisation a range such as [1, 100], or set the floor to suit its scale"
        case .notPositive, .negative:
            "give the normalisation a range above zero such as [1, 100], or choose another method"
        case .noGoalposts: "add them, or choose a normalisation that takes the scale from the data, such as min-max"
        case .transformedUnderGoalposts:
            "choose another normalisation, or a treatment that leaves the scale: none, winsorise"
        case .constantIndicator: "nothing, if that is so: every unit gets the middle of the range"
        case .flattened(let indicator): "leave it as it is: --set treatment.indicators.\(indicator)=none"
        case .emptyIndicator: "add its figures, or leave it out of the framework"
        case .noTarget: "add the target, or choose another normalisation"
        case .noReference: "name another unit, or add the figure"
        case .noDistance: "correct the target, or name another unit"
        case .emptyGroup: "nothing, if that will do: the value comes from all units"
        case .unknownGrouping: "correct the name"
        case .unknownName(_, _, let similar): similar.map { "did you mean \($0)?" } ?? "correct the code"
        case .tooFewUnits("em", _, _, _): "leave out indicators that few units have, or choose another imputation"
        case .tooFewUnits("regression", _, _, _): "name other predictors, or choose another imputation"
        case .tooFewUnits: "impute missing values, or choose other weights"
        case .noVariation: "leave it out, or choose other weights"
        case .noWeights: "correct the inputs of the method, or choose other weights"
        case .inconsistent: "ask the experts to compare again; the weights are used as they are"
        case .noDenominator: "add the denominators; without them the figure counts as missing"
        case .notConverged: "choose another method"
        case .notDetermined:
            "leave out indicators that repeat others or that few units have, or choose another imputation"
        case .noEdition: "name another one"
        }
    }
}
