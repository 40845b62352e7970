import TestSupport
import Testing

/// A command line that makes no sense, and what the person is told.
struct UsageTests {
    private func check(_ words: String, _ message: String, _ hint: String) throws {
        let run = try Program.mizan(words.split(separator: " ").map(String.init), on: SmallWorld())
        #expect(run.code == 2)
        #expect(run.output == "")
        #expect(run.errors.hasPrefix("mizan: \(message)\n"), "\(run.errors)")
        #expect(run.errors.contains(hint), "\(run.errors)")
    }

    @Test(arguments: [
        ("scroe", "unknown command \"scroe\"", "did you mean score?"),
        ("help docter", "unknown command \"docter\"", "did you mean doctor?"),
        ("--versoin", "unknown option \"--versoin\"", "did you mean --version?"),
        ("score --editoin 2024", "unknown option \"--editoin\"", "did you mean --edition?"),
        ("doctor --indicator x", "unknown option \"--indicator\"", "did you mean --indicators?"),
        ("explain TRU", "unknown country \"TRU\"", "did you mean TUR (Türkiye)?"),
        ("explain Turkeyi", "unknown country \"Turkeyi\"", "did you mean TUR (Türkiye)?"),
        ("score --country SNE", "unknown country \"SNE\"", "did you mean SEN (Senegal)?"),
        ("score --area COM", "unknown area \"COM\"", "did you mean CON?"),
        ("explain TUR SLK", "unknown area or indicator \"SLK\"", "did you mean SKL?"),
        ("explain TUR CON_PRISE", "unknown area or indicator \"CON_PRISE\"", "did you mean CON_PRICE?"),
        ("score --format jsn", "unknown value of --format \"jsn\"", "did you mean json?"),
        ("codes contries", "unknown kind of code \"contries\"", "did you mean countries?"),
        ("completions fihs", "unknown shell \"fihs\"", "did you mean fish?"),
    ])
    func `a misspelt word is named with the one that is meant`(_ words: String, _ message: String, _ hint: String)
        throws
    {
        try check(words, message, hint)
    }

    @Test(arguments: [
        ("publish", "unknown command \"publish\"", "see mizan --help"),
        ("score --colour", "unknown option \"--colour\"", "see mizan score --help"),
        ("score -x", "unknown option \"-x\"", "see mizan score --help"),
        ("explain Atlantis", "unknown country \"Atlantis\"", "\"mizan codes countries\" lists them"),
        ("score --country FRA", "France is not a member", "\"mizan codes countries\" lists the members"),
    ])
    func `a word that is like none is told where to look`(_ words: String, _ message: String, _ hint: String) throws {
        try check(words, message, hint)
    }

    @Test(arguments: [
        ("score --edition", "--edition needs a value", "write --edition YEAR"),
        ("score --edition=", "--edition needs a value", "write --edition YEAR"),
        ("score --country ,", "--country needs a value", "write --country CODES"),
        ("score --edition 2024 --edition 2023", "--edition is there twice", "keep one of them"),
        ("score --format csv --format=json", "--format is there twice", "keep one of them"),
        ("score --help=yes", "--help takes no value", "write --help alone"),
    ])
    func `an option has one value, or none`(_ words: String, _ message: String, _ hint: String) throws {
        try check(words, message, hint)
    }

    @Test(arguments: ["twenty", "20.24", "202", "20244", "-2024", "2024x"])
    func `a year has four digits`(_ year: String) throws {
        try check(
            "score --edition \(year)", "--edition \(year) is not a year", "write four digits, such as --edition 2024")
    }

    @Test(arguments: ["score", "explain TUR"]) func `a year without data is no edition`(_ command: String) throws {
        try check("\(command) --edition 1990", "there is no edition 1990", "the data carry the editions 2023 to 2024")
    }

    @Test(arguments: [
        (
            "explain", "COUNTRY is missing: a code such as TUR, or a name; or the code of a finding",
            "see mizan explain --help"
        ),
        (
            "codes", "KIND is missing: countries, economies, areas, indicators, editions or groupings",
            "see mizan codes --help"
        ),
        ("score TUR", "\"TUR\" is one word too many", "see mizan score --help"),
        ("explain TUR CON CON_USE", "\"CON_USE\" is one word too many", "see mizan explain --help"),
        ("score -- --edition", "\"--edition\" is one word too many", "see mizan score --help"),
    ])
    func `words without a name are as many as the command takes`(_ words: String, _ message: String, _ hint: String)
        throws
    {
        try check(words, message, hint)
    }

    @Test func `an option may have its value after an equals sign`() throws {
        let apart = try Program.mizan(["score", "--format", "csv", "--edition", "2023"], on: SmallWorld())
        let joined = try Program.mizan(["score", "--format=csv", "--edition=2023"], on: SmallWorld())
        #expect(apart.code == 0)
        #expect(joined.output == apart.output)
        #expect(apart.output.hasPrefix("iso3,CON,SKL,"))
    }
}
