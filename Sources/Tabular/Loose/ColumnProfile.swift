/// What the cells of each column look like in the rows that are in order, to tell where a cell belongs.
///
/// A cell's fit is a sum of logarithms of smoothed frequencies (a naive Bayes classifier) of its kind, its form, its first
/// and last sign and its length.
struct ColumnProfile {
    /// The number of rows that were learnt.
    private(set) var rows = 0
    private var columns: [[UInt64: Int]]
    private var variety: [[Int]]
    private var kinds: [[Int]]
    private var least: [Double] = []
    /// How many signs the forms met in each column have, by their key.
    private var lengths: [[UInt64: Int]]

    /// The number of columns.
    var width: Int { columns.count }

    init(width: Int) {
        columns = Array(repeating: [:], count: width)
        lengths = Array(repeating: [:], count: width)
        variety = Array(repeating: Array(repeating: 0, count: Features.count), count: width)
        kinds = Array(repeating: Array(repeating: 0, count: 9), count: width)
    }

    /// What is counted of a cell, each aspect as a key: a hash of it that is the same in every run.
    struct Features {
        static let count = 6
        let keys: [6 of UInt64]
        let kind: CellKind
        /// The number of signs of the cell; zero when it is too long to be compared sign by sign.
        let length: Int

        /// The key of the exact form.
        var form: UInt64 { keys[1] }

        init(_ text: some Collection<UInt8>) {
            var form = CellForm()
            form.read(text)
            kind = form.kind
            let signs = form.signs
            let size = UInt8(truncatingIfNeeded: Int.bitWidth - signs.count.leadingZeroBitCount)
            length = signs.count <= 24 ? signs.count : 0
            let collapsed = form.collapsed
            keys = [
                Self.key(0, CollectionOfOne(kind.rawValue)),
                signs.count <= 24 ? Self.key(1, signs) : Self.key(1, [0, size]),
                collapsed.count <= 12 ? Self.key(2, collapsed) : Self.key(2, CollectionOfOne(0)),
                Self.key(3, signs.prefix(1)), Self.key(4, signs.suffix(1)), Self.key(5, CollectionOfOne(size)),
            ]
        }

        /// FNV-1a, 64 bits.
        private static func key(_ aspect: UInt8, _ bytes: some Collection<UInt8>) -> UInt64 {
            var hash: UInt64 = 0xCBF2_9CE4_8422_2325
            hash = (hash ^ UInt64(aspect)) &* 0x100_0000_01B3
            for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
            return hash
        }
    }

    /// Learns a row of as many cells as there are columns.
    mutating func learn(_ cells: [Features]) {
        rows += 1
        for (column, features) in cells.enumerated() {
            kinds[column][Int(features.kind.rawValue)] += 1
            lengths[column][features.form] = features.length
            for aspect in features.keys.indices {
                if let count = columns[column][features.keys[aspect]] {
                    columns[column][features.keys[aspect]] = count + 1
                } else {
                    columns[column][features.keys[aspect]] = 1
                    variety[column][aspect] += 1
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
        for aspect in features.keys.indices {
            let count = max(0, (columns[column][features.keys[aspect]] ?? 0) - own)
            let total = Double(rows - own) + 0.5 * Double(variety[column][aspect] + 1)
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

    /// Whether the cells of a column have a form by which one can be told: values, or codes of letters of one length.
    func hasForm(_ column: Int) -> Bool {
        if isTyped(column) { return true }
        let constant = mostCommonForm(column)
        return rows >= 5 && constant.share >= 0.9 && (1...8).contains(constant.length)
    }

    /// How often a kind was met in a column.
    func count(_ kind: CellKind, _ column: Int) -> Int { kinds[column][Int(kind.rawValue)] }

    /// The share of rows in which a column has exactly this form.
    func share(ofForm form: UInt64, _ column: Int) -> Double {
        guard rows > 0 else { return 0 }
        return Double(columns[column][form] ?? 0) / Double(rows)
    }

    /// The form that most cells of a column have, its length, and the share of the rows that have it.
    func mostCommonForm(_ column: Int) -> (form: UInt64, length: Int, share: Double) {
        var best: (form: UInt64, length: Int, count: Int) = (0, 0, 0)
        for (form, length) in lengths[column] {
            let count = columns[column][form] ?? 0
            if count > best.count || count == best.count && form < best.form { best = (form, length, count) }
        }
        return (best.form, best.length, rows > 0 ? Double(best.count) / Double(rows) : 0)
    }

    /// A logarithm good enough to compare with: log₂, linear between powers of two. The mathematics library is not used, so
    /// that every machine repairs alike.
    private func logarithm(_ value: Double) -> Double { Double(value.exponent) + value.significand - 1 }
}
