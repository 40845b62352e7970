import Scoring

/// The Technology Achievement Index of 23 countries, the running example of the OECD/JRC Handbook (2008).
///
/// Figures of the Handbook's table, from UNDP's Human Development Report 2001. The Handbook prints telephones and
/// electricity as logarithms with two decimals, but its other tables were computed before rounding. The unrounded figures
/// below were put together without the report at hand: what vouches for them is that each rounds to the printed logarithm,
/// and that with them the tables come out to the last printed digit, as with the rounded logarithms they do not. Countries
/// in the order of the Handbook: Finland, United States, Sweden, Japan, Korea, Netherlands, United Kingdom, Canada,
/// Australia, Singapore, Germany, Norway, Ireland, Belgium, New Zealand, Austria, France, Israel, Spain, Italy, Czech
/// Republic, Hungary, Slovenia.
enum TechnologyAchievement {
    /// Patents granted to residents per million people.
    static let patents: [Double] = [
        187, 289, 271, 994, 779, 189, 82, 31, 75, 8, 235, 103, 106, 72, 103, 165, 205, 74, 42, 13, 28, 26, 105,
    ]
    /// Receipts of royalties and licence fees, dollars per head.
    static let royalties: [Double] = [
        125.6, 130, 156.6, 64.6, 9.8, 151.2, 134, 38.6, 18.2, 25.5, 36.8, 20.2, 110.3, 73.9, 13, 14.8, 33.6,
        43.6, 8.6, 9.8, 4.2, 6.2, 4,
    ]
    /// Internet hosts per thousand people.
    static let internet: [Double] = [
        200.2, 179.1, 125.8, 49, 4.8, 136, 57.4, 108, 125.9, 72.3, 41.2, 193.6, 48.6, 58.9, 146.7, 84.2, 36.4,
        43.2, 21, 30.4, 25, 21.6, 20.3,
    ]
    /// Exports of high and medium technology, per cent of goods exported.
    static let exports: [Double] = [
        50.7, 66.2, 59.7, 80.8, 66.7, 50.9, 61.9, 48.7, 16.2, 74.9, 64.2, 19, 53.6, 47.6, 15.4, 50.3, 58.9, 45,
        53.4, 51, 51.7, 63.5, 49.5,
    ]
    /// Telephones, mainline and cellular, per thousand people.
    static let telephones: [Double] = [
        1203, 993, 1247, 1007, 938, 1042, 1037, 881, 862, 901, 874, 1329, 924, 817, 720, 987, 943, 918, 730, 991,
        560, 533, 687,
    ]
    /// Electricity consumption, kilowatt-hours per head.
    static let electricity: [Double] = [
        14129, 11832, 13955, 7322, 4497, 5908, 5327, 15071, 8717, 6771, 5681, 24607, 4760, 7249, 8215, 6175,
        6287, 5475, 4195, 4431, 4748, 2888, 5096,
    ]
    /// Mean years of schooling at 15 and above.
    static let schooling: [Double] = [
        10, 12, 11.4, 9.5, 10.8, 9.4, 9.4, 11.6, 10.9, 7.1, 10.2, 11.9, 9.4, 9.3, 11.7, 8.4, 7.9, 9.6, 7.3, 7.2,
        9.5, 9.1, 7.1,
    ]
    /// Gross tertiary enrolment in science, per cent.
    static let university: [Double] = [
        27.4, 13.9, 15.3, 10, 23.2, 9.5, 14.9, 14.2, 25.3, 24.2, 14.4, 11.2, 12.3, 13.6, 13.1, 13.6, 12.6, 11,
        15.6, 13, 8.2, 7.7, 10.6,
    ]
    /// Decimal logarithms of telephones as the Handbook prints them.
    static let printedTelephones: [Double] = [
        3.08, 3, 3.1, 3, 2.97, 3.02, 3.02, 2.94, 2.94, 2.95, 2.94, 3.12, 2.97, 2.91, 2.86, 2.99, 2.97, 2.96,
        2.86, 3, 2.75, 2.73, 2.84,
    ]
    /// Decimal logarithms of electricity as the Handbook prints them.
    static let printedElectricity: [Double] = [
        4.15, 4.07, 4.14, 3.86, 3.65, 3.77, 3.73, 4.18, 3.94, 3.83, 3.75, 4.39, 3.68, 3.86, 3.91, 3.79, 3.8,
        3.74, 3.62, 3.65, 3.68, 3.46, 3.71,
    ]

    /// The eight indicators as the Handbook uses them, telephones and electricity as decimal logarithms.
    static let columns = [
        patents, royalties, internet, exports, telephones.map(decimalLogarithm), electricity.map(decimalLogarithm),
        schooling, university,
    ]

    /// The same, each from 0 for the least country to 1 for the greatest.
    static let minMax = columns.map { column in
        let (least, most) = (column.min() ?? 0, column.max() ?? 0)
        return column.map { ($0 - least) / (most - least) }
    }

    static func decimalLogarithm(_ x: Double) -> Double { Elementary.ln(x) / Elementary.ln(10) }
}
