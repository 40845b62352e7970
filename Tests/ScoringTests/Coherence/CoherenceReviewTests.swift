import Indicators
import Scoring
import TestSupport
import Testing

struct CoherenceReviewTests {
    private func flags(_ world: SmallWorld) throws -> [String] {
        let edition = try world.edition()
        let nodes = edition.scores.framework.nodes
        return CoherenceReview(edition).flags.map { flag in
            ([flag.code, nodes[flag.node].code] + [flag.other.map { nodes[$0].code }].compactMap(\.self))
                .joined(separator: " ")
        }
    }

    @Test func `distributions are of the members' values before scoring`() throws {
        let review = CoherenceReview(try SmallWorld().edition())
        let price = try #require(review.indicators.first { $0.node == 4 })
        // Türkiye 10 and Indonesia 1 dollar; Senegal has no figure.
        #expect(price.descriptives.units == 2)
        #expect(price.descriptives.mean == 5.5)
        #expect(price.missingShare == 1.0 / 3)
        let gap = try #require(review.indicators.last)
        #expect(gap.descriptives.median == 10)
        #expect(gap.zeroShare == 1.0 / 3)
    }

    /// Scores of schooling 60, 0, 100 and of the gap 80, 0, 100; figures by NumPy and SciPy.
    @Test func `a group of two by hand`() throws {
        let review = CoherenceReview(try SmallWorld().edition())
        #expect(review.groups.map(\.node) == [0, 1, 2])
        let skills = review.groups[2]
        let pair = try #require(skills.pairs.first)
        #expect(abs(pair.pearson.value - 0.9762210399274299) < 1e-12)
        #expect(abs(try #require(pair.pearson.pValue) - 0.13910921996932854) < 1e-12)
        #expect(pair.spearman?.value == 1)
        #expect(pair.kendall?.value == 1)
        let reliability = try skills.reliability.get()
        #expect(abs(try #require(reliability.alpha) - 0.9873417721518987) < 1e-12)
        #expect(reliability.units == 3)
        #expect(throws: ColumnProblem.self) { try review.groups[1].reliability.get() }
        // Weights 1 and 3.
        #expect(skills.importance.map(\.weight) == [0.25, 0.75])
        #expect(skills.importance.allSatisfy { $0.measured == nil && $0.ratio == nil })
    }

    @Test func `indicators that say the same are flagged`() throws {
        #expect(
            try flags(SmallWorld()) == [
                "missing CON_SPEED", "redundant SKL_YEARS SKL_GAP", "uncorrelated SKL",
            ])
    }

    @Test func `indicators that point opposite ways are flagged, with what to do about it`() throws {
        var world = SmallWorld()
        try world.replace("points,points,نقاط,lower", with: "points,points,نقاط,higher", in: "indicators.csv")
        let edition = try world.edition()
        let review = CoherenceReview(edition)
        let flag = try #require(review.flags.first { $0.code == "contradictory" })
        #expect(
            flag.message(in: edition.scores.framework)
                == "SKL_YEARS and SKL_GAP point opposite ways: r = -0.98, p = 0.139, n = 3")
        #expect(flag.advice.hasPrefix("This may be chance"))
        #expect(try flags(world).contains("contradictory SKL_YEARS SKL_GAP"))
        #expect(try !flags(world).contains { $0.hasPrefix("redundant") })
    }

    @Test func `an indicator that is the same everywhere, one that nobody has, and one of zeros are flagged`() throws {
        var world = SmallWorld()
        let skills = try #require(world.files["observations/members/SKL.csv"])
        world.files["observations/members/SKL.csv"] = skills.replacing("SKL_GAP,2024,50", with: "SKL_GAP,2024,10")
            .replacing("SKL_GAP,2024,0", with: "SKL_GAP,2024,10")
        try world.replace("TUR,CON_SPEED,2024,100", with: "TUR,CON_SPEED,2025,100", in: "observations/members/CON.csv")
        try world.replace("TUR,CON_PRICE,2024,10", with: "TUR,CON_PRICE,2024,0", in: "observations/members/CON.csv")
        try world.replace("IDN,CON_PRICE,2024,1", with: "IDN,CON_PRICE,2024,0", in: "observations/members/CON.csv")
        let found = try flags(world)
        for flag in ["constant SKL_GAP", "empty CON_SPEED", "zeros CON_PRICE", "constant CON_PRICE"] {
            #expect(found.contains(flag), "\(flag)")
        }
    }

    /// The scores of `mizan score --stages`, by NumPy 2 and SciPy 1; the reliability by `cov(use = "pairwise")` of R.
    @Test func `Connectivity of the committed data`() throws {
        let edition = try Committed.edition2024()
        let review = CoherenceReview(edition)
        let node = try #require(edition.scores.framework.node("CON"))
        let group = try #require(review.groups.first { $0.node == node })
        let pair = try #require(group.pairs.first)
        #expect(abs(pair.pearson.value - 0.9243358338058033) < 1e-12)
        #expect(pair.pearson.units == 50)
        #expect(abs(try #require(pair.spearman).value - 0.9228071956707257) < 1e-12)
        #expect(group.pairs.count == 28)
        let reliability = try group.reliability.get()
        #expect(abs(try #require(reliability.alpha) - 0.9367416813042733) < 1e-12)
        #expect(abs(try #require(reliability.standardisedAlpha) - 0.9371940038622781) < 1e-12)
        #expect(reliability.units == 50)
        let components = try group.components.get()
        #expect(abs(components.eigenvalues[0] - 5.542281015248385) < 1e-10)
        #expect(abs(components.eigenvalues[7] - 0.06329264538670488) < 1e-10)
        #expect(abs(try #require(group.adequacy.get().overall) - 0.8794867821510272) < 1e-10)
        let sphericity = try group.sphericity.get()
        #expect(abs(sphericity.chiSquare - 333.1292413590426) < 1e-8)
        #expect(sphericity.degreesOfFreedom == 28)
        #expect(sphericity.pValue < 1e-50)
    }

    @Test func `importance adds up to one, as weights do`() throws {
        let review = CoherenceReview(try Committed.edition2024())
        for members in review.groups.map(\.importance) + [review.importanceForIndex] {
            #expect(abs(members.reduce(0) { $0 + $1.weight } - 1) < 1e-12)
            #expect(abs(members.reduce(0) { $0 + ($1.share ?? 0) } - 1) < 1e-12)
        }
    }

    @Test func `every flag of the committed data has a message that names it and a sentence of advice`() throws {
        let edition = try Committed.edition2024()
        let flags = CoherenceReview(edition).flags
        #expect(flags.count > 10)
        for flag in flags {
            #expect(flag.message(in: edition.scores.framework).contains(edition.scores.framework.nodes[flag.node].code))
            #expect(flag.advice.hasSuffix(".") && flag.advice.count < 140)
        }
    }

    @Test func `a measure that is not defined says why`() {
        #expect(
            ColumnProblem.tooFewUnits(found: 2, needed: 9).reason([])
                == "only 2 members have all figures, 9 are needed")
        #expect(ColumnProblem.constantColumn(position: 1).reason(["A", "B"]).hasPrefix("B does not vary"))
        #expect(ColumnProblem.singular.reason([]) == "some indicators repeat others exactly")
    }
}
