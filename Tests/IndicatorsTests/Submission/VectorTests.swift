import Indicators
import Tabular
import TestSupport
import Testing

/// The vectors that the engine and the offline form share.
struct VectorTests {
    private struct Vector {
        let line: Int
        let text: String
        let beside: [String]
        let status: String
        let bounds: [String]
        let value: Double?
        let codes: Set<String>
    }

    private static let vectors = Result {
        let table = try Table.read(Project.bytes(of: "Tests/Vectors/figures.csv"), file: "figures.csv")
        let columns = try table.columns(["text", "beside", "status", "min", "max", "unit", "value", "codes"])
        return (0..<table.rowCount).map { row in
            func text(_ column: Int) -> String { table.text(row, columns[column]) }
            return Vector(
                line: table.line(ofRow: row), text: text(0), beside: text(1).split(separator: "|").map(String.init),
                status: text(2), bounds: [text(3), text(4), text(5)], value: Double(text(6)),
                codes: Set(text(7).split(separator: " ").map(String.init)))
        }
    }

    /// A world in which CTX_HEADS has these bounds and unit.
    private func world(_ bounds: [String]) throws -> (Catalogue, CountryNames) {
        var world = SmallWorld()
        try world.replace(
            "0,10000,0,0,0,ITU-2025", with: "\(bounds[0]),\(bounds[1]),0,0,0,ITU-2025", in: "indicators.csv")
        try world.replace(
            "How many,Combien,كم عدد,millions,", with: "How many,Combien,كم عدد,\(bounds[2]),", in: "indicators.csv")
        // Without the figures of others, of which some lie outside these bounds.
        for name in ["members/CON", "members/SKL", "world/ALL"] {
            world.files["observations/\(name).csv"] = "REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,OBS_STATUS,SOURCE\n"
        }
        let catalogue = try world.read().catalogue
        return (catalogue, try CountryNames.read(catalogue).0)
    }

    @Test func `the engine reads every vector as it says`() throws {
        let vectors = try Self.vectors.get()
        try #require(vectors.count > 100)
        var worlds: [[String]: (Catalogue, CountryNames)] = [:]
        for vector in vectors {
            let (catalogue, names) = try worlds[vector.bounds] ?? world(vector.bounds)
            worlds[vector.bounds] = (catalogue, names)
            var writer = CSVWriter(header: [
                "REF_AREA", "INDICATOR", "TIME_PERIOD", "OBS_VALUE", "OBS_STATUS", "SOURCE_DETAIL",
            ])
            for (index, text) in vector.beside.enumerated() {
                writer.row(["IDN", "CON_SPEED", String(2000 + index), text, "", "survey"])
            }
            writer.row(["IDN", "CTX_HEADS", "2024", vector.text, vector.status, "survey"])
            let reading = SubmissionReading.read(
                writer.bytes, file: "IDN-2024.csv", catalogue: catalogue, names: names,
                terms: .init(today: "2026-11-21"))
            let line = vector.beside.count + 2
            let whole: Set = ["MZ-W319", "MZ-N403"]
            let codes = Set(
                reading.findings.filter { $0.lines.contains(line) && $0.problem.severity != .note }.map(\.problem.code)
            ).subtracting(whole)
            let found = reading.figures.first { $0.indicator == "CTX_HEADS" }
            #expect(codes == vector.codes, "figures.csv, line \(vector.line): \(vector.text)")
            #expect(found?.value == vector.value, "figures.csv, line \(vector.line): \(vector.text)")
            #expect(
                (found == nil) == vector.codes.contains { $0.hasPrefix("MZ-E") }, "figures.csv, line \(vector.line)")
        }
    }
}
