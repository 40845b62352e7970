internal import ScoringAVX2
internal import ScoringAVX512

/// The kernels, by instruction set.
///
/// They take spans: whatever an array needs beyond that is generic code of the standard library, of which the linker keeps
/// one copy for all compilations, and it may be the one that this processor does not understand.
extension InstructionSet {
    /// `VectorRandom.fillShares`.
    func fillShares(
        seed: UInt64, draws: SIMD8<UInt64>, purpose: UInt32, weights: [Double], spread: Double,
        exchanges: [SIMD2<Int>], offsets: [Int], into shares: inout [Lanes]
    ) {
        var target = shares.mutableSpan
        switch self {
        case .baseline:
            VectorRandom.fillShares(
                seed: seed, draws: draws, purpose: purpose, weights: weights.span, spread: spread,
                exchanges: exchanges.span, offsets: offsets.span, into: &target)
        case .avx2:
            ScoringAVX2.VectorRandom.fillShares(
                seed: seed, draws: draws, purpose: purpose, weights: weights.span, spread: spread,
                exchanges: exchanges.span, offsets: offsets.span, into: &target)
        case .avx512:
            ScoringAVX512.VectorRandom.fillShares(
                seed: seed, draws: draws, purpose: purpose, weights: weights.span, spread: spread,
                exchanges: exchanges.span, offsets: offsets.span, into: &target)
        }
    }

    /// `VectorRandom.fillNormals`.
    func fillNormals(seed: UInt64, draw: UInt64, purposes: [UInt32], into normals: inout [Lanes]) {
        var target = normals.mutableSpan
        switch self {
        case .baseline:
            VectorRandom.fillNormals(seed: seed, draw: draw, purposes: purposes.span, into: &target)
        case .avx2:
            ScoringAVX2.VectorRandom.fillNormals(seed: seed, draw: draw, purposes: purposes.span, into: &target)
        case .avx512:
            ScoringAVX512.VectorRandom.fillNormals(seed: seed, draw: draw, purposes: purposes.span, into: &target)
        }
    }

    /// `EstimateKernel.score`.
    func score(
        lower: [Lanes], upper: [Lanes], offsets: [Int], table: SimulationTable, isGeometric: Bool, scale: Float,
        isFloored: Bool,
        floor: Float, memberMinimum: Float, groupMinimum: Float, into scores: inout [Sixteen]
    ) -> Sixteen {
        var target = scores.mutableSpan
        return switch self {
        case .baseline:
            EstimateKernel.score(
                lower: lower.span, upper: upper.span, offsets: offsets.span, table: table.pairs.span,
                presence: table.presence.span, gaps: table.gaps.span, isGeometric: isGeometric, scale: scale,
                isFloored: isFloored,
                floor: floor, memberMinimum: memberMinimum, groupMinimum: groupMinimum, into: &target)
        case .avx2:
            ScoringAVX2.EstimateKernel.score(
                lower: lower.span, upper: upper.span, offsets: offsets.span, table: table.pairs.span,
                presence: table.presence.span, gaps: table.gaps.span, isGeometric: isGeometric, scale: scale,
                isFloored: isFloored,
                floor: floor, memberMinimum: memberMinimum, groupMinimum: groupMinimum, into: &target)
        case .avx512:
            ScoringAVX512.EstimateKernel.score(
                lower: lower.span, upper: upper.span, offsets: offsets.span, table: table.pairs.span,
                presence: table.presence.span, gaps: table.gaps.span, isGeometric: isGeometric, scale: scale,
                isFloored: isFloored,
                floor: floor, memberMinimum: memberMinimum, groupMinimum: groupMinimum, into: &target)
        }
    }

    /// `RankKernel.count`.
    func count(
        scores: [Sixteen], error: Float, unitCount: Int, places: inout [SIMD16<Int16>], ranks: inout [SIMD16<Int16>]
    ) -> UInt16 {
        var scratch = places.mutableSpan
        var target = ranks.mutableSpan
        return switch self {
        case .baseline:
            RankKernel.count(
                scores: scores.span, error: error, unitCount: unitCount, places: &scratch, ranks: &target)
        case .avx2:
            ScoringAVX2.RankKernel.count(
                scores: scores.span, error: error, unitCount: unitCount, places: &scratch, ranks: &target)
        case .avx512:
            ScoringAVX512.RankKernel.count(
                scores: scores.span, error: error, unitCount: unitCount, places: &scratch, ranks: &target)
        }
    }

