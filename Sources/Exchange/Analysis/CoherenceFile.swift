import Indicators
public import Scoring
import Tabular

/// The review of an edition's coherence, as files.
public struct CoherenceFile: Sendable {
    private let review: CoherenceReview
    private let framework: Framework
    private let edition: Int

    /// Takes a review and the edition that it is of.
    public init(_ review: CoherenceReview, of edition: Edition) {
        self.review = review
        framework = edition.scores.framework
        self.edition = edition.year
    }

    private func code(_ node: Int) -> String { framework.nodes[node].code }

    /// One figure a row: what it is about (`group`, `code`, `other`), what it is, the figure, and where there are any the
    /// number of units and the p-value. Full precision; what is not defined has no row.
    public func csv() -> [UInt8] {
        var writer = CSVWriter(header: ["section", "group", "code", "other", "measure", "value", "n", "p"])
        func row(
            _ section: String, _ group: String, _ code: String, _ other: String, _ measure: String, _ value: Double?,
            n: Int? = nil, p: Double? = nil
        ) {
            guard value != nil else { return }
            writer.row([section, group, code, other, measure, number(value), number(n), number(p)])
        }
        for indicator in review.indicators {
            for (name, value) in CoherenceFile.figures(indicator) {
                row("indicator", "", code(indicator.node), "", name, value, n: indicator.descriptives.units)
            }
        }
        for group in review.groups {
            let name = code(group.node)
            for pair in group.pairs {
                let kinds = [("pearson", pair.pearson), ("spearman", pair.spearman), ("kendall", pair.kendall)]
                for (kind, found) in kinds {
                    row(
                        "correlation", name, code(pair.first), code(pair.second), kind, found?.value, n: found?.units,
                        p: found?.pValue)
                }
            }
            if case .success(let found) = group.reliability {
                row("reliability", name, "", "", "alpha", found.alpha, n: found.units)
                row("reliability", name, "", "", "standardised-alpha", found.standardisedAlpha, n: found.units)
                for (item, member) in zip(found.items, group.importance) {
                    row("reliability", name, code(member.node), "", "correlation-with-rest", item.correlationWithRest)
                    row("reliability", name, code(member.node), "", "alpha-if-deleted", item.alphaIfDeleted)
                }
            }
            if case .success(let found) = group.components {
                for (position, value) in found.eigenvalues.enumerated() {
                    row("components", name, "\(position + 1)", "", "eigenvalue", value, n: found.units)
                    row("components", name, "\(position + 1)", "", "explained", found.explained[position])
                    for (item, member) in group.importance.enumerated() {
                        row(
                            "components", name, "\(position + 1)", code(member.node), "loading",
                            found.loadings[item, position])
                    }
                }
            }
            if case .success(let found) = group.adequacy {
                row("adequacy", name, "", "", "kaiser-meyer-olkin", found.overall)
                for (value, member) in zip(found.each, group.importance) {
                    row("adequacy", name, code(member.node), "", "kaiser-meyer-olkin", value)
                }
            }
            if case .success(let found) = group.sphericity {
                row("sphericity", name, "", "", "bartlett-chi-square", found.chiSquare, p: found.pValue)
                row("sphericity", name, "", "", "degrees-of-freedom", Double(found.degreesOfFreedom))
            }
            for member in group.importance { importance(name, member, row) }
        }
        for member in review.importanceForIndex { importance("index", member, row, section: "importance-for-index") }
        return writer.bytes
    }

    private typealias Row = (String, String, String, String, String, Double?, Int?, Double?) -> Void

    private func importance(
        _ group: String, _ member: CoherenceReview.Importance, _ row: Row, section: String = "importance"
    ) {
        let n = member.measured?.units
        row(section, group, code(member.node), "", "correlation-ratio", member.measured?.correlationRatio, n, nil)
        row(section, group, code(member.node), "", "squared-correlation", member.measured?.linear, n, nil)
        row(section, group, code(member.node), "", "importance-share", member.share, n, nil)
        row(section, group, code(member.node), "", "weight", member.weight, nil, nil)
    }

