import Indicators
import Scoring

extension Composer {
    /// What the ministers and experts asked of an area, answered from the figures at hand.
    ///
    /// The eight areas are data, their questions are history: an area without any gets none.
    func seeds(_ node: Int) -> [Block] {
        let code = areaCode(node)
        let wish = words.seed(.wish(code: code))
        guard !wish.isEmpty else { return [] }
        let opening: [Block] = [
            .quotation(words.seed(.challenge(code: code)), source: words.about(.quotationSource(4))), .paragraph(wish),
        ]
        switch code {
        case "CCD": return opening + crossCutting()
        case "CON": return opening + connectivity()
        case "SKL": return opening + skills()
        case "GOV": return opening + government()
        case "DAT": return opening + dataGovernance()
        case "RES": return opening + resilience()
        case "EMT": return opening + emerging()
        case "ECO": return opening + economy()
        default: return []
        }
    }

    private func seed(_ fact: SeedFact) -> Words { words.seed(fact) }

    private func instrumentSentence(_ code: String) -> Words? {
        guard let position = catalogue.indicator(code) else { return nil }
        let counts = report.instrumentCounts(code)
        return seed(
            .instrumentCount(
                instrument: catalogue.indicators[position].name[language], years: years([position]),
                inForce: counts[.inForce, default: 0],
                preparation: counts[.inPreparation, default: 0], none: counts[.none, default: 0],
                unknown: counts[.unknown, default: 0]
            )
        )
    }

    /// The years that the members' figures refer to.
    private func years(_ indicators: [Int]) -> YearSpan {
        let all = indicators.flatMap { edition.values(of: $0, in: .members).map { Int($0.year) } }
        guard let first = all.min(), let last = all.max() else { return YearSpan(range: nil) }
        return YearSpan(range: first...last)
    }

    private func instrumentBlocks(_ codes: [String], chapter: String, number: Int) -> [Block] {
        guard let first = codes.first, let position = catalogue.indicator(first) else { return [] }
        let id = figureID(chapter, number)
        let map = instrumentMap(codes, id: id)
        return [
            .list(codes.compactMap(instrumentSentence), isNumbered: false),
            figure(
                id,
                .instruments(
                    instrument: catalogue.indicators[position].name[language],
                    years: years(codes.compactMap { catalogue.indicator($0) }),
                    inForce: report.instrumentCounts(first)[.inForce, default: 0], total: total, year: year
                ), map.chart, map.table, sources: sources(codes.compactMap { catalogue.indicator($0) }),
                file: "values.csv"
            ),
        ]
    }

    private func crossCutting() -> [Block] {
        var blocks = instrumentBlocks(
            ["CCD_STRATEGY", "EMT_STRATEGY", "DAT_DPLAW", "DAT_RTI"], chapter: "ccd", number: 4)
        var points: [Words] = []
        if let startUps = report.median("CCD_DEVORG"), let position = catalogue.indicator("CCD_DEVORG"),
            let world = report.summary(ofIndicator: position).worldMedian
        {
            points.append(seed(.startUps(median: startUps.value, count: startUps.count, world: world)))
        }
        points.append(seed(.newBusinesses(count: report.values("CTX_NEWBIZ").count)))
        points.append(seed(.competitions))
        blocks.append(.list(points, isNumbered: false))
        return blocks
    }

    /// A table of members × indicators by code; a member without any of them is left out.
    private func valueTable(_ id: String, _ caption: SeedFact, _ codes: [String]) -> Block {
        let indicators = codes.compactMap { catalogue.indicator($0) }
        let rows = alphabetical(catalogue.members).compactMap { unit -> [Table.Cell]? in
            let values = indicators.map { edition.observation(unit, $0)?.value }
            guard values.contains(where: { $0 != nil }) else { return nil }
            return [Table.Cell(profileLink(unit))]
                + zip(indicators, values).map { number($1, decimals: catalogue.indicators[$0].decimals) }
        }
        let columns = indicators.map { position -> Table.Column in
            let indicator = catalogue.indicators[position]
            return .number("\(indicator.name[language]) (\(indicator.unit[language]))")
        }
        return .details(
            summary: words.seed(caption), [.table(Table(id, words.seed(caption), [column(.country)] + columns, rows))]
        )
    }

