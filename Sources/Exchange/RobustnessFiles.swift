import Indicators
public import Scoring
import Tabular

/// The tables that a robustness analysis is written as.
public enum RobustnessPart: String, CaseIterable, Sendable {
    /// A row for each member: index, rank, levels.
    case units
    /// A row for each member and area.
    case areas
    /// A row for each member and rank that occurred.
    case ranks
    /// A row and a column for each member: the probability that the row's index is above the column's.
    case pairs
}

extension Robustness {
    /// A part of the results as CSV, full double precision, rows by code.
    ///
    /// - Parameters:
    ///   - edition: the one that was drawn.
    ///   - members: positions in the catalogue; all scored members when left out.
    public func csv(_ part: RobustnessPart, of edition: Edition, members: [Int]? = nil) -> [UInt8] {
        let rows = places(edition, members)
        switch part {
        case .units: return unitsCSV(edition, rows)
        case .areas: return areasCSV(edition, rows)
        case .ranks: return ranksCSV(edition, rows)
        case .pairs: return pairsCSV(edition, rows)
        }
    }

    /// The places in ``units`` of some members, by code.
    func places(_ edition: Edition, _ members: [Int]?) -> [Int] {
        let code = { (place: Int) in edition.catalogue.economies[units[place].position].code }
        return units.indices.filter { members?.contains(units[$0].position) ?? true }.sorted { code($0) < code($1) }
    }

    private func code(_ place: Int, _ edition: Edition) -> String {
        edition.catalogue.economies[units[place].position].code
    }

    private func unitsCSV(_ edition: Edition, _ rows: [Int]) -> [UInt8] {
        var writer = CSVWriter(
            header: [
                edition.catalogue.codeHead, "index", "index_mean", "index_p5", "index_median", "index_p95",
                "scored_share", "rank",
                "rank_mean", "rank_p5", "rank_median", "rank_p95", "p_top10",
            ] + Level.allCases.map { "p_" + $0.name.lowercased() } + ["borderline"]
        )
        for place in rows {
            let unit = units[place]
            let rank = unit.rank
            writer.row(
                [code(place, edition)] + unit.index.numbers + [String(rank.nominal)]
                    + [rank.mean, rank.lower, rank.median, rank.upper, rank.topTen].map(Number.text)
                    + unit.levels.map(Number.text) + [unit.isBorderline ? "yes" : "no"]
            )
        }
        return writer.bytes
    }

    private func areasCSV(_ edition: Edition, _ rows: [Int]) -> [UInt8] {
        var writer = CSVWriter(
            header: [
                edition.catalogue.codeHead, "area", "score", "score_mean", "score_p5", "score_median", "score_p95",
                "scored_share",
            ])
        for place in rows {
            for (node, spread) in zip(areas, units[place].areas) {
                guard let spread else { continue }
                writer.row([code(place, edition), edition.scores.framework.nodes[node].code] + spread.numbers)
            }
        }
        return writer.bytes
    }

    private func ranksCSV(_ edition: Edition, _ rows: [Int]) -> [UInt8] {
        var writer = CSVWriter(header: [edition.catalogue.codeHead, "rank", "draws"])
        for place in rows {
            for (position, count) in units[place].rank.counts.enumerated() where count > 0 {
                writer.row([code(place, edition), String(position + 1), String(count)])
            }
        }
        return writer.bytes
    }

    private func pairsCSV(_ edition: Edition, _ rows: [Int]) -> [UInt8] {
        var writer = CSVWriter(header: [edition.catalogue.codeHead] + rows.map { code($0, edition) })
        for row in rows {
            writer.row(
                [code(row, edition)] + rows.map { $0 == row ? "" : Number.text(probability(row, above: $0)) })
        }
        return writer.bytes
    }
}

extension Robustness.ScoreSpread {
    fileprivate var numbers: [String] { [nominal, mean, lower, median, upper, scoredShare].map(Number.text) }
}

extension RobustChange {
    /// The results as CSV, full double precision, rows by code: the index, then each area.
    ///
    /// - Parameters:
    ///   - edition: the later one.
    ///   - members: positions in the catalogue; all members scored in both when left out.
    public func csv(of edition: Edition, members: [Int]? = nil) -> [UInt8] {
        var writer = CSVWriter(
            header: [
                edition.catalogue.codeHead, "area", "change", "change_mean", "change_p5", "change_median", "change_p95",
                "measurable",
            ])
        let nodes = edition.scores.framework.nodes
        let code = { (unit: Unit) in edition.catalogue.economies[unit.position].code }
        for unit in units.filter({ members?.contains($0.position) ?? true }).sorted(by: { code($0) < code($1) }) {
            for (node, spread) in zip([Scores.index] + areas, [unit.index] + unit.areas) {
                guard let spread else { continue }
                writer.row(
                    [code(unit), nodes[node].code]
                        + [spread.nominal, spread.mean, spread.lower, spread.median, spread.upper].map(Number.text)
                        + [spread.isMeasurable ? "yes" : "no"])
            }
        }
        return writer.bytes
    }
}
