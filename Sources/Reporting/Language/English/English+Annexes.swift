extension English {
    /// A sentence on gaps in the data, or in an annex.
    func annex(_ phrase: AnnexPhrase) -> Words {
        switch phrase {
        case .gapIntroduction:
            "A missing figure is never guessed. The tables say which gaps weigh most in the index, which country lacks what, and which figures are old. The state of every single figure is drawn in section 7 of each area’s chapter."
        case .gapTable:
            "The 20 indicators whose missing figures weigh most: members without a figure × weight in the index"
        case .requestTable: "Indicators to ask for, by member country"
        case .staleTable: "Indicators with figures more than three years older than the edition"
        case .staleNote: "A stale figure counts in the score as long as the indicator’s oldest value allows."
        case .coverageTable: "Share of each area’s weight with a figure, by member country"
        case .noneMissing: "none"
        case .metadata:
            "Each indicator with its definition, unit, direction, goalposts, weight within its area, oldest value used, and the sources in use for this edition. Context indicators have no goalposts and no weight. Most files were read from copies in public repositories, not from the publishers’ own sites. Population is that of the United Nations’ World Population Prospects 2024; GDP per head and income groups are the World Bank’s; the lists of least developed, landlocked and small island countries are the United Nations’."
        case .sources: "Sources and their terms"
        case .dataFiles:
            "The figures behind this report are in files beside it: \(.link(url: "scores.csv", "scores.csv")) (index, areas, rank, level, coverage), \(.link(url: "values.csv", "values.csv")) (every figure with its year, status, source, line and score), \(.link(url: "uncertainty.csv", "uncertainty.csv")) (intervals, ranges of ranks, shares of levels) and \(.link(url: "data.json", "data.json")) (all of these, for programs). Each profile lists its country’s figures."
        case .scoreTable: "Scores of all member countries"
        case .changes:
            "Sources revise figures and change methods. Of those in use, the Global Cybersecurity Index changed its method with each edition (2017, 2018, 2020, 2024), and two components of the E-Government Development Index did so in 2024; their figures are not strictly comparable between editions."
        case .crosswalk:
            "The technical meeting of 1 November 2022 identified six themes; the Declaration of 27 November 2022 adopted eight areas."
        case .crosswalkTable: "Themes of the technical meeting and areas of the Declaration"
        case .submit(let number):
            switch number {
            case 1:
                "National focal points send a CSV file with one row for each figure: country, indicator, year, value, status and source (\(.code("REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,OBS_STATUS,SOURCE")))."
            case 2:
                "Countries are named by the ISO alpha-3 code, indicators by the code in Annex \(.jump(id: "annex-a", "A")). A value has a decimal point. A value that does not exist is left empty, with a status that says why: O not available, L exists but not collected, M does not apply, Q not disclosed."
            default:
                "The file goes to the COMCEC Coordination Office, which checks it with \(.code("mizan doctor")) before it counts."
            }
        case .glossary: "Terms of this report in the three official languages of the OIC"
        case .manifest(let version, let digest):
            "This report was made by Mizan \(version) from the inputs below; the first twelve digits of the digest over all of them are \(.code(digest)). The same inputs and version give the same bytes, on any computer. \(.link(url: "manifest.json", "manifest.json")) holds this list for programs, with the digests of the outputs."
        case .command(let command): "The command was \(.code(command))."
        case .manifestTable: "Inputs"
        case .uncertaintyTable: "The index and ranks over all draws, and the share of the draws at each level"
        case .uncertaintyNote:
            "Section \(.jump(id: "method-uncertainty", "3.5")) says what was drawn. Shares are over the draws; every number, and the intervals of the areas, are in \(.link(url: "uncertainty.csv", "uncertainty.csv"))."
        case .licenceText(let number):
            switch number {
            case 1: "The engine is free software under the Apache License 2.0."
            case 2:
                "The text of this report may be reused with attribution. Figures stay under the terms of their publishers (Annex \(.jump(id: "annex-a", "A")))."
            default:
                "The report presents published figures; neither the OIC, COMCEC nor the publishers of the figures answer for its conclusions."
            }
        case .citation(let edition, let version):
            "Suggested citation: Concept Report on the Current State of Member Countries Regarding Digitalization, edition \(numbers.year(edition)), made with Mizan \(version)."
        }
    }

    /// The title and subtitle of a figure: the finding, then measure, year and how many countries.
    func figure(_ figure: FigurePhrase) -> (title: Words, subtitle: Words) {
        switch figure {
        case .index(let highest, let high, let lowest, let low, let count, let total, let year, let hasIntervals):
            (
                ends(highest: highest, lowest: lowest, from: low, to: high),
                "Index, 0 to 100\(hasIntervals ? ", with its 90% interval" : ""), edition \(numbers.year(year)), \(numbers.count(count)) of \(numbers.count(total)) member countries; lines mark the levels and the median"
            )
        case .ranks(let pairs, let apart, let count, let total, let year):
            (
                "In \(numbers.count(pairs - apart)) of \(numbers.count(pairs)) pairs neither country can be called higher",
                "90% interval of the rank by index and the median rank, edition \(numbers.year(year)), \(numbers.count(count)) of \(numbers.count(total)) member countries"
            )
        case .map(let advanced, let leading, let total, let year):
            (
                leading == 0
                    ? "\(upper(someMembers(advanced))) \(advanced == 1 || advanced == 0 ? "is" : "are") at the level Advanced; none is Leading"
                    : "\(upper(someMembers(advanced))) \(advanced == 1 || advanced == 0 ? "is" : "are") at the level Advanced and \(numbers.count(leading)) Leading",
                "Level of the index by member country, one tile each, edition \(numbers.year(year)), \(numbers.count(total)) member countries; tiles lie roughly where countries do and draw no boundary"
            )
        case .levelsByArea(let area, let low, let firm, let total, let year):
            (
                "\(area): \(numbers.count(low)) of \(numbers.count(total)) scored member countries are at the two lowest levels"
                    + (firm.map { ", \(numbers.count($0)) of them with their whole 90% interval" } ?? ""),
                "Number of member countries at each level, index and areas, edition \(numbers.year(year))"
            )
        case .heatMap(let area, let count, let firm, let total, let year):
            (
                "In \(numbers.count(count)) of the \(numbers.count(total)) member countries scored in it, \(area) is their lowest area"
                    + (firm.map { "; in \(numbers.count($0)) its 90% interval lies below all others" } ?? ""),
                "Scores by area, 0 to 100, edition \(numbers.year(year)); a dash means not scored"
            )
        case .groups(let highest, let high, let lowest, let low, let total, let year):
            (
                "The median runs from \(numbers.score(low)) (\(lowest)) to \(numbers.score(high)) (\(highest))",
                "Index by group, 0 to 100, one mark a country, bar at the median, edition \(numbers.year(year)), \(numbers.count(total)) member countries"
            )
        case .world(let members, let highIncome, let year):
            (
                "The median member country scores \(numbers.score(members)), the median of other high-income economies \(numbers.score(highIncome))",
                "Index, 0 to 100, one mark an economy, bar at the median, edition \(numbers.year(year))"
            )
        case .areas(let highest, let high, let lowest, let low, let total, let year):
            (
                "The median score runs from \(numbers.score(low)) (\(lowest)) to \(numbers.score(high)) (\(highest))",
                "Area scores, 0 to 100, one mark a member country that is scored, bar at the median, edition \(numbers.year(year)), \(numbers.count(total)) member countries"
            )
        case .area(let name, let median, let above, let firm, let count, let total, let year):
            (
                "\(name): the median score is \(numbers.score(median)); \(numbers.count(above)) of \(numbers.count(count)) scored member countries \(above == 1 ? "reaches" : "reach") 60"
                    + (firm.map { ", \(numbers.count($0)) with the whole 90% interval" } ?? ""),
                "\(name), 0 to 100\(firm == nil ? "" : ", with its 90% interval"), edition \(numbers.year(year)), \(numbers.count(count)) of \(numbers.count(total)) member countries; lines mark the levels and the median"
            )
        case .areaGroups(let name, let highest, let high, let lowest, let low, let total, let year):
            (
                "\(name): the median runs from \(numbers.score(low)) (\(lowest)) to \(numbers.score(high)) (\(highest))",
                "\(name) by group, 0 to 100, one mark a country, bar at the median, edition \(numbers.year(year)), \(numbers.count(total)) member countries"
            )
        case .areaLevels(let name, let low, let total, let year):
            (
                "\(name): \(numbers.count(low)) of \(numbers.count(total)) scored member countries are at the two lowest levels",
                "Number of member countries at each level, \(name), by regional group, edition \(numbers.year(year))"
            )
        case .areaCoverage(let name, let missing, let total, let year):
            (
                missing == 0
                    ? "No figure is missing"
                    : "\(numbers.count(missing)) of \(numbers.count(total)) figures are missing",
                "State of each figure, \(name), edition \(numbers.year(year)), member countries in alphabetical order"
            )
        case .instruments(let instrument, let years, let inForce, let total, let year):
            (
                "\(instrument): in force in \(numbers.count(inForce)) of \(numbers.count(total)) member countries",
                "F in force, P in preparation or partial, N none or not known to the source, ? no figure; as coded by the sources (\(years)), edition \(numbers.year(year))"
            )
        case .pillars(let lowest, let median, let count, let year):
            (
                "The lowest of the five pillars is \(lowest.lowercasedFirst), with a median of \(numbers.number(median, decimals: 1)) of 20 points",
                "Global Cybersecurity Index 2020, medians as a percentage of 20 points, \(numbers.count(count)) member countries, edition \(numbers.year(year))"
            )
        case .profile(let name, let highest, let lowest, let year, let hasIntervals):
            (
                "\(name): \(standing("highest", highest)); \(standing("lowest", lowest))",
                "Area scores, 0 to 100\(hasIntervals ? ", with their 90% intervals" : ""), edition \(numbers.year(year)); ring: median of the income group; bar: world median"
            )
        case .profileWithoutIntervals(let name, let areas, let year):
            (
                "\(name): \(counted(areas, "area", "areas")) with enough figures, without an interval",
                "Area scores, 0 to 100, edition \(numbers.year(year)); ring: median of the income group; bar: world median"
            )
        case .profileUnscored(let name, let year):
            (
                "\(name): no area has enough figures",
                "Area scores, 0 to 100, edition \(numbers.year(year)); ring: median of the income group; bar: world median"
            )
        case .changes(
            let highest, let rise, let lowest, let fall, let verdicts, let count, let total, let from, let to):
            (
                verdicts.map {
                    "Index from \(numbers.year(from)) to \(numbers.year(to)): measurably higher in \(counted($0.rose, "member country", "member countries")), measurably lower in \(orNone($0.fell))"
                }
                    ?? "Index from \(numbers.year(from)) to \(numbers.year(to)): from \(numbers.change(fall)) points (\(lowest)) to \(numbers.change(rise)) (\(highest))",
                "Index, 0 to 100, editions \(numbers.year(from)) and \(numbers.year(to)), \(numbers.count(count)) of \(numbers.count(total)) member countries, largest rise first; "
                    + (verdicts == nil
                        ? "no interval" : "* the 90% interval of the change does not hold 0")
            )
        case .history(let area, let points, let least, let most, let total, let from, let to):
            (
                "\(area) changed most from \(numbers.year(from)) to \(numbers.year(to)): \(numbers.change(points)) points",
                "Mean score, each row from its lowest to its highest value, editions \(numbers.year(from)) to \(numbers.year(to)) by today’s methodology, over the member countries scored in every edition (\(least == most ? "\(numbers.count(least))" : "\(numbers.count(least)) to \(numbers.count(most))" as Words) of \(numbers.count(total)), see the table)"
            )
        case .trend(let name, let hasIndex, let count, let from, let to):
            (
                "\(name): \(hasIndex ? "the index and " : "")\(numbers.count(count)) headline \(count == 1 ? "indicator" : "indicators") from \(numbers.year(from)) to \(numbers.year(to))",
                "Scores from 0 (foot of each row) to 100; at the right the newest value"
            )
        case .coverageByArea(let area, let share, let year):
            (
                "\(area) has the fewest figures: \(numbers.percent(share)) of its weight on average",
                "Share of the weight with a figure, per cent, by member country and area, edition \(numbers.year(year))"
            )
        }
    }

    /// The same words with their first letter as a capital.
    func upper(_ words: Words) -> Words {
        guard case .text(let text)? = words.inlines.first else { return words }
        return Words([.text(text.prefix(1).uppercased() + text.dropFirst())] + words.inlines.dropFirst())
    }
}
