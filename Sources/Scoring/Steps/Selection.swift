public import Indicators

extension Catalogue {
    /// For each economy and indicator, the newest observation with a value and Y − max_age ≤ year ≤ Y.
    ///
    /// - Returns: the positions of the observations, economies × indicators, row-major; −1 where there is none.
    /// - Complexity: O(observations).
    public func newestObservations(edition: Int, _ rule: Methodology.Selection) -> [Int32] {
        switch rule {
        case .newestWithinMaxAge: newestWithinMaxAge(edition)
        }
    }

    private func newestWithinMaxAge(_ edition: Int) -> [Int32] {
        let width = indicators.count
        let maxAges = indicators.map(\.maxAge)
        var newest = [Int32](repeating: -1, count: economies.count * width)
        for (position, observation) in observations.enumerated() {
            let year = Int(observation.year)
            let indicator = Int(observation.indicator)
            guard year <= edition, year >= edition - maxAges[indicator], observation.value != nil else { continue }
            let cell = Int(observation.economy) * width + indicator
            if newest[cell] < 0 || observations[Int(newest[cell])].year < observation.year {
                newest[cell] = Int32(position)
            }
        }
        return newest
    }

    /// The values of the scored indicators, economies × leaves of the framework.
    public func selected(edition: Int, from newest: [Int32]) -> Dataset<Stage.Selected> {
        let framework = framework
        let columns = framework.leaves.compactMap { framework.nodes[$0].indicator }
        var cells: [Double] = []
        var origins: [Int32] = []
        for indicator in columns {
            for economy in economies.indices {
                let origin = newest[economy * indicators.count + indicator]
                origins.append(origin)
                cells.append(origin < 0 ? .nan : observations[Int(origin)].value ?? .nan)
            }
        }
        return Dataset(
            edition: edition, framework: framework, unitCount: economies.count, sample: members, cells: cells,
            origins: origins
        )
    }
}
