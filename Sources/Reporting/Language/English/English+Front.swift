import Scoring

extension English {
    /// What the report says of itself and its mandate.
    func about(_ phrase: AboutPhrase) -> Words {
        switch phrase {
        case .forewordPending: "This place is kept for the foreword. It is written by a person, never by the engine."
        case .namesDisclaimer:
            "The designations used and the order of presentation do not imply any opinion on the legal status of any country, territory or area, or on its frontiers. Maps show equal tiles and draw no boundary."
        case .licenceNote:
            "The text may be reused with attribution. The figures stay under the terms of their publishers, which Annex A states for each source; some allow non-commercial use only."
        case .nameOfThisReport:
            "The Declaration calls this document the “Concept Report on the Current State of Member Countries Regarding Digitalization”; the agenda of the second technical meeting calls it the “Current State of Digital Transformation in the OIC Member Countries”."
        case .resolution2020:
            "The Council of Foreign Ministers, at its 47th session in Niamey on 27 and 28 November 2020, approved the digital transformation project of the OIC General Secretariat (resolution \(.latin("No. 1/47-IT")), document \(.latin("OIC/CFM-47/2020/IT/RES/FINAL"))) and recalled the OIC-2025 Programme of Action,"
        case .resolution2020Quote:
            "which calls for ICT skill promotion, IT structure advancement, ICT utilization both as an enabler of comprehensive economic progress, social and human development, and as a means for knowledge acquisition and technology transfer"
        case .declaration:
            "On 27 November 2022, on the occasion of the 38th COMCEC Session in Istanbul, the ministers, heads of organizations and representatives in charge of digital transformation adopted the Declaration on the COMCEC High-Level Digital Cooperation Initiative/Programme."
        case .declarationChallenges: "They considered these to be the main challenges:"
        case .challenge(let number):
            switch number {
            case 1:
                "“Differences in the development levels regarding digitalization among Member Countries themselves and with the rest of the world” (chapter \(.jump(id: "overall", "4")));"
            case 2: "“The digital divide caused by the connectivity gap” (chapter \(.jump(id: "con", "6")));"
            case 3:
                "“Need for upskilling and capacity building of people with basic and advanced digital skills and competencies” (chapter \(.jump(id: "skl", "7")));"
            case 4:
                "“Lack of relevant strategies, policies, standards and regulations in the field of digitalization” (chapter \(.jump(id: "ccd", "5")));"
            case 5:
                "“Poor digital public services and platforms that provide uninterrupted and high quality services” (chapter \(.jump(id: "gov", "8")));"
            case 6:
                "“Limited organizational, technical and capacity building measures in information and cyber security” (chapter \(.jump(id: "res", "10")));"
            case 7:
                "“Need for keeping up with the disruptive technology advancements based on human-centric principles and complex data governance mechanisms” (chapters \(.jump(id: "dat", "9")) and \(.jump(id: "emt", "11")));"
            default:
                "“Need for disseminating and integrating the existing innovative potential and digital solutions into the digital economy” (chapter \(.jump(id: "eco", "12")))."
            }
        case .declarationAreas:
            "They agreed on eight thematic areas as the cooperation framework; chapters 5 to 12 take them in the order of the Declaration:"
        case .declarationReport:
            "The Declaration commends the preparation of the Concept Report, which this edition brings up to date from published figures."
        case .challengeText:
            "Differences in the development levels regarding digitalization among Member Countries themselves and with the rest of the world"
        case .forum:
            "Ministers decided to convene regularly under the COMCEC High Level Digital Transformation Forum, “with a view to enhance technical cooperation and collaboration … as well as exchange of experiences, design of joint programs and projects under the aforementioned thematic areas”."
        case .meeting2:
            "The second technical meeting, held on 1 November 2022, asked for points that this report takes up, in these words:"
        case .meeting2Point(let number):
            switch number {
            case 1:
                "“digital economy and financial technology (Fintech) can be elaborated in the report” (chapter \(.jump(id: "eco", "12")));"
            case 2:
                "“best practices and applications such as mobile ID, digital ID, e-government services” (chapter \(.jump(id: "gov", "8")));"
            case 3: "the “spread of the culture of digitalization” (chapter \(.jump(id: "gov", "8")));"
            case 4:
                "“interoperability of e-commerce platforms as well as the harmonization of the legal frameworks” (chapter \(.jump(id: "eco", "12")));"
            case 5: "capacity “building for cyber security workforce” (chapter \(.jump(id: "res", "10")));"
            case 6: "“supporting the entrepreneurship and start-up ecosystem” (chapter \(.jump(id: "ccd", "5")));"
            default:
                "“Hackathons and Digitons among the OIC Member Countries” (the last section of each area’s chapter)."
            }
        case .heldBack(let count):
            "\(counted(count, "figure", "figures")) that member countries submitted \(count == 1 ? "is" : "are") confidential or embargoed and \(count == 1 ? "was" : "were") held back: nothing in this report uses \(count == 1 ? "it" : "them")."
        case .internalRun(let count, let reason):
            "INTERNAL, NOT FOR PUBLICATION. This copy uses \(counted(count, "figure", "figures")) that \(count == 1 ? "is" : "are") confidential or embargoed. Reason: \(.latin(reason))"
        case .prepared:
            "The first Concept Report was prepared by the Digital Transformation Office of the Presidency of the Republic of Türkiye and the COMCEC Coordination Office, and discussed at technical meetings on 28 September and 1 November 2022 before the ministers met on 27 November 2022."
        case .preparedNow(let edition):
            "The edition \(numbers.year(edition)) is computed by Mizan, an open-source engine, from published figures. Every sentence with a number is made from the data. Annex \(.jump(id: "annex-h", "H")) says how anyone can make the same report again."
        case .reservedChapters:
            "Chapters 13, 14 and 16 are reserved for good practices, cooperation opportunities, and observations of the member countries; they are printed once there is something to print."
        case .firstDraft:
            "This is the first report written by the engine, so there is no earlier draft to compare it with."
        case .documentName(let number):
            switch number {
            case 1: "Resolution \(.latin("No. 1/47-IT")), \(.latin("OIC/CFM-47/2020/IT/RES/FINAL"))"
            case 2: "First technical meeting"
            case 3: "Report of the second technical meeting"
            default: "Declaration on the COMCEC High-Level Digital Cooperation Initiative/Programme"
            }
        case .documentDate(let number):
            switch number {
            case 1: "27–28 November 2020"
            case 2: "28 September 2022"
            case 3: "1 November 2022"
            default: "27 November 2022"
            }
        case .documentSubject(let number):
            switch number {
            case 1: "Digital transformation project of the OIC General Secretariat"
            case 2: "First discussion of the draft Concept Report"
            case 3: "Revised draft of the Concept Report; six themes for cooperation"
            default: "Eight thematic areas; Concept Report; Forum"
            }
        case .quotationSource(let number): about(.documentName(number))
        case .secretariat:
            "The Declaration of 2022 names the Digital Transformation Office of the Presidency of the Republic of Türkiye as secretariat of the Forum; it is quoted here as it was adopted."
        }
    }

