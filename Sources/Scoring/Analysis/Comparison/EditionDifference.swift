/// Something that led to a published edition otherwise than to today's.
public enum EditionDifference: Equatable, Sendable {
    /// Another version of the engine.
    case engine(then: String, now: String)
    /// A choice of the methodology, or what is said of an area or indicator: its place such as
    /// `methodology.aggregation.index.floor` or `CON_USE.weight`, and what it was and is; `nil` for nothing.
    case choice(place: String, then: String?, now: String?)
    /// An area or an indicator that was not there then.
    case added(code: String)
    /// An area or an indicator that is not there now.
    case retired(code: String)
    /// A file of the inputs.
    case input(path: String, Input)

    /// What became of a file.
    public enum Input: String, Sendable {
        /// It was not read then.
        case added
        /// It is not read now.
        case removed
        /// Its bytes are others.
        case changed
    }
}
