import Indicators

/// The table that one choice of treatment, imputation and normalisation leads to, and where errors enter it.
struct Variant: Sendable {
    let methodology: Methodology
    let completed: Dataset<Stage.Imputed>
    let normalised: Dataset<Stage.Normalised>
    /// The tables among whose values those of this one are placed; `nil` for its own alone.
    let references: [Dataset<Stage.Imputed>]?
    /// How many units there are: the members.
    let unitCount: Int
    /// The scores of the indicators, column by column, NaN where missing.
    let scores: [Double]
    /// The cells that get errors, column by column.
    let noisyCells: [NoisyCell]
    /// The noisy cells of each column.
    let noisyRanges: [Range<Int>]
    /// The noisy cells of each assumption that has some, by position, and what tells their random numbers apart.
    let noise: [(assumption: Int, positions: [Int], keys: [UInt32])]
    let columns: [Column]
    /// The way from the lower goalpost to the upper one, not cut off, of all cells; empty where it is not needed.
    let ways: [Double]

    /// The scales of the columns where other tables than this one's fix them; empty where errors move them.
    let fixedScales: [NormalisationScale]

    /// What must be known of a column to compute it again.
    struct Column: Sendable {
        let goalposts: Goalposts?
        let sign: Double
        let remedy: OutlierRemedy?
        /// Whether its goalposts may be moved.
        let mayMove: Bool
    }

    /// A figure that gets an error.
    struct NoisyCell: Sendable {
        /// Column by column, as in the table of scores.
        let cell: Int
        /// Before the treatment of outliers where ``isBeforeRemedy``.
        let value: Double
        let deviation: Double
        /// Which assumption gives the error.
        let assumption: Int
        /// What tells its random number from the others': the same for the same figure in two editions.
        let key: UInt32
        let isLogNormal: Bool
        let isBeforeRemedy: Bool
        let limits: ClosedRange<Double>
    }

    /// - Parameters:
    ///   - edition: computed by a methodology that leads to the same figures before normalisation.
    init(
        _ edition: Edition, by choice: Methodology, wantsNoise: Bool, wantsGoalposts: Bool,
        of assumptions: [Assumption]
    ) {
        let catalogue = edition.catalogue
        let completed = edition.completed
        let count = catalogue.memberCount
        methodology = choice
        self.completed = completed
        let references = Edition.references(completed, of: catalogue, by: choice)
        let normalised = completed.normalised(choice.normalisation, catalogue, among: references)
        self.references = references
        self.normalised = normalised
        unitCount = count
        scores = completed.leaves.indices.flatMap { normalised.column($0).prefix(count) }
        func column(_ position: Int) -> Column {
            let indicator = catalogue.indicators[completed.framework.nodes[completed.leaves[position]].indicator ?? 0]
            let treated =
                choice.imputation.isBeforeTreatment
                ? edition.halfway.present(position) : edition.denominated.present(position)
            return Column(
                goalposts: indicator.goalposts, sign: indicator.direction == .higherIsBetter ? 1 : -1,
                remedy: wantsNoise
                    ? choice.treatment.remedy(completed.code(position), treated.map(\.value)) : nil,
                mayMove: indicator.goalpostBasis.map { $0 != .natural } ?? false
            )
        }
        let columns = completed.leaves.indices.map(column)
        self.columns = columns
        if wantsNoise, choice.normalisation.method == .minMax, let references {
            let scales = columns.enumerated().compactMap { position, about -> NormalisationScale? in
                let known = references.flatMap { $0.present(position).map { about.sign * $0.value } }
                guard !known.isEmpty else { return NormalisationScale(goalposts: nil, to: nil) }
                return try? NormalisationScale(choice.normalisation, known, sign: about.sign, reference: nil)
            }
            fixedScales = scales.count == columns.count ? scales : []
        } else {
            fixedScales = []
        }
        let noisy = wantsNoise ? Variant.noisyCells(edition, columns, assumptions) : []
        noisyCells = noisy
        noise = Set(noisy.map(\.assumption)).sorted().map { assumption in
            let positions = noisy.indices.filter { noisy[$0].assumption == assumption }
            return (assumption, positions, positions.map { noisy[$0].key })
        }
        noisyRanges = completed.leaves.indices.map { position in
            let start = noisy.firstIndex { $0.cell / max(count, 1) >= position } ?? noisy.count
            let end = noisy.firstIndex { $0.cell / max(count, 1) > position } ?? noisy.count
            return start..<end
        }
        ways =
            wantsGoalposts && choice.normalisation.method == .goalposts
            ? completed.leaves.indices.flatMap { position in
                completed.column(position).prefix(count).map { columns[position].goalposts?.way(to: $0) ?? .nan }
            } : []
    }

