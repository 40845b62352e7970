import Indicators
import Scoring
import TestSupport
import Testing

/// The project's own inputs and their published methodology, read once for all tests.
enum Committed {
    private static let reading = Result {
        let (catalogue, findings) = try Catalogue.read(Project.indicators)
        let bytes = Array(try Project.text(of: "indicators/methodology.json").utf8)
        let (methodology, more) = MethodologyFile.read(bytes, file: "methodology.json")
        try #require(findings + more == [])
        return (catalogue, try #require(methodology))
    }
    private static let newest = Result { try edition(2024) }

    static func catalogue() throws -> Catalogue { try reading.get().0 }

    static func methodology() throws -> Methodology { try reading.get().1 }

    static func edition(_ year: Int) throws -> Edition {
        let (catalogue, methodology) = try reading.get()
        return Edition(year, of: catalogue, by: methodology)
    }

    /// The edition 2024, computed once.
    static func edition2024() throws -> Edition { try newest.get() }
}

extension SmallWorld {
    /// An edition of it, computed by its own methodology.
    func edition(_ year: Int = 2024) throws -> Edition {
        try withTemporaryFolder { folder in
            try write(to: folder)
            let (catalogue, findings) = try Catalogue.read(folder.path)
            let (methodology, more) = MethodologyFile.read(
                try folder.bytes(of: "methodology.json"), file: "methodology.json")
            try #require(findings + more == [])
            return Edition(year, of: catalogue, by: try #require(methodology))
        }
    }
}

extension Edition {
    /// The score of an economy at a knot, both by code; `nil` where it is not scored.
    func score(_ economy: String, _ node: String = "index") throws -> Double? {
        let unit = try #require(catalogue.economy(economy))
        return scores[unit, try #require(scores.framework.node(node))]
    }

    /// The rank of a member by code.
    func rank(_ economy: String) throws -> Int? { ranks[try #require(catalogue.economy(economy))] }
}
