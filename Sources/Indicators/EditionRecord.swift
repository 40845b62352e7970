/// What editors decide about an edition of the report, from `editions.csv`.
public struct EditionRecord: Equatable, Sendable {
    /// The edition's reference year.
    public let year: Int
    /// How final its text is.
    public let status: Status
    /// The day after which no figure was taken, `YYYY-MM-DD`.
    public let cutOff: String?
    /// The day until which members may send observations, `YYYY-MM-DD`.
    public let deadline: String?

    /// How final a report is.
    public enum Status: String, CaseIterable, Sendable {
        case draft
        case revisedDraft = "revised-draft"
        case final
    }

    /// Takes each decision.
    public init(year: Int, status: Status, cutOff: String?, deadline: String?) {
        self.year = year
        self.status = status
        self.cutOff = cutOff
        self.deadline = deadline
    }
}
