// A fuzz target: any bytes must yield a table or a refusal, never a trap, and what is written must read back.
//
// It is compiled together with the sources of `Tabular`, as one module, by `.ci/fuzz/run`.

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzTable(_ start: UnsafeRawPointer, _ count: Int) -> CInt {
    let bytes = Array(UnsafeRawBufferPointer(start: start, count: count))
    numbers(bytes)
    guard let table = try? LooseTable.read(bytes, file: "f") else { return 0 }
    let numbers = TableNumbers(of: table)
    var writer = CSVWriter()
    var rows: [[String]] = []
    if !table.header.isEmpty { rows.append(table.header) }
    for row in 0..<table.rowCount {
        let texts = table.texts(ofRow: row)
        for (column, text) in texts.enumerated() {
            _ = numbers.read(text)
            check((0...count).contains(table.byteOffset(row, column)), "an offset lies outside of the file")
        }
        rows.append(texts)
    }
    for row in rows { writer.row(row) }
    check(reread(writer.bytes) == rows, "what was written does not read back")
    for finding in table.findings + numbers.findings {
        check(!finding.message.isEmpty && !finding.code.isEmpty, "a finding says nothing")
        check(finding.severity == .note || finding.fix != nil, "a warning has no remedy")
        check(finding.byteOffset.map { (0...count).contains($0) } ?? true, "a finding lies outside of the file")
    }
    return 0
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

/// The first bytes as a number: what our own reader takes is what the standard library takes, to the last bit.
private func numbers(_ bytes: [UInt8]) {
    let text = Array(bytes.prefix(200))
    if let value = Number.nearest(text) {
        let other = Double(String(decoding: text, as: UTF8.self))
        check(other?.bitPattern == value.bitPattern, "a number is read otherwise than by the standard library")
    }
    _ = NumberStyle().read(String(decoding: text, as: UTF8.self))
}

private func check(_ holds: Bool, _ message: String) {
    if !holds { fatalError(message) }
}