    /// A sentence of the executive summary.
    func summary(_ fact: SummaryFact) -> Words {
        switch fact {
        case .scored(let count, let total, let unscored, let needed, let areas):
            unscored.isEmpty
                ? "All \(numbers.count(total)) member countries are scored in this edition."
                : "This edition scores \(numbers.count(count)) of the \(numbers.count(total)) member countries. Fewer than \(numbers.count(needed)) of the \(numbers.count(areas)) areas have enough figures for: \(list(unscored))."
        case .level(let mean, let interval, let median, let weighted):
            "The unweighted mean of the index is \(numbers.score(mean)) of 100\(bracketed(interval)) and the median \(numbers.score(median)); with each inhabitant as one voice the mean is \(numbers.score(weighted))."
        case .levels(let counts, let borderline):
            "By level, \(levelList(counts))."
                + (borderline.map { " \(borderlineSentence($0))" as Words } ?? "")
        case .spread(let lowest, let highest, let lowerQuartile, let upperQuartile, let pairs):
            "The index runs from \(numbers.score(lowest)) to \(numbers.score(highest)); the middle half of the member countries lies between \(numbers.score(lowerQuartile)) and \(numbers.score(upperQuartile))."
                + (pairs.map {
                    " In \(numbers.count($0.all - $0.apart)) of the \(numbers.count($0.all)) pairs of member countries neither can be called higher."
                        as Words
                } ?? "")
        case .areas(
            let highest, let highestMean, let highestOthers, let lowest, let lowestMean, let lowestOthers,
            let worldLowest, let worldHighest):
            "The means of the areas run from \(numbers.score(lowestMean)) (\(lowest)\(overlap(lowestOthers))) to \(numbers.score(highestMean)) (\(highest)\(overlap(highestOthers))); over all economies of the world the means of the same two areas are \(numbers.score(worldLowest)) and \(numbers.score(worldHighest))."
        case .world(let members, let developing, let highIncome):
            "On the same indicators and goalposts, the mean of other low- and middle-income economies is \(numbers.score(developing)) and that of other high-income economies \(numbers.score(highIncome)), against \(numbers.score(members)) for the member countries."
        case .change(let change, let verdicts, let count, let fromYear, let toYear):
            "Since the edition \(numbers.year(fromYear)) the mean index over the \(numbers.count(count)) member countries scored in both editions \(course(change, fromYear, toYear))."
                + (verdicts.map { " " + comparison(.verdicts($0)) } ?? "")
        case .coverageNotUse(let use, let coverage, let gap, let count):
            "Over the \(numbers.count(count)) member countries with both figures, the median share of people who use the Internet is \(numbers.number(use, decimals: 1))% and the median share within reach of a 4G signal \(numbers.number(coverage, decimals: 1))%; the median of the gaps, country by country, is \(numbers.number(gap, decimals: 1)) percentage points."
        case .affordability(let above, let count, let threshold):
            "Five gigabytes of mobile data cost more than \(numbers.number(threshold, decimals: 0))% of monthly gross national income (GNI) per head in \(numbers.count(above)) of the \(numbers.count(count)) member countries with a figure."
        case .data(let share, let medianYear, let staleShare):
            "A figure is there for \(numbers.percent(share)) of the cells behind the scores (member countries × indicators); their median year is \(numbers.year(medianYear)), and \(numbers.percent(staleShare)) of the figures are more than three years older than the edition."
        }
    }