    private static func noisyCells(
        _ edition: Edition, _ columns: [Column], _ assumptions: [Assumption]
    ) -> [NoisyCell] {
        let catalogue = edition.catalogue
        let completed = edition.completed
        let count = catalogue.memberCount
        var isImputed = Set<Int>()
        for cell in completed.journal.imputed where cell.unit < count {
            isImputed.insert(cell.column * count + cell.unit)
        }
        let isImputedFirst = edition.methodology.imputation.isBeforeTreatment
        var cells: [NoisyCell] = []
        for column in completed.leaves.indices {
            let indicator = catalogue.indicators[completed.framework.nodes[completed.leaves[column]].indicator ?? 0]
            let isLog = columns[column].goalposts?.transform == .logarithmic
            let limits = indicator.denominator == nil ? indicator.validRange : -Double.infinity...Double.infinity
            for unit in 0..<count where completed[unit, column] != nil {
                let cell = column * count + unit
                for (position, assumption) in assumptions.enumerated() {
                    switch assumption.kind {
                    case .imputation(_, withErrors: true):
                        guard isImputed.contains(cell), completed.journal.imputationErrors.indices.contains(column),
                            let error = completed.journal.imputationErrors[column], error > 0,
                            let value = isImputedFirst ? edition.halfway[unit, column] : completed[unit, column]
                        else { continue }
                        // A value put in after a logarithm was taken is on another scale than what can occur.
                        let isOnScale = isImputedFirst || !(columns[column].remedy?.leavesScale ?? false)
                        cells.append(
                            NoisyCell(
                                cell: cell, value: value, deviation: error, assumption: position,
                                key: 0x8000_0000 | UInt32(truncatingIfNeeded: cell),
                                isLogNormal: isLog && isOnScale, isBeforeRemedy: isImputedFirst,
                                limits: isOnScale ? limits : -Double.infinity...Double.infinity
                            )
                        )
                    case .measurementError(let error):
                        guard !isImputed.contains(cell), let origin = completed.origin(unit: unit, column: column),
                            let value = edition.denominated[unit, column]
                        else { continue }
                        let deviation = error.deviation(catalogue.observations[origin].status) * abs(value)
                        guard deviation > 0 else { continue }
                        cells.append(
                            NoisyCell(
                                cell: cell, value: value, deviation: deviation, assumption: position,
                                key: 0x4000_0000 | UInt32(truncatingIfNeeded: origin), isLogNormal: isLog,
                                isBeforeRemedy: true, limits: limits
                            )
                        )
                    case .choice, .imputation, .weights, .indicatorLeftOut, .goalposts: break
                    }
                }
            }
        }
        return cells
    }

    /// The value of a noisy cell under a standard normal number.
    func value(of noisy: NoisyCell, under z: Double, column: Int) -> Double {
        var value = noisy.value
        if noisy.isLogNormal && value > 0 {
            // The log-normal number with this mean and this standard deviation.
            let ratio = noisy.deviation / value
            let variance = Elementary.ln(1 + ratio * ratio)
            value *= Elementary.exp(z * variance.squareRoot() - variance / 2)
        } else {
            value += z * noisy.deviation
        }
        value = min(max(value, noisy.limits.lowerBound), noisy.limits.upperBound)
        guard noisy.isBeforeRemedy, let remedy = columns[column].remedy else { return value }
        return remedy.value(value) ?? completed.cells[column * completed.unitCount + noisy.cell % unitCount]
    }
}

extension Goalposts {
    /// How far a value is on the way from the lower goalpost to the upper one, as a share of it, not cut off.
    func way(to value: Double) -> Double {
        switch transform {
        case .linear: (value - lower) / (upper - lower)
        case .logarithmic:
            value <= 0
                ? -.infinity
                : (Elementary.ln(value) - Elementary.ln(lower)) / (Elementary.ln(upper) - Elementary.ln(lower))
        }
    }
}

extension OutlierRemedy {
    /// Whether treated values are on another scale.
    var leavesScale: Bool { if case .winsorised = self { false } else { true } }
}
