import TestSupport
import Testing

/// `mizan whatif` on the small world: Türkiye scores √4875, Senegal √40, Indonesia nothing.
struct WhatIfTests {
    @Test func `three figures lift Senegal to the top`() throws {
        let run = try Program.mizan(
            ["whatif", "senegal", "CON_USE=100", "skl_years=18", "SKL_GAP=0"], on: SmallWorld())
        #expect(run.code == 0)
        #expect(run.errors == "")
        #expect(
            run.output == """
                Senegal (SEN), edition 2024, if
                  CON_USE were 100 instead of 40 (2021) (Internet use, per cent)
                  SKL_YEARS were 18 instead of 3 (2024) (Schooling, years)
                  SKL_GAP were 0 instead of 50 (2024) (Gap, points)

                           published  supposed   change  level
                SKL_GAP         0.00    100.00  +100.00  Foundational → Leading
                SKL_YEARS       0.00    100.00  +100.00  Foundational → Leading
                CON_USE        40.00    100.00   +60.00  Established → Leading
                SKL             0.00    100.00  +100.00  Foundational → Leading
                CON            40.00    100.00   +60.00  Established → Leading
                index           6.32    100.00   +93.68  Foundational → Leading
                rank               2         1       +1

                It would overtake Türkiye (rank 1 → 2)

                """
        )
    }

    @Test func `under any weights Türkiye stays first`() throws {
        let words = ["whatif", "--any-weights", "--draws", "500", "--seed", "3"]
        let table = try Program.mizan(words, on: SmallWorld())
        #expect(table.errors == "")
        #expect(
            table.output == """
                Ranks whatever the weights, edition 2024: 500 draws of weights, each division as likely as any other, seed 3
                rank  iso3  country  best  5%  median  95%  worst  first  top 10
                   1  TUR   Türkiye     1   1       1    1      1   100%    100%
                   2  SEN   Senegal     2   2       2    2      2     0%    100%
                Indonesia: not scored, since only 1 of 2 areas have enough figures (2 needed); too few in CON

                """)
        let csv = try Program.mizan(words + ["--format", "csv"], on: SmallWorld())
        #expect(
            csv.output == """
                iso3,rank,rank_best,rank_p5,rank_median,rank_p95,rank_worst,first,top_ten
                TUR,1,1,1,1,1,1,1,1
                SEN,2,2,2,2,2,2,0,1

                """)
        let json = try Program.mizan(words + ["--format", "json"], on: SmallWorld())
        #expect(json.output.contains("\"seed\" : \"3\""))
        #expect(json.output.contains("\"first\" : 1"))
    }

    @Test(arguments: [
        (["--any-weights", "TUR", "CON_USE=1"], "goes with no figure"),
        (["--any-weights", "--weights", "a"], "no weights"),
        (["TUR", "CON_USE=1", "--draws", "5"], "--draws has no meaning here"),
        (
            ["--any-weights", "--set", "aggregation.index=harmonic"],
            "need an index that is an arithmetic or geometric mean"
        ),
        (["--any-weights", "--draws", "0"], "--draws"),
    ])
    func `weights of all kinds go with nothing else`(_ words: [String], _ said: String) throws {
        let run = try Program.mizan(["whatif"] + words, on: SmallWorld())
        #expect(run.code == 2)
        #expect(run.output == "")
        #expect(run.errors.contains(said))
    }

    @Test func `weights of 1 and 3: with Skills alone, Indonesia has enough figures, too`() throws {
        try withTemporaryFolder { folder in
            try SmallWorld().write(to: folder)
            try folder.write("code,weight\nSKL,3\n", to: "weights/mine.csv")
            let environment = ["MIZAN_INDICATORS": folder.path]
            let words = ["whatif", "--weights", folder.path("weights/mine.csv")]
            let table = try Program.mizan(words, environment: environment)
            #expect(table.errors == "")
            #expect(
                table.output == """
                    Ranks under the supposed weights, edition 2024
                    supposed  published  shift  iso3  country    index supposed  index published
                           1          –      –  IDN   Indonesia           100.0                –
                           2          1     -1  TUR   Türkiye              72.4             69.8
                           3          2     -1  SEN   Senegal               2.5              6.3

                    Ranks shift by 1.0 places on average; most for Senegal (-1)

                    """
            )
            let csv = try Program.mizan(words + ["--format", "csv"], environment: environment).output
            let rows = csv.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
            #expect(rows.map { $0[0] } == ["iso3", "IDN", "SEN", "TUR"])
            #expect(rows[1][3...] == ["", "1", "", "", "Leading"])
            // 100, (40·1³)^¼ and (65·75³)^¼
            for (row, expected) in [(1, 100), (2, 2.514866859365871), (3, 72.36428688526789)] {
                #expect(abs(try #require(Double(rows[row][2])) - expected) < 1e-11)
            }
            #expect(rows[3][3...] == ["1", "2", "-1", "Advanced", "Advanced"])
            let both = try Program.mizan(words + ["TUR", "CON_USE=100"], environment: environment).output
            // ((100 + 25 + 25)/2 · 75³)^¼ = 75
            #expect(both.contains("index        69.82     75.00   +5.18  Advanced\n"))
            #expect(both.contains("and weights were as in the file"))
            #expect(both.contains("It would be overtaken by Indonesia (rank – → 1)"))
            #expect(both.contains("Ranks under the supposed weights"))
        }
    }

    @Test func `JSON names what is supposed, and whom it overtakes`() throws {
        let run = try Program.mizan(["whatif", "IDN", "CON_USE=50", "--format", "json"], on: SmallWorld())
        #expect(run.code == 0)
        for text in [
            "\"indicator\" : \"CON_USE\"", "\"published\" : null", "\"value\" : 50", "\"iso3\" : \"TUR\"",
            "\"supposed\" : 81.649658092772", "\"overtakenBy\" : [\n\n      ]", "\"meanAbsoluteShift\" : 1",
        ] {
            #expect(run.output.contains(text), "\(text)\n\(run.output)")
        }
    }

    @Test func `another methodology and edition may be asked`() throws {
        let run = try Program.mizan(
            ["whatif", "TUR", "CON_USE=100", "--set", "aggregation.index=arithmetic", "--format", "csv"],
            on: SmallWorld())
        // (65 + 75)/2 and (75 + 75)/2
        #expect(run.output.contains("TUR,70,75,1,1,0,Advanced,Advanced\n"))
        let earlier = try Program.mizan(["whatif", "TUR", "CON_USE=100", "--edition", "2023"], on: SmallWorld())
        #expect(earlier.output.contains("CON_USE were 100 instead of 70 (2023)"))
    }

    @Test(arguments: [
        ("whatif", "nothing is supposed", "TUR CON_FIXBB=25, or --weights FILE"),
        ("whatif TUR", "what of TUR?", "add a figure"),
        ("whatif TUR CON_USE", "\"CON_USE\" is not a figure", "write INDICATOR=VALUE"),
        ("whatif TUR CON_USE=", "\"\" in \"CON_USE=\" is not a number", "with a decimal point"),
        ("whatif TUR CON_USE=38,4", "\"38,4\" in \"CON_USE=38,4\" is not a number", "such as CON_USE=38.4"),
        ("whatif TUR CON_USE=nan", "\"nan\" in \"CON_USE=nan\" is not a number", "with a decimal point"),
        ("whatif TUR CON_USE=101", "CON_USE=101 cannot occur", "expected a value from 0 to 100 (per cent)"),
        ("whatif TUR CON_USE=-1", "CON_USE=-1 cannot occur", "expected a value from 0 to 100 (per cent)"),
        ("whatif TUR CON_UES=1", "unknown indicator \"CON_UES\"", "did you mean CON_USE?"),
        ("whatif TUR CTX_HEADS=1", "CTX_HEADS is shown but not scored", "a context indicator changes no score"),
        ("whatif TUR CON_USE=1 con_use=2", "CON_USE is there twice", "keep one of them"),
        ("whatif FRA CON_USE=1", "France is not a member", "\"mizan codes countries\" lists the members"),
        ("whatif TRU CON_USE=1", "unknown country \"TRU\"", "did you mean TUR (Türkiye)?"),
    ])
    func `what makes no sense is refused, with what would`(_ words: String, _ message: String, _ hint: String) throws {
        let run = try Program.mizan(words.split(separator: " ").map(String.init), on: SmallWorld())
        #expect(run.code == 2)
        #expect(run.output == "")
        #expect(run.errors.hasPrefix("mizan: \(message)\n"), "\(run.errors)")
        #expect(run.errors.contains(hint), "\(run.errors)")
    }

    @Test(arguments: [
        ("code,weight\nCON,2\nSKILS,1\n", 1, "MZ-E201"), ("code,weight\nCON,-2\n", 1, "MZ-E211"),
        ("code,weight\n", 2, "names no weight"), ("code,weight\nCTX_HEADS,2\n", 2, "shown but not scored"),
        ("code,weight\nCON,0\nSKL,0\n", 1, "MZ-E250"),
    ])
    func `a file of weights that cannot be used is refused`(_ text: String, _ code: Int32, _ message: String) throws {
        try withTemporaryFolder { folder in
            try SmallWorld().write(to: folder)
            try folder.write(text, to: "mine.csv")
            let run = try Program.mizan(
                ["whatif", "--weights", folder.path("mine.csv")], environment: ["MIZAN_INDICATORS": folder.path])
            #expect(run.code == code)
            #expect(run.output == "")
            #expect(run.errors.contains(message), "\(run.errors)")
        }
    }

    @Test func `a file of weights that is not there cannot be read`() throws {
        #expect(try Program.mizan(["whatif", "--weights", "nowhere.csv"], on: SmallWorld()).code == 3)
    }
}
