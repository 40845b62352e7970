extension Methodology.Selection: DescribedMethod {
    var summary: String {
        switch self {
        case .newestWithinMaxAge:
            "the newest observation up to the edition's year, not older than the indicator's max_age"
        }
    }

    var source: String {
        switch self {
        case .newestWithinMaxAge: "Handbook 2008, section 2.2 (timeliness); max_age of indicators.csv"
        }
    }

    var parameters: [ParameterDescription] { [] }
}
