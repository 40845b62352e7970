public import Indicators
internal import Storage

extension Catalogue {
    /// For each economy and indicator, the newest observation with a value and Y − max_age ≤ year ≤ Y.
    ///
    /// Of two of the same year, one submitted and one published, the methodology says which counts.
    /// - Returns: the positions of the observations, economies × indicators, row-major; −1 where there is none.
    /// - Complexity: O(observations).
    public func newestObservations(
        edition: Int, _ rule: Methodology.Selection, _ submissions: Methodology.Submissions = .submissionFirst
    ) -> [Int32] {
        switch rule {
        case .newestWithinMaxAge: newestWithinMaxAge(edition, submissions)
        }
    }

    private func newestWithinMaxAge(_ edition: Int, _ submissions: Methodology.Submissions) -> [Int32] {
        // The submitted figures stand behind the published ones.
        let firstWinner = submissions == .submissionFirst ? firstSubmission : .max
        let width = indicators.count
        let maxAges = indicators.map(\.maxAge)
        var newest = [Int32](repeating: -1, count: economies.count * width)
        for (position, observation) in observations.enumerated() {
            let year = Int(observation.year)
            let indicator = Int(observation.indicator)
            guard year <= edition, year >= edition - maxAges[indicator], observation.value != nil else { continue }
            let cell = Int(observation.economy) * width + indicator
            let held = newest[cell] < 0 ? Int32.min : observations[Int(newest[cell])].year
            if held < observation.year || held == observation.year && Int(observation.source) >= firstWinner {
                newest[cell] = Int32(position)
            }
        }
        return newest
    }

    /// The values of the scored indicators, economies × leaves of the framework.
    public func selected(edition: Int, from newest: [Int32]) -> Dataset<Stage.Selected> {
        let framework = framework
        let columns = framework.leaves.compactMap { framework.nodes[$0].indicator }
        var cells = Memory.array(repeating: Double.nan, count: columns.count * economies.count)
        var origins: [Int32] = []
        for indicator in columns {
            for economy in economies.indices {
                let origin = newest[economy * indicators.count + indicator]
                if origin >= 0, let value = observations[Int(origin)].value { cells[origins.count] = value }
                origins.append(origin)
            }
        }
        return Dataset(
            edition: edition, framework: framework, unitCount: economies.count, sample: members, cells: cells,
            origins: origins
        )
    }
}