    static func figures(_ indicator: CoherenceReview.Indicator) -> [(String, Double?)] {
        let found = indicator.descriptives
        return [
            ("missing-share", indicator.missingShare), ("zero-share", indicator.zeroShare), ("minimum", found.minimum),
            ("lower-quartile", found.firstQuartile), ("median", found.median),
            ("upper-quartile", found.thirdQuartile), ("maximum", found.maximum), ("mean", found.mean),
            ("standard-deviation", found.standardDeviation), ("skewness", found.skewness),
            ("kurtosis", found.kurtosis),
        ]
    }

    /// Everything, with flags and advice, as JSON; `null` where not defined, with the reason beside it.
    public func json() -> [UInt8] {
        JSON.encode(
            JSONTree.object([
                "edition": .number(Double(edition)), "engine": .string(Engine.version),
                "flags": .array(
                    review.flags.map { flag in
                        [
                            "flag": .string(flag.code), "code": .string(code(flag.node)),
                            "other": JSONTree(flag.other.map(code)), "message": .string(flag.message(in: framework)),
                            "advice": .string(flag.advice),
                        ]
                    }),
                "indicators": .array(
                    review.indicators.map { indicator in
                        var members = Dictionary(
                            uniqueKeysWithValues: CoherenceFile.figures(indicator).map { ($0.0, JSONTree($0.1)) })
                        members["code"] = .string(code(indicator.node))
                        members["n"] = .number(Double(indicator.descriptives.units))
                        return .object(members)
                    }),
                "groups": .array(review.groups.map(tree)),
                "importanceForIndex": .array(review.importanceForIndex.map(tree)),
            ])
        )
    }

    private func tree(_ group: CoherenceReview.Group) -> JSONTree {
        let codes = group.importance.map { code($0.node) }
        func tree<Found>(_ result: Result<Found, ColumnProblem>, _ body: (Found) -> JSONTree) -> JSONTree {
            switch result {
            case .success(let found): body(found)
            case .failure(let problem): ["notDefined": .string(problem.reason(codes))]
            }
        }
        return [
            "group": .string(code(group.node)), "members": .array(codes.map { .string($0) }),
            "correlations": .array(
                group.pairs.map { pair in
                    [
                        "first": .string(code(pair.first)), "second": .string(code(pair.second)),
                        "pearson": self.tree(pair.pearson), "spearman": self.tree(pair.spearman),
                        "kendall": self.tree(pair.kendall),
                    ]
                }),
            "reliability": tree(group.reliability) { found in
                [
                    "alpha": JSONTree(found.alpha), "standardisedAlpha": JSONTree(found.standardisedAlpha),
                    "n": .number(Double(found.units)),
                    "items": .array(
                        zip(codes, found.items).map { code, item in
                            [
                                "code": .string(code), "correlationWithRest": JSONTree(item.correlationWithRest),
                                "alphaIfDeleted": JSONTree(item.alphaIfDeleted),
                            ]
                        }),
                ]
            },
            "components": tree(group.components) { found in
                [
                    "eigenvalues": .array(found.eigenvalues.map(JSONTree.number)),
                    "explained": .array(found.explained.map(JSONTree.number)),
                    "cumulative": .array(found.cumulative.map(JSONTree.number)), "n": .number(Double(found.units)),
                    "loadings": .array(
                        codes.indices.map { item in .array(found.loadings.row(item).map(JSONTree.number)) }),
                ]
            },
            "adequacy": tree(group.adequacy) { found in
                ["overall": JSONTree(found.overall), "each": .array(found.each.map { JSONTree($0) })]
            },
            "sphericity": tree(group.sphericity) { found in
                [
                    "chiSquare": .number(found.chiSquare), "degreesOfFreedom": .number(Double(found.degreesOfFreedom)),
                    "p": .number(found.pValue),
                ]
            },
            "importance": .array(group.importance.map(self.tree)),
        ]
    }

    private func tree(_ correlation: Coherence.Correlation?) -> JSONTree {
        guard let correlation else { return .null }
        return [
            "value": .number(correlation.value), "n": .number(Double(correlation.units)),
            "p": JSONTree(correlation.pValue),
        ]
    }

    private func tree(_ member: CoherenceReview.Importance) -> JSONTree {
        [
            "code": .string(code(member.node)), "correlationRatio": JSONTree(member.measured?.correlationRatio),
            "squaredCorrelation": JSONTree(member.measured?.linear), "share": JSONTree(member.share),
            "weight": .number(member.weight), "ratio": JSONTree(member.ratio),
        ]
    }
}
