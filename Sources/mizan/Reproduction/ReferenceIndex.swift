/// A published index that the engine computes again from its published inputs, to prove that its steps are the usual ones.
struct ReferenceIndex {
    /// The word on the command line.
    let name: String
    /// What it is, and who published it.
    let title: String
    /// The results of it that were published.
    let parts: [Part]
    /// Whether the Handbook's tables about it are computed again, too.
    var hasHandbookTables: Bool { name == "tai" }

    /// The folder below `reference/`: an ordinary one of units, with what was published beside it.
    var folder: String { name }

    /// Results by one methodology.
    struct Part {
        /// What is shown of it.
        let title: String
        /// The choices, as a file of the folder.
        let methodology: String
        /// What was published, as a file of the folder.
        let published: String
        /// How near a score must come to the published one.
        let agreement: Agreement

        /// - Parameter variant: what follows `methodology` and `published` in the names of the files.
        init(_ title: String, variant: String = "", agreement: Agreement) {
            self.title = title
            methodology = "methodology\(variant).json"
            published = "published\(variant).csv"
            self.agreement = agreement
        }
    }

    /// How near a score must come to the published one, on the scale from 0 to 1.
    enum Agreement {
        /// Equal when both are rounded to the decimals that were published.
        case rounded
        /// No farther away than this.
        case within(Double)
    }

    /// All that lie in the inputs, in the order in which they are run.
    static let all = [
        ReferenceIndex(
            name: "hdi", title: "Human Development Index, UNDP, Human Development Report 2023-24",
            parts: [Part("1990 to 2022", agreement: .rounded)]
        ),
        ReferenceIndex(
            name: "egdi", title: "E-Government Development Index, UN DESA, E-Government Survey 2010 to 2024",
            parts: [
                Part("2010, weights .34 .33 .33", variant: "-2010", agreement: .within(1e-4)),
                Part("2012 to 2024, equal weights", agreement: .within(1e-4)),
            ]
        ),
        ReferenceIndex(
            name: "tai", title: "Technology Achievement Index, OECD/JRC Handbook 2008 after UNDP 2001",
            parts: [
                Part("equal weights, goalposts of 2001", agreement: .within(1e-12)),
                Part("geometric means of the values", variant: "-geometric", agreement: .within(1e-12)),
            ]
        ),
    ]
}
