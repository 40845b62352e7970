import Tabular

extension SubmissionProblem {
    func english(_ cell: String) -> Wording {
        switch self {
        case .notATable(let what, let isWorkbook):
            Wording(
                "This is \(what), not a CSV file.", expected: "a table saved as CSV",
                fix: isWorkbook
                    ? "open it in the spreadsheet; File → Save as → \"CSV UTF-8 (*.csv)\"; send that file, or use the form."
                    : "send the table as CSV, from the spreadsheet in which it was made.")
        case .noFigures:
            Wording(
                "There is no row of figures in this file.", expected: "one row for each indicator and year",
                fix: "fill in the template that was sent to you, and send that file.")
        case .missingColumns(let names):
            Wording(
                "Columns are missing: \(names.joined(separator: ", ")).",
                expected: "the columns of the template, under their names",
                fix: "copy the first row of the template into the first row of the sheet.")
        case .doubtfulEncoding(let name, let other):
            Wording(
                "Letters of a code can be read in two ways.", expected: "a file saved as UTF-8",
                why: "read as \(name) and as \(other), the file names different countries or indicators.",
                fix: "open the original workbook; File → Save as → \"CSV UTF-8 (*.csv)\"; send that file.")
        case .wrongCountry(let found, let expected):
            Wording(
                "Rows of another country stand in this file: \(found).", expected: "rows of \(expected) alone",
                why: "a file copied from another country keeps that country's figures.",
                fix: "check every figure; write \(expected) in column REF_AREA, or remove the rows.")
        case .noCountry:
            Wording(
                "Nothing says which country this file is from.", expected: "a country in column REF_AREA",
                fix: "write the country's code in column REF_AREA, such as CIV, and save again.")
        case .brokenRow:
            Wording(
                "A row has not as many cells as the header.", why: "its values may stand under the wrong names.",
                fix: "compare this row with its neighbours; put text that holds the separator in quotes.")
        case .unknownCountry(let name, let similar):
            Wording(
                "No member country is called \"\(name)\".", expected: "a code of three letters, such as CIV",
                fix: similar.map { "if \($0) is meant, write \($0) in \(cell)." }
                    ?? "write the code of three letters in \(cell).")
        case .unknownIndicator(let code, let similar):
            Wording(
                "No indicator has the code \"\(code)\".", expected: "a code of the template, such as CON_INTUSE",
                fix: similar.map { "if \($0) is meant, write \($0) in \(cell)." }
                    ?? "take the code from the template; remove the row if the figure was not asked for.")
        case .noIndicator:
            Wording(
                "A value stands in a row without an indicator.", expected: "a code of the template in every row",
                why: "merged cells keep their code in the first row alone.",
                fix: "unmerge the cells, and copy the code into \(cell).")
        case .mangledCode(let text):
            Wording(
                "The spreadsheet turned a code into \"\(text)\".", expected: "a code of the template",
                fix: "format the column as text, then copy the code from the template into \(cell).")
        case .duplicate(let line, let same):
            Wording(
                same
                    ? "A figure is there twice; line \(line) has it too."
                    : "Two values are given for one figure; line \(line) has the other.",
                expected: "one row for each indicator and year", fix: "remove one of the two rows.")
        case .inAnotherFile(let file, let line, let same):
            Wording(
                same
                    ? "A figure is in two files; line \(line) of \(file) has it too."
                    : "Two files give different values for one figure; line \(line) of \(file) has the other.",
                expected: "one row for each indicator and year", fix: "remove one of the two rows.")
        case .unreadableYear:
            Wording("A year cannot be read.", expected: "four digits, such as 2025", fix: "write the year in \(cell).")
        case .impossibleYear(let year, let range):
            Wording(
                "No figure of \(year) can be there.",
                expected: "a year from \(range.lowerBound) to \(range.upperBound)",
                fix: "write in \(cell) the year that the figure refers to.")
        case .ambiguousNumber(let readings, let decimal, let range):
            Wording(
                "A number could be read in two ways.",
                expected: "one number, from \(spoken(range, " to ")). "
                    + (decimal.map { "Other numbers in this file use \"\($0)\" for decimals. " } ?? "")
                    + "This is either \(readings.joined(separator: " or ")).",
                fix: "type the number in \(cell) without any sign between thousands, and save again.")
        case .dateForNumber:
            Wording(
                "The spreadsheet turned a number into a date.", expected: "a number",
                fix: "format the column as text, type the number in \(cell) again, and save.")
        case .lostDigits:
            Wording(
                "The digits of a value were lost when the file was saved.", expected: "digits 0–9 or ٠–٩",
                why: "the file was saved in an old encoding that has no such digits.",
                fix: "open the original workbook; File → Save as → \"CSV UTF-8 (*.csv)\"; send that file. "
                    + "Do not retype over the question marks: the values cannot be recovered from this file.")
        case .notANumber:
            Wording(
                "A text stands where a number should be.", expected: "a number, or nothing and a status O, L, M or Q",
                fix: "write the number in \(cell); move remarks to COMMENT_OBS.")
        case .parentheses:
            Wording(
                "A number in parentheses may be negative, or a remark.", expected: "a number without parentheses",
                fix: "write the number in \(cell), with a minus sign if it is negative.")
        case .outsideRange(let range, let unit, let guess):
            Wording(
                "A value cannot occur.", expected: "between \(spoken(range, " and ")) (\(unit))",
                fix: (guess.map { "did you mean \($0)? " } ?? "") + "correct \(cell).")
        case .emptyWithoutReason:
            Wording(
                "A value is empty but nothing says why.",
                expected:
                    "a number, or a reason: O not available, L exists but not collected, M does not apply, Q not disclosed",
                why: "an empty cell is never counted as zero.",
                fix: "write the number in \(cell), or one of O, L, M, Q in column OBS_STATUS.")
        case .unknownMarker:
            Wording(
                "A mark stands in place of a value, and offices differ in what it means.",
                expected: "a number (also 0), or nothing and a status O, L, M or Q",
                why: "\"-\" is exactly zero in some offices and missing in others.",
                fix: "write 0 in \(cell) if it is zero; else empty it and write O, L, M or Q in column OBS_STATUS.")
        case .unknownStatus:
            Wording(
                "A status is unknown.", expected: "A, E, P, B, D, U with a value; O, L, M, Q without",
                fix: "write one of these letters in \(cell).")
        case .engineStatus(_, let use):
            Wording(
                "A status is not for submissions.", expected: "A, E, P, B, D, U with a value; O, L, M, Q without",
                fix: "write \(use) in \(cell).")
        case .valueDespiteStatus(let status):
            Wording(
                "There is a value although the status \(status) says that there is none.",
                expected: "a value, or the status \(status)",
                fix: "remove the value, or write A in column OBS_STATUS.")
        case .noValueDespiteStatus(let status):
            Wording(
                "There is no value although the status is \(status).", expected: "a number, or a status O, L, M or Q",
                why: "an empty cell is never counted as zero.",
                fix: "write the number in \(cell), or one of O, L, M, Q in column OBS_STATUS.")
        case .wrongUnit(let expected):
            Wording(
                "A figure is in another unit than was asked for.", expected: expected,
                fix: "convert the value, and write \(expected) in \(cell).")
        case .unknownConfidentiality:
            Wording(
                "A confidentiality is unknown.", expected: "F free, N not for publication, E embargoed",
                fix: "write F, N or E in \(cell).")
        case .embargoWithoutDay:
            Wording(
                "A figure is embargoed, but nothing says until when.",
                expected: "the day in COMMENT_OBS, such as 2027-03-31",
                fix: "write the day as year-month-day in column COMMENT_OBS.")
        case .jump(let previous, let year, let guess):
            Wording(
                "This value is far from the last one.", expected: "near \(Number.text(previous)) (\(year))",
                fix: (guess.map { "did you mean \($0)? " } ?? "")
                    + "correct \(cell), or keep it and write the reason in COMMENT_OBS (for a new method also set OBS_STATUS to B)."
            )
        case .scaleSlip(let previous, let year, let guess):
            Wording(
                "This value seems to be on another scale.", expected: "near \(Number.text(previous)) (\(year))",
                fix: "did you mean \(guess)? Correct \(cell), or keep it and write the reason in COMMENT_OBS.")
        case .rounded:
            Wording(
                "Every value is a whole number, though the last ones had decimals.",
                why: "a spreadsheet saves what it shows: hidden decimals are lost.",
                fix: "show the decimals in the workbook, and save again.")
        case .publicationYear(let year, let mentioned):
            Wording(
                "The year \(year) may be that of publication.", expected: "the year that the figure refers to",
                why: "the source names \(mentioned).",
                fix: "write \(mentioned) in \(cell) if the figure refers to that year.")
        case .decidedByRange(let reading):
            Wording(
                "A number has two readings; it was read as \(reading), the only one that can occur.",
                fix: "check it; write it without signs between thousands.")
        case .countryByName(let code):
            Wording("The country was read as \(code).", expected: "the code \(code)", fix: "write \(code) in \(cell).")
        case .markerAsStatus(let status):
            Wording(
                "A word stands in place of a value; it was read as the status \(status).",
                fix: "is that meant? If so, empty \(cell) and write \(status) in OBS_STATUS.")
        case .skippedLines:
            Wording(
                "Lines that are not part of the table were left out.",
                fix: "check that they hold no figures; keep notes in COMMENT_OBS.")
        case .silentRevision(let previous):
            Wording(
                "A figure of an earlier year has changed.", expected: Number.text(previous),
                fix: "write the reason in COMMENT_OBS, or restore the figure.")
        case .unexplainedStatus(let status):
            Wording(
                "The status \(status) asks for an explanation.",
                fix: "write in COMMENT_OBS what changed, and from when.")
        case .noSource:
            Wording(
                "Nothing says where a figure comes from.", expected: "survey or register, institution, year",
                fix: "fill in column SOURCE_DETAIL.")
        case .unknownColumns(let names):
            Wording(
                "Columns that mean nothing here were left out: \(names.joined(separator: ", ")).",
                fix: "move what matters to COMMENT_OBS.")
        case .headerAsName(let names):
            Wording(
                "Columns have other names than in the template; they were read by their meaning: \(names.joined(separator: ", ")).",
                fix: "copy the first row of the template into the first row of the sheet.")
        case .mixedDecimalSigns:
            Wording(
                "Decimals are written with a comma and with a point in one file.",
                fix: "check these values; write all of them the same way.")
        case .flaggedNumber(let status):
            Wording(
                "A letter behind a number was read as the status \(status).",
                fix: "write the number alone in \(cell), and \(status) in OBS_STATUS.")
        case .strayPercent:
            Wording(
                "A percent sign stands behind a figure that is not in per cent.",
                fix: "check the unit of \(cell), and write the number alone.")
        case .mended(let kind):
            Wording(
                "The file was mended while it was read: \(kind.sentence(in: .english)) (\(kind.code)).",
                fix: "check that nothing moved.")
        case .formula:
            Wording(
                "A remark begins like a formula; it was kept as text.", fix: "nothing, if it is a remark.")
        case .personalAddress:
            Wording(
                "FOCAL_POINT holds an e-mail address, and will be printed.", expected: "the name of an office",
                fix: "write the office's name in \(cell).")
        case .heldBack(let confidentiality):
            Wording(
                confidentiality == .notForPublication
                    ? "A figure is not for publication and will be held back."
                    : "A figure is embargoed and will be held back until its day.",
                fix: "nothing, if that is meant.")
        case .otherDigits:
            Wording("Arabic or Persian digits were read as 0–9.", fix: "nothing.")
        case .quotedNumber:
            Wording(
                "Apostrophes, quotation marks or marks that are not seen were left out of numbers.", fix: "nothing.")
        case .foldedCode:
            Wording("Codes were read without regard to small letters and marks that are not seen.", fix: "nothing.")
        case .groupedDigits: Wording("Signs between thousands were left out.", fix: "nothing.")
        case .percentSigns: Wording("Percent signs were left out.", fix: "nothing.")
        case .powerOfTen:
            Wording(
                "A number is written as a power of ten.", expected: "all digits of the number",
                why: "a spreadsheet that shows 1,2E+03 saves these digits alone, and loses the others.",
                fix: "format \(cell) as a number with all its digits, and save again.")
        }
    }
}
