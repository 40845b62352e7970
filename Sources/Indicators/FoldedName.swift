extension String {
    /// The text without case, accents and apostrophes, a hyphen as a space: for comparing names that people type and for
    /// sorting, without the host's tables.
    public var foldedName: String {
        var key = ""
        for scalar in lowercased().unicodeScalars {
            switch scalar {
            case "à", "â", "ä", "á": key += "a"
            case "é", "è", "ê", "ë": key += "e"
            case "î", "ï", "ı": key += "i"
            case "ô", "ö", "ó": key += "o"
            case "ù", "û", "ü", "ú": key += "u"
            case "ç": key += "c"
            case "أ", "إ", "آ": key += "ا"
            case "ى": key += "ي"
            case "ة": key += "ه"
            case "-": key += " "
            // Apostrophes, and the dot that a small İ leaves behind.
            case "’", "'", "‘", "`", "\u{307}": continue
            default: key.unicodeScalars.append(scalar)
            }
        }
        return key
    }
}
