import Indicators
import Scoring
import Tabular
import TestSupport
import Testing

/// What `--set KEY=VALUE` does to a choice, and what it says where it cannot.
struct MethodologyOverrideTests {
    private func read(_ overrides: [String]) throws -> (Methodology?, [Finding]) {
        MethodologyFile.read(
            Array(try Project.text(of: "indicators/methodology.json").utf8), file: "methodology.json",
            overrides: overrides)
    }

    @Test func `a level set beside one choice for all leaves the other levels as they are`() throws {
        let methodology = try #require(try read(["weights.area=entropy", "weights.byDepth.2=critic"]).0)
        #expect(methodology.weights.area.method == .entropy)
        #expect(methodology.weights.index.method == .given)
        #expect(methodology.weights.byDepth.mapValues(\.method) == [2: .critic])
        let group = try #require(try read(["weights=equal", "weights.byGroup.CON=principal-components"]).0)
        #expect(group.weights.byGroup.mapValues(\.method) == ["CON": .principalComponents])
        #expect(group.weights.area.method == .equal)
    }

    @Test(arguments: [
        ("normalization=z-score", "did you mean \"normalisation\"?"),
        ("weights=pca", "did you mean \"principal-components\"?"),
        ("imputation=knn", "did you mean \"nearest-neighbours\"?"),
        ("treatment=winsorize", "did you mean \"winsorise\"?"), ("aggregation.index.floor=500", "correct the value"),
    ])
    func `a choice that is not there is placed at the option and answered with a name`(_ set: String, _ fix: String)
        throws
    {
        let findings = try read([set]).1
        #expect(findings.map(\.place.file) == ["--set"])
        #expect(findings.map(\.place.line) == [nil])
        #expect(findings.map(\.problem.fix) == [fix])
    }
}
