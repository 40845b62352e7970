import Indicators
import Scoring
import TestSupport
import Testing

/// Weights that the scores of the members decide follow the scores of each draw.
struct WeightsInDrawsTests {
    private static let codes = ["A1", "A2", "A3", "A4", "B1", "B2", "B3"]

    /// Twelve units and seven indicators in two areas, all figures there.
    private func edition(without left: String? = nil, weights: String, index: String = "equal") throws -> Edition {
        var dice = Dice(seed: 5)
        var figures = "unit,year,\(Self.codes.joined(separator: ","))\n"
        for unit in 1...12 {
            let common = Double.random(in: 10...90, using: &dice)
            let values = Self.codes.map { _ in String(common + Double.random(in: 0...60, using: &dice)) }
            figures += "U\(unit),2024,\(values.joined(separator: ","))\n"
        }
        var world = SmallWorld()
        world.files = [
            "units.csv": "code\n" + (1...12).map { "U\($0)\n" }.joined(),
            "areas.csv": "code\nA\nB\n",
            "indicators.csv": "code,area,weight,valid_min,valid_max\n"
                + Self.codes.map { "\($0),\($0.prefix(1)),\($0 == left ? 0 : 1),-1000,1000\n" }.joined(),
            "data.csv": figures,
            "methodology.json": """
            {
              "name": "n", "version": "1", "selection": "newest-within-max-age", "treatment": "none",
              "imputation": "none", "normalisation": "min-max",
              "weights": { "index": "\(index)", "area": "\(weights)" },
              "aggregation": "arithmetic", "levels": [20, 40, 60, 80]
            }
            """,
        ]
        return try world.edition()
    }

    @Test(arguments: ["principal-components", "rotated-factors", "entropy", "critic", "equal-correlation"])
    func `without an indicator the others get the weights of a framework without it`(_ method: String) throws {
        let edition = try edition(weights: method, index: "critic")
        let node = try #require(edition.scores.framework.node("A2"))
        let without = try LeaveOneOut.all(of: edition, nodes: [node])[0]
        let other = try self.edition(without: "A2", weights: method, index: "critic")
        for unit in edition.catalogue.members {
            let expected = try #require(other.scores[unit, Scores.index])
            #expect(abs(try #require(without.scores[unit]) - expected) < 1e-9)
            #expect(abs(try #require(edition.scores[unit, Scores.index]) - expected) > 1e-6)
        }
    }

    /// Under errors the weights of the critic method move, which those fixed at what it once found do not.
    @Test func `errors of figures move weights that the scores decide`() throws {
        let steered = try edition(weights: "critic")
        var methodology = steered.methodology
        methodology.weights.area = .init(.given)
        methodology.weights.area.set = "found"
        var tables = WeightTables()
        let nodes = steered.scores.framework.nodes
        tables.sets["found"] = Dictionary(uniqueKeysWithValues: nodes.map { ($0.code, $0.weight) })
        let fixed = Edition(2024, of: steered.catalogue, by: methodology, tables: tables)
        let errors = [Assumption.measurementError(.init(factor: 5))]
        let moving = try Robustness(of: steered, varying: errors, draws: 200, seed: 3)
        let standing = try Robustness(of: fixed, tables: tables, varying: errors, draws: 200, seed: 3)
        for (a, b) in zip(moving.units, standing.units) {
            #expect(abs(a.index.nominal - b.index.nominal) < 1e-12)
            #expect(a.index.mean != b.index.mean)
        }
    }

    @Test func `weights are drawn around those that the scores decide`() throws {
        let edition = try edition(weights: "principal-components", index: "entropy")
        let result = try Robustness(
            of: edition, varying: [.weights(.uniform(share: 0.25)), .indicatorLeftOut], draws: 400, seed: 3)
        for unit in result.units {
            #expect(unit.index.scoredShare == 1)
            #expect(unit.index.lower < unit.index.upper)
            #expect((unit.index.lower - 1...unit.index.upper + 1).contains(unit.index.nominal))
        }
    }
}
