import Indicators
public import Scoring
import Tabular

extension Edition {
    /// The table of every stage of the work, full double precision, an empty cell where something is missing: a row for each
    /// unit, a column for each indicator (each knot of the framework, in the last one).
    ///
    /// `changes.csv` lists every figure that a step changed or filled in, `weights.csv` the weights that were used.
    public func stageFiles() -> [(name: String, bytes: [UInt8])] {
        let steps = methodology.imputation.isBeforeTreatment ? ["imputed", "treated"] : ["treated", "imputed"]
        return [
            ("01_selected.csv", table(values)), ("02_denominated.csv", table(denominated)),
            ("03_\(steps[0]).csv", table(halfway)), ("04_\(steps[1]).csv", table(completed)),
            ("05_normalised.csv", table(normalised)), ("06_aggregated.csv", scoreTable()),
            ("changes.csv", changeTable()), ("weights.csv", weightTable()),
        ]
    }

    /// The names that files of stages may have, in either order of the steps.
    public static let stageNames = [
        "01_selected.csv", "02_denominated.csv", "03_treated.csv", "03_imputed.csv", "04_treated.csv", "04_imputed.csv",
        "05_normalised.csv", "06_aggregated.csv", "changes.csv", "weights.csv",
    ]

    private var units: [String] { catalogue.economies.map(\.code) }

    private func table<At>(_ dataset: Dataset<At>) -> [UInt8] {
        var writer = CSVWriter(header: ["unit"] + dataset.leaves.map { dataset.framework.nodes[$0].code })
        for (unit, code) in units.enumerated() {
            writer.row([code] + dataset.leaves.indices.map { dataset[unit, $0].map(Number.text) ?? "" })
        }
        return writer.bytes
    }

    private func scoreTable() -> [UInt8] {
        let nodes = scores.framework.nodes
        var writer = CSVWriter(header: ["unit"] + nodes.map(\.code))
        for (unit, code) in units.enumerated() {
            writer.row([code] + nodes.indices.map { scores[unit, $0].map(Number.text) ?? "" })
        }
        return writer.bytes
    }

    private func changeTable() -> [UInt8] {
        var writer = CSVWriter(header: ["unit", "indicator", "change", "before", "after"])
        for change in scores.journal.changes {
            writer.row([
                units[change.unit], values.framework.nodes[values.leaves[change.column]].code, change.kind.rawValue,
                change.before.map(Number.text) ?? "", Number.text(change.after),
            ])
        }
        return writer.bytes
    }

    private func weightTable() -> [UInt8] {
        let nodes = scores.framework.nodes
        var writer = CSVWriter(header: ["code", "parent", "weight", "share", "effective_weight"])
        for node in nodes {
            writer.row([
                node.code, node.parent.map { nodes[$0].code } ?? "", Number.text(node.weight), Number.text(node.share),
                Number.text(node.effectiveWeight),
            ])
        }
        return writer.bytes
    }
}
