import TestSupport
import Testing

struct GroupsTests {
    @Test func `the groups of the small world, at full precision`() throws {
        let run = try Program.mizan(
            ["groups", "--by", "oic-group", "--area", "SKL", "--format", "csv"], on: SmallWorld())
        #expect(run.code == 0)
        #expect(run.errors == "")
        // Asia: (75·87,473,805 + 100·283,487,931) / 370,961,736, √(25²/2).
        #expect(
            run.output == """
                measure,edition,grouping,group,among,units,with_value,mean,population_weighted_mean,with_population,standard_deviation,minimum,lower_quartile,median,upper_quartile,maximum
                SKL,2024,,members,members,3,3,58.333333333333336,89.63435278387419,3,52.04164998665332,0,37.5,75,87.5,100
                SKL,2024,,other developing,others,1,0,,,0,,,,,,
                SKL,2024,,other high income,others,1,1,87.5,87.5,1,,87.5,87.5,87.5,87.5,87.5
                SKL,2024,,world,everyone,5,4,65.625,89.32287422103244,4,44.9247055267663,0,56.25,81.25,90.625,100
                SKL,2024,oic-group,African,members,1,1,0,0,1,,0,0,0,0,0
                SKL,2024,oic-group,Asian,members,2,2,87.5,94.10493074412398,2,17.67766952966369,75,81.25,87.5,93.75,100

                """
        )
    }

    @Test func `values of an indicator as a table`() throws {
        let run = try Program.mizan(["groups", "--by", "income-group", "--indicator", "con_use"], on: SmallWorld())
        #expect(run.output.hasPrefix("Internet use (CON_USE), edition 2024, per cent\n"))
        #expect(run.output.contains("Upper middle income  members"))
        #expect(run.output.contains("High income          others"))
    }

    @Test func `without a grouping, all of them`() throws {
        let run = try Program.mizan(["groups", "--format", "json"], on: SmallWorld())
        for name in ["oic-group", "income-group", "least-developed", "landlocked", "small-island"] {
            #expect(run.output.contains("\"grouping\" : \"\(name)\""))
        }
        #expect(run.output.contains("\"mean\" : 38.0728777695907"))
        #expect(run.output.contains("\"populationWeightedMean\" : 58.735518111152"))
    }

    /// Points of GDP per head and index: Türkiye, Senegal and France; t of one degree of freedom.
    @Test func `incomes of the small world`() throws {
        let run = try Program.mizan(["groups", "--income", "--format", "csv"], on: SmallWorld())
        let rows = run.output.split(separator: "\n").map { $0.split(separator: ",") }
        #expect(rows.map { $0[0] } == ["iso3", "SEN", "TUR"])
        for (column, expected) in [
            (3, 10616), (4, 69.82120021884471), (5, 59.41663795820892), (6, 13.81474859650352), (7, 105.01852731991433),
            (8, 0),
        ] {
            let value = try #require(Double(rows[2][column]))
            #expect(abs(value - expected) < 1e-9)
        }
    }

    @Test func `who lies outside of the band on the committed data`() throws {
        let run = try Program.mizan(["groups", "--income"])
        #expect(run.output.contains("R² = 0.64, n = 185"))
        #expect(run.output.contains("10 of 55 members lie outside of the 80% prediction band"))
        #expect(run.output.contains("UGA   Uganda"))
        let rows = run.output.split(separator: "\n")
        #expect(rows.count { $0.hasSuffix("above") } == 1)
        #expect(rows.count { $0.hasSuffix("below") } == 9)
        let json = try Program.mizan(["groups", "--income", "--format", "json"]).output
        #expect(json.contains("\"probability\" : 0.8"))
        #expect(json.ranges(of: "\"side\" : -1").count == 9)
    }

    @Test(arguments: [
        ("groups --by incomegroup", "unknown grouping \"incomegroup\"", "did you mean income-group?"),
        ("groups --area COM", "unknown area \"COM\"", "did you mean CON?"),
        ("groups --indicator CON_UES", "unknown indicator \"CON_UES\"", "did you mean CON_USE?"),
        ("groups --area CON --indicator CON_USE", "--area and --indicator exclude each other", "keep one of them"),
        ("groups --income --by oic-group", "--by and --income exclude each other", "keep one of them"),
        ("groups --income --indicator CTX_HEADS", "no line can be drawn", "see mizan groups without --income"),
        ("inequality --editions --edition 2024", "--edition and --editions exclude each other", "keep one of them"),
        ("inequality --since 2020", "--since is for a series", "add --editions"),
        ("inequality --editions --since 2050", "there is no edition since 2050", "the newest edition is 2024"),
        ("inequality --among member", "unknown value of --among \"member\"", "did you mean members?"),
        ("coherence --area COM", "unknown area \"COM\"", "did you mean CON?"),
        ("coherence --flags --format csv", "csv holds everything", "leave out --flags and --area"),
        ("methods wieghts", "unknown step \"wieghts\"", "did you mean weights?"),
        ("methods weights --schema", "the schema is that of all steps", "write mizan methods --schema"),
    ])
    func `what makes no sense is refused, with what would`(_ words: String, _ message: String, _ hint: String) throws {
        let run = try Program.mizan(words.split(separator: " ").map(String.init), on: SmallWorld())
        #expect(run.code == 2)
        #expect(run.output == "")
        #expect(run.errors.hasPrefix("mizan: \(message)"), "\(run.errors)")
        #expect(run.errors.contains(hint), "\(run.errors)")
    }
}

