/// Text that people wrote, in files that people open in a spreadsheet.
public enum FreeText {
    /// The text so that no spreadsheet takes it for a formula: an apostrophe stands before a sign that begins one.
    public static func guarded(_ text: String) -> String { startsFormula(text) ? "'" + text : text }

    /// The text that ``guarded(_:)`` was given.
    public static func unguarded(_ text: String) -> String {
        guard text.hasPrefix("'"), startsFormula(String(text.dropFirst())) else { return text }
        return String(text.dropFirst())
    }

    /// Whether a spreadsheet would take the text for a formula, or for a guard.
    public static func startsFormula(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first else { return false }
        return ["=", "+", "-", "@", "\t", "\r", "'", "＝", "＋", "－", "＠"].contains(first)
    }
}
