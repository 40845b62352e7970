/// The engine that computed a result, named in every manifest.
public enum Engine {
    /// The version of this source, as in CHANGELOG.md and CITATION.cff.
    public static let version = "0.1.0"
}
