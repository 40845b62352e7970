public import Indicators
import Tabular

extension Dataset<Stage.Denominated> {
    /// The first of the two steps that deal with outliers and with missing values, whichever the methodology puts first.
    ///
    /// - Parameter isReference: whether only the sample's values are wanted, without the errors of those filled in.
    public func halfway(
        _ methodology: Methodology, _ catalogue: Catalogue, isReference: Bool = false
    ) -> Dataset<Stage.Treated> {
        methodology.imputation.isBeforeTreatment
            ? filled(methodology.imputation, catalogue, as: Stage.Treated.self, isReference: isReference)
            : treated(methodology.treatment)
    }
}

extension Dataset<Stage.Treated> {
    /// The second of the two steps.
    ///
    /// - Parameter isReference: whether only the sample's values are wanted, without the errors of those filled in.
    public func completed(
        _ methodology: Methodology, _ catalogue: Catalogue, isReference: Bool = false
    ) -> Dataset<Stage.Imputed> {
        methodology.imputation.isBeforeTreatment
            ? withoutOutliers(methodology.treatment, as: Stage.Imputed.self)
            : filled(methodology.imputation, catalogue, as: Stage.Imputed.self, isReference: isReference)
    }
}

extension Dataset<Stage.Treated> {
    /// Missing values filled in.
    public func imputed(_ choice: Methodology.Imputation, _ catalogue: Catalogue) -> Dataset<Stage.Imputed> {
        filled(choice, catalogue, as: Stage.Imputed.self)
    }
}

extension Dataset {
    /// Missing values filled in, each marked in the journal; units that were screened out stay empty.
    ///
    /// - Parameter isReference: whether other tables are only placed among the values of the sample; what is not looked at is
    ///   then left as it is.
    func filled<Later>(
        _ choice: Methodology.Imputation, _ catalogue: Catalogue, as stage: Later.Type, isReference: Bool = false
    ) -> Dataset<Later> {
        var journal = journal
        guard choice.method != .none else { return next(stage, cells: cells, journal: journal) }
        let columns = leaves.indices.map { Array(column($0)) }
        let predictor = predictor(choice, catalogue, columns, &journal)
        var cells = cells
        let isScreened = Set(journal.screened)
        var errors = [Double?](repeating: nil, count: leaves.count)
        for column in leaves.indices {
            var isFilled = false
            for unit in isReference ? sample : 0..<unitCount
            where columns[column][unit].isNaN && !isScreened.contains(unit) {
                guard let value = predictor?.value(unit, column) else { continue }
                cells[column * unitCount + unit] = value
                isFilled = true
                journal.changes.append(
                    Journal.Change(unit: unit, column: column, kind: .imputed, before: nil, after: value)
                )
            }
            if isFilled && !isReference {
                errors[column] = predictor?.error(column, sample.filter { !columns[column][$0].isNaN })
            }
        }
        journal.imputationErrors = errors
        return next(stage, cells: cells, journal: journal)
    }

    private func predictor(
        _ choice: Methodology.Imputation, _ catalogue: Catalogue, _ columns: [[Double]], _ journal: inout Journal
    ) -> (any Predictor)? {
        let table = ColumnTable(columns: columns, sample: sample, codes: leaves.indices.map(code))
        switch choice.method {
        case .none: return nil
        case .mean: return CentralPredictor(table, labels: nil, usesMedian: false, &journal)
        case .median: return CentralPredictor(table, labels: nil, usesMedian: true, &journal)
        case .groupMean, .groupMedian:
            guard let labels = catalogue.labels(ofGrouping: choice.grouping) else {
                journal.report(.unknownGrouping(choice.grouping, known: catalogue.groupings.map(\.name)))
                return nil
            }
            return CentralPredictor(table, labels: labels, usesMedian: choice.method == .groupMedian, &journal)
        case .rowMean:
            let nodes = framework.nodes
            return RowPredictor(
                table, pillars: leaves.map { nodes[$0].parent ?? 0 },
                directions: leaves.map {
                    nodes[$0].indicator.map { catalogue.indicators[$0].direction } ?? .higherIsBetter
                }
            )
        case .nearestNeighbours: return NeighbourPredictor(table, choice.neighbours, catalogue.economies.map(\.code))
        case .regression:
            let known = leaves.indices.map(code)
            var predictors: [Int] = []
            for name in choice.predictors {
                if let position = known.firstIndex(of: name) {
                    predictors.append(position)
                } else {
                    let similar = Suggestion.nearest(to: name, in: known)
                    journal.report(.unknownName(name, choice: "imputation", similar: similar))
                }
            }
            return RegressionPredictor(table, predictors, &journal)
        case .expectationMaximisation: return NormalPredictor(table, &journal)
        case .latest, .linearInterpolation, .stepInterpolation:
            return SeriesPredictor(
                catalogue, edition, leaves.map { framework.nodes[$0].indicator ?? 0 }, choice.method)
        case .constant: return ConstantPredictor(constant: choice.constant)
        }
    }
}