    private func connectivity() -> [Block] {
        var points: [Words] = []
        if let gap = report.coverageNotUse() {
            points.append(seed(.access(use: gap.use, coverage: gap.coverage, gap: gap.gap)))
        }
        let mobile = report.values("CON_PRMOB")
        let fixed = report.values("CON_PRFIX")
        if !mobile.isEmpty {
            let above = mobile.count { $0.value > Report.affordablePrice }
            points.append(
                seed(.prices(above: above, count: mobile.count, threshold: Report.affordablePrice))
                    + (fixed.isEmpty
                        ? ""
                        : " "
                            + seed(
                                .fixedPrices(
                                    above: fixed.count { $0.value > Report.affordablePrice }, count: fixed.count)
                            ))
            )
        }
        if let gap = report.medianDifference("CTX_NETMEN", "CTX_NETWOMEN") {
            points.append(seed(.genderGap(gap: gap.value, count: gap.count)))
        }
        return [
            .list(points, isNumbered: false),
            valueTable(
                "table-con-access", .accessTable,
                ["CON_INTUSE", "CON_COV4G", "CON_PRMOB", "CON_PRFIX", "CTX_NETWOMEN", "CTX_NETMEN"]
            ),
        ]
    }

    private func skills() -> [Block] {
        var points: [Words] = []
        let sheet = report.values("SKL_SHEET")
        let withSkills = Set(sheet.map(\.unit)).union(report.values("SKL_CODE").map(\.unit))
        if let basic = report.median("SKL_SHEET") {
            points.append(seed(.basicSkills(median: basic.value, count: basic.count)))
        }
        if let advanced = report.median("SKL_CODE") {
            points.append(seed(.advancedSkills(median: advanced.value, count: advanced.count)))
        }
        if let schools = report.median("SKL_SCHNET") {
            points.append(seed(.schools(median: schools.value, count: schools.count)))
        }
        return [
            .list(points, isNumbered: false), .note(seed(.dataHole(count: withSkills.count, total: total))),
            valueTable(
                "table-skl-skills", .skillsTable, ["SKL_SHEET", "SKL_CODE", "SKL_SCHNET", "SKL_SCHPC", "SKL_LITERACY"]),
        ]
    }

    private func government() -> [Block] {
        var points: [Words] = []
        if let services = report.median("GOV_OSI"), let position = catalogue.indicator("GOV_OSI"),
            let world = report.summary(ofIndicator: position).worldMedian
        {
            points.append(seed(.services(median: services.value, world: world, count: services.count)))
        }
        let pairs = report.pairs("GOV_OSI", "CON_INTUSE")
        if !pairs.isEmpty {
            let margin = 20.0
            let ahead = pairs.filter { 100 * $0.first - $0.second > margin }.map(\.unit)
            let useAhead = pairs.count { $0.second > 100 * $0.first }
            points.append(
                seed(
                    .supplyNotUse(
                        useAhead: useAhead, count: ahead.count, total: pairs.count, margin: margin,
                        names: ahead.count <= 8 ? names(ahead) : []
                    )
                )
            )
        }
        if let identity = report.median("CTX_NOID") {
            points.append(seed(.identity(median: identity.value, count: identity.count)))
        }
        points.append(seed(.notMeasuredGovernment))
        return [
            .list(points, isNumbered: false),
            valueTable(
                "table-gov-capability", .governmentTable,
                ["GOV_OSI", "GOV_EPI", "GOV_CORESYS", "GOV_PSDELIV", "GOV_ENGAGE", "GOV_ENABLERS", "CTX_NOID"]
            ),
        ]
    }

    private func dataGovernance() -> [Block] {
        instrumentBlocks(["DAT_DPLAW", "DAT_DPA", "DAT_RTI", "DAT_STATLAW", "DAT_STATPLAN"], chapter: "dat", number: 4)
            + [.paragraph(seed(.dataNotMeasured))]
    }

