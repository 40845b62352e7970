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

    func borderlineSentence(_ count: Int) -> Words {
        "\(upper(someMembers(count))) \(count < 2 ? "is" : "are") borderline: the 90% interval reaches into another level."
    }

    /// What was drawn, as a point of a list; of a set, the published choice stands first.
    func variation(_ name: Assumption.Name, _ choices: [String]) -> Words {
        let others = list(choices.dropFirst().map(plain))
        let values = list(choices.map(plain))
        return switch name {
        case .weights:
            "Weights of indicators and areas: drawn around the published ones (\(values)), so that equal weights move by about a seventh."
        case .normalisation: "From figures to scores: by the published goalposts, or \(others)."
        case .areaAggregation: "From indicators to areas: the published mean, or \(others)."
        case .indexAggregation: "From areas to the index: the published mean, or \(others)."
        case .treatment: "Outliers: as published, or \(others)."
        case .imputation: "Missing figures: left out as published, or filled in \(others)."
        case .indicatorLeftOut: "Indicators: all of them, or all but any one."
        case .measurementError: "Figures: each with a normal error (\(values))."
        case .goalposts: "Goalposts: each drawn around the published one (\(values))."
        }
    }

    /// The usual choices in plain words; any other by its name in the methodology.
    private func plain(_ choice: String) -> String {
        switch choice {
        case "min-max": "by the lowest and the highest value found (min–max)"
        case "arithmetic": "the arithmetic mean, in which strength makes up fully for weakness"
        case "nearest-neighbours": "from the countries most alike (nearest neighbours)"
        case "with errors of the values filled in": "with an error of the size that such estimates have"
        default: choice
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
