import Indicators
import TestSupport
import Testing

struct FrameworkTests {
    @Test func `the committed tree has an index, eight areas and 68 leaves`() throws {
        let framework = try Committed.catalogue().framework
        #expect(framework.nodes.count == 1 + 8 + 68)
        #expect(framework.nodes[0].code == "index")
        #expect(
            framework.areas.map { framework.nodes[$0].code } == [
                "CCD", "CON", "SKL", "GOV", "DAT", "RES", "EMT", "ECO",
            ])
        #expect(framework.leaves.count == 68)
    }

    @Test
    func `the shares of every group of the committed tree add up to 1, as do the effective weights of its leaves`()
        throws
    {
        let framework = try Committed.catalogue().framework
        for node in framework.nodes where node.indicator == nil {
            let sum = node.children.reduce(0) { $0 + framework.nodes[$1].share }
            #expect(abs(sum - 1) < 1e-12, "\(node.code)")
        }
        let total = framework.leaves.reduce(0) { $0 + framework.nodes[$1].effectiveWeight }
        #expect(abs(total - 1) < 1e-12)
    }

    @Test func `every knot stands after its parent, and both know each other`() throws {
        let framework = try Committed.catalogue().framework
        for (position, node) in framework.nodes.enumerated() {
            if let parent = node.parent {
                #expect(parent < position)
                #expect(framework.nodes[parent].children.contains(position))
            } else {
                #expect(position == 0)
            }
            #expect((node.indicator != nil) == node.children.isEmpty)
        }
    }

    /// Areas weigh 1 and 1; the indicators 1, ½, ½ and 1, 3.
    @Test func `shares and effective weights of the small world`() throws {
        let framework = try SmallWorld().read().catalogue.framework
        #expect(
            framework.nodes.map(\.code)
                == ["index", "CON", "SKL", "CON_USE", "CON_PRICE", "CON_SPEED", "SKL_YEARS", "SKL_GAP"]
        )
        #expect(framework.nodes.map(\.share) == [1, 0.5, 0.5, 0.5, 0.25, 0.25, 0.25, 0.75])
        #expect(framework.nodes.map(\.effectiveWeight) == [1, 0.5, 0.5, 0.25, 0.125, 0.125, 0.125, 0.375])
        #expect(framework.nodes[0].children == [1, 2])
        #expect(framework.nodes[1].children == [3, 4, 5])
        #expect(framework.nodes[2].children == [6, 7])
        #expect(framework.leaves == [3, 4, 5, 6, 7])
        #expect(framework.node("SKL_GAP") == 7)
        #expect(framework.node("CTX_HEADS") == nil)
    }

    @Test func `areas of weights 1 and 3 have a quarter and three quarters`() throws {
        var world = SmallWorld()
        try world.replace("المهارات,1\n", with: "المهارات,3\n", in: "areas.csv")
        let framework = try world.read().catalogue.framework
        #expect(framework.areas.map { framework.nodes[$0].share } == [0.25, 0.75])
        // 0.75 of the index, of which 3 of 4 parts
        #expect(framework.nodes[7].effectiveWeight == 0.5625)
    }

    @Test func `areas have their order by the column of that name`() throws {
        var world = SmallWorld()
        try world.replace("CON,1,", with: "CON,9,", in: "areas.csv")
        let (catalogue, findings) = try world.read()
        #expect(findings == [])
        #expect(catalogue.areas.map(\.code) == ["SKL", "CON"])
        #expect(catalogue.framework.areas.map { catalogue.framework.nodes[$0].code } == ["SKL", "CON"])
    }
}