    /// `2 are Foundational, 21 Emerging, … and none is Leading`.
    func levelList(_ counts: [Int]) -> Words {
        let present = Level.allCases.filter { counts[$0.rawValue] > 0 }
        let absent = Level.allCases.filter { counts[$0.rawValue] == 0 }
        let parts = present.map { level -> Words in
            "\(memberOrCount(counts[level.rawValue], isFirst: level == present.first)) \(name(level))"
        }
        let none = absent.isEmpty ? "" : "; none is \(Words(absent.map(name).joined(separator: " or ")))" as Words
        return join(parts) + none
    }

    private func memberOrCount(_ count: Int, isFirst: Bool) -> Words {
        guard isFirst else { return Words(.number(numbers.count(count))) }
        return "\(memberCountries(count)) \(count == 1 ? "is" : "are")"
    }

    /// Words as a list.
    func join(_ parts: [Words]) -> Words {
        guard var joined = parts.first else { return "" }
        for (index, part) in parts.enumerated().dropFirst() {
            joined = joined + (index == parts.count - 1 ? " and " : ", ") + part
        }
        return joined
    }

    /// What the report says of the method.
    func method(_ phrase: MethodPhrase) -> Words {
        switch phrase {
        case .shares(let total, let observed, let estimated, let missing):
            "Of the \(numbers.count(total)) cells behind the scores (member countries × indicators), \(numbers.percent(Double(observed + estimated) / Double(total), decimals: 1)) hold a published figure and \(numbers.percent(Double(missing) / Double(total), decimals: 1)) are missing; none was imputed. "
                + (estimated == 0
                    ? "None carries an estimate mark: the files read did not keep the publishers’ marks."
                    : "\(numbers.count(estimated)) of the figures are marked as estimates by their sources.")
        case .overview(let indicators, let areas, let context):
            "The index brings together \(numbers.count(indicators)) indicators in the \(numbers.count(areas)) thematic areas of the Declaration; \(numbers.count(context)) more are shown as context and not scored. Terms follow the OECD/JRC \(Inline.latin("Handbook on Constructing Composite Indicators")) (2008)."
        case .selection:
            "For each country and indicator the newest published figure is taken that is not older than the indicator allows (Annex \(.jump(id: "annex-a", "A"))). Its year is kept and shown."
        case .normalisation:
            "A figure becomes a score from 0 to 100 by its place between two fixed goalposts: score = 100 × (value − lower) / (upper − lower), cut off at 0 and 100. Where figures span orders of magnitude, logarithms are taken first."
        case .direction: "Where less is better, as with prices, the score is 100 minus that."
        case .beyond:
            "Goalposts are the bounds of the scale where it has some, otherwise the 2.5th and 97.5th percentile of all country-years world-wide since 2015. They do not move with the countries compared, so that a score does not change because others changed."
        case .weights(let areEqual):
            "Indicators have the weights of Annex \(.jump(id: "annex-a", "A")) within their area; "
                + (areEqual ? "the areas weigh the same." : "the areas have the weights of the table in section 3.1.")
        case .arithmetic(let minimum):
            "An area’s score is the weighted arithmetic mean of the indicators that are there, if they carry at least \(numbers.percent(minimum)) of the area’s weight."
        case .geometric(let floor, let needed, let areas):
            "The index is the geometric mean of the areas that are scored, each taken as \(numbers.number(floor, decimals: 0)) at least, if \(numbers.count(needed)) of the \(numbers.count(areas)) are scored. A geometric mean lets strength in one area make up for weakness in another only in part."
        case .missing:
            "Nothing is imputed. A score uses the figures that are there, and its coverage says how much of the weight they carry. Below the minimum there is no score; the country keeps its page, with its figures and the reason."
        case .submissions: "Every figure keeps its source and the line it was read from (file \(.code("values.csv")))."
        case .noInterval:
            "This edition prints no intervals: the uncertainty of weights, goalposts and figures has not been propagated. Differences of a few points, and ranks close to each other, should not be read as differences between countries."
        case .drawn(let draws):
            "Scores rest on choices that could as well be otherwise. To see how much hangs on them, the edition was computed \(numbers.count(draws)) times, all of the following being drawn at random each time."
        case .variation(let drawn): variation(drawn)
        case .intervals(let resolution):
            "The 90% interval of a score runs from the 5th to the 95th percentile of the draws. Percentiles are off by at most \(numbers.number(resolution, decimals: 2)) points; those of ranks are exact, and rounded outwards to whole ranks. Member countries without an index are not drawn; their area scores carry no interval."
        case .seed(let seed):
            "The draws start from the seed \(.code(String(seed))), the first eight bytes of the digest of the inputs, so that anyone can draw the same."
        case .nominalScore:
            "The score is that of the published choices, not the middle of the draws. It often lies near an end of its interval: an arithmetic mean is never below a geometric one, and figures filled in can pull a score towards those of similar countries."
        case .notVaried:
            "Not drawn were errors of the published figures, goalposts moved otherwise, and other definitions of the levels. The intervals say nothing of these, and would be wider with them."
        case .ranges(let pairs, let apart):
            "One country is called higher than another only if it was so in 95% of the draws. That holds for \(numbers.count(apart)) of the \(numbers.count(pairs)) pairs of member countries that are scored. Areas are compared by whether their intervals overlap."
        case .figureErrors(let error):
            "For strengths and gains in the profiles, each figure has an interval of its own: a normal error whose standard deviation is \(numbers.percent(error.normal)) of a normal figure, \(numbers.percent(error.provisional)) of a provisional one, \(numbers.percent(error.otherDefinition)) of one after a break or by another definition, \(numbers.percent(error.estimated)) of an estimate and \(numbers.percent(error.lowReliability)) of one that its source calls unreliable. These shares are an assumption of Mizan; few sources publish errors."
        case .levels: "Five levels divide the scale; a score at a boundary has reached the higher level."
        case .partial(let count):
            "\(upper(someMembers(count))) \(count == 1 || count == 0 ? "is" : "are") scored although one or two areas are not; the areas that lack figures are often low ones, so these indices are not fully comparable with the others. The table of scores says how many areas each has."
        case .borderline(let hasIntervals):
            hasIntervals
                ? "A country is borderline where its 90% interval reaches into another level than that of its score."
                : "A score close to a boundary could as well lie on its other side."
        case .readingScore:
            "Scores run from 0 to 100, with one decimal; calculations use full precision, and differences are taken before rounding."
        case .readingRank(let hasIntervals):
            hasIntervals
                ? "Ranks count the member countries that are scored, and are printed only as 90% intervals: 9–17 means that nine in ten draws gave a rank from 9 to 17."
                : "Ranks count the member countries that are scored; ties share the better rank."
        case .readingInterval:
            "A 90% interval stands beside its score, and in the drawings as the line through the dot. Where two intervals overlap widely, the scores should not be read as different."
        case .readingCoverage: "Coverage is the share of the weight for which there is a figure."
        case .readingLetters:
            "In the data matrices O stands for a figure of the edition’s year, C for one carried forward from one to three years before, S for a stale one, E for an estimate of the source, M for a missing one."
        case .readingProfile:
            "In a profile, the filled dot is the country, the ring the median of the member countries of the same income group, and the bar the median of all economies of the world that are scored."
        case .frameworkTable: "Areas, indicators, weights and coverage"
        case .methodologyFile(let name, let version):
            "The methodology is a file of its own, \(.code("indicators/methodology.json")) (\(name), version \(version)); every choice in it is named."
        case .levelTable: "Levels and their bounds"
        case .treeIntroduction: "The indicators of each area:"
        }
    }
}
