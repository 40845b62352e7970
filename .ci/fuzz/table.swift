// A fuzz target: any bytes must yield a table or a refusal, never a trap, however they are cut into pieces, and what is
// written must read back.

@testable import Tabular

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzTable(_ start: UnsafeRawPointer, _ count: Int) -> CInt {
    let bytes = Array(UnsafeRawBufferPointer(start: start, count: count))
    strict(bytes)
    let whole = Result { () throws(TableRefusal) in try LooseTable.read(bytes, file: "f") }
    pieces(bytes, whole)
    guard case .success(let table) = whole else { return 0 }
    let numbers = TableNumbers(of: table)
    let rows = texts(of: table)
    for row in 0..<table.rowCount {
        for column in 0..<table.fieldCount(ofRow: row) {
            _ = numbers.read(table.text(row, column))
            check((0...count).contains(table.byteOffset(row, column)), "an offset lies outside of the file")
        }
    }
    var writer = CSVWriter()
    for row in rows { writer.row(row) }
    check(reread(writer.bytes) == rows, "what was written does not read back")
    told(writer.bytes)
    for finding in table.findings + numbers.findings {
        check(!finding.message.isEmpty && !finding.code.isEmpty, "a finding says nothing")
        check(finding.severity == .note || finding.fix != nil, "a warning has no remedy")
        check(finding.byteOffset.map { (0...count).contains($0) } ?? true, "a finding lies outside of the file")
    }
    return 0
}

/// The header, if there is one, and every row.
private func texts(of table: LooseTable) -> [[String]] {
    (table.header.isEmpty ? [] : [table.header]) + (0..<table.rowCount).map { table.texts(ofRow: $0) }
}

/// In pieces whose size the bytes themselves decide, the file says the same.
private func pieces(_ bytes: [UInt8], _ whole: Result<LooseTable, TableRefusal>) {
    let size = 1 + bytes.prefix(64).reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFF } % max(bytes.count, 1)
    let parts = Result { () throws(TableRefusal) in
        var intake = TableIntake(file: "f")
        for at in stride(from: 0, to: bytes.count, by: size) {
            try intake.take(bytes[at..<min(at + size, bytes.count)])
        }
        return try intake.table()
    }
    switch (whole, parts) {
    case (.success(let one), .success(let other)):
        check(one.findings == other.findings, "in pieces of \(size) the findings are others")
        check(texts(of: one) == texts(of: other), "in pieces of \(size) the table is another")
    case (.failure(let one), .failure(let other)):
        check(one.finding == other.finding, "in pieces of \(size) the refusal is another")
    default: check(false, "in pieces of \(size) the file is refused, or is not")
    }
}

/// The reader of Mizan's own files: what it reads and is written reads back, and is then written the same.
private func strict(_ bytes: [UInt8]) {
    guard let table = try? Table.read(bytes, file: "f"), table.problems.isEmpty else { return }
    let once = written(table)
    guard let again = try? Table.read(once, file: "f") else {
        return check(false, "what was written is refused")
    }
    check(again.header == table.header, "the header reads back otherwise")
    check(written(again) == once, "what was written reads back otherwise")
}

private func written(_ table: Table) -> [UInt8] {
    var writer = CSVWriter(header: table.header)
    for row in 0..<table.rowCount { writer.row(table.header.indices.map { table.text(row, $0) }) }
    return writer.bytes
}

/// Told how it is divided, the reader takes a table of our own writing as it is: mending it twice is mending it once.
private func told(_ bytes: [UInt8]) {
    guard let once = try? LooseTable.read(bytes, file: "f", dialect: .standard) else { return }
    var writer = CSVWriter()
    for row in texts(of: once) { writer.row(row) }
    guard let twice = try? LooseTable.read(writer.bytes, file: "f", dialect: .standard) else {
        return check(false, "what was mended and written is refused")
    }
    _ = texts(of: twice)
}

/// The records of plain CSV.
private func reread(_ bytes: [UInt8]) -> [[String]] {
    let scanner = Scanner(.standard)
    let span = bytes.span
    var rows: [[String]] = []
    var at = 0
    while at < span.count {
        var fields: [RawField] = []
        at = scanner.record(span, at: at, into: &fields).next
        rows.append(fields.map { scanner.text($0, in: bytes) })
    }
    return rows
}

private func check(_ holds: Bool, _ message: @autoclosure () -> String) {
    if !holds { fatalError(message()) }
}
