import Indicators
import Tabular
import TestSupport
import Testing

struct TreeTests {
    private func framework(_ world: SmallWorld = .towns) throws -> Framework {
        let (catalogue, findings) = try world.read()
        #expect(findings == [])
        return catalogue.framework
    }

    @Test func `knots stand level by level, groups before leaves`() throws {
        let framework = try framework()
        #expect(
            framework.nodes.map(\.code) == [
                "index", "LIFE", "INCOME", "HEALTH", "SCHOOL", "DOCTORS", "DEATHS", "YEARS",
            ])
        #expect(framework.areas == [1, 2])
        #expect(framework.groups == [0, 1, 3, 4])
        #expect(framework.leaves == [2, 5, 6, 7])
        #expect(framework.leaves(under: 0) == [2, 5, 6, 7])
        #expect(framework.leaves(under: 1) == [5, 6, 7])
        #expect(framework.leaves(under: 4) == [7])
        #expect(framework.leaves(under: 2) == [2])
        #expect(framework.depth == 3)
        #expect(framework.nodes.indices.map { framework.depth(of: $0) } == [0, 1, 1, 2, 2, 3, 3, 3])
        #expect(framework.nodes.indices.map { framework.top(of: $0) } == [0, 1, 2, 1, 1, 1, 1, 1])
        #expect(framework.node(ofArea: 2) == 4)
        #expect(framework.node(ofIndicator: 3) == 2)
        #expect(framework.node(ofIndicator: 4) == nil)
    }

    /// Under the index 1 and 3, under LIFE 2 and 1, under HEALTH 1 and 1.
    @Test func `effective weights are products of the shares down the tree`() throws {
        let framework = try framework()
        let expected = [1, 0.25, 0.75, 0.25 * 2 / 3, 0.25 / 3, 0.25 / 3, 0.25 / 3, 0.25 / 3]
        for (node, weight) in zip(framework.nodes, expected) { #expect(abs(node.effectiveWeight - weight) < 1e-15) }
        #expect(abs(framework.share(of: 5, in: 1) - 1.0 / 3) < 1e-15)
        #expect(framework.share(of: 5, in: 3) == 0.5)
    }

    @Test func `rows may come in any order`() throws {
        var world = SmallWorld.towns
        world.files["areas.csv"] = "code,parent,weight\nSCHOOL,LIFE,1\nHEALTH,LIFE,2\nLIFE,index,1\n"
        let framework = try framework(world)
        #expect(framework.nodes.map(\.code).prefix(5) == ["index", "LIFE", "INCOME", "SCHOOL", "HEALTH"])
        #expect(abs(framework.nodes[4].effectiveWeight - 0.25 * 2 / 3) < 1e-15)
    }

    @Test func `a parent in the layout of countries makes a deeper tree, too`() throws {
        var world = SmallWorld()
        let areas = try #require(world.files["areas.csv"])
        world.files["areas.csv"] = areas.replacing("weight\n", with: "weight,parent\n").replacing(
            "الاتصال,1\n", with: "الاتصال,1,\n"
        ).replacing("المهارات,1\n", with: "المهارات,1,CON\n")
        let framework = try framework(world)
        #expect(framework.areas.map { framework.nodes[$0].code } == ["CON"])
        #expect(framework.leaves(under: 1).count == 5)
        #expect(framework.nodes[2].code == "SKL")
        #expect(framework.nodes[2].parent == 1)
    }

    @Test func `areas that are above themselves are one finding, and what hangs below has none of its own`() throws {
        var world = SmallWorld.towns
        try world.replace("LIFE,Good life,,1", with: "LIFE,Good life,SCHOOL,1", in: "areas.csv")
        let (catalogue, findings) = try world.read()
        #expect(findings.map(\.inShort) == ["MZ-E240 areas.csv, line 2, column C \"parent\""])
        #expect(findings.first?.problem.found == "LIFE under SCHOOL under LIFE")
        #expect(catalogue.areas == [])
    }

    @Test func `an area above itself is a cycle, too`() throws {
        var world = SmallWorld.towns
        try world.replace("HEALTH,,LIFE,2", with: "HEALTH,,HEALTH,2", in: "areas.csv")
        #expect(try world.read().findings.map(\.inShort) == ["MZ-E240 areas.csv, line 3, column C \"parent\""])
    }

    @Test func `an unknown parent is a finding with what it looks like`() throws {
        var world = SmallWorld.towns
        try world.replace("HEALTH,,LIFE,2", with: "HEALTH,,LIFFE,2", in: "areas.csv")
        let findings = try world.read().findings
        #expect(findings.map(\.inShort) == ["MZ-E201 areas.csv, line 3, column C \"parent\""])
        #expect(findings.first?.problem.fix == "did you mean LIFE?")
    }

    @Test func `a group with nothing scored below it is a finding`() throws {
        var world = SmallWorld.towns
        try world.replace("YEARS,SCHOOL,higher,0,20,1", with: "YEARS,SCHOOL,higher,0,20,0", in: "indicators.csv")
        #expect(try world.read().findings.map(\.problem) == [.noWeight("the indicators of SCHOOL")])

        world = .towns
        try world.replace("HEALTH,,LIFE,2", with: "HEALTH,,LIFE,0", in: "areas.csv")
        try world.replace("SCHOOL,,LIFE,", with: "SCHOOL,,LIFE,0", in: "areas.csv")
        let finding = try #require(try world.read().findings.first)
        #expect(finding.problem == .noWeight("the members of LIFE"))
        #expect(finding.place.description == "areas.csv, line 2")
    }

    @Test func `without any area every indicator stands under the index`() throws {
        var world = SmallWorld.towns
        world.files["areas.csv"] = nil
        world.files["indicators.csv"] = "code,area,lower,upper\nYEARS,index,0,20\nINCOME,index,0,1000\n"
        world.files["data.csv"] = "unit,YEARS,INCOME\nA1,1,2\n"
        let framework = try framework(world)
        #expect(framework.nodes.map(\.code) == ["index", "YEARS", "INCOME"])
        #expect(framework.depth == 1)
    }
}
