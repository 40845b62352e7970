import FoundationEssentials
import TestSupport
import Testing

struct RobustnessCommandTests {
    private let words = ["robustness", "--vary", "index-aggregation", "--draws", "100"]

    @Test func `the table of the small world`() throws {
        let run = try Program.mizan(words + ["--seed", "1"], on: SmallWorld())
        #expect(run.code == 0)
        #expect(run.errors == "")
        let lines = run.output.split(separator: "\n")
        #expect(lines[0] == "Edition 2024, 100 draws, seed 1; 90% intervals among the members scored")
        #expect(lines[1] == "varied: index-aggregation (as published, arithmetic)")
        #expect(lines[3].hasPrefix("   1  1    TUR   Türkiye   69.8  69.8"))
        #expect(lines[4].contains("Foundational, borderline"))
        #expect(run.output.contains("Indonesia: not scored"))
    }

    @Test func `the seed comes from the inputs, and the same inputs give the same bytes`() throws {
        let first = try Program.mizan(words + ["--format", "json"], on: SmallWorld())
        let again = try Program.mizan(words + ["--format", "json"], on: SmallWorld())
        var other = SmallWorld()
        try other.replace("TUR,CON_USE,2024,80", with: "TUR,CON_USE,2024,81", in: "observations/members/CON.csv")
        let changed = try Program.mizan(words + ["--format", "json"], on: other)
        struct Document: Decodable { let seed: String, draws: Int }
        let seeds = try [first, changed].map { try JSONDecoder().decode(Document.self, from: Data($0.output.utf8)) }
        #expect(first.output == again.output)
        #expect(seeds[0].draws == 100)
        #expect(seeds[0].seed != seeds[1].seed)
    }

    @Test(arguments: [
        ("units", "iso3,index,index_mean,index_p5,index_median,index_p95,scored_share,rank,rank_mean,", 3),
        ("areas", "iso3,area,score,score_mean,", 5), ("ranks", "iso3,rank,draws\nSEN,2,100\nTUR,1,100\n", 3),
        ("pairs", "iso3,SEN,TUR\nSEN,,0\nTUR,1,\n", 3),
    ])
    func `each part as CSV`(_ part: String, _ beginning: String, _ count: Int) throws {
        let run = try Program.mizan(words + ["--format", "csv", "--part", part], on: SmallWorld())
        #expect(run.code == 0)
        #expect(run.output.hasPrefix(beginning), "\(run.output)")
        #expect(run.output.split(separator: "\n").count == count)
        #expect(!run.output.contains("nan"))
    }

    @Test(arguments: [
        ("--vary wieghts", "unknown assumption \"wieghts\"", "did you mean weights?"),
        ("--vary normalisation=min-mx", "unknown normalisation \"min-mx\"", "did you mean min-max?"),
        ("--vary weights=dirchlet:5", "unknown spread of weights \"dirchlet\"", "did you mean dirichlet?"),
        ("--vary weights=uniform:2", "uniform:2 holds no number that makes sense", "from 0 to 0.99"),
        ("--vary treatment", "varying treatment changes no score", "leave it out"),
        ("--vary weights,weights", "weights is varied twice", "name it once"),
        ("--vary indicator-left-out=3", "indicator-left-out takes no values", "alone"),
        ("--draws 0", "--draws 0 is not a number that makes sense", "from 1"),
        ("--seed x", "--seed x is not a seed", "whole number"),
        ("--part pairs", "--part has no meaning here", "--format csv"),
        ("--from 2024", "there is no edition 2024 before 2024", "2023"),
    ])
    func `what makes no sense is said`(_ words: String, _ message: String, _ hint: String) throws {
        let run = try Program.mizan(["robustness"] + words.split(separator: " ").map(String.init), on: SmallWorld())
        #expect(run.code == 2)
        #expect(run.output == "")
        #expect(run.errors.contains(message), "\(run.errors)")
        #expect(run.errors.contains(hint), "\(run.errors)")
    }

    @Test func `the change between editions`() throws {
        let run = try Program.mizan([
            "robustness", "--from", "2022", "--draws", "20", "--vary", "weights", "--format", "csv", "--country", "TUR",
        ])
        #expect(run.code == 0)
        let lines = run.output.split(separator: "\n")
        #expect(lines[0] == "iso3,area,change,change_mean,change_p5,change_median,change_p95,measurable")
        #expect(lines.count == 10)
        #expect(lines[1].hasPrefix("TUR,index,"))
    }
}

struct SensitivityCommandTests {
    private let words = ["sensitivity", "--vary", "weights,index-aggregation", "--samples", "64"]

    @Test func `the table names each assumption, area and rate`() throws {
        let run = try Program.mizan(words, on: SmallWorld())
        #expect(run.code == 0)
        #expect(run.errors == "")
        for text in ["index-aggregation", "mean shift of ranks", "without", "SKL_GAP", "for one point of"] {
            #expect(run.output.contains(text), "\(text)")
        }
        // One point of SKL is worth 52.5/58⅓ = 0.9 points of CON.
        #expect(run.output.contains("SKL               58.3  0.90  1.00"))
    }

    @Test(arguments: [
        ("indices", "iso3,output,assumption,first,", 5), ("left-out", "left_out,mean_rank_shift,", 8),
        ("trade-offs", "code,mean_score,index_gain_of_one_point\n", 8),
    ])
    func `each part as CSV`(_ part: String, _ beginning: String, _ count: Int) throws {
        let run = try Program.mizan(words + ["--format", "csv", "--part", part], on: SmallWorld())
        #expect(run.code == 0)
        #expect(run.output.hasPrefix(beginning))
        // Ranks do not move: two members' scores by two assumptions, two areas and five indicators.
        #expect(run.output.split(separator: "\n").count == count)
    }

    @Test func `as JSON, with null where something does not vary`() throws {
        let run = try Program.mizan(words + ["--format", "json"], on: SmallWorld())
        #expect(run.code == 0)
        #expect(run.output.contains("\"meanRankShiftIndices\" : null"))
        #expect(run.output.contains("\"base\" : \"sobol\""))
    }
}
