extension Methodology.Treatment.Method: DescribedMethod {
    var summary: String {
        switch self {
        case .none: "outliers stay as they are; right where goalposts bound the scores"
        case .winsorise:
            "where skewness and kurtosis both fail, extreme points are moved to the next value, one after the other"
        case .winsoriseThenLog: "the same; an indicator that still fails is replaced by ln(x − min + 1% of the range)"
        case .log: "an indicator that fails is replaced by its logarithm; needs values above zero"
        case .signedLog: "an indicator that fails is replaced by sign(x)·ln(1 + |x|), which zero and negatives allow"
        case .boxCox: "an indicator that fails is replaced by (x^λ − 1)/λ; needs values above zero"
        }
    }

    var source: String {
        switch self {
        case .none: "Handbook 2008, section 1.5"
        case .winsorise, .winsoriseThenLog:
            "Handbook 2008, section 1.5; Becker et al. 2022 (COINr), limits of JRC audits"
        case .log, .signedLog: "Handbook 2008, section 5.1 (scale transformation)"
        case .boxCox: "Box and Cox 1964; Handbook 2008, section 5.1"
        }
    }

    var parameters: [ParameterDescription] {
        let standard = Methodology.Treatment(self)
        let forced = ParameterDescription(
            "indicators", .methodByIndicator, .described("none"),
            "what is done with single indicators, whether or not they fail"
        )
        let limits = [
            ParameterDescription(
                "skewness", .number(0...100), .number(standard.skewness),
                "an indicator fails at this absolute skewness or more, if it also fails by kurtosis"
            ),
            ParameterDescription(
                "kurtosis", .number(-10...1000), .number(standard.kurtosis),
                "an indicator fails at this kurtosis or more, if it also fails by skewness"
            ),
        ]
        let points = ParameterDescription(
            "maximumPoints", .integer(0...1000), .number(Double(standard.maximumPoints)),
            "how many points of an indicator may be moved at most"
        )
        let lambda = ParameterDescription(
            "lambda", .number(-10...10), .number(standard.lambda),
            "the exponent λ of box-cox, as the method or for single indicators; 0 is the logarithm"
        )
        return switch self {
        case .none: [forced, lambda]
        case .winsorise, .winsoriseThenLog: limits + [points, forced, lambda]
        case .log, .signedLog, .boxCox: limits + [forced, lambda]
        }
    }
}
