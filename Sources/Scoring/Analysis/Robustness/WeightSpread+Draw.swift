extension WeightSpread {
    /// Replaces the weights of a group, all above zero, by others around them.
    func draw(around weights: inout [Double], _ stream: inout RandomStream) {
        switch self {
        case .uniform(let share):
            for place in weights.indices { weights[place] *= 1 + share * (2 * stream.uniform() - 1) }
        case .dirichlet(let concentration):
            guard weights.count > 1 else { return }
            let total = weights.reduce(0, +)
            for place in weights.indices {
                weights[place] = concentration * Double(weights.count) * weights[place] / total
            }
            stream.dirichlet(&weights)
            // A share may vanish; where it is all that a unit has, its score is still the mean.
            for place in weights.indices { weights[place] = max(weights[place], .leastNormalMagnitude) }
        }
    }
}
