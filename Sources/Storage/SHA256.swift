/// The SHA-256 digest of FIPS 180-4, for the report's manifest of inputs.
///
/// The toolchain has no cryptographic hash and Mizan has no package dependencies; the test vectors are NIST's.
public struct SHA256: Sendable {
    private var state: [8 of UInt32] = [
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
    ]

    /// The digest of the bytes, as 64 lower-case hexadecimal digits.
    public static func hexadecimal(_ bytes: [UInt8]) -> String {
        var hash = SHA256()
        let span = bytes.span
        var offset = 0
        while offset + 64 <= span.count {
            hash.compress(span, at: offset)
            offset += 64
        }
        hash.finish(Array(bytes[offset...]), total: span.count)
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        for word in 0..<8 {
            for shift in stride(from: 28, through: 0, by: -4) {
                text.append(digits[Int(hash.state[word] >> shift & 15)])
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    private mutating func finish(_ rest: [UInt8], total: Int) {
        var tail = rest + [0x80]
        while tail.count % 64 != 56 { tail.append(0) }
        let bits = UInt64(total) * 8
        for shift in stride(from: 56, through: 0, by: -8) { tail.append(UInt8(truncatingIfNeeded: bits >> shift)) }
        for offset in stride(from: 0, to: tail.count, by: 64) { compress(tail.span, at: offset) }
    }

    private mutating func compress(_ bytes: Span<UInt8>, at offset: Int) {
        // The message schedule, of which only the last sixteen words are ever needed.
        var w = [16 of UInt32](repeating: 0)
        for i in 0..<16 {
            let at = offset &+ 4 &* i
            w[i] =
                UInt32(bytes[at]) << 24 | UInt32(bytes[at &+ 1]) << 16 | UInt32(bytes[at &+ 2]) << 8
                | UInt32(bytes[at &+ 3])
        }
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        var (e, f, g, h) = (state[4], state[5], state[6], state[7])
        for i in 0..<16 { turn(&a, &b, &c, &d, &e, &f, &g, &h, roundConstants[i] &+ w[i]) }
        for i in 16..<64 {
            let (early, late) = (w[(i &+ 1) & 15], w[(i &+ 14) & 15])
            let s0 = rotated(early, 7) ^ rotated(early, 18) ^ early &>> 3
            let s1 = rotated(late, 17) ^ rotated(late, 19) ^ late &>> 10
            let word = w[i & 15] &+ s0 &+ w[(i &+ 9) & 15] &+ s1
            w[i & 15] = word
            turn(&a, &b, &c, &d, &e, &f, &g, &h, roundConstants[i] &+ word)
        }
        let words = [a, b, c, d, e, f, g, h] as [8 of UInt32]
        for i in 0..<8 { state[i] &+= words[i] }
    }
}

/// One of the 64 rounds, with its constant and word of the schedule added already.
@inline(__always) private func turn(
    _ a: inout UInt32, _ b: inout UInt32, _ c: inout UInt32, _ d: inout UInt32, _ e: inout UInt32, _ f: inout UInt32,
    _ g: inout UInt32, _ h: inout UInt32, _ word: UInt32
) {
    let s1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
    let t1 = h &+ s1 &+ (e & f ^ ~e & g) &+ word
    let s0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
    let t2 = s0 &+ (a & b ^ a & c ^ b & c)
    (h, g, f, e, d, c, b, a) = (g, f, e, d &+ t1, c, b, a, t1 &+ t2)
}

@inline(__always) private func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word &>> count | word &<< (32 &- count)
}

private let roundConstants: [64 of UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
]

extension SHA256 {
    /// The name of a file that lists digests, as `sha256sum --check` takes it.
    public static let listName = "SHA256SUMS"

    /// A line for each file: its digest, two spaces, its name.
    public static func list(of files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
        files.flatMap { Array("\(hexadecimal($0.bytes))  \($0.name)\n".utf8) }
    }
}