struct InequalityTests {
    /// Skills of the members: 75, 0 and 100.
    @Test func `the spread of three scores, and what lies between regions`() throws {
        let run = try Program.mizan(
            ["inequality", "--area", "SKL", "--by", "oic-group", "--format", "csv"], on: SmallWorld())
        #expect(run.code == 0)
        #expect(run.errors == "")
        let lines = run.output.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
        #expect(lines.count == 2)
        let row = Dictionary(uniqueKeysWithValues: zip(lines[0].map(String.init), lines[1].map(String.init)))
        #expect(row["n"] == "3")
        #expect(row["quintile_ratio"] == "")
        for (name, expected) in [
            ("standard_deviation", 52.04164998665332), ("coefficient_of_variation", 0.8921425711997711),
            ("gini", 200.0 / 525), ("theil", 0.41570418396763786), ("quartile_ratio", 87.5 / 37.5),
            ("theil_between_oic-group", 0.4054651081081644), ("theil_within_oic-group", 0.01023907585947346),
        ] {
            let value = try #require(row[name].flatMap(Double.init), "\(name)")
            #expect(abs(value - expected) < 1e-12, "\(name)")
        }
    }

    @Test func `the table of the committed data`() throws {
        let run = try Program.mizan(["inequality"])
        #expect(run.output.contains("members (57), 55 with a value"))
        #expect(run.output.contains("Gini coefficient            0.205"))
        #expect(run.output.contains("income-group             0.0325         0.0331          49.5%       55"))
    }

    @Test func `a series of the committed data begins where half of the members have a value`() throws {
        let run = try Program.mizan(["inequality", "--editions", "--format", "csv"])
        let rows = run.output.split(separator: "\n").dropFirst().map {
            $0.split(separator: ",", omittingEmptySubsequences: false)
        }
        #expect(
            rows.map { "\($0[1]) \($0[3]) \($0[4])" } == [
                "2020 all 52", "2020 same 52", "2021 all 55", "2021 same 52", "2022 all 55", "2022 same 52",
                "2023 all 55",
                "2023 same 52", "2024 all 55", "2024 same 52",
            ])
        let all = try Program.mizan(["inequality", "--editions", "--since", "2014", "--format", "csv"])
        #expect(all.output.split(separator: "\n").count == 23)
    }

    @Test func `values below zero have a spread but no shares`() throws {
        let run = try Program.mizan(["inequality", "--indicator", "CCD_REGQUAL"])
        #expect(run.output.contains("Gini coefficient             "))
        #expect(run.output.contains("need values that are not negative"))
        #expect(!run.output.contains("NaN") && !run.output.contains("nan"))
    }
}

