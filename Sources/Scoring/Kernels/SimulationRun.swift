/// The work of one thread of a simulation: its scratch, and what it has counted.
struct SimulationRun {
    private let simulation: RankSimulation
    private let seed: UInt64
    private let instructions: InstructionSet
    private let errors: [Float]
    private var lowerShares: [Lanes]
    private var upperShares: [Lanes]
    private var scores: [Sixteen]
    private var places: [SIMD16<Int16>]
    private var ranks: [SIMD16<Int16>]
    private var line: [Float]
    private var one: [Double]
    private var sorter: DrawSorter
    private var counts: [UInt32]
    private(set) var histogram: [UInt64]

    init(_ simulation: RankSimulation, seed: UInt64, _ instructions: InstructionSet) {
        self.simulation = simulation
        self.seed = seed
        self.instructions = instructions
        let units = simulation.unitCount
        let weights = simulation.weights.count
        errors = (0..<simulation.kinds).map { kind in
            let (table, mean) = simulation.choices(ofKind: kind)
            return simulation.tables[table].estimateError(mean, floor: simulation.floor)
        }
        lowerShares = [Lanes](repeating: .zero, count: weights)
        upperShares = lowerShares
        scores = [Sixteen](repeating: .zero, count: (units + 1) / 2 * 2)
        places = [SIMD16<Int16>](repeating: .zero, count: units)
        ranks = places
        line = [Float](repeating: 0, count: (units + 15) / 16 * 16)
        one = [Double](repeating: 0, count: weights)
        sorter = DrawSorter(unitCount: units)
        counts = [UInt32](repeating: 0, count: units * units)
        histogram = [UInt64](repeating: 0, count: units * units)
    }

    /// Counts some draws, fewer than 2³² at once: sixteen of one combination of table and mean at a time.
    mutating func add(_ draws: Range<UInt64>) {
        let kinds = UInt64(simulation.kinds)
        for kind in 0..<kinds {
            var first = draws.lowerBound + (kind + kinds - draws.lowerBound % kinds) % kinds
            while first < draws.upperBound {
                let left = (draws.upperBound - 1 - first) / kinds + 1
                count(kind: Int(kind), first: first, count: Int(min(left, 16)))
                first += 16 * kinds
            }
        }
        for cell in counts.indices where counts[cell] != 0 {
            histogram[cell] += UInt64(counts[cell])
            counts[cell] = 0
        }
    }

    private mutating func count(kind: Int, first: UInt64, count drawCount: Int) {
        // Lanes without a draw repeat the first.
        var lower = SIMD8<UInt64>(repeating: first)
        var upper = lower
        for draw in 0..<drawCount {
            let number = first + UInt64(draw * simulation.kinds)
            if draw < 8 { lower[draw] = number } else { upper[draw - 8] = number }
        }
        fillShares(lower, upper)

        let (position, mean) = simulation.choices(ofKind: kind)
        let table = simulation.tables[position]
        let units = simulation.unitCount
        let error = errors[kind]
        let doubt = instructions.score(
            lower: lowerShares, upper: upperShares, offsets: simulation.offsets, table: table,
            isGeometric: mean == .geometric, scale: Float(table.scale(floor: simulation.floor)),
            isFloored: table.isFloored(simulation.floor),
            floor: Float(simulation.floor),
            memberMinimum: Float(simulation.memberMinimum), groupMinimum: Float(simulation.groupMinimum),
            into: &scores)
        var sure: UInt16 = 0
        let isCounted = units <= RankKernel.unitLimit && table.gaps.isEmpty && error < .infinity
        if isCounted {
            sure = instructions.count(scores: scores, error: error, unitCount: units, places: &places, ranks: &ranks)
            for draw in 0..<drawCount where sure & (1 << UInt16(draw)) == 0 {
                if instructions.countOne(draw, of: scores, error: error, unitCount: units, line: &line, into: &ranks) {
                    sure |= 1 << UInt16(draw)
                }
            }
            sure &= UInt16(truncatingIfNeeded: (1 << drawCount) - 1)
            instructions.add(ranks, sure: sure, unitCount: units, to: &counts)
        }
        for draw in 0..<drawCount where sure & (1 << UInt16(draw)) == 0 {
            if isCounted { sorter.arrange { [ranks] in Int(ranks[$0][draw]) } }
            sortAndCount(draw, table: position, mean, error: doubt[draw] == 0 ? error : .infinity)
        }
    }

    private mutating func fillShares(_ lower: SIMD8<UInt64>, _ upper: SIMD8<UInt64>) {
        let spread: Double
        switch simulation.law {
        case .any: spread = -1
        case .spread(let given): spread = given
        case .dirichlet:
            // The tries behind a gamma number differ from lane to lane: one draw after another.
            for draw in 0..<16 {
                let number = draw < 8 ? lower[draw] : upper[draw - 8]
                simulation.fillShares(ofDraw: number, seed: seed, into: &one)
                for position in one.indices {
                    if draw < 8 {
                        lowerShares[position][draw] = one[position]
                    } else {
                        upperShares[position][draw - 8] = one[position]
                    }
                }
            }
            return
        }
        let weights = spread < 0 ? [] : simulation.weights
        instructions.fillShares(
            seed: seed, draws: lower, purpose: RankSimulation.purpose, weights: weights, spread: spread,
            exchanges: simulation.exchanges, offsets: simulation.offsets, into: &lowerShares)
        instructions.fillShares(
            seed: seed, draws: upper, purpose: RankSimulation.purpose, weights: weights, spread: spread,
            exchanges: simulation.exchanges, offsets: simulation.offsets, into: &upperShares)
    }

    /// Ranks the units of one draw by sorting; units nearer to each other than the error allows are scored in doubles.
    private mutating func sortAndCount(_ draw: Int, table: Int, _ mean: KernelMean, error: Float) {
        let simulation = simulation
        let lanes = draw < 8 ? lowerShares : upperShares
        sorter.rank(
            error: error, estimate: { [scores] in scores[$0][draw] },
            exact: { unit in
                simulation.score(ofUnit: unit, table: table, mean) { lanes[$0][draw & 7] }
            },
            { [unitCount = simulation.unitCount] unit, rank, counts in counts[unit * unitCount + rank] += 1 },
            &counts)
    }
}
