/// The exports that can be read, as analysts download them.
public enum ImportLayout: String, CaseIterable, Sendable {
    /// An indicator's page of data.worldbank.org: `API_<series>_DS2_en_csv_v2_….csv`.
    case worldBank = "world-bank"
    /// A table of databank.worldbank.org, years as columns or series as columns.
    case dataBank = "wdi-databank"
    /// A table of the United Nations' E-Government Knowledgebase.
    case eGovernment = "egovkb"
    /// A chart's data of ourworldindata.org.
    case ourWorldInData = "owid"
    /// A year of the E-Government Survey as the United Nations University republishes it.
    case unuEGov = "unu-egov"

    /// Who publishes it.
    public var publisher: String {
        switch self {
        case .worldBank: "the World Bank's indicator pages"
        case .dataBank: "the World Bank's DataBank"
        case .eGovernment: "the UN E-Government Knowledgebase"
        case .ourWorldInData: "Our World in Data"
        case .unuEGov: "UNU-EGOV"
        }
    }

    /// The layout whose rows of `imports.csv` hold: both exports of the World Bank name series alike.
    var listed: ImportLayout { self == .dataBank ? .worldBank : self }

    /// How the header of such a file begins.
    var expectedHeader: String {
        switch self {
        case .worldBank: "Country Name, Country Code, Indicator Name, Indicator Code, 1960, …"
        case .dataBank:
            "Country Name, Country Code, Series Name, Series Code, 2020 [YR2020], …; or Time, Time Code, Country Name, "
                + "Country Code, … [SERIES.CODE], …"
        case .eGovernment: "Survey Year, Country Name, E-Government Index, …"
        case .ourWorldInData: "Entity, Code, Year, …"
        case .unuEGov: "country-code, country-name, e-gov-rank, e-gov-index, e-pat-index, osi, hci, tii"
        }
    }

    /// How to get such a file.
    var remedy: String {
        switch self {
        case .worldBank:
            "download the indicator from data.worldbank.org as CSV, and take the file API_… out of the archive"
        case .dataBank:
            "download the table from databank.worldbank.org as CSV, and take the file …_Data.csv out of the archive"
        case .eGovernment: "download the table from publicadministration.un.org/egovkb as CSV, all columns"
        case .ourWorldInData: "download the chart's data from ourworldindata.org as CSV, with country codes"
        case .unuEGov: "take a file egdi-….csv of UNU-EGOV as it is"
        }
    }
}
