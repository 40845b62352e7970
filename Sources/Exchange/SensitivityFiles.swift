import Indicators
public import Scoring
import Tabular

/// The tables that a sensitivity analysis is written as.
public enum SensitivityPart: String, CaseIterable, Sendable {
    /// Sobol' indices: a row for each output and assumption.
    case indices
    /// A row for each indicator and area that is left out.
    case leftOut = "left-out"
    /// A row for each indicator and area: its mean score and what one point of it is worth.
    case tradeOffs = "trade-offs"
}

/// What a sensitivity analysis found, ready to be written.
public struct SensitivityResults: Sendable {
    private let edition: Edition
    private let sensitivity: Sensitivity
    private let leftOut: [LeaveOneOut]
    private let tradeOffs: TradeOffs

    /// Takes the three analyses of an edition.
    public init(_ sensitivity: Sensitivity, _ leftOut: [LeaveOneOut], _ tradeOffs: TradeOffs, of edition: Edition) {
        self.edition = edition
        self.sensitivity = sensitivity
        self.leftOut = leftOut
        self.tradeOffs = tradeOffs
    }

    private func code(_ node: Int) -> String { edition.scores.framework.nodes[node].code }
    private func country(_ unit: Int) -> String { edition.catalogue.economies[unit].code }

    /// The members' results by code, those of some members alone.
    private func units(_ members: [Int]?) -> [Sensitivity.Unit] {
        sensitivity.units.filter { members?.contains($0.position) ?? true }.sorted {
            country($0.position) < country($1.position)
        }
    }

    /// A part of the results as CSV, full double precision; an empty cell where something is unknown.
    public func csv(_ part: SensitivityPart, members: [Int]? = nil) -> [UInt8] {
        switch part {
        case .indices: return indicesCSV(members)
        case .leftOut:
            var writer = CSVWriter(header: [
                "left_out", "mean_rank_shift", "furthest_\(edition.catalogue.codeHead)", "furthest_places",
            ])
            for one in leftOut {
                writer.row([
                    code(one.node), Number.text(one.meanRankShift), one.furthest.map { country($0.unit) } ?? "",
                    one.furthest.map { String($0.places) } ?? "",
                ])
            }
            return writer.bytes
        case .tradeOffs:
            var writer = CSVWriter(header: ["code", "mean_score", "index_gain_of_one_point"])
            for node in tradeOffs.gains.indices.dropFirst() {
                writer.row([
                    code(node), tradeOffs.means[node].map(Number.text) ?? "",
                    tradeOffs.gains[node].map(Number.text) ?? "",
                ])
            }
            return writer.bytes
        }
    }

    private func indicesCSV(_ members: [Int]?) -> [UInt8] {
        var writer = CSVWriter(
            header: [
                edition.catalogue.codeHead, "output", "assumption", "first", "first_p5", "first_p95", "total",
                "total_p5", "total_p95",
                "variance",
            ])
        func rows(_ iso3: String, _ output: String, _ indices: SobolIndices?) {
            guard let indices else { return }
            for (position, assumption) in sensitivity.assumptions.enumerated() {
                let (first, total) = (indices.first[position], indices.total[position])
                writer.row(
                    [iso3, output, assumption.name]
                        + [
                            first.value, first.lower, first.upper, total.value, total.lower, total.upper,
                            indices.variance,
                        ].map(Number.text))
            }
        }
        rows("", "mean-rank-shift", sensitivity.rankShift)
        for unit in units(members) {
            rows(country(unit.position), "score", unit.scoreIndices)
            rows(country(unit.position), "rank", unit.rankIndices)
        }
        return writer.bytes
    }

    /// All results as JSON.
    public func json(members: [Int]? = nil) -> [UInt8] {
        let areas = edition.scores.framework.areas
        return JSON.encode(
            SensitivityDocument(
                edition: sensitivity.year, engine: Engine.version, methodology: edition.methodology.name,
                methodologyVersion: edition.methodology.version, samples: sensitivity.design.samples,
                base: sensitivity.design.base.rawValue, seed: String(sensitivity.design.seed),
                varied: sensitivity.assumptions.map(VariedJSON.init), meanRankShift: OrNull(sensitivity.meanRankShift),
                meanRankShiftIndices: indices(sensitivity.rankShift),
                countries: units(members).map { unit in
                    SensitivityDocument.Country(
                        iso3: country(unit.position), name: edition.catalogue.economies[unit.position].name.english,
                        index: unit.score, rank: unit.rank, indexIndices: indices(unit.scoreIndices),
                        rankIndices: indices(unit.rankIndices))
                },
                leftOut: leftOut.map { one in
                    SensitivityDocument.LeftOut(
                        code: code(one.node), meanRankShift: one.meanRankShift,
                        furthest: OrNull(one.furthest.map { country($0.unit) }),
                        places: OrNull(one.furthest?.places),
                        ranks: Dictionary(
                            uniqueKeysWithValues: sensitivity.units.map {
                                (country($0.position), OrNull(one.ranks[$0.position]))
                            }))
                },
                gains: Dictionary(
                    uniqueKeysWithValues: tradeOffs.gains.indices.dropFirst().map {
                        (code($0), OrNull(tradeOffs.gains[$0]))
                    }),
                rates: Dictionary(
                    uniqueKeysWithValues: areas.map { lost in
                        let rates = areas.filter { $0 != lost }.map {
                            (code($0), OrNull(tradeOffs.rate(of: $0, for: lost)))
                        }
                        return (code(lost), Dictionary(uniqueKeysWithValues: rates))
                    })
            )
        )
    }

    private func indices(_ found: SobolIndices?) -> OrNull<[String: SensitivityDocument.Indices]> {
        OrNull(
            found.map { found in
                Dictionary(
                    uniqueKeysWithValues: sensitivity.assumptions.enumerated().map { position, assumption in
                        let (first, total) = (found.first[position], found.total[position])
                        return (
                            assumption.name,
                            SensitivityDocument.Indices(
                                first: [first.value, first.lower, first.upper],
                                total: [total.value, total.lower, total.upper])
                        )
                    })
            })
    }
}

private struct SensitivityDocument: Encodable {
    let edition: Int
    let engine: String
    let methodology: String
    let methodologyVersion: String
    let samples: Int
    let base: String
    let seed: String
    let varied: [VariedJSON]
    let meanRankShift: OrNull<Double>
    let meanRankShiftIndices: OrNull<[String: Indices]>
    let countries: [Country]
    let leftOut: [LeftOut]
    /// By how much the index of the average member moves when a score rises by one point.
    let gains: [String: OrNull<Double>]
    /// How many points of the second make up for one point lost of the first.
    let rates: [String: [String: OrNull<Double>]]

    struct Country: Encodable {
        let iso3: String
        let name: String
        let index: Double
        let rank: Int
        let indexIndices: OrNull<[String: Indices]>
        let rankIndices: OrNull<[String: Indices]>
    }

    /// Each: the value, and the 5th and 95th percentile over bootstrap samples.
    struct Indices: Encodable {
        let first: [Double]
        let total: [Double]
    }

    struct LeftOut: Encodable {
        let code: String
        let meanRankShift: Double
        let furthest: OrNull<String>
        let places: OrNull<Int>
        let ranks: [String: OrNull<Int>]
    }
}
