import Indicators
import Scoring

extension English {
    /// A word or two, for headers and labels.
    func label(_ label: Label) -> Words {
        switch label {
        case .edition: "Edition"
        case .status: "Status"
        case .statusWord(let status): Words(word(status))
        case .dataCutOff: "Data cut-off"
        case .observationDeadline: "Deadline for observations"
        case .notSet: "not set"
        case .language: "Language"
        case .languageName: "English"
        case .engine: "Engine"
        case .inputDigest: "Digest of the inputs"
        case .countriesScored: "Member countries scored"
        case .country: "Country"
        case .countries: "Countries"
        case .index: "Index"
        case .level: "Level"
        case .rank: "Rank"
        case .coverage: "Coverage"
        case .score: "Score"
        case .area: "Area"
        case .areas: "Areas"
        case .indicator: "Indicator"
        case .value: "Value"
        case .year: "Year"
        case .unit: "Unit"
        case .source: "Source"
        case .weight: "Weight"
        case .levelName(let level): Words(name(level))
        case .notScored: "Not scored"
        case .groupName(let group): Words(name(group))
        case .regionName(let region): Words(name(region))
        case .incomeName(let income): Words(name(income))
        case .interval: "90% interval"
        case .rankInterval: "Rank (90% interval)"
        case .borderlineLevel(let level): "\(name(level)), borderline"
        case .topTen: "Rank 10 or better"
        case .othersReaching: "Intervals that reach it"
        case .overlapping(let names):
            names.count > 3 ? "\(numbers.count(names.count)) countries" : names.isEmpty ? "none" : Words(list(names))
        case .mean: "Mean"
        case .weightedMean: "Mean by population"
        case .median: "Median"
        case .lowerQuartile: "Lower quartile"
        case .upperQuartile: "Upper quartile"
        case .lowest: "Lowest"
        case .highest: "Highest"
        case .membersScored: "Scored"
        case .count: "Countries with a figure"
        case .peerMedian: "Peer median"
        case .worldMedian: "World median"
        case .change: "Change"
        case .likeForLikeChange: "Change, like for like"
        case .areaChangeInterval: "90% interval of the area’s change, coverage included"
        case .renewed: "Newer figures"
        case .weakest: "Lowest indicator"
        case .gain: "Gain for the index"
        case .missing: "Missing"
        case .weightMissing: "Weight in the index"
        case .members: "Members"
        case .stale: "Stale"
        case .stateName(let state):
            switch state {
            case .observed: "observed in the year of the edition"
            case .carried: "observed one to three years before"
            case .stale: "more than three years old"
            case .estimated: "estimated by the source"
            case .missing: "missing"
            }
        case .instrumentName(let instrument):
            switch instrument {
            case .inForce: "in force"
            case .inPreparation: "in preparation or partial"
            case .none: "none or not known"
            case .unknown: "no figure"
            }
        case .instrumentLetter(let instrument):
            switch instrument {
            case .inForce: "F"
            case .inPreparation: "P"
            case .none: "N"
            case .unknown: "?"
            }
        case .direction: "Direction"
        case .higherIsBetter: "higher is better"
        case .lowerIsBetter: "lower is better"
        case .goalposts: "Goalposts"
        case .maxAge: "Oldest value used"
        case .definition: "Definition"
        case .noScore: "context, not scored"
        case .percentilesBasis(let count):
            "2.5th and 97.5th percentile of \(numbers.count(count)) country-years since 2015"
        case .naturalBasis: "bounds of the scale"
        case .logarithmic: "logarithmic"
        case .linear: "linear"
        case .years(let years): counted(years, "year", "years")
        case .from: "From"
        case .points: "Gap (points)"
        case .indicators: "Indicators"
        case .memberCountries: "Member countries"
        case .areasScored: "Areas scored"
        case .worldMean: "World mean"
        case .several(let count): "several (\(numbers.count(count)))"
        case .document: "Document"
        case .date: "Date"
        case .subject: "Subject"
        case .publisher: "Publisher"
        case .dataset: "Dataset and edition"
        case .licenceOf: "Licence"
        case .accessed: "Read in"
        case .file: "File"
        case .digest: "SHA-256"
        case .bytes: "Bytes"
        case .chapter: "Thematic area of the Declaration"
        case .theme2022: "Theme of the technical meeting"
        case .themeOf2022(let theme):
            switch theme {
            case .government: "Developing Digital Government"
            case .resilience: "Strengthening Digital Resilience and Safeguards"
            case .connectivity: "Enhancing Digital Connectivity, Broadband Infrastructure and Access"
            case .skills: "Advancing Digital Skills and Competencies"
            case .emergingAndData: "Emerging Technologies and Data Governance"
            case .crossCutting:
                "Cross-cutting digital cooperation issues such as start-up ecosystem and clusters for SMEs and entrepreneurs"
            case .economy: "(none)"
            }
        case .crosswalkHeader: "What became of it"
        case .crosswalkNote(let theme):
            switch theme {
            case .emergingAndData: "split in two by the Declaration"
            case .economy: "new in the Declaration; asked for in paragraph 7 of the meeting’s report"
            case .resilience: "widened: including cybersecurity"
            case .government, .connectivity, .skills, .crossCutting: "carried over"
            }
        case .capital(let label):
            switch label {
            case .region: "Group"
            case .income: "Income group"
            case .population: "Population"
            case .memberSince: "Member since"
            case .figures: "Figures"
            }
        case .english: "English"
        case .french: "French"
        case .arabic: "Arabic"
        case .expectedForIncome: "Expected for income"
        case .difference: "Difference"
        case .firstYear: "First year"
        case .firstValue: "First value"
        case .lastYear: "Last year"
        case .lastValue: "Last value"
        case .allSources(let count):
            "\(numbers.count(count)) scored indicators, each with its source in Annex \(.jump(id: "annex-a", "A"))"
        case .scoredIndicators(let count): counted(count, "scored indicator", "scored indicators")
        case .figure: "figure"
        case .table: "table"
        case .section: "section"
        case .readIn(let month): "read in \(month)"
        case .atAGlance: "At a glance: means, medians and number of member countries at each level"
        case .contents: "Contents"
        case .skipToContent: "Skip to the report"
        case .showTable: "Show the numbers as a table"
        case .sourceWord: "Source"
        case .dataFile: "Data at full precision"
        case .runningFoot(let edition, let status):
            "Current State of Member Countries Regarding Digitalization · \(numbers.year(edition)) · \(word(status))"
        }
    }

