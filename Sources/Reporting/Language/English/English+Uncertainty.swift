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

    /// What was drawn, as a point of a list.
    func variation(_ drawn: Variation) -> Words {
        switch drawn {
        case .weights(let spread):
            switch spread {
            case .dirichlet(let concentration):
                "Weights of indicators and areas: drawn around the published ones (Dirichlet, concentration \(numbers.number(concentration, decimals: 0)) a member), so that equal weights move by about \(numbers.percent(1 / concentration.squareRoot()))."
            case .uniform(let share):
                "Weights of indicators and areas: each times a number spread evenly over 1 ± \(numbers.percent(share))."
            }
        case .normalisation(let others): "From figures to scores: by the published goalposts, or \(methods(others))."
        case .areaAggregation(let others): "From indicators to areas: the published mean, or \(methods(others))."
        case .indexAggregation(let others): "From areas to the index: the published mean, or \(methods(others))."
        case .treatment(let others): "Outliers: as published, or \(methods(others))."
        case .imputation(let others, let withErrors):
            "Missing figures: left out as published, or filled in \(methods(others))\(withErrors ? ", with an error of the size that such estimates have" : "")."
        case .indicatorLeftOut: "Indicators: all of them, or all but any one."
        case .measurementError: "Figures: each with a normal error, by its status."
        case .goalposts(let share):
            "Goalposts: those from percentiles moved in or out by up to \(numbers.percent(share)) of their distance."
        }
    }

    /// The usual methods in plain words; any other by its name in the methodology.
    private func methods(_ names: [String]) -> Words {
        join(
            names.map { name in
                switch name {
                case "min-max": "by the lowest and the highest value found (min–max)"
                case "arithmetic": "the arithmetic mean, in which strength makes up fully for weakness"
                case "nearest-neighbours": "from the countries most alike (nearest neighbours)"
                default: Words(.code(name))
                }
            })
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
