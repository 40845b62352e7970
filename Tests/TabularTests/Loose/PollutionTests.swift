import Tabular
import TestSupport
import Testing

/// The benchmark "Pollock" (Vitagliano et al., VLDB 2023), run over tables of our own without telling the reader anything.
struct PollutionTests {
    private func load(_ file: PollutedFile) -> [[String]] {
        guard let table = try? LooseTable.read(file.bytes, file: file.name) else { return [] }
        return (table.header.isEmpty ? [] : [table.header]) + (0..<table.rowCount).map { table.texts(ofRow: $0) }
    }

    private func means(_ files: [PollutedFile]) -> (simple: Double, weighted: Double) {
        var simple = 0.0
        var weighted = 0.0
        var weights = 0.0
        for file in files {
            let score = loadingScore(load(file), file.expected)
            simple += score
            weighted += score * file.weight
            weights += file.weight
        }
        return (simple / Double(files.count), weighted / weights)
    }

    @Test(arguments: [CleanTable.goods.name, CleanTable.figures.name, CleanTable.towns.name])
    func `files that are odd as a whole are read blind`(_ name: String) throws {
        let table = try #require([CleanTable.goods, .figures, .towns].first { $0.name == name })
        let files = Pollution(table: table).wholeFiles()
        #expect(files.count == 22)
        let (simple, weighted) = means(files)
        #expect(simple >= 9.9)
        #expect(weighted >= 9.98)
        // The frequent ones to the last cell.
        for file in files where file.weight >= 40 {
            #expect(load(file) == file.expected, "\(file.name)")
        }
    }

    /// Every hundred-and-first of the four thousand: all of them take half a minute in a release build.
    @Test func `files with one damaged row are read blind`() {
        let all = [CleanTable.goods, .figures, .towns].flatMap { Pollution(table: $0).rowFiles() }
        #expect(all.count > 4000)
        let files = stride(from: 0, to: all.count, by: 101).map { all[$0] }
        let (simple, weighted) = means(files)
        #expect(simple >= 9.97)
        #expect(weighted >= 9.97)
    }

    @Test func `no repair is silent`() throws {
        let all = Pollution(table: .figures).rowFiles()
        for file in stride(from: 0, to: all.count, by: 151).map({ all[$0] }) {
            let table = try LooseTable.read(file.bytes, file: file.name)
            #expect(table.findings.contains { $0.severity == .warning }, "\(file.name)")
        }
    }
}
