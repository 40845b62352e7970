/// The bytes that mean something to a CSV reader.
enum Ascii {
    static let nul: UInt8 = 0
    static let tab: UInt8 = 9
    static let lineFeed: UInt8 = 10
    static let carriageReturn: UInt8 = 13
    static let space: UInt8 = 32
    static let quote: UInt8 = 34
    static let plus: UInt8 = 43
    static let comma: UInt8 = 44
    static let minus: UInt8 = 45
    static let point: UInt8 = 46
    static let zero: UInt8 = 48
    static let nine: UInt8 = 57
}