    private func resilience() -> [Block] {
        let pillars = ["RES_LEGAL", "RES_TECH", "RES_ORG", "RES_CAPACITY", "RES_COOP"].compactMap {
            catalogue.indicator($0)
        }
        let summaries = pillars.map { report.summary(ofIndicator: $0) }
        func medians(_ group: Group) -> [Double?] {
            pillars.map { Statistics.median(edition.values(of: $0, in: group).map(\.value)) }
        }
        let (developing, world) = (medians(.otherDeveloping), medians(.world))
        func name(_ position: Int) -> String {
            // "GCI 2020: legal measures" without the part that all five share.
            let name = catalogue.indicators[position].name[language]
            let part = name.split(separator: ":").last.map(String.init)?.drop { $0 == " " || $0 == "\u{202F}" }
            return part.map { $0.prefix(1).uppercased() + $0.dropFirst() } ?? name
        }
        let table = Table(
            "table-res-pillars", words.seed(.pillarTable),
            [
                column(.indicator), column(.groupName(.members), isNumeric: true),
                column(.groupName(.otherDeveloping), isNumeric: true), column(.groupName(.world), isNumeric: true),
            ],
            pillars.indices.map { index in
                [
                    Table.Cell(Words(name(pillars[index]))), number(summaries[index].median, decimals: 2),
                    number(developing[index], decimals: 2), number(world[index], decimals: 2),
                ]
            }
        )
        var blocks: [Block] = [.paragraph(seed(.pillars))]
        if let lowest = summaries.filter({ $0.median != nil }).min(by: { ($0.median ?? 0) < ($1.median ?? 0) }) {
            let id = figureID("res", 4)
            let chart = Chart.areaDots(
                Chart.AreaDots(
                    rows: pillars.indices.map { index in
                        Chart.AreaDots.Row(
                            label: name(pillars[index]), value: summaries[index].median.map { $0 * 5 }, interval: nil,
                            text: summaries[index].median.map { numbers.score($0).text } ?? "–",
                            tone: tone(summaries[index].median.map { scores.level(of: $0 * 5) }),
                            peer: developing[index].map { $0 * 5 }, world: world[index].map { $0 * 5 }
                        )
                    }, cuts: cuts, peerLabel: words.label(.groupName(.otherDeveloping)).plain,
                    worldLabel: words.label(.worldMedian).plain
                )
            )
            blocks.append(
                figure(
                    id,
                    .pillars(
                        lowest: name(lowest.indicator), median: lowest.median ?? 0, count: lowest.count, year: year),
                    chart, table, sources: sources(pillars), file: "values.csv"
                )
            )
        }
        blocks.append(.note(seed(.workforce)))
        return blocks
    }

    private func emerging() -> [Block] {
        var points: [Words] = []
        for code in ["EMT_PATENTS", "EMT_ARTICLES", "EMT_PUSHES"] {
            guard let position = catalogue.indicator(code), let found = report.concentration(code) else { continue }
            points.append(
                seed(
                    .concentration(
                        indicator: catalogue.indicators[position].name[language], share: found.share,
                        people: found.peopleShare, names: names(found.units), count: found.count
                    )
                )
            )
        }
        let fifth = report.values("EMT_COV5G").map(\.value)
        let fourth = report.values("CON_COV4G").map(\.value)
        if let gini = Inequality.gini(fifth), let giniOf4G = Inequality.gini(fourth) {
            points.append(
                seed(
                    .fifthGeneration(
                        present: fifth.count { $0 > 0 }, count: fifth.count, gini: gini, giniOf4G: giniOf4G
                    )
                )
            )
        }
        if let sentence = instrumentSentence("EMT_STRATEGY") { points.append(sentence) }
        return [
            .list(points, isNumbered: false),
            valueTable(
                "table-emt-values", .emergingStrategies,
                ["EMT_STRATEGY", "EMT_COV5G", "EMT_RDEXP", "EMT_PATENTS", "EMT_ARTICLES"]),
        ]
    }

    private func economy() -> [Block] {
        var points: [Words] = []
        if let accounts = report.median("ECO_ACCOUNT") {
            points.append(seed(.accounts(median: accounts.value, count: accounts.count)))
        }
        if let gap = report.medianDifferenceInOneYear("ECO_ACCOUNT", "ECO_DIGPAY") {
            points.append(seed(.payments(difference: gap.value, count: gap.count, years: YearSpan(range: gap.years))))
        }
        if let mobile = report.median("ECO_MOBMONEY") {
            points.append(seed(.mobileMoney(median: mobile.value, count: mobile.count)))
        }
        points.append(seed(.commerceLaw))
        return [
            .list(points, isNumbered: false),
            valueTable(
                "table-eco-payments", .economyTable,
                ["ECO_ACCOUNT", "ECO_DIGPAY", "ECO_MOBMONEY", "ECO_BUYNET", "ECO_BILLS", "ECO_B2C"]
            ),
        ]
    }
}