    /// `RankKernel.countOne`.
    func countOne(
        _ draw: Int, of scores: [Sixteen], error: Float, unitCount: Int, line: inout [Float],
        into ranks: inout [SIMD16<Int16>]
    ) -> Bool {
        var scratch = line.mutableSpan
        var target = ranks.mutableSpan
        return switch self {
        case .baseline:
            RankKernel.countOne(
                draw, of: scores.span, error: error, unitCount: unitCount, line: &scratch, into: &target)
        case .avx2:
            ScoringAVX2.RankKernel.countOne(
                draw, of: scores.span, error: error, unitCount: unitCount, line: &scratch, into: &target)
        case .avx512:
            ScoringAVX512.RankKernel.countOne(
                draw, of: scores.span, error: error, unitCount: unitCount, line: &scratch, into: &target)
        }
    }

    /// `RankKernel.add`.
    func add(_ ranks: [SIMD16<Int16>], sure: UInt16, unitCount: Int, to histogram: inout [UInt32]) {
        var target = histogram.mutableSpan
        switch self {
        case .baseline: RankKernel.add(ranks.span, sure: sure, unitCount: unitCount, to: &target)
        case .avx2: ScoringAVX2.RankKernel.add(ranks.span, sure: sure, unitCount: unitCount, to: &target)
        case .avx512: ScoringAVX512.RankKernel.add(ranks.span, sure: sure, unitCount: unitCount, to: &target)
        }
    }

    /// `OrderKernel.rank`.
    func rank(_ scores: Span<Double>, into ranks: inout [Int32]) {
        var target = ranks.mutableSpan
        switch self {
        case .baseline: OrderKernel.rank(scores, into: &target)
        case .avx2: ScoringAVX2.OrderKernel.rank(scores, into: &target)
        case .avx512: ScoringAVX512.OrderKernel.rank(scores, into: &target)
        }
    }

    /// `OrderKernel.rank` by places.
    func rank(
        _ scores: Span<Double>, order: Span<Double>, ends: Span<Int32>, ranks: inout MutableSpan<Int32>
    ) -> Bool {
        switch self {
        case .baseline: OrderKernel.rank(scores, order: order, ends: ends, ranks: &ranks)
        case .avx2: ScoringAVX2.OrderKernel.rank(scores, order: order, ends: ends, ranks: &ranks)
        case .avx512: ScoringAVX512.OrderKernel.rank(scores, order: order, ends: ends, ranks: &ranks)
        }
    }

    /// `GoalpostKernel.fill`.
    func fill(
        cells: [Double], height: Int, units: Range<Int>, plan: GoalpostScoring.Plan, row: Int, rows: inout [Lanes],
        leafScores: inout [Lanes]
    ) {
        var target = rows.mutableSpan
        var leafTarget = leafScores.mutableSpan
        switch self {
        case .baseline:
            GoalpostKernel.fill(
                cells: cells.span, height: height, first: units.lowerBound, unitCount: units.count,
                columns: plan.columns.span, leaves: plan.leaves.span, groups: plan.groups.span,
                groupWeights: plan.groupWeights.span, isGeometric: plan.mean == .geometric, floor: plan.floor,
                minimum: plan.minimum, row: row, rows: &target, leafScores: &leafTarget)
        case .avx2:
            ScoringAVX2.GoalpostKernel.fill(
                cells: cells.span, height: height, first: units.lowerBound, unitCount: units.count,
                columns: plan.columns.span, leaves: plan.leaves.span, groups: plan.groups.span,
                groupWeights: plan.groupWeights.span, isGeometric: plan.mean == .geometric, floor: plan.floor,
                minimum: plan.minimum, row: row, rows: &target, leafScores: &leafTarget)
        case .avx512:
            ScoringAVX512.GoalpostKernel.fill(
                cells: cells.span, height: height, first: units.lowerBound, unitCount: units.count,
                columns: plan.columns.span, leaves: plan.leaves.span, groups: plan.groups.span,
                groupWeights: plan.groupWeights.span, isGeometric: plan.mean == .geometric, floor: plan.floor,
                minimum: plan.minimum, row: row, rows: &target, leafScores: &leafTarget)
        }
    }
}
