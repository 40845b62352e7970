/// A published index that the engine computes again from its published inputs, to prove that its steps are the usual ones.
struct ReferenceIndex {
    /// The word on the command line.
    let name: String
    /// What it is, and who published it.
    let title: String
    /// The parts, each an ordinary folder of units below `reference/` with a `published.csv` in it.
    let parts: [Part]

    /// One folder of an index: the same units and the same choices.
    struct Part {
        /// The folder's name.
        let folder: String
        /// What is shown of it.
        let title: String
        /// How near a score must come to the published one.
        let agreement: Agreement
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
            parts: [Part(folder: "hdi", title: "1990 to 2022", agreement: .rounded)]
        ),
        ReferenceIndex(
            name: "egdi", title: "E-Government Development Index, UN DESA, E-Government Survey 2010 to 2024",
            parts: [
                Part(folder: "egdi-2010", title: "2010, weights .34 .33 .33", agreement: .within(1e-4)),
                Part(folder: "egdi", title: "2012 to 2024, equal weights", agreement: .within(1e-4)),
            ]
        ),
        ReferenceIndex(
            name: "tai", title: "Technology Achievement Index, OECD/JRC Handbook 2008 after UNDP 2001",
            parts: [
                Part(folder: "tai", title: "equal weights, goalposts of 2001", agreement: .within(1e-12)),
                Part(folder: "tai-geometric", title: "geometric means of the values", agreement: .within(1e-12)),
            ]
        ),
    ]
}
