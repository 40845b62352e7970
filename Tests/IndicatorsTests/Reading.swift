import Indicators
import Tabular
import TestSupport

/// The project's own inputs, read once for all tests.
enum Committed {
    static let reading = Result { try Catalogue.read(Project.indicators) }

    static func catalogue() throws -> Catalogue { try reading.get().0 }
}

extension SmallWorld {
    /// What is read of it.
    func read(scope: Catalogue.Scope = .everyone) throws -> (catalogue: Catalogue, findings: [Finding]) {
        try withTemporaryFolder { folder in
            try write(to: folder)
            return try Catalogue.read(folder.path, scope: scope)
        }
    }

    /// What is wrong with it or missing, as `mizan doctor` sees it.
    func findings() throws -> [Finding] {
        try withTemporaryFolder { folder in
            try write(to: folder)
            let (catalogue, findings) = try Catalogue.read(folder.path)
            return try findings + catalogue.completeness()
        }
    }
}

extension Finding {
    /// The code and the place.
    var inShort: String { "\(problem.code) \(place.description)" }
}
