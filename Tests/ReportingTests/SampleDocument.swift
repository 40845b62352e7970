import Indicators

@testable import Reporting

/// A report with every kind of block, inline and chart, and the 57 members with made-up numbers.
enum Sample {
    static let english = document(.english)
    static let arabic = document(.arabic)

    struct Member {
        let code: String
        let name: String
        let column: Int
        let row: Int
    }

    static func members(_ language: Language) -> [Member] {
        table.map { line in
            let parts = line.split(separator: "|").map(String.init)
            return Member(
                code: parts[0], name: language == .arabic ? parts[2] : parts[1], column: Int(parts[3]) ?? 0,
                row: Int(parts[4]) ?? 0
            )
        }
    }

    private static let table = [
        "AZE|Azerbaijan|أذربيجان|11|1",
        "JOR|Jordan|الأردن|10|3",
        "AFG|Afghanistan|أفغانستان|13|2",
        "ALB|Albania|ألبانيا|7|0",
        "ARE|United Arab Emirates|الإمارات العربية المتحدة|13|5",
        "IDN|Indonesia|إندونيسيا|18|7",
        "UZB|Uzbekistan|أوزبكستان|13|1",
        "UGA|Uganda|أوغندا|9|7",
        "IRN|Iran|إيران|12|2",
        "PAK|Pakistan|باكستان|14|3",
        "BHR|Bahrain|البحرين|12|4",
        "BRN|Brunei Darussalam|بروناي دار السلام|18|6",
        "BGD|Bangladesh|بنغلاديش|16|4",
        "BEN|Benin|بنين|7|6",
        "BFA|Burkina Faso|بوركينا فاسو|5|5",
        "TJK|Tajikistan|طاجيكستان|14|2",
        "TUR|Türkiye|تركيا|9|1",
        "TKM|Turkmenistan|تركمانستان|12|1",
        "TCD|Chad|تشاد|7|4",
        "TGO|Togo|توغو|6|6",
        "TUN|Tunisia|تونس|6|3",
        "DZA|Algeria|الجزائر|5|3",
        "DJI|Djibouti|جيبوتي|9|5",
        "SAU|Saudi Arabia|المملكة العربية السعودية|11|4",
        "SEN|Senegal|السنغال|3|5",
        "SDN|Sudan|السودان|8|4",
        "SYR|Syria|سورية|10|2",
        "SUR|Suriname|سورينام|1|6",
        "SLE|Sierra Leone|سيراليون|4|7",
        "SOM|Somalia|الصومال|10|6",
        "IRQ|Iraq|العراق|11|2",
        "OMN|Oman|عُمان|13|6",
        "GAB|Gabon|الغابون|8|7",
        "GMB|The Gambia|غامبيا|3|6",
        "GUY|Guyana|غيانا|0|6",
        "GIN|Guinea|غينيا|4|6",
        "GNB|Guinea-Bissau|غينيا بيساو|3|7",
        "PSE|Palestine|فلسطين|9|3",
        "COM|Comoros|جزر القمر|10|8",
        "KGZ|Kyrgyz Republic|قيرغيزستان|14|1",
        "QAT|Qatar|قطر|13|4",
        "KAZ|Kazakhstan|كازاخستان|13|0",
        "CMR|Cameroon|الكاميرون|8|6",
        "CIV|Côte d’Ivoire|كوت ديفوار|5|6",
        "KWT|Kuwait|الكويت|12|3",
        "LBN|Lebanon|لبنان|9|2",
        "LBY|Libya|ليبيا|7|3",
        "MDV|Maldives|المالديف|15|7",
        "MLI|Mali|مالي|5|4",
        "MYS|Malaysia|ماليزيا|17|6",
        "EGY|Egypt|مصر|8|3",
        "MAR|Morocco|المغرب|4|3",
        "MRT|Mauritania|موريتانيا|4|4",
        "MOZ|Mozambique|موزمبيق|9|9",
        "NER|Niger|النيجر|6|4",
        "NGA|Nigeria|نيجيريا|7|5",
        "YEM|Yemen|اليمن|12|6",
    ]
}

extension Sample {
    /// A value from 2 to 98 that is always the same for the same words.
    static func value(_ parts: String...) -> Double {
        var hash: UInt64 = 14_695_981_039_346_656_037
        for byte in parts.joined(separator: "/").utf8 { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 }
        hash ^= hash >> 29
        let one = Double(hash % 1009) / 1009
        let two = Double(hash / 1009 % 1013) / 1013
        return 2 + 96 * (one + two) / 2
    }

