/// What the cells of each column look like in the rows that are in order, to tell where a cell belongs.
///
/// A cell's fit is a sum of logarithms of smoothed frequencies (a naive Bayes classifier) of its kind, its form, its first
/// and last sign and its length.
struct ColumnProfile {
    /// The number of rows that were learnt.
    private(set) var rows = 0
    private var columns: [[Features.Part: Int]]
    private var variety: [[Int]]
    private var kinds: [[Int]]
    private var least: [Double] = []

    /// The number of columns.
    var width: Int { columns.count }

    init(width: Int) {
        columns = Array(repeating: [:], count: width)
        variety = Array(repeating: Array(repeating: 0, count: Features.count), count: width)
        kinds = Array(repeating: Array(repeating: 0, count: 9), count: width)
    }

    /// What is counted of a cell.
    struct Features {
        struct Part: Hashable {
            let aspect: Int
            let value: [UInt8]
        }
        static let count = 6
        let parts: [Part]
        let kind: CellKind

        init(_ text: some Collection<UInt8>) {
            var form = CellForm()
            form.read(text)
            kind = form.kind
            let signs = form.signs
            let length = UInt8(truncatingIfNeeded: Int.bitWidth - signs.count.leadingZeroBitCount)
            let collapsed = form.collapsed
            parts = [
                Part(aspect: 0, value: [kind.rawValue]),
                Part(aspect: 1, value: signs.count <= 24 ? signs : [0, length]),
                Part(aspect: 2, value: collapsed.count <= 12 ? collapsed : [0]),
                Part(aspect: 3, value: Array(signs.prefix(1))),
                Part(aspect: 4, value: Array(signs.suffix(1))),
                Part(aspect: 5, value: [length]),
            ]
        }
    }

    /// Learns a row of as many cells as there are columns.
    mutating func learn(_ cells: [Features]) {
        rows += 1
        for (column, features) in cells.enumerated() {
            kinds[column][Int(features.kind.rawValue)] += 1
            for part in features.parts {
                if let count = columns[column][part] {
                    columns[column][part] = count + 1
                } else {
                    columns[column][part] = 1
                    variety[column][part.aspect] += 1
                }
            }
        }
    }

    /// Remembers how well the worst cell of each column fits among the others, which every repaired cell must reach.
    mutating func settle(_ learnt: [[Features]]) {
        least = Array(repeating: 0, count: width)
        for row in learnt {
            for (column, features) in row.enumerated() {
                least[column] = min(least[column], fit(features, column, without: 1))
            }
        }
    }

    /// How well a cell fits a column: zero at best.
    func fit(_ features: Features, _ column: Int, without own: Int = 0) -> Double {
        var sum = 0.0
        for part in features.parts {
            let count = max(0, (columns[column][part] ?? 0) - own)
            let total = Double(rows - own) + 0.5 * Double(variety[column][part.aspect] + 1)
            sum += logarithm((Double(count) + 0.5) / max(total, 0.5))
        }
        return sum
    }

    /// Whether a cell fits a column no worse than the column's own cells do.
    func admits(_ features: Features, _ column: Int) -> Bool {
        fit(features, column) >= least[column] - 0.01
    }

    /// Whether most cells of a column that hold something are numbers, dates, times, addresses or codes.
    func isTyped(_ column: Int) -> Bool {
        let typed = [CellKind.number, .date, .time, .address, .code].reduce(0) { $0 + kinds[column][Int($1.rawValue)] }
        let text = kinds[column][Int(CellKind.words.rawValue)] + kinds[column][Int(CellKind.other.rawValue)]
        return typed > 0 && typed * 5 >= (typed + text) * 3
    }

    /// How often a kind was met in a column.
    func count(_ kind: CellKind, _ column: Int) -> Int { kinds[column][Int(kind.rawValue)] }

    /// The forms of a column's cells and how often each was met, in no order.
    func forms(_ column: Int) -> [(form: [UInt8], count: Int)] {
        columns[column].compactMap { $0.key.aspect == 1 ? ($0.key.value, $0.value) : nil }
    }

    /// The share of rows in which a column has exactly this form.
    func share(ofForm form: [UInt8], _ column: Int) -> Double {
        guard rows > 0 else { return 0 }
        return Double(columns[column][Features.Part(aspect: 1, value: form)] ?? 0) / Double(rows)
    }

    /// A logarithm good enough to compare with: log₂, linear between powers of two. The mathematics library is not used, so
    /// that every machine repairs alike.
    private func logarithm(_ value: Double) -> Double { Double(value.exponent) + value.significand - 1 }
}

extension ColumnProfile {
    /// The form that most cells of a column have, and the share of the rows that have it.
    func mostCommonForm(_ column: Int) -> (form: [UInt8], share: Double) {
        var best: (form: [UInt8], count: Int) = ([], 0)
        for (form, count) in forms(column)
        where count > best.count || count == best.count && form.lexicographicallyPrecedes(best.form) {
            best = (form, count)
        }
        return (best.form, rows > 0 ? Double(best.count) / Double(rows) : 0)
    }
}
