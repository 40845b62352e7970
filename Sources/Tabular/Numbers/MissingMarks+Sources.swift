extension MissingMarks {
    /// Sources with an explanation of their signs; a sign that a source does not explain stays a question.
    ///
    /// Each is told in its own words' sense: "exactly zero" is a number, everything else is none.
    public static let sources: [MissingMarks] = [
        MissingMarks(
            source: "Destatis",
            provenance: "Statistisches Bundesamt, Wirtschaft und Statistik, Zeichenerklärung; "
                + "the same at www.statistik-portal.de, Explanation of symbols",
            keywords: ["statistisches bundesamt", "destatis", "genesis-tabelle", "genesis-online", "statistik-portal"],
            own: [
                "-": .zero, "–": .zero, ".": .confidential, "·": .confidential, "...": .notYetAvailable,
                "…": .notYetAvailable, "/": .unreliable, "x": .notApplicable,
            ]),
        MissingMarks(
            source: "Eurostat", provenance: "ec.europa.eu/eurostat, Database, Flags and special values",
            keywords: ["eurostat", "time_period\\", "\\time", "time\\geo"],
            own: [
                ":": .notAvailable, "-": .notApplicable, ": c": .confidential, ":c": .confidential, ": u": .unreliable,
                ":u": .unreliable, ": z": .notApplicable, ":z": .notApplicable, "0n": .zero,
            ]),
        MissingMarks(
            source: "World Bank", provenance: "World Development Indicators, User guide: \"..\" means not available",
            keywords: ["world bank", "world development indicators", "databank"], own: ["..": .notAvailable]),
        MissingMarks(
            source: "United Nations",
            provenance: "data.un.org, World Statistics Pocketbook, Technical notes, Symbols and abbreviations",
            keywords: ["united nations", "undata", "unstats", "nations unies"],
            own: ["...": .notAvailable, "…": .notAvailable, "–": .zero, "—": .zero, "-": .zero]),
        MissingMarks(
            source: "UNCTAD", provenance: "hbs.unctad.org, Abbreviations, symbols",
            keywords: ["unctad"], own: ["..": .notAvailable, "_": .notApplicable, "-": .notAvailable]),
        MissingMarks(
            source: "FAO",
            provenance: "www.fao.org/figis, Special values: \"...\" unknown, \"0 -\" zero, F an FAO estimate",
            keywords: ["faostat", "fao.org", "food and agriculture organization"],
            own: ["...": .notAvailable, "-": .zero]),
        MissingMarks(
            source: "OECD",
            provenance: "OECD, Economic Outlook, Conventional signs: .. not available, - nil, x not applicable",
            keywords: ["oecd", "ocde"], own: ["x": .notApplicable, "-": .zero, "..": .notAvailable]),
        MissingMarks(
            source: "INSEE", provenance: "www.insee.fr, Signes conventionnels utilisés",
            keywords: ["insee"],
            own: [
                "-": .zero, "s": .confidential, "nd": .notAvailable, "ns": .unreliable, "///": .notApplicable,
                "so": .notApplicable,
            ]),
        MissingMarks(
            source: "Statistics Canada", provenance: "www.statcan.gc.ca/eng/concepts/definitions/guide-symbol",
            keywords: ["statistics canada", "statistique canada", "statcan"],
            own: [
                ".": .notAvailable, "..": .notAvailable, "...": .notApplicable, "…": .notApplicable, "x": .confidential,
                "f": .unreliable, "0s": .zero,
            ]),
        MissingMarks(
            source: "US Census Bureau", provenance: "www.census.gov, data notes and explanations of symbols",
            keywords: ["census bureau", "census.gov", "american community survey"],
            own: [
                "-": .unreliable, "(d)": .confidential, "(na)": .notAvailable, "(s)": .unreliable,
                "(x)": .notApplicable, "(z)": .zero, "n": .unreliable,
            ]),
        MissingMarks(
            source: "ONS", provenance: "analysisfunction.civilservice.gov.uk, Symbols in tables",
            keywords: ["office for national statistics", "ons.gov.uk", "gov.uk"],
            own: ["[x]": .notAvailable, "[c]": .confidential, "[z]": .notApplicable, "[u]": .unreliable]),
        MissingMarks(
            source: "CSO Ireland",
            provenance: "www.cso.ie, Statistical Yearbook of Ireland 2021, Technical notes, Symbols",
            keywords: ["central statistics office", "cso.ie"],
            own: ["..": .notAvailable, "_": .zero, "*": .confidential]),
        MissingMarks(
            source: "KSH", provenance: "www.ksh.hu/docs/eng/modsz/modsz00.html",
            keywords: ["ksh.hu", "központi statisztikai hivatal", "hungarian central statistical office"],
            own: [
                "-": .zero, "–": .zero, "..": .notAvailable, "...": .confidential, "…": .confidential,
                "x": .notApplicable,
            ]),
        // A dash of TÜİK is read as nil by some of its tables and as no information by others: it stays a question.
        MissingMarks(
            source: "TÜİK", provenance: "Türkiye İstatistik Kurumu, İstatistik Göstergeler, Semboller",
            keywords: ["tüik", "turkstat", "türkiye istatistik kurumu", "turkish statistical institute"],
            own: ["..": .notAvailable, "...": .notAvailable, "c": .confidential]),
        MissingMarks(
            source: "IMF", provenance: "International Monetary Fund, World Economic Outlook, Conventions",
            keywords: ["international monetary fund", "imf "],
            own: ["--": .zero, "—": .zero, "...": .notAvailable, "n/a": .notAvailable]),
    ]
}