    static func number(_ value: Double, decimals: Int = 1) -> FormattedNumber {
        let scale = decimals == 0 ? 1.0 : 10
        let rounded = (value.magnitude * scale).rounded() / scale
        let text = decimals == 0 ? String(Int(rounded)) : rounded.description
        return FormattedNumber(text: (value < 0 ? "\u{2212}" : "") + text, value: value, decimals: decimals)
    }

    static func tone(_ value: Double) -> Tone { Tone(rawValue: min(Int(value / 20), 4)) ?? .missing }

    static func document(_ language: Language) -> Document {
        let isArabic = language == .arabic
        func say(_ english: String, _ arabic: String) -> String { isArabic ? arabic : english }
        let members = members(language)
        let areaCodes = ["CCD", "CON", "SKL", "GOV", "DAT", "RES", "EMT", "ECO"]
        let areas =
            isArabic
            ? [
                "القضايا الشاملة", "الاتصال", "المهارات", "الحكومة الرقمية", "حوكمة البيانات", "الصمود والضمانات",
                "التكنولوجيات الناشئة", "الاقتصاد الرقمي",
            ]
            : [
                "Cross-cutting", "Connectivity", "Skills", "Digital government", "Data governance",
                "Resilience and safeguards", "Emerging technologies", "Digital economy",
            ]
        let levels =
            isArabic
            ? ["تأسيسي", "ناشئ", "راسخ", "متقدم", "رائد", "غير مقيّم"]
            : ["Foundational", "Emerging", "Established", "Advanced", "Leading", "Not scored"]
        let cuts: [Double] = [20, 40, 60, 80]
        let scored = members.map { ($0, value($0.code)) }.sorted { $0.1 > $1.1 }
        let link = Inline.link(url: "https://example.org/?a=1&b=2", "DataHub")
        let sources: Words = """
            \(say("ITU, World Telecommunication Indicators 2024, ", "الاتحاد الدولي للاتصالات، "))\
            \(Inline.code("CON_INTUSE")), \(link)
            """

        func figure(_ id: String, _ title: String, _ chart: Chart, rows: [(String, Double)]) -> Block {
            .figure(
                Figure(
                    id: id, title: Words(title),
                    subtitle:
                        "\(say("Score from 0 to 100, 2024, ", "الدرجة من 0 إلى 100، 2024، "))\(number(55, decimals: 0))\(say(" of 57 member countries", " من 57 دولة عضوًا"))",
                    chart: chart,
                    table: Table(
                        id + "-t", Words(say("The numbers of this figure", "أرقام هذا الشكل") + " " + id),
                        [.text(Words(say("Country", "الدولة"))), .number(Words(say("Score", "الدرجة")))],
                        rows.map { [Table.Cell(Words($0.0)), Table.Cell("\(number($0.1))", level: tone($0.1))] }
                    ), sources: sources, dataFile: "data/\(id).csv"
                )
            )
        }
        let table = scored.map { ($0.0.name, $0.1) }
        let areaTable = zip(areas, areaCodes).map { ($0, value($1)) }

        let ranked = figure(
            "fig-sta-01",
            say(
                "Twelve member countries score above 60, and the median stands twelve points below the world’s",
                "حصلت 12 دولة عضوًا على أكثر من 60 نقطة، والوسيط أدنى من وسيط العالم باثنتي عشرة نقطة"
            ),
            .rankedDots(
                .init(
                    rows: scored.map {
                        .init(
                            label: $0.0.name, value: $0.1, interval: max($0.1 - 4, 0)...min($0.1 + 6, 100),
                            text: number($0.1).text, tone: tone($0.1)
                        )
                    },
                    references: [
                        .init(value: 49.3, label: say("Median of members 49.3", "وسيط الدول الأعضاء 49.3")),
                        .init(value: 52.1, label: say("World median 52.1", "وسيط العالم 52.1")),
                    ], cuts: cuts
                )
            ), rows: table
        )
        let bells = figure(
            "fig-sta-06", say("Most moved up", "ارتفعت معظم الدول"),
            .dumbbells(
                .init(
                    rows: scored.map {
                        .init(
                            label: $0.0.name, from: value("then", $0.0.code), to: $0.1, text: number($0.1).text,
                            tone: tone($0.1), isUnclear: $0.1 < 50)
                    }, cuts: cuts, fromLabel: say("Edition 2022", "إصدار 2022"),
                    toLabel: say("Edition 2024", "إصدار 2024"),
                    unclearLabel: say("no measurable change", "لا تغيّر يمكن قياسه")
                )
            ), rows: table
        )
        let sparks = figure(
            "fig-sta-07", say("The index rose in each year", "ارتفع المؤشر كل سنة"),
            .sparklines(
                .init(
                    rows: zip(areas, areaCodes).map { name, area in
                        .init(
                            label: name,
                            points: (0..<7).map { year in
                                .init(
                                    year: 2018 + year, height: value(area, "\(year)"), isEstimate: year == 1,
                                    isJoined: year > 0 && year != 4, isBreak: year == 4)
                            }, text: number(value(area)).text
                        )
                    }, years: 2018...2024, estimateLabel: say("estimated", "مقدّر"), breakLabel: say("break", "انقطاع")
                )
            ), rows: areaTable
        )
        let groups =
            isArabic
            ? ["المجموعة الأفريقية", "المجموعة العربية", "المجموعة الآسيوية", "الدخل المتوسط الأدنى"]
            : ["African group", "Arab group", "Asian group", "Lower middle income"]
        let strips = figure(
            "fig-sta-02",
            say("The groups overlap more than they differ", "تتداخل المجموعات أكثر مما تختلف"),
            .strips(
                .init(
                    rows: groups.enumerated().map { index, group in
                        let marks = scored.enumerated().filter { $0.offset % groups.count == index }.map {
                            ($0.element.0.code, $0.element.1)
                        }
                        let median = marks[marks.count / 2].1
                        return .init(
                            label: group, marks: marks.map { (code: $0.0, value: $0.1) }, median: median,
                            medianText: number(median).text
                        )
                    }, cuts: cuts
                )
            ), rows: table
        )
        let heat = figure(
            "fig-sta-03", say("No country leads everywhere", "لا دولة تتصدر في كل المجالات"),
            .heatMap(
                .init(
                    columns: zip(areaCodes, areas).map { (code: $0, name: $1) },
                    rows: members.map { member in
                        .init(
                            label: member.name,
                            cells: areaCodes.map { area in
                                let score = value(member.code, area)
                                return score < 22
                                    ? .init(text: "–", tone: .missing)
                                    : .init(text: number(score).text, tone: tone(score))
                            }
                        )
                    }
                )
            ), rows: table
        )
        let map = figure(
            "fig-sta-04", say("The Gulf leads, the Sahel follows", "دول الخليج في المقدمة"),
            .tileMap(
                .init(
                    tiles: members.map { member in
                        let score = value(member.code)
                        let isMissing = member.code == "SOM" || member.code == "GUY"
                        return .init(
                            column: member.column, row: member.row, code: member.code, name: member.name,
                            text: isMissing ? "–" : number(score).text, tone: isMissing ? .missing : tone(score)
                        )
                    }, key: zip(levels, Tone.allCases).map { (label: $0, tone: $1) }
                )
            ), rows: table
        )
        func profileChart(_ code: String) -> Chart {
            .areaDots(
                .init(
                    rows: zip(areas, areaCodes).enumerated().map { index, area in
                        let score = index == 6 ? nil : value(code, area.1)
                        return .init(
                            label: area.0, value: score, interval: score.map { max($0 - 3, 0)...min($0 + 9, 100) },
                            text: score.map { number($0).text } ?? "–",
                            tone: score.map(tone) ?? .missing, peer: index == 2 ? score : value("peer", area.1),
                            world: value("world", area.1)
                        )
                    }, cuts: cuts, peerLabel: say("Median of peers", "وسيط النظراء"),
                    worldLabel: say("Median of the world", "وسيط العالم")
                )
            )
        }
        let states = Chart.CoverageMatrix.State.allCases
        let coverage = figure(
            "fig-con-02", say("A fifth of the figures is stale or missing", "خُمس الأرقام قديم أو غير متوفر"),
            .coverage(
                .init(
                    columns: (0..<11).map {
                        (code: ["CON_INTUSE", "CON_4GCOV", "CON_FIXBB"][$0 % 3] + "\($0)", name: "Indicator \($0)")
                    },
                    rows: members.map { member in
                        .init(
                            label: member.name,
                            states: (0..<11).map { column in
                                let score = value(member.code, "c\(column)")
                                return score > 45 ? .observed : states[Int(score * 7) % 5]
                            }
                        )
                    },
                    key: zip(
                        states,
                        isArabic
                            ? ["مرصود", "مرحّل", "قديم", "مقدّر", "غير متوفر"]
                            : ["Observed", "Carried forward", "Stale", "Estimated", "Missing"]
                    ).map { (state: $0, label: $1) }
                )
            ), rows: table
        )
        let ranks = figure(
            "fig-sta-08", say("Ranks overlap", "المراتب متداخلة"),
            .rankBars(
                .init(
                    rows: scored.enumerated().map { place, entry in
                        let (best, worst) = (max(place - 2, 1), min(place + 4, scored.count))
                        return .init(
                            label: entry.0.name, best: best, worst: worst, median: Double(best + worst) / 2,
                            text: "\(best)–\(worst)"
                        )
                    }, count: scored.count
                )
            ), rows: table
        )
        let bars = figure(
            "fig-sta-05",
            say("In connectivity most stand at the third level", "معظم الدول عند المستوى الثالث في الاتصال"),
            .levelBars(
                .init(
                    rows: zip(areas, areaCodes).map { name, area in
                        var counts = [0, 0, 0, 0, 0, 2]
                        for member in members.dropFirst(2) { counts[tone(value(member.code, area)).rawValue] += 1 }
                        return .init(label: name, counts: counts)
                    }, levels: zip(levels, Tone.allCases).map { (label: $0, tone: $1) }
                )
            ), rows: areaTable
        )

        let opening = say(
            "Member countries have come closer together since 2019, yet the distance between the first and the last remains wide. The median score is ",
            "اقتربت الدول الأعضاء بعضها من بعض منذ عام 2019، غير أن المسافة بين الأولى والأخيرة ما زالت واسعة. والدرجة الوسيطة هي "
        )
        let ranking = Inline.jump(id: "fig-sta-01", Words(say("the ranking", "الترتيب")))
        let closing = Inline.strong(Words(say("All numbers are made up.", "كل الأرقام مختلقة.")))
        let lead: Words = """
            \(opening)\(number(49.2837))\(say(", a change of ", "، بتغيّر قدره "))\(number(-2.4321))\
            \(say(" points; see ", " نقطة؛ انظر "))\(ranking)\(say(" and the data of ", " وبيانات "))\
            \(Inline.latin("ITU (2024)"))\(say(", indicator ", "، المؤشر "))\(Inline.code("CON_INTUSE")). \(closing)
            """

        let wide = Table(
            "tab-con-01", Words(say("Connectivity of the 57 member countries", "الاتصال في الدول الأعضاء")),
            [
                .text(Words(say("Country", "الدولة"))), .number(Words(say("Score", "الدرجة"))),
                .text(Words(say("Level", "المستوى"))),
                .number(Words(say("Change", "التغيّر"))), .number(Words(say("Coverage", "تغطية البيانات"))),
                .text(Words(say("Weakest indicator", "أضعف مؤشر"))),
            ],
            members.prefix(14).map { member in
                let score = value(member.code, "CON")
                return [
                    Table.Cell("\(Inline.jump(id: "prf-" + member.code, Words(member.name)))"),
                    Table.Cell("\(number(score))", level: tone(score)),
                    Table.Cell(Words(levels[tone(score).rawValue]), level: tone(score)),
                    Table.Cell("\(number(score / 10 - 6))"),
                    Table.Cell("\(FormattedNumber(text: String(Int(score)) + "%", value: score / 100, decimals: nil))"),
                    Table.Cell(
                        "\(Inline.code("CON_INTUSE")) \(say("Individuals using the internet", "مستخدمو الإنترنت"))"),
                ]
            }
        )

        func profile(_ index: Int, _ member: Member) -> Section {
            let score = value(member.code)
            let rows: [[Table.Cell]] = (0..<6).map { row in
                let figure = value(member.code, "i\(row)")
                return [
                    Table.Cell(
                        "\(Inline.code(areaCodes[row % 8] + "_IND\(row)")) \(say("Individuals using the internet, per cent of the population", "مستخدمو الإنترنت، نسبة من السكان"))"
                    ),
                    Table.Cell("\(number(figure))"), Table.Cell("\(number(2024, decimals: 0))"),
                    Table.Cell("\(number(figure))", level: tone(figure)),
                    Table.Cell("\(say("Observed", "مرصود"))"), Table.Cell("\(Inline.latin("ITU 2024"))"),
                ]
            }
            return Section(
                "prf-" + member.code, "15.\(index + 1)", Words(member.name),
                [
                    .facts([
                        Fact(label: Words(say("Code", "الرمز")), value: "\(Inline.code(member.code))"),
                        Fact(label: Words(say("Score", "الدرجة")), value: "\(number(score))"),
                        Fact(label: Words(say("Level", "المستوى")), value: Words(levels[tone(score).rawValue])),
                        Fact(
                            label: Words(say("Rank", "المرتبة")),
                            value:
                                "\(number(Double(index + 1), decimals: 0))\(say(" of ", " من "))\(number(55, decimals: 0))"
                        ),
                    ]),
                    figure(
                        "fig-prf-\(member.code)", say("Strongest in skills", "الأقوى في المهارات"),
                        profileChart(member.code), rows: areaTable),
                    .table(
                        Table(
                            "tab-prf-\(member.code)", Words(say("Every indicator", "كل المؤشرات")),
                            [
                                .text(Words(say("Indicator", "المؤشر"))), .number(Words(say("Value", "القيمة"))),
                                .number(Words(say("Year", "السنة"))),
                                .number(Words(say("Score", "الدرجة"))), .text(Words(say("Status", "الحالة"))),
                                .text(Words(say("Source", "المصدر"))),
                            ], rows
                        )
                    ),
                ], startsPage: true, file: "profiles/\(member.code)"
            )
        }

        return Document(
            language: language,
            title: Words(
                say(
                    "Concept Report on the Current State of Member Countries Regarding Digitalization",
                    "التقرير المفاهيمي عن الوضع الراهن للدول الأعضاء في مجال الرقمنة"
                )
            ),
            subtitle: Words(
                say(
                    "Current State of Digital Transformation in the OIC Member Countries",
                    "الوضع الراهن للتحول الرقمي في الدول الأعضاء في منظمة التعاون الإسلامي")),
            runningFoot:
                "\(say("Draft · edition 2024 · data as of ", "مشروع · إصدار 2024 · البيانات حتى "))\(Inline.latin("31/12/2024"))",
            front: [
                .facts([
                    Fact(label: Words(say("Status", "الحالة")), value: Words(say("Draft", "مشروع"))),
                    Fact(label: Words(say("Edition", "الإصدار")), value: "\(number(2024, decimals: 0))"),
                    Fact(
                        label: Words(say("Observations until", "الملاحظات حتى")),
                        value: Words(say("11 November 2024", "11 نوفمبر 2024"))),
                    Fact(label: Words(say("Licence", "الترخيص")), value: "\(Inline.latin("CC BY 4.0"))"),
                ]),
                .note(
                    Words(
                        say(
                            "Names and codes imply no opinion on the legal status of any country or area.",
                            "لا تعني الأسماء والرموز أي رأي في الوضع القانوني لأي دولة أو منطقة."))),
            ],
            sections: [
                Section(
                    "sum", "1", Words(say("Executive summary", "الملخص التنفيذي")),
                    [
                        .paragraph(lead),
                        .list([lead, lead], isNumbered: true),
                        .list(
                            [
                                Words(say("Strategies and laws", "الاستراتيجيات والقوانين")),
                                Words("a < b & c > d \"e\""),
                            ], isNumbered: false),
                        .quotation(
                            Words(
                                say(
                                    "The digital divide caused by the connectivity gap",
                                    "الفجوة الرقمية الناجمة عن فجوة الاتصال")), source: "COMCEC, 27 November 2022"),
                        .details(summary: Words(say("How to read this", "كيف تقرأ هذا")), [.paragraph(lead)]),
                    ]
                ),
                Section(
                    "sta", "4", Words(say("Overall state", "الوضع العام")), [.paragraph(lead)],
                    [
                        Section(
                            "sta-1", "4.1", Words(say("Level and distribution", "المستوى والتوزيع")),
                            [ranked, bells, sparks, strips, heat, map, bars, ranks]),
                        Section(
                            "sta-2", "4.2", Words(say("Among members", "بين الأعضاء")), [.paragraph(lead)],
                            [
                                Section(
                                    "sta-2-1", "4.2.1", Words(say("Groups", "المجموعات")), [.paragraph(lead)],
                                    [
                                        Section("sta-2-1-1", "", Words(say("Detail", "تفصيل")), [.paragraph(lead)])
                                    ])
                            ]),
                    ], startsPage: true
                ),
                Section(
                    "con", "6", Words(say("Improving Digital Connectivity", "تحسين الاتصال الرقمي")),
                    [.table(wide), coverage], startsPage: true),
                Section(
                    "prf", "15", Words(say("Country profiles", "ملفات الدول")), [.paragraph(lead)],
                    members.enumerated().map(profile), startsPage: true
                ),
            ],
            furniture: .init(
                contents: say("Contents", "المحتويات"), skipToContent: say("Skip to content", "انتقل إلى المحتوى"),
                showTable: say("Show the numbers", "عرض الأرقام"), source: say("Source:", "المصدر:"),
                dataFile: say("Data file (CSV)", "ملف البيانات (CSV)"), language: say("Language", "اللغة"), colon: ": "
            )
        )
    }
}
