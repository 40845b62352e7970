import Indicators
public import Scoring
import Tabular

extension WhatIf {
    /// The members' index, rank and level as published and as supposed, as CSV: `iso3`, then each figure and, with
    /// `_supposed`, what it would be; `shift` counts places risen. Rows by code, full precision, empty where missing.
    public func csv() -> [UInt8] {
        var writer = CSVWriter(
            header: [
                published.catalogue.codeHead, "index", "index_supposed", "rank", "rank_supposed", "shift", "level",
                "level_supposed",
            ]
        )
        for unit in units {
            writer.row([
                published.catalogue.economies[unit].code, number(published.scores[unit, Scores.index]),
                number(supposed.scores[unit, Scores.index]), number(published.ranks[unit]),
                number(supposed.ranks[unit]), number(shift(unit)),
                published.scores.level(unit, Scores.index)?.name ?? "",
                supposed.scores.level(unit, Scores.index)?.name ?? "",
            ])
        }
        return writer.bytes
    }

    /// What is supposed, and the members' results as published and as supposed, as JSON; `null` where missing.
    public func json() -> [UInt8] {
        let codes = published.catalogue.economies.map(\.code)
        return JSON.encode(
            JSONTree.object([
                "edition": .number(Double(published.year)), "engine": .string(Engine.version),
                "meanAbsoluteShift": JSONTree(meanAbsoluteShift),
                "weights": .object(supposition.weights.mapValues(JSONTree.number)),
                "figures": .array(supposition.figures.map(figure)),
                "countries": .array(
                    units.map { unit in
                        [
                            "iso3": .string(codes[unit]), "shift": JSONTree(shift(unit)),
                            "published": result(published, unit), "supposed": result(supposed, unit),
                        ]
                    }),
            ])
        )
    }

    private var units: [Int] {
        let codes = published.catalogue.economies.map(\.code)
        return published.catalogue.members.sorted { codes[$0] < codes[$1] }
    }

    private func result(_ edition: Edition, _ unit: Int) -> JSONTree {
        [
            "index": JSONTree(edition.scores[unit, Scores.index]), "rank": JSONTree(edition.ranks[unit]),
            "level": JSONTree(edition.scores.level(unit, Scores.index)?.name),
        ]
    }

    private func figure(_ figure: SupposedFigure) -> JSONTree {
        let codes = published.catalogue.economies.map(\.code)
        let observation = published.observation(figure.economy, figure.indicator)
        func crossing(_ one: Overtaking) -> JSONTree {
            [
                "iso3": .string(codes[one.unit]), "published": JSONTree(one.published),
                "supposed": JSONTree(one.supposed),
            ]
        }
        return [
            "iso3": .string(codes[figure.economy]),
            "indicator": .string(published.catalogue.indicators[figure.indicator].code),
            "value": .number(figure.value), "year": .number(Double(figure.year)),
            "published": observation.map { ["value": JSONTree($0.value), "year": .number(Double($0.year))] } ?? .null,
            "scores": .array(
                path(of: figure.indicator).map { node in
                    [
                        "code": .string(published.scores.framework.nodes[node].code),
                        "published": JSONTree(published.scores[figure.economy, node]),
                        "supposed": JSONTree(supposed.scores[figure.economy, node]),
                    ]
                }),
            "overtakes": .array(overtaken(by: figure.economy).map(crossing)),
            "overtakenBy": .array(overtaking(figure.economy).map(crossing)),
        ]
    }
}

/// A number at full precision; empty where there is none.
func number(_ value: Double?) -> String { value.map(Number.text) ?? "" }

/// A whole number; empty where there is none.
func number(_ value: Int?) -> String { value.map { String($0) } ?? "" }