/// What a value would be, if it were not known.
package protocol Predictor {
    /// The value predicted for a unit and a column without its own value; `nil` where there is nothing to go by.
    func value(_ unit: Int, _ column: Int) -> Double?
    /// The standard error of the predictions for a column: the root mean square of what they miss where a value is known.
    func error(_ column: Int, _ known: [Int]) -> Double?
}

/// The table that predictors learn from: columns with NaN where missing, and the rows that count.
package struct ColumnTable {
    package let columns: [[Double]]
    package let sample: Range<Int>
    package let codes: [String]

    package init(columns: [[Double]], sample: Range<Int>, codes: [String]) {
        self.columns = columns
        self.sample = sample
        self.codes = codes
    }

    var unitCount: Int { columns.first?.count ?? 0 }

    /// The values of a column in some rows, without one of them.
    func values(_ column: Int, in rows: some Sequence<Int>, without unit: Int) -> [Double] {
        rows.compactMap { row in
            let value = columns[column][row]
            return value.isNaN || row == unit ? nil : value
        }
    }
}

extension Predictor where Self: TablePredictor {
    package func error(_ column: Int, _ known: [Int]) -> Double? {
        // Of many units, so many of them, evenly spread, say it as well.
        let most = 250
        let probes = known.count <= most ? known : (0..<most).map { known[$0 * known.count / most] }
        let misses = probes.compactMap { unit in value(unit, column).map { table.columns[column][unit] - $0 } }
        guard misses.count > 1 else { return nil }
        return (misses.reduce(0) { $0 + $1 * $1 } / Double(misses.count)).squareRoot()
    }
}

/// A predictor that leaves out a unit's own value, so that its error can be measured where values are known.
package protocol TablePredictor: Predictor {
    var table: ColumnTable { get }
}

/// The mean or median of all units or of the unit's group; of all, where the group has no value.
package struct CentralPredictor: TablePredictor {
    package let table: ColumnTable
    private let usesMedian: Bool
    private let labels: [String?]?
    private let groups: [String: [Int]]

    package init(_ table: ColumnTable, labels: [String?]?, usesMedian: Bool, _ journal: inout Journal) {
        self.table = table
        self.usesMedian = usesMedian
        self.labels = labels
        groups = Dictionary(grouping: table.sample.filter { labels?[$0] != nil }) { labels?[$0] ?? "" }
        for column in table.columns.indices {
            for (name, rows) in groups.sorted(by: { $0.key < $1.key })
            where rows.allSatisfy({ table.columns[column][$0].isNaN }) {
                journal.report(.emptyGroup(name, indicator: table.codes[column]))
            }
        }
    }

    package func value(_ unit: Int, _ column: Int) -> Double? {
        if let label = labels?[unit], let rows = groups[label] {
            if let value = centre(table.values(column, in: rows, without: unit)) { return value }
        }
        return centre(table.values(column, in: table.sample, without: unit))
    }

    private func centre(_ values: [Double]) -> Double? {
        usesMedian ? Statistics.median(values) : Statistics.mean(values)
    }
}

/// The unit's mean over the other indicators of the same pillar, each brought to 0…1 first, brought back to the scale.
package struct RowPredictor: TablePredictor {
    package let table: ColumnTable
    private let pillars: [Int]
    private let directions: [Direction]
    private let ranges: [(least: Double, most: Double)?]

    package init(_ table: ColumnTable, pillars: [Int], directions: [Direction]) {
        self.table = table
        self.pillars = pillars
        self.directions = directions
        ranges = table.columns.indices.map { column in
            let values = table.values(column, in: table.sample, without: -1)
            guard let least = values.min(), let most = values.max(), least < most else { return nil }
            return (least, most)
        }
    }

    package func value(_ unit: Int, _ column: Int) -> Double? {
        guard let range = ranges[column] else { return nil }
        var shares: [Double] = []
        for other in table.columns.indices where other != column && pillars[other] == pillars[column] {
            let value = table.columns[other][unit]
            guard !value.isNaN, let range = ranges[other] else { continue }
            let share = (value - range.least) / (range.most - range.least)
            shares.append(directions[other] == .higherIsBetter ? share : 1 - share)
        }
        guard let mean = Statistics.mean(shares) else { return nil }
        let share = directions[column] == .higherIsBetter ? mean : 1 - mean
        return range.least + share * (range.most - range.least)
    }
}

