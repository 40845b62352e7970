/// The work of one thread of a simulation: its scratch, and what it has counted.
struct SimulationRun {
    private let simulation: RankSimulation
    private let seed: UInt64
    private let instructions: InstructionSet
    private let errors: [Float]
    private var queues: [[UInt64]]
    private var lowerShares: [Lanes]
    private var upperShares: [Lanes]
    private var shares: [Sixteen]
    private var scores: [Sixteen]
    private var places: [SIMD16<Int16>]
    private var ranks: [SIMD16<Int16>]
    private var one: [Double]
    private var sorter: DrawSorter
    private var counts: [UInt32]
    private(set) var histogram: [UInt64]

    init(_ simulation: RankSimulation, seed: UInt64, _ instructions: InstructionSet) {
        self.simulation = simulation
        self.seed = seed
        self.instructions = instructions
        let units = simulation.unitCount
        let kinds = simulation.tables.count * simulation.means.count
        let weights = simulation.weights.count
        errors = (0..<kinds).map { kind in
            simulation.tables[kind / simulation.means.count].estimateError(
                simulation.means[kind % simulation.means.count], floor: simulation.floor)
        }
        queues = [[UInt64]](repeating: [], count: kinds)
        lowerShares = [Lanes](repeating: .zero, count: weights)
        upperShares = lowerShares
        shares = [Sixteen](repeating: .zero, count: weights)
        scores = [Sixteen](repeating: .zero, count: (units + 1) / 2 * 2)
        places = [SIMD16<Int16>](repeating: .zero, count: units)
        ranks = places
        one = [Double](repeating: 0, count: weights)
        sorter = DrawSorter(unitCount: units)
        counts = [UInt32](repeating: 0, count: units * units)
        histogram = [UInt64](repeating: 0, count: units * units)
    }

    /// Counts some draws, fewer than 2³² at once: grouped by table and mean, sixteen at a time.
    mutating func add(_ draws: Range<UInt64>) {
        for kind in queues.indices { queues[kind].removeAll(keepingCapacity: true) }
        for draw in draws {
            let choices = simulation.choices(ofDraw: draw, seed: seed)
            queues[choices.table * simulation.means.count + choices.mean].append(draw)
        }
        for kind in queues.indices {
            for start in stride(from: 0, to: queues[kind].count, by: 16) { count(kind: kind, start: start) }
        }
        for cell in counts.indices where counts[cell] != 0 {
            histogram[cell] += UInt64(counts[cell])
            counts[cell] = 0
        }
    }

    private mutating func count(kind: Int, start: Int) {
        let drawCount = min(queues[kind].count - start, 16)
        var lower = SIMD8<UInt64>(repeating: queues[kind][start])
        var upper = lower
        for draw in 0..<min(drawCount, 8) { lower[draw] = queues[kind][start + draw] }
        for draw in 8..<max(drawCount, 8) { upper[draw - 8] = queues[kind][start + draw] }
        fillShares(lower, upper)

        let table = simulation.tables[kind / simulation.means.count]
        let mean = simulation.means[kind % simulation.means.count]
        let doubt = instructions.score(
            lower: lowerShares, upper: upperShares, offsets: simulation.offsets, table: table,
            isGeometric: mean == .geometric, isFloored: table.isFloored(simulation.floor),
            floor: Float(simulation.floor),
            memberMinimum: Float(simulation.memberMinimum), groupMinimum: Float(simulation.groupMinimum),
            shares: &shares, into: &scores)
        var sure: UInt16 = 0
        if simulation.unitCount <= RankKernel.unitLimit && table.gaps.isEmpty && errors[kind] < .infinity {
            sure = instructions.count(
                scores: scores, error: errors[kind], unitCount: simulation.unitCount, places: &places, ranks: &ranks)
            sure &= UInt16(truncatingIfNeeded: (1 << drawCount) - 1)
            instructions.add(ranks, sure: sure, unitCount: simulation.unitCount, to: &counts)
        }
        for draw in 0..<drawCount where sure & (1 << UInt16(draw)) == 0 {
            let error = doubt[draw] == 0 ? errors[kind] : .infinity
            sortAndCount(draw, table: kind / simulation.means.count, mean, error: error)
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
            seed: seed, draws: lower, purpose: RankSimulation.Purpose.weights, weights: weights, spread: spread,
            offsets: simulation.offsets, into: &lowerShares)
        instructions.fillShares(
            seed: seed, draws: upper, purpose: RankSimulation.Purpose.weights, weights: weights, spread: spread,
            offsets: simulation.offsets, into: &upperShares)
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