struct CoherenceTests {
    @Test func `figures of the committed data, computed elsewhere`() throws {
        let run = try Program.mizan(["coherence", "--format", "csv"])
        #expect(run.code == 0)
        #expect(run.errors == "")
        for (start, expected) in [
            ("correlation,CON,CON_INTUSE,CON_HHNET,pearson,", 0.9243358338058033),
            ("correlation,CON,CON_INTUSE,CON_HHNET,spearman,", 0.9228071956707257),
            ("reliability,CON,,,alpha,", 0.9367416813042733), ("components,CON,1,,eigenvalue,", 5.542281015248385),
            ("adequacy,CON,,,kaiser-meyer-olkin,", 0.8794867821510272),
            ("sphericity,CON,,,bartlett-chi-square,", 333.1292413590426),
        ] {
            let row = try #require(run.output.split(separator: "\n").first { $0.hasPrefix(start) }, "\(start)")
            let value = try #require(row.dropFirst(start.count).split(separator: ",").first.flatMap { Double($0) })
            #expect(abs(value - expected) < 1e-8, "\(row)")
        }
    }

    @Test func `a pair that says the same comes with advice`() throws {
        let run = try Program.mizan(["coherence", "--flags", "--area", "SKL"], on: SmallWorld())
        #expect(
            run.output == """
                Edition 2024, figures of the 3 members; correlations are of scores, in which higher is better

                2 flags
                SKL_YEARS and SKL_GAP say nearly the same: r = 0.98, p = 0.139, n = 3
                  One fact counts twice: keep the better of the two, join them, or share one weight between them.
                The members of SKL may not be correlated at all: Bartlett's p = 0.216
                  Adding these up hides more than it shows: show them one by one, or ask whether they belong together.

                """
        )
    }

    @Test func `what is not defined says why, and no figure is not a number`() throws {
        let table = try Program.mizan(["coherence"], on: SmallWorld())
        #expect(table.output.contains("Cronbach's α: not defined, since only 1 member has all figures, 2 are needed"))
        for format in ["table", "csv", "json"] {
            let run = try Program.mizan(["coherence", "--format", format], on: SmallWorld())
            #expect(run.code == 0)
            #expect(!run.output.lowercased().contains("nan") && !run.output.lowercased().contains("inf"))
        }
        #expect(try Program.mizan(["coherence", "--format", "json"]).output.contains("\"flag\" : \"redundant\""))
    }
}

struct MethodsTests {
    @Test func `every step and its methods are listed, with sources and defaults`() throws {
        let run = try Program.mizan(["methods"])
        #expect(run.code == 0)
        #expect(run.errors == "")
        for text in [
            "SELECTION", "SCREENING", "winsorise-then-log", "nearest-neighbours", "z-score", "benefit-of-the-doubt",
            "mazziotta-pareto", "Mazziotta and Pareto 2016", "(0.01 to 100; default: 1)",
            "(-100 to 100; must be there)",
        ] {
            #expect(run.output.contains(text), "\(text)")
        }
    }

    @Test func `one step, for people and for programs`() throws {
        let table = try Program.mizan(["methods", "selection"]).output
        #expect(table.hasPrefix("SELECTION\nWhich observation stands for an edition\n\n  newest-within-max-age\n"))
        let json = try Program.mizan(["methods", "selection", "--format", "json"]).output
        #expect(json.contains("\"method\" : \"newest-within-max-age\""))
        #expect(!json.contains("z-score"))
    }

    @Test func `the schema is the committed one`() throws {
        let run = try Program.mizan(["methods", "--schema"])
        #expect(run.output == (try Project.text(of: "indicators/methodology.schema.json")))
    }
}
