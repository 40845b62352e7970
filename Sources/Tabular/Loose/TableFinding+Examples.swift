extension TableFinding {
    /// One of each, for the long help and for tests that every one has its words.
    public static let examples: [TableFinding] = [
        .init(.encoding(.windows1252, hasMark: false)),
        .init(.doubtfulEncoding(.windows1254, alternatives: [.windows1252])),
        .init(.strayBytes), .init(.doubleEncoded, "SÃ©nÃ©gal"), .init(.lostCharacters, "S\u{FFFD}n\u{FFFD}gal"),
        .init(.delimiter("semicolons")), .init(.separatorLine, "sep=;"), .init(.quotes("'"), "'Dakar, Plateau'"),
        .init(.backslashEscapes, #""so-called \"users\"""#), .init(.spacesAfterDelimiters, "TUR, 2021, 81.4"),
        .init(.lineEnds("CR LF and LF")), .init(.blankLines), .init(.emptyRecords),
        .init(.trailingDelimiters, "TUR,2021,81.4,"), .init(.preamble, "Table 3. Internet use"),
        .init(.comments, "# downloaded in May"), .init(.footnotes, "Source: ministry"),
        .init(.repeatedHeader, "country | 2020 | 2021"), .init(.repeatedTable),
        .init(.furtherTable, "country | computers"),
        .init(.headerOfSeveralRows(2)), .init(.noHeader, "TUR | 2021 | 81.4"), .init(.noRows), .init(.empty),
        .init(.shortRow(found: 3, expected: 4)), .init(.longRow(found: 5, expected: 4), "60.0"),
        .init(.shortHeader(found: 3, expected: 4)), .init(.strayQuote, #"Round 48" table"#),
        .init(.openQuote, "\"Dakar"),
        .init(.surplusDelimiter, "TUR,,2021,81.4"), .init(.missingDelimiter, "TUR202181.4"),
        .init(.otherDelimiter("semicolons"), "TUR;2021;81.4"), .init(.unquotedDelimiter, "SEN,Dakar, Plateau,58.2"),
        .init(.wrappedRows, #""TUR;2021;81,4""#), .init(.unquotedDecimals, "TUR,77,7,81,4"), .init(.namelessColumn),
        .init(.repeatedName, "value"), .init(.spacesInNames, "country , year"), .init(.decimalSign("a comma")),
        .init(.mixedDecimalSigns, "38,4"), .init(.ambiguousNumber(["1234", "1.234"]), "1.234"),
        .init(.lostDigits, "????"),
        .init(.unknownMarker, "-"), .init(.notANumber, "about half"), .init(.spreadsheetError, "#####"),
        .init(.mixedPercentSigns, "12.3 %"), .init(.negativeInParentheses, "(12.3)"), .init(.flaggedNumber, "12.3 e"),
        .init(.numberAsWritten("grouped digits"), "1 234 567"), .init(.missingMark(.notAvailable), ".."),
        .init(.mixedCurrencySigns, "€12.3"), .init(.boundedNumber, "<0.1"), .init(.dateForNumber, "03-May"),
        .init(.unitBehindNumber, "12.3 Mio."), .init(.mangledCode, "2-Sep"),
        .init(.farFromOthers(guess: "38.4"), "0.384"),
        .init(.oddYear, "21"), .init(.lostZeros, "12"), .init(.multiple("thousand"), "population (thousands)"),
        .init(.duplicate(firstLine: 7, isSame: false), "SEN"), .init(.total, "Total"), .init(.emptyBelowGroup),
        .init(.formula, "=1+2"), .init(.notText, "a zero byte"), .init(.signature(.workbook)),
        .init(.tooManyFields(limit: LooseTable.fieldLimit)),
    ]

    private init(_ kind: Kind, _ found: String = "") {
        self.init(kind, at: Place(file: "t.csv", line: 5, column: 3, columnName: "value"), byteOffset: 84, found: found)
    }
}