    private func word(_ status: EditionRecord.Status) -> String {
        switch status {
        case .draft: "Draft"
        case .revisedDraft: "Revised draft"
        case .final: "Final"
        }
    }

    /// The title of a chapter or section.
    func title(_ title: Title) -> Words {
        switch title {
        case .report: "Concept Report on the Current State of Member Countries Regarding Digitalization"
        case .subtitle: "Current State of Digital Transformation in the OIC Member Countries"
        case .foreword: "Foreword"
        case .summary: "Foreword and executive summary"
        case .executive: "Executive summary"
        case .about: "About this report"
        case .mandate: "Mandate"
        case .preparation: "How it was prepared"
        case .changes: "What changed since the last draft"
        case .documents: "Documents"
        case .method: "Method in two pages"
        case .framework: "Framework"
        case .normalisation: "From figures to scores"
        case .aggregation: "From scores to the index"
        case .missingData: "Missing data"
        case .uncertainty: "Uncertainty"
        case .levels: "Levels"
        case .reading: "How to read this report"
        case .overall: "Overall state"
        case .distribution: "Level and distribution"
        case .amongMembers: "Differences among member countries"
        case .withWorld: "Differences with the rest of the world"
        case .againstIncome: "Level against income"
        case .changeOverTime: "Change"
        case .area(let name): Words(name)
        case .state: "State in three sentences"
        case .areaDistribution: "Distribution and levels"
        case .leaders: "Leaders"
        case .improved: "Most improved"
        case .gaps: "Gaps"
        case .seeds: "What the ministers and experts asked"
        case .coverage: "Data coverage and next data to collect"
        case .cooperation: "Pointers for cooperation"
        case .profiles: "Country profiles"
        case .profile(let name): Words(name)
        case .strengths: "Strengths"
        case .gains: "Where most could be gained"
        case .income: "Level against income"
        case .trend: "Trend of headline indicators"
        case .figures: "Every indicator"
        case .comparison: "Yearly comparison"
        case .movers: "Changes and their parts"
        case .levelChanges: "Levels, entries and exits"
        case .figuresBehind: "Figures behind the changes"
        case .convergence: "Convergence"
        case .seriesBreaks: "Series breaks"
        case .change: "Change"
        case .dataGaps: "Data gaps"
        case .annexes: "Annexes"
        case .metadata: "Annex A. Indicators and sources"
        case .dataTables: "Annex B. Data tables"
        case .scoreTable: "Annex C. Scores and ranks"
        case .changesAnnex: "Annex D. Changes and breaks"
        case .crosswalk: "Annex E. From six themes to eight areas"
        case .submitting: "Annex F. How to submit data"
        case .glossary: "Annex G. Glossary"
        case .manifest: "Annex H. How to reproduce this report"
        case .licences: "Annex I. Licence, citation, disclaimer"
        }
    }
}
