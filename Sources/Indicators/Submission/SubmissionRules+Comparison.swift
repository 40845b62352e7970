import Tabular

/// The figures against which a new one is held.
struct PreviousFigures {
    /// A figure that a submission is compared with.
    struct Figure {
        let year: Int
        let value: Double
    }

    private var byKey: [String: [Figure]] = [:]
    private let codes: [String]

    /// Takes what the public may see: a finding that names a confidential figure, or is there because of one, would tell it
    /// to everybody who reads the receipt.
    init(_ catalogue: Catalogue) {
        codes = catalogue.economies.map(\.code)
        let count = catalogue.memberCount
        for observation in catalogue.observations where Int(observation.economy) < count {
            guard let value = observation.value else { continue }
            take("\(codes[Int(observation.economy)]) \(observation.indicator)", Int(observation.year), value)
        }
        // What the country itself sent goes before what others published.
        for record in catalogue.submissions.flatMap(\.current)
        where record.figure.confidentiality == .free {
            guard let value = record.figure.value, let position = catalogue.indicator(record.figure.indicator) else {
                continue
            }
            take("\(record.figure.country) \(position)", record.figure.year, value)
        }
    }

    private mutating func take(_ key: String, _ year: Int, _ value: Double) {
        let figure = Figure(year: year, value: value)
        if let same = byKey[key]?.firstIndex(where: { $0.year == year }) {
            byKey[key]?[same] = figure
        } else {
            byKey[key, default: []].append(figure)
        }
    }

    func all(_ country: String?, _ indicator: Int) -> [Figure] { byKey["\(country ?? "") \(indicator)"] ?? [] }

    /// The newest figure, before a year if one is named.
    func newest(_ country: String?, _ indicator: Int, before year: Int = .max) -> Figure? {
        all(country, indicator).filter { $0.year < year }.max { $0.year < $1.year }
    }
}

extension SubmissionRules {
    /// Holds a figure against those of earlier years and what its own row says.
    mutating func compare(_ figure: SubmittedFigure, _ row: Int, _ indicator: Int) {
        let status = figure.status
        if status == .breakInSeries || status == .otherDefinition, figure.comment.isEmpty {
            report(.unexplainedStatus(status.code), row, .status)
        }
        guard let value = figure.value else { return }
        if figure.sourceDetail.isEmpty { report(.noSource, row, .source) }
        if figure.year == Int(terms.today.prefix(4)),
            let mentioned = Self.years(in: figure.sourceDetail).max(), mentioned < figure.year
        {
            report(.publicationYear(figure.year, mentioned: mentioned), row, .year)
        }
        let known = previous.all(figure.country, indicator)
        if let same = known.first(where: { $0.year == figure.year }) {
            if same.value != value && figure.comment.isEmpty {
                report(.silentRevision(previous: same.value), row, .value)
            }
        }
        guard status != .breakInSeries, figure.comment.isEmpty,
            let last = previous.newest(figure.country, indicator, before: figure.year)
        else { return }
        let guess = [100.0, 0.01, 1000, 0.001, 10, 0.1].map { value * $0 }.first {
            catalogue.indicators[indicator].validRange.contains($0) && isNear($0, last.value)
        }
        let range = catalogue.indicators[indicator].validRange
        if last.value > 0 && range.lowerBound >= 0 {
            let ratio = value / last.value
            if ratio >= 0.2 && ratio <= 5 { return }
            // Small counts move by whole multiples.
            if abs(value - last.value) < (range.upperBound - range.lowerBound) * 0.02 && range.upperBound <= 300 {
                return
            }
            if let guess, ratio < 0.05 || ratio > 20 {
                report(.scaleSlip(previous: last.value, year: last.year, guess: Self.shortest(guess)), row, .value)
            } else {
                report(
                    .jump(previous: last.value, year: last.year, guess: guess.map { Self.shortest($0) }), row, .value)
            }
        } else if abs(value - last.value) > (range.upperBound - range.lowerBound) / 4 {
            report(.jump(previous: last.value, year: last.year, guess: nil), row, .value)
        }
    }

    /// The years that a remark names.
    static func years(in text: String) -> [Int] {
        text.split { !($0.isASCII && $0.isNumber) }.compactMap { $0.utf8.count == 4 ? Int($0) : nil }
            .filter { (1960...2100).contains($0) }
    }

    /// What shows only when all figures are seen together.
    mutating func compareAsAWhole() {
        let values = reading.figures.compactMap { figure -> (value: Double, last: Double)? in
            guard let value = figure.value, let position = catalogue.indicator(figure.indicator),
                catalogue.indicators[position].decimals > 0,
                let last = previous.newest(figure.country, position, before: figure.year)
            else { return nil }
            return (value, last.value)
        }
        let hadDecimals = values.count { $0.last != $0.last.rounded() }
        if values.count >= 4, values.allSatisfy({ $0.value == $0.value.rounded() }), hadDecimals * 2 >= values.count {
            report(.rounded, nil, nil, found: "\(values.count)")
        }
    }
}
