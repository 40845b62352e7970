// A fuzz target: any bytes in place of a stored submission give findings, never a trap; what is read from them and stored
// again reads back; and any bytes sent by a country give figures or findings, and accepting them twice is accepting them
// once.

@testable import Indicators
import Tabular

/// The committed inputs, against which files are held; the figures of one country alone, or most of the time would go into
/// looking at the others.
private let world: (catalogue: Catalogue, names: CountryNames) = {
    guard var catalogue = try? Catalogue.read("indicators", scope: .members).0,
        let names = try? CountryNames.read(catalogue).0, let country = catalogue.economy("CIV")
    else { fatalError("no indicators/ here") }
    catalogue.observations.removeAll { Int($0.economy) != country }
    return (catalogue, names)
}()

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzSubmission(_ start: UnsafeRawPointer, _ count: Int) -> CInt {
    let bytes = Array(UnsafeRawBufferPointer(start: start, count: count))
    stored(bytes)
    sent(bytes)
    return 0
}

private func read(_ bytes: [UInt8]) -> SubmissionLedger? {
    try? SubmissionLedger.read(bytes, file: "CIV.csv", country: "CIV", edition: 2026).0
}

private func stored(_ bytes: [UInt8]) {
    guard let ledger = read(bytes) else { return }
    same(ledger)
    _ = world.catalogue.replacing(ledger, .publicOn(day: "2026-11-21"))
    let open = ledger.publicBytes(today: "2026-11-21", cutOff: nil)
    guard let redacted = read(open) else { return check(false, "the public form of a submission is refused") }
    check(
        redacted.publicBytes(today: "2026-11-21", cutOff: nil) == open,
        "the public form of a submission has another public form")
    for record in redacted.records where !record.figure.confidentiality.isPublic(today: "2026-11-21", cutOff: nil) {
        check(record.figure.value == nil && record.previous?.value == nil, "a hidden figure is in the public form")
    }
}

/// Written and read again, a ledger is the same.
private func same(_ ledger: SubmissionLedger) {
    let once = ledger.bytes()
    guard let again = read(once) else { return check(false, "a stored submission is refused") }
    check(again.records.count == ledger.records.count, "a stored submission loses records")
    check(again.bytes() == once, "a stored submission reads back otherwise")
}

private func sent(_ bytes: [UInt8]) {
    let reading = SubmissionReading.read(
        bytes, file: "CIV-2026.csv", catalogue: world.catalogue, names: world.names,
        terms: .init(today: "2026-11-21"))
    for finding in reading.findings {
        check(!finding.problem.code.isEmpty, "a finding says nothing")
        check(finding.count > 0, "a finding is about nothing")
    }
    guard reading.isAcceptable else { return }
    var ledger = SubmissionLedger(country: reading.country ?? "CIV", edition: reading.edition)
    let provenance = SubmissionLedger.Provenance(moment: "2026-11-21T04:07:05Z", file: reading.file, digest: "0")
    ledger.accept(reading.figures, provenance) { _ in nil }
    check(ledger.accept(reading.figures, provenance) { _ in nil }.isEmpty, "accepting twice adds something")
    guard ledger.country == "CIV" else { return }
    same(ledger)
    // What is stored is what was sent.
    guard var again = read(ledger.bytes()) else { return }
    check(
        again.accept(reading.figures, provenance) { _ in nil }.isEmpty,
        "accepting what is stored already adds something")
}

private func check(_ holds: Bool, _ message: @autoclosure () -> String) {
    if !holds { fatalError(message()) }
}
