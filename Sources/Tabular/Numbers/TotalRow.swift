/// Rows that sum up the others.
public enum TotalRow {
    /// Whether a text is what spreadsheets write before a total or an average, in English, French, Turkish, Arabic or German.
    public static func isNamed(_ text: String) -> Bool {
        guard text.utf8.count <= 64 else { return false }
        var name = TableReview.folded(text)
        while let last = name.last, ": .)(*".contains(last) { name.removeLast() }
        return names.contains(name)
    }

    private static let names: Set<String> = [
        "total", "totals", "grand total", "subtotal", "sub-total", "sum", "average", "mean", "all countries", "overall",
        "total général", "sous-total", "ensemble", "moyenne", "somme", "toplam", "genel toplam", "ara toplam",
        "ortalama", "المجموع", "الإجمالي", "الاجمالي", "المتوسط", "المعدل", "مجموع", "إجمالي", "insgesamt", "summe",
        "gesamt",
    ]
}
