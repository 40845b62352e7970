import Indicators
import Scoring
import Storage

/// Times the kernels at the command of `kernels.py`, one line in and one line out, so that they take turns with their peers.
///
/// - `tables FILE UNITS MEMBERS GROUPS`: reads the scores of the simulation, doubles in the machine's order.
/// - `draws COUNT THREADS INSTRUCTIONS`: answers the seconds that the simulation took.
/// - `counts`: answers the histogram of the last simulation, units × ranks.
/// - `cells FILE UNITS MEMBERS GROUPS`: reads values to score, column by column, as the program keeps them.
/// - `score THREADS BLOCKS RUNS`: answers the seconds that scoring and ranking took in each of so many runs in a row; ranks are
///   within each of the blocks.
/// - `ranks`: answers the ranks of the last scoring.
@main
struct Runner {
    private var simulation: RankSimulation?
    private var counts: RankCounts?
    private var scoring: GoalpostScoring?
    private var cells: [Double] = []
    private var unitCount = 0
    private var ranks: [Int32] = []

    static func main() throws {
        var runner = Runner()
        while let line = readLine() {
            var answer = "error: cannot do: \(line)"
            do {
                answer = try runner.answer(line.split(separator: " ").map(String.init)) ?? answer
            } catch {
                answer = "error: \(error)"
            }
            // Not `print`, which keeps lines back when nobody watches.
            try StandardStream.output.write(Array("\(answer)\n".utf8))
        }
    }

    private mutating func answer(_ words: [String]) throws -> String? {
        let numbers = words.compactMap(Int.init)
        switch (words.first, numbers.count) {
        case ("tables", 3): return try readTables(words[1], numbers[0], numbers[1], numbers[2])
        case ("draws", 2):
            guard let simulation, let set = InstructionSet(rawValue: words[3]),
                InstructionSet.available.contains(set)
            else { return nil }
            return seconds {
                counts = simulation.ranks(0..<UInt64(numbers[0]), seed: 1, threads: numbers[1], instructions: set)
            }
        case ("counts", 0): return counts.map { $0.counts.map(String.init).joined(separator: " ") }
        case ("cells", 3): return try readCells(words[1], numbers[0], numbers[1], numbers[2])
        case ("score", 3): return score(threads: numbers[0], blocks: numbers[1], runs: numbers[2])
        case ("ranks", 0): return ranks.map(String.init).joined(separator: " ")
        default: return nil
        }
    }

    private mutating func readTables(_ path: String, _ units: Int, _ members: Int, _ groups: Int) throws -> String {
        let numbers = try doubles(path)
        let size = units * members
        simulation = try RankSimulation(
            tables: stride(from: 0, to: numbers.count, by: size).map { Array(numbers[$0..<($0 + size)]) },
            offsets: (0...groups).map { $0 * members / groups },
            memberWeights: [Double](repeating: 1, count: members),
            groupWeights: [Double](repeating: 1, count: groups), law: .any, means: KernelMean.allCases, floor: 1)
        return InstructionSet.available.map(\.rawValue).joined(separator: " ")
    }

    private mutating func readCells(_ path: String, _ units: Int, _ members: Int, _ groups: Int) throws -> String {
        cells = try doubles(path)
        unitCount = units
        let size = members / groups
        scoring = GoalpostScoring(
            posts: (0..<members).compactMap {
                Goalposts(lower: 2, upper: 97, $0.isMultiple(of: 3) ? .lowerIsBetter : .higherIsBetter)
            },
            groups: [.init(.geometric, minimumCoverage: 0.75, groups: (1...groups).map { ($0, 1) })]
                + (0..<groups).map { group in
                    .init(.arithmetic, minimumCoverage: 0.5, leaves: (0..<size).map { (group * size + $0, 1) })
                })
        return "ready"
    }

    private mutating func score(threads: Int, blocks: Int, runs: Int) -> String? {
        guard let scoring else { return nil }
        let times = (0..<runs).map { _ in
            seconds {
                if blocks == 1 {
                    ranks = scoring.rankedIndex(of: cells, unitCount: unitCount, threads: threads).ranks
                } else {
                    let index = scoring.index(of: cells, unitCount: unitCount, threads: threads)
                    let size = unitCount / blocks
                    let starts = stride(from: 0, to: unitCount, by: size)
                    ranks = starts.flatMap { Ranking.descending(index.span.extracting($0..<($0 + size))) }
                }
            }
        }
        return times.joined(separator: " ")
    }

    private func doubles(_ path: String) throws -> [Double] {
        let bytes = try File.read(path, limit: 4 << 30)
        var numbers = Memory.array(repeating: 0.0, count: bytes.count / 8)
        for place in numbers.indices {
            let pattern = (0..<8).reduce(UInt64(0)) { $0 | UInt64(bytes[8 * place + $1]) << UInt64(8 * $1) }
            numbers[place] = Double(bitPattern: pattern)
        }
        return numbers
    }

    private func seconds(_ work: () -> Void) -> String {
        let taken = ContinuousClock().measure(work).components
        return "\(Double(taken.seconds) + Double(taken.attoseconds) * 1e-18)"
    }
}
