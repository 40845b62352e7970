import TestSupport
import Testing

struct ExplainTests {
    private func explain(_ words: String...) throws -> String {
        let run = try Program.mizan(["explain"] + words, on: SmallWorld())
        #expect(run.code == 0)
        #expect(run.errors == "")
        return run.output
    }

    @Test func `a country has its index, rank, level and areas`() throws {
        let text = try explain("TUR")
        #expect(
            text.hasPrefix(
                "Türkiye (TUR), edition 2024\nIndex 69.8, rank 1 of 2, level Advanced; 10.2 points to the next level\n")
        )
        #expect(text.contains("100% of the weight has a figure\n"))
        #expect(
            text.contains("\nCON   Connectivity   65.0  Advanced   50.0%      100%                           +0.535\n"))
        #expect(text.contains("\nNext: mizan explain TUR CON\n"))
    }

    @Test func `a country goes by its other names`() throws {
        var world = SmallWorld()
        world.files["aliases.csv"] = "name,iso3\nTurkey,TUR\nAnadolu,TUR\nGaul,FRA\n"
        let run = try Program.mizan(["explain", "anadolu"], on: world)
        #expect(run.errors == "")
        #expect(run.output.hasPrefix("Türkiye (TUR), edition 2024\n"))
        let other = try Program.mizan(["whatif", "Gaul", "CON_USE=1"], on: world)
        #expect(other.errors.contains("France is not a member"))
    }

    @Test func `a country without an index says why`() throws {
        let text = try explain("IDN")
        #expect(
            text.contains("Not scored, since only 1 of 2 areas have enough figures (2 needed); too few in CON\n")
        )
    }

    @Test func `another economy is explained, but not ranked`() throws {
        #expect(try explain("FRA").contains("Index 88.1, not ranked (not a member), level Leading\n"))
    }

    @Test func `an area has the indicators behind it, and those that are missing`() throws {
        let text = try explain("SEN", "CON")
        #expect(text.contains("Score 40.0, level Established; 50% of the weight has a figure;"))
        #expect(text.contains("CON_USE    Internet use   40.0  2021   40.0  100.0%          40.0"))
        #expect(text.contains("\nMissing\n  CON_PRICE Price: no figure from 2021 to 2024\n"))
    }

    @Test func `an area that is not scored says how much is there and how much is needed`() throws {
        #expect(try explain("IDN", "CON").contains("Not scored: 25% of the weight has a figure, 50% are needed\n"))
    }

    @Test func `an indicator is followed from its line to the index`() throws {
        let text = try explain("TUR", "CON_PRICE")
        for line in [
            "Price (CON_PRICE), edition 2024", "What it costs", "10 (2024)", "E, estimated by the source",
            "ITU: DataHub, 2025",
            "CC BY 4.0", "/observations/members/CON.csv, line 4", "1 and 100 on a logarithmic scale, lower is better",
            "50.0 = 100 − 100 × (log 10 − log 1) / (log 100 − log 1)", "25.0% of CON", "12.50% of the index",
            "12.5 of the 65.0 points of CON", "one point more of this indicator moves the index by +0.134",
        ] {
            #expect(text.contains(line), "\(line)\n\(text)")
        }
    }

    @Test func `a value that is carried forward says so`() throws {
        #expect(try explain("SEN", "CON_USE").contains("40 (2021, carried forward 3 years)"))
    }

    @Test func `a missing value says between which years it was looked for`() throws {
        #expect(try explain("SEN", "CON_SPEED").contains("missing: no figure from 2021 to 2024"))
    }

    @Test func `a context indicator is shown but not scored`() throws {
        #expect(try explain("TUR", "CTX_HEADS").contains("none: a context indicator, shown but not scored"))
    }

    @Test func `an earlier edition is explained by its own values`() throws {
        #expect(try explain("TUR", "CON_USE", "--edition", "2023").contains("70 (2023)"))
    }

    @Test(arguments: [["tur", "con_price"], ["türkiye", "Con_Price"], ["تركيا", "CON_PRICE"]])
    func `codes and names may be written in any case and language`(_ words: [String]) throws {
        let usual = try Program.mizan(["explain", "TUR", "CON_PRICE"])
        #expect(usual.code == 2)
        let run = try Program.mizan(["explain"] + words, on: SmallWorld())
        #expect(run.code == 0)
        #expect(run.output.hasPrefix("Türkiye (TUR), Price (CON_PRICE), edition 2024\n"))
    }

    @Test func `the committed figure of the example`() throws {
        let run = try Program.mizan(["explain", "TUR", "CON_INTUSE"])
        #expect(run.code == 0)
        #expect(run.output.contains("indicators/observations/members/CON.csv, line "))
    }
}