/// The mean over the nearest units that have the value.
///
/// The distance is Euclidean over the standardised indicators that both have, per indicator; equal ones go by code.
package struct NeighbourPredictor: TablePredictor {
    package let table: ColumnTable
    private let count: Int
    private let codes: [String]
    /// The standardised values, unit by unit, NaN where missing: a distance reads two runs of memory.
    private let rows: [Double]
    private let width: Int

    package init(_ table: ColumnTable, _ count: Int, _ codes: [String]) {
        self.table = table
        self.count = count
        self.codes = codes
        width = table.columns.count
        var rows = [Double](repeating: .nan, count: table.unitCount * width)
        for (position, column) in table.columns.enumerated() {
            let values = table.values(position, in: table.sample, without: -1)
            let mean = Statistics.mean(values) ?? 0
            let deviation = Statistics.standardDeviation(values) ?? 0
            for (unit, value) in column.enumerated() where !value.isNaN {
                rows[unit * width + position] = deviation > 0 ? (value - mean) / deviation : 0
            }
        }
        self.rows = rows
    }

    package func value(_ unit: Int, _ column: Int) -> Double? {
        let values = table.columns[column]
        // The nearest so far, nearest first.
        var near: [(distance: Double, unit: Int)] = []
        for other in table.sample where other != unit && !values[other].isNaN {
            guard let distance = distance(unit, other, without: column) else { continue }
            var place = near.count
            while place > 0,
                distance < near[place - 1].distance
                    || distance == near[place - 1].distance && codes[other] < codes[near[place - 1].unit]
            { place -= 1 }
            guard place < count else { continue }
            near.insert((distance, other), at: place)
            if near.count > count { near.removeLast() }
        }
        return Statistics.mean(near.map { values[$0.unit] })
    }

    /// The distance of two units over what both have beside a column; `nil` where that is nothing.
    private func distance(_ unit: Int, _ other: Int, without column: Int) -> Double? {
        let rows = rows.span
        let (a, b) = (unit &* width, other &* width)
        var sum = 0.0
        var shared = 0
        for third in 0..<width {
            let difference = rows[a &+ third] - rows[b &+ third]
            let counts = third != column && difference == difference
            sum += counts ? difference * difference : 0
            shared &+= counts ? 1 : 0
        }
        return shared > 0 ? (sum / Double(shared)).squareRoot() : nil
    }
}

/// A number for everyone.
private struct ConstantPredictor: Predictor {
    let constant: Double

    func value(_: Int, _: Int) -> Double? { constant }
    func error(_: Int, _: [Int]) -> Double? { nil }
}

/// The unit's own figures of other years.
private struct SeriesPredictor: Predictor {
    private let edition: Int
    private let method: Methodology.Imputation.Method
    /// Year and value by economy and column, ascending by year.
    private let series: [[(year: Int, value: Double)]]
    private let width: Int

    init(_ catalogue: Catalogue, _ edition: Int, _ indicators: [Int], _ method: Methodology.Imputation.Method) {
        self.edition = edition
        self.method = method
        width = indicators.count
        let columns = Dictionary(uniqueKeysWithValues: zip(indicators, indicators.indices))
        var series = [[(year: Int, value: Double)]](repeating: [], count: catalogue.economies.count * width)
        for observation in catalogue.observations {
            guard let column = columns[Int(observation.indicator)], let value = observation.value else { continue }
            series[Int(observation.economy) * width + column].append((Int(observation.year), value))
        }
        self.series = series.map { $0.sorted { $0.year < $1.year } }
    }

    func value(_ unit: Int, _ column: Int) -> Double? { value(unit, column, at: edition) }

    private func value(_ unit: Int, _ column: Int, at year: Int) -> Double? {
        let points = series[unit * width + column].filter { $0.year != year }
        let before = points.last { $0.year < year }
        let after = points.first { $0.year > year }
        switch method {
        case .linearInterpolation:
            guard let before, let after else { return (before ?? after)?.value }
            let share = Double(year - before.year) / Double(after.year - before.year)
            return before.value + share * (after.value - before.value)
        case .stepInterpolation: return (before ?? after)?.value
        default: return before?.value
        }
    }

    func error(_ column: Int, _ known: [Int]) -> Double? {
        var misses: [Double] = []
        for unit in known {
            for point in series[unit * width + column] {
                if let value = value(unit, column, at: point.year) { misses.append(point.value - value) }
            }
        }
        guard misses.count > 1 else { return nil }
        return (misses.reduce(0) { $0 + $1 * $1 } / Double(misses.count)).squareRoot()
    }
}
