import Indicators
public import Scoring
import Tabular

extension Edition {
    /// Every figure of the members that stands for the edition, scored or context: value, year, status, source, the file and
    /// line it was read from, and its score; rows by country, then in the order of the indicators.
    ///
    /// Full double precision; the score is empty for context indicators.
    public func valuesCSV() -> [UInt8] {
        var writer = CSVWriter(
            header: [
                "REF_AREA", "INDICATOR", "TIME_PERIOD", "OBS_VALUE", "OBS_STATUS", "SOURCE", "SCORE", "FILE", "LINE",
            ]
        )
        let units = catalogue.members.sorted { catalogue.economies[$0].code < catalogue.economies[$1].code }
        for unit in units {
            for (position, indicator) in catalogue.indicators.enumerated() {
                guard let observation = observation(unit, position), let value = observation.value else { continue }
                let score = score(unit, indicator: position)
                writer.row([
                    catalogue.economies[unit].code, indicator.code, String(observation.year), Number.text(value),
                    observation.status.code, catalogue.sources[Int(observation.source)].code,
                    score.map(Number.text) ?? "", catalogue.files[Int(observation.file)].name, String(observation.line),
                ])
            }
        }
        return writer.bytes
    }
}
