// A fuzz target: numbers are read as the C library reads them, to the last bit, and written so that they read back.

import Glibc
import Tabular

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzNumber(_ start: UnsafeRawPointer, _ count: Int) -> CInt {
    let bytes = Array(UnsafeRawBufferPointer(start: start, count: count))
    likeTheLibrary(bytes)
    if count >= 8 {
        let bits = bytes.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        readsBack(Double(bitPattern: bits))
    }
    cells(String(decoding: bytes, as: UTF8.self))
    return 0
}

/// Plain decimals: digits, one point, one exponent, a minus sign.
private func likeTheLibrary(_ text: [UInt8]) {
    let value = Number.nearest(text)
    if let value { check(value.isFinite, "a number is not finite") }
    let isDecimal = !text.isEmpty && text.allSatisfy { "0123456789.eE+-".utf8.contains($0) } && text[0] != 43
    guard isDecimal else { return check(value == nil, "something else is read as a plain decimal") }
    var other = 0.0
    var length = 0
    (text + [0]).withUnsafeBufferPointer { buffer in
        buffer.withMemoryRebound(to: CChar.self) { chars in
            var end: UnsafeMutablePointer<CChar>?
            other = strtod(chars.baseAddress!, &end)
            length = end! - UnsafeMutablePointer(mutating: chars.baseAddress!)
        }
    }
    let expected = length == text.count && other.isFinite ? other : nil
    check(value?.bitPattern == expected?.bitPattern, "a number is read otherwise than by strtod")
}

private func readsBack(_ value: Double) {
    guard value.isFinite else { return }
    let text = Array(Number.text(value).utf8)
    check(Number.nearest(text)?.bitPattern == value.bitPattern, "a number that was written does not read back")
    for decimals in [0, 1, 3, 17] {
        let rounded = Array(Number.text(value, decimals: decimals).utf8)
        check(Number.nearest(rounded) != nil, "a rounded number does not read back")
    }
}

/// Cells as people write numbers: what is understood and written plainly is understood the same.
private func cells(_ text: String) {
    var style = NumberStyle()
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for line in lines { style.learn(line) }
    for line in lines {
        guard case .number(let value, _) = style.read(line) else { continue }
        check(value.isFinite, "a cell is read as no finite number")
        guard case .number(let again, _) = NumberStyle(["0.5"]).read(Number.text(value)) else {
            check(false, "a number is not understood when it is written plainly")
            return
        }
        check(again == value, "a number is understood otherwise when it is written plainly")
    }
}

extension NumberStyle {
    /// The style of some cells.
    fileprivate init(_ cells: [String]) {
        self.init()
        for cell in cells { learn(cell) }
    }
}

private func check(_ holds: Bool, _ message: @autoclosure () -> String) {
    if !holds { fatalError(message()) }
}
