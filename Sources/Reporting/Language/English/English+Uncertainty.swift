import Scoring

extension English {
    /// ` (90% interval 40.4–47.4)`, or nothing.
    func bracketed(_ interval: ClosedRange<Double>?) -> Words {
        interval.map { " (90% interval \(range($0)))" } ?? ""
    }

    /// `40.4–47.4`.
    func range(_ interval: ClosedRange<Double>) -> Words {
        "\(numbers.score(interval.lowerBound))–\(numbers.score(interval.upperBound))"
    }

    /// `, whose interval overlaps with those of Skills and Resilience`, or nothing.
    func overlap(_ others: [String]) -> Words {
        others.isEmpty
            ? "" : ", whose interval overlaps with \(others.count == 1 ? "that" : "those") of \(list(others))"
    }

    /// What was drawn, as a point of a list.
    func variation(_ name: Assumption.Name, _ choices: [String]) -> Words {
        let others = Words(.latin(choices.joined(separator: ", ")))
        return switch name {
        case .weights: "Weights: drawn around the published ones (\(others))."
        case .normalisation: "The way from figures to scores: one of these, each as likely (\(others))."
        case .areaAggregation: "The mean over the indicators of an area: one of these, each as likely (\(others))."
        case .indexAggregation: "The mean over the areas: one of these, each as likely (\(others))."
        case .treatment: "Outliers: dealt with in one of these ways, each as likely (\(others))."
        case .imputation: "Missing figures: left out as published, or filled in, each as likely (\(others))."
        case .indicatorLeftOut: "Indicators: all of them, or all but one, each as likely."
        case .measurementError: "Figures: each with a normal error (\(others))."
        case .goalposts: "Goalposts: each drawn around the published one (\(others))."
        }
    }

    /// The title of the figure of the index: who stands at either end, as far as the intervals support it.
    func ends(highest: [String], lowest: [String], from low: Double, to high: Double) -> Words {
        func end(_ names: [String], _ one: String, _ several: String) -> Words {
            switch names.count {
            case 0: ""
            case 1: " \(one): \(list(names))."
            case 2...5: " \(several), not to be told apart: \(list(names))."
            default: " \(several), not to be told apart: \(numbers.count(names.count)) countries."
            }
        }
        return "The index runs from \(numbers.score(low)) to \(numbers.score(high))."
            + end(highest, "Highest", "Highest") + end(lowest, "Lowest", "Lowest")
    }

    /// `highest in Skills`, or the areas among which none stands out.
    func standing(_ word: String, _ areas: [String]) -> Words {
        switch areas.count {
        case 1: "\(word) in \(list(areas))"
        case 2...3: "\(word) in \(list(areas)), whose intervals overlap"
        default: "no area clearly \(word)"
        }
    }
}
