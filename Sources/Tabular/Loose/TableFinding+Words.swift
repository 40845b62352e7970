extension TableFinding {
    /// How much a person has to do with it.
    public var severity: Severity {
        switch kind {
        // Quotes that are text are most often quotes that were not closed.
        case .quotes(let quote): quote.isEmpty ? .warning : .note
        case .encoding, .delimiter, .separatorLine, .backslashEscapes, .spacesAfterDelimiters, .lineEnds,
            .blankLines, .emptyRecords, .trailingDelimiters, .decimalSign, .numberAsWritten, .missingMark, .multiple,
            .spacesInNames:
            .note
        case .doubtfulEncoding, .strayBytes, .doubleEncoded, .lostCharacters, .preamble, .comments, .footnotes,
            .repeatedHeader, .repeatedTable,
            .furtherTable, .headerOfSeveralRows, .noHeader, .noRows, .empty, .shortRow, .longRow, .shortHeader,
            .strayQuote,
            .openQuote, .surplusDelimiter, .missingDelimiter, .otherDelimiter, .unquotedDelimiter, .namelessColumn,
            .repeatedName, .mixedDecimalSigns, .ambiguousNumber, .lostDigits, .unknownMarker, .notANumber,
            .spreadsheetError, .mixedPercentSigns, .negativeInParentheses, .flaggedNumber,
            .mixedCurrencySigns, .boundedNumber, .dateForNumber, .unitBehindNumber, .mangledCode, .farFromOthers,
            .oddYear, .lostZeros, .duplicate, .total, .emptyBelowGroup, .formula, .wrappedRows, .unquotedDecimals:
            .warning
        case .notText, .signature, .tooManyFields: .refusal
        }
    }

    /// The code that stays the same whatever the words.
    public var code: String {
        switch kind {
        case .encoding: "MZ-T101"
        case .doubtfulEncoding: "MZ-T102"
        case .strayBytes: "MZ-T103"
        case .doubleEncoded: "MZ-T104"
        case .lostCharacters: "MZ-T105"
        case .delimiter: "MZ-T111"
        case .separatorLine: "MZ-T112"
        case .quotes: "MZ-T113"
        case .backslashEscapes: "MZ-T114"
        case .spacesAfterDelimiters: "MZ-T115"
        case .lineEnds: "MZ-T116"
        case .blankLines: "MZ-T117"
        case .emptyRecords: "MZ-T118"
        case .trailingDelimiters: "MZ-T119"
        case .preamble: "MZ-T121"
        case .comments: "MZ-T122"
        case .footnotes: "MZ-T123"
        case .repeatedHeader: "MZ-T124"
        case .repeatedTable: "MZ-T125"
        case .furtherTable: "MZ-T126"
        case .headerOfSeveralRows: "MZ-T131"
        case .noHeader: "MZ-T132"
        case .noRows: "MZ-T133"
        case .empty: "MZ-T134"
        case .namelessColumn: "MZ-T135"
        case .repeatedName: "MZ-T136"
        case .shortHeader: "MZ-T137"
        case .spacesInNames: "MZ-T138"
        case .shortRow: "MZ-T141"
        case .longRow: "MZ-T142"
        case .strayQuote: "MZ-T143"
        case .openQuote: "MZ-T144"
        case .surplusDelimiter: "MZ-T145"
        case .missingDelimiter: "MZ-T146"
        case .otherDelimiter: "MZ-T147"
        case .unquotedDelimiter: "MZ-T148"
        case .wrappedRows: "MZ-T149"
        case .unquotedDecimals: "MZ-T150"
        case .decimalSign: "MZ-T151"
        case .mixedDecimalSigns: "MZ-T152"
        case .ambiguousNumber: "MZ-T153"
        case .lostDigits: "MZ-T154"
        case .unknownMarker: "MZ-T155"
        case .notANumber: "MZ-T156"
        case .negativeInParentheses: "MZ-T157"
        case .flaggedNumber: "MZ-T158"
        case .numberAsWritten: "MZ-T159"
        case .spreadsheetError: "MZ-T160"
        case .mixedPercentSigns: "MZ-T161"
        case .missingMark: "MZ-T162"
        case .mixedCurrencySigns: "MZ-T163"
        case .boundedNumber: "MZ-T164"
        case .dateForNumber: "MZ-T165"
        case .mangledCode: "MZ-T166"
        case .unitBehindNumber: "MZ-T167"
        case .farFromOthers: "MZ-T168"
        case .oddYear: "MZ-T169"
        case .formula: "MZ-T170"
        case .total: "MZ-T171"
        case .emptyBelowGroup: "MZ-T172"
        case .lostZeros: "MZ-T173"
        case .multiple: "MZ-T174"
        case .duplicate: "MZ-T175"
        case .notText: "MZ-T191"
        case .signature: "MZ-T192"
        case .tooManyFields: "MZ-T193"
        }
    }

    /// What was noticed and done, in one sentence.
    public var message: String {
        switch kind {
        case .encoding(let encoding, let hasMark):
            "Read as \(encoding.rawValue)\(hasMark ? " with a byte-order mark" : "")"
        case .doubtfulEncoding(let encoding, let others):
            "Read as \(encoding.rawValue), but \(Self.list(others.map(\.rawValue), "or")) would give other letters"
        case .strayBytes: "Bytes that are not of the file's encoding were read as windows-1252"
        case .doubleEncoded: "Accented or Arabic letters were encoded twice before the file was saved"
        case .lostCharacters: "Characters were lost when the file was saved; U+FFFD stands in their place"
        case .delimiter(let name): "Read with \(name)"
        case .separatorLine: "The first line names the delimiter and is not part of the table"
        case .quotes(let quote):
            quote.isEmpty ? "Quotes do not stand in pairs; they were read as text" : "Fields are quoted with \(quote)"
        case .backslashEscapes: "A backslash before a quote makes it part of the field"
        case .spacesAfterDelimiters: "Spaces after delimiters were left out"
        case .lineEnds(let names): "The lines end with \(names)"
        case .blankLines: "Blank lines were left out"
        case .emptyRecords: "A blank line was read as a record of one empty field"
        case .trailingDelimiters: "A last column without a name and without content was left out"
        case .preamble: "Lines above the table were left out"
        case .comments: "Lines that are comments were left out"
        case .footnotes: "Lines below the table were left out"
        case .repeatedHeader: "The header is repeated within the table; the copy was left out"
        case .repeatedTable: "The whole table is there twice; the copy was left out"
        case .furtherTable: "Another table follows; only the first one was read"
        case .headerOfSeveralRows(let rows): "The header takes \(rows) rows; they were joined"
        case .noHeader: "There is no row of column names"
        case .noRows: "There are column names but no rows"
        case .empty: "The file is empty"
        case .shortRow: "A row has fewer fields than the header; the missing ones were read as empty"
        case .longRow: "A row has more fields than the header; none was left out"
        case .shortHeader: "The rows have more fields than the header has names"
        case .strayQuote: "A quote within a field is not doubled; it was kept as text"
        case .openQuote: "A quoted field is never closed; the quote was kept as text"
        case .surplusDelimiter: "A row has one delimiter too many; the empty field was left out"
        case .missingDelimiter: "A row lacks a delimiter; the field that held two values was divided"
        case .otherDelimiter(let name): "A row is divided by \(name), unlike the others"
        case .unquotedDelimiter: "A field holds a delimiter without being quoted; its parts were joined again"
        case .namelessColumn: "A column has no name"
        case .repeatedName: "Two columns have the same name"
        case .wrappedRows:
            "Every row stands in one pair of quotes, as if it were a single field; the quotes were taken off"
        case .unquotedDecimals: "Commas divide fields and begin fractions too; the parts of numbers were joined again"
        case .spacesInNames: "Spaces round names of columns were left out"
        case .decimalSign(let name): "Decimals are written with \(name) in this file"
        case .mixedDecimalSigns: "This file writes decimals in two ways"
        case .ambiguousNumber(let readings): "A number can be read in two ways: \(Self.list(readings, "or"))"
        case .lostDigits: "The digits of a value were lost when the file was saved"
        case .unknownMarker: "A mark stands where numbers are, and sources differ in what it means"
        case .notANumber: "A text stands in a column of numbers"
        case .spreadsheetError: "The spreadsheet could not work out this cell and wrote an error"
        case .mixedPercentSigns: "Some numbers of a column have a percent sign and others have none"
        case .negativeInParentheses: "A number in parentheses may be negative or a remark"
        case .flaggedNumber: "A flag stands behind a number; the number was read without it"
        case .numberAsWritten(let how): "Numbers are written with \(how)"
        case .missingMark(let meaning):
            meaning == .zero
                ? "A mark was read as exactly zero, as the source of the table explains it"
                : "A mark in place of a number was read as missing: \(meaning.rawValue)"
        case .mixedCurrencySigns: "Some numbers of a column have the sign of a currency and others have none or another"
        case .boundedNumber: "A range, a bound or an estimate in words stands where a number should be"
        case .dateForNumber: "The spreadsheet turned a number into a date"
        case .mangledCode: "The spreadsheet turned a code into a date or a power of ten"
        case .unitBehindNumber: "A unit or a multiple stands beside a number"
        case .farFromOthers(let guess): "A number is far from the others of its column: \(guess) would be near them"
        case .oddYear: "A number in a column of years is no year"
        case .formula: "A text begins like a formula; it was kept as text"
        case .total: "A row seems to be a total or an average of the others"
        case .emptyBelowGroup: "A name stands once for several rows, as merged cells leave it; it was not repeated"
        case .lostZeros: "Codes seem to have lost the zeros in front"
        case .multiple(let word): "A column is in multiples (\(word)); its numbers were read as written"
        case .duplicate(let line, let isSame):
            isSame
                ? "A row is there twice; line \(line) is the same"
                : "Two rows are of the same thing; line \(line) has other numbers"
        case .notText: "The file is not text"
        case .signature(let signature): "This is \(signature.rawValue), not a CSV file"
        case .tooManyFields(let limit): "The file has more than \(limit) fields"
        }
    }

    /// How to mend it, for a person at a spreadsheet; `nil` when there is nothing to mend.
    public var fix: String? {
        switch kind {
        case .quotes(let quote): quote.isEmpty ? "check that no quote was left open" : nil
        case .encoding, .delimiter, .separatorLine, .backslashEscapes, .spacesAfterDelimiters, .lineEnds,
            .blankLines, .trailingDelimiters, .decimalSign, .numberAsWritten, .missingMark, .multiple, .spacesInNames:
            nil
        case .mixedCurrencySigns: "write all numbers of the column in the same currency, and name it in the header"
        case .boundedNumber: "write one number, and the remark in a column of its own"
        case .dateForNumber: "format the column as text, type the number again, and save"
        case .mangledCode: "format the column as text, type the code again, and save"
        case .unitBehindNumber: "write the number alone, and the unit in the header"
        case .farFromOthers(let guess): "did you mean \(guess)? Compare the number with its source"
        case .oddYear: "write the year with four digits"
        case .formula: "write an apostrophe before it, so that no spreadsheet works it out"
        case .total: "leave totals out, or check that they are wanted"
        case .emptyBelowGroup: "unmerge the cells in the workbook, and repeat the name in each row"
        case .lostZeros: "format the column as text, and use codes of letters where there are some"
        case .duplicate: "remove one of the two rows"
        case .wrappedRows: "divide the text into columns in the spreadsheet, and save again"
        case .unquotedDecimals: "save with semicolons between fields, or with decimal points"
        case .doubleEncoded, .lostCharacters:
            "open the original workbook and save it as \"CSV UTF-8\""
        case .doubtfulEncoding, .strayBytes: "save the file again as \"CSV UTF-8\""
        case .emptyRecords: "remove the line if it holds no value"
        case .preamble, .comments, .footnotes:
            "check that these lines hold no figures; keep notes in a file of their own"
        case .repeatedHeader: "remove the repeated row"
        case .repeatedTable, .furtherTable: "put each table in a file of its own"
        case .headerOfSeveralRows: "give each column one name in one row"
        case .noHeader: "add a first row with the names of the columns"
        case .noRows, .empty: "check that the right file was sent"
        case .shortRow(_, let expected), .longRow(_, let expected): "give the row \(expected) fields"
        case .shortHeader(_, let expected): "name all \(expected) columns"
        case .strayQuote, .openQuote: "double the quote, or remove it if it is not part of the text"
        case .surplusDelimiter, .missingDelimiter, .otherDelimiter, .unquotedDelimiter:
            "compare the row with its source, and correct the delimiters"
        case .namelessColumn: "name the column or remove it"
        case .repeatedName: "rename one of the two columns"
        case .mixedDecimalSigns, .ambiguousNumber: "write all numbers with the same decimal sign and without grouping"
        case .lostDigits:
            "open the original workbook and save it as \"CSV UTF-8\"; the values cannot be recovered from this file"
        case .unknownMarker: "write the number, or the reason why there is none"
        case .notANumber: "write a number, or leave the cell empty"
        case .spreadsheetError: "mend the formula in the workbook, or write its result"
        case .mixedPercentSigns: "write all numbers of the column in the same unit"
        case .negativeInParentheses: "write a minus sign before the number if it is negative"
        case .flaggedNumber: "put the flag in a column of its own"
        case .notText: "export the sheet as CSV"
        case .signature(let signature): signature.remedy
        case .tooManyFields: "divide the file"
        }
    }

    private static func list(_ words: [String], _ conjunction: String) -> String {
        guard words.count > 1, let last = words.last else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
    }
}
