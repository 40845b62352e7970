/// Who may see a figure that a country submitted: SDMX's `CONF_STATUS`.
public enum Confidentiality: Equatable, Sendable {
    /// `F`: everybody.
    case free
    /// `N`: not for publication.
    case notForPublication
    /// `E`: nobody before a day, `YYYY-MM-DD`.
    case embargoed(until: String)

    /// The letter in the `CONF_STATUS` column.
    public var code: String {
        switch self {
        case .free: "F"
        case .notForPublication: "N"
        case .embargoed: "E"
        }
    }

    /// Whether a public output may use the figure.
    ///
    /// An embargo ends on its day, but for a report only when that day is not after the report's data cut-off: then the
    /// same inputs give the same report on every later day.
    /// - Parameters:
    ///   - today: the day of the run, `YYYY-MM-DD`; `nil` when unknown, and then no embargo ends.
    ///   - cutOff: the data cut-off of the edition, if it has one.
    public func isPublic(today: String?, cutOff: String?) -> Bool {
        switch self {
        case .free: true
        case .notForPublication: false
        case .embargoed(let day): today.map { day <= min($0, cutOff ?? $0) } ?? false
        }
    }
}

/// Whose eyes a run works for.
public enum Disclosure: Equatable, Sendable {
    /// The public's: figures that are not for publication count as missing, embargoed ones before their day too.
    case publicOn(day: String?)
    /// Those of the people who prepare the report: every figure counts.
    case everything
}
