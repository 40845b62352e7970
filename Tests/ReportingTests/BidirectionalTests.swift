import Testing

@testable import Reporting

/// What has to be kept from left to right in Arabic text.
struct BidirectionalTests {
    @Test(arguments: [
        ("بلغ 38.4% من السكان", ["38.4%"]), ("من −2.5 إلى 2.5", ["−2.5"]), ("الجيل الرابع (4G)", ["4G"]),
        ("الأمن السيبراني (GCI 2020): التدابير", ["GCI 2020"]), ("المؤشر 4.a.1 لأهداف", ["4.a.1"]),
        ("إشارة LTE/WiMAX على الأقل", ["LTE/WiMAX"]), ("في 2020–2022", ["2020–2022"]), ("% من السكان", []),
        ("2 = نافذ؛ 1 = مشروع", []), ("كل 100,000 نسمة", []), ("القسم 3.1.", []), ("27 و28 نوفمبر 2020", []),
        ("(Côte d’Ivoire)", ["Côte d’Ivoire"]), ("SHA-256", ["SHA-256"]), ("", []), ("الأردن", []),
        ("منصة GitHub لكل 100,000", ["GitHub"]), ("(R²)", ["R²"]), ("+1.2 نقطة", ["+1.2"]), ("5 غيغابايت", []),
    ])
    func `runs of Latin letters, signs and numbers are found`(_ text: String, _ runs: [String]) {
        let pieces = Bidirectional.pieces(of: text)
        #expect(pieces.filter(\.isRun).map(\.text) == runs)
        #expect(pieces.map(\.text).joined() == text)
    }

    @Test func `isolates are put around the runs alone`() {
        #expect(Bidirectional.isolatingRuns(of: "بلغ 38.4% (ITU)") == "بلغ \u{2066}38.4%\u{2069} (\u{2066}ITU\u{2069})")
    }
}
