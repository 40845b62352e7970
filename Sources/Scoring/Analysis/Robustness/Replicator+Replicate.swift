import Indicators

/// The memory of one replicate, used again for the next.
struct Workspace {
    /// The scores of the groups, knot by knot; NaN where not scored.
    var scores: [Double]
    var weights: [Double]
    /// The weights that decide whether enough is there: the published ones, without what is left out.
    var published: [Double]
    fileprivate var terms: [Double] = []
    fileprivate var sums: [Double]
    fileprivate var drawn: [Double]
    fileprivate var present: [Double]
    fileprivate var childTerms: [Double]
    fileprivate var shares: [Double] = []
    /// How far the weights are drawn from theirs; `nil` where they stand.
    var spread: (spread: WeightSpread, number: Double)?
    /// The knot that is left out.
    var leftOut: Int?
    /// Whether scores of indicators are others than those of the mix.
    var isTableMoved = false
    /// The standard normal numbers of the noisy cells, and eight of them at a time while they are drawn.
    fileprivate var normals: [Double] = []
    fileprivate var eights: [SIMD8<Double>] = []

    init(_ replicator: Replicator) {
        let units = replicator.unitCount
        let nodes = replicator.framework.nodes.count
        scores = [Double](repeating: .nan, count: units * nodes)
        weights = [Double](repeating: 0, count: nodes)
        published = weights
        sums = [Double](repeating: 0, count: units)
        drawn = sums
        present = sums
        childTerms = sums
    }
}

extension Replicator {
    /// The numbers that drive the assumptions in a draw: the same whatever the order, the thread and the number of draws.
    func numbers(ofDraw draw: Int) -> [Double?] {
        assumptions.indices.map { position in
            var stream = RandomStream(
                seed: seed, draw: UInt64(truncatingIfNeeded: draw), purpose: UInt32(truncatingIfNeeded: position))
            return stream.uniform()
        }
    }

    /// The stream of random numbers that a number of an assumption starts.
    func stream(_ number: Double, purpose: UInt32) -> RandomStream {
        RandomStream(seed: ~seed, draw: number.bitPattern, purpose: purpose)
    }

    /// Computes the scores of all groups under the numbers that drive the assumptions.
    ///
    /// - Parameters:
    ///   - numbers: at least 0 and less than 1, one for each assumption; `nil` leaves it as published.
    ///   - removed: a knot that is left out with all below it.
    func replicate(_ numbers: [Double?], without removed: Int? = nil, _ work: inout Workspace) {
        let mix = mixes[mix(numbers)]
        let variant = variants[mix.variant]
        work.leftOut = removed
        work.spread = nil
        var moved: (number: Double, share: Double)?
        work.weights = mix.weights
        work.published = mix.weights
        for (assumption, number) in zip(assumptions, numbers) {
            guard let number else { continue }
            switch assumption.kind {
            case .weights(let spread):
                work.spread = (spread, number)
                draw(spread, number, mix, &work)
            case .indicatorLeftOut:
                let leaves = variants[0].completed.leaves
                let place = Replicator.pick(number, of: leaves.count + 1)
                if place > 0 { work.leftOut = leaves[place - 1] }
            case .goalposts(let share): moved = (number, share)
            case .choice, .imputation, .measurementError: break
            }
        }
        if let leftOut = work.leftOut { work.leaveOut(leftOut) }
        var terms: [Double]
        let needsTable =
            moved != nil && !variant.ways.isEmpty || variant.noisyCells.contains { numbers[$0.assumption] != nil }
        work.isTableMoved = needsTable
        if needsTable {
            terms = work.terms
            work.terms = []
            drawNormals(variant, numbers, &work)
            table(mix, variant, numbers, moved, work.normals, into: &terms)
        } else {
            terms = mix.terms
        }
        for group in mix.groups { aggregate(group, mix, terms, &work) }
        if needsTable { work.terms = terms }
    }

    // MARK: Weights

    /// Draws the weights of all groups but those whose members' scores decide about them.
    private func draw(_ spread: WeightSpread, _ number: Double, _ mix: Mix, _ work: inout Workspace) {
        var stream = self.stream(number, purpose: 1)
        var shares = work.shares
        work.shares = []
        for group in mix.groups.reversed() where !group.weighting.method.isDataDriven {
            shares.removeAll(keepingCapacity: true)
            for child in group.children where mix.weights[child] > 0 { shares.append(mix.weights[child]) }
            spread.draw(around: &shares, &stream)
            var place = 0
            for child in group.children where mix.weights[child] > 0 {
                work.weights[child] = shares[place]
                place += 1
            }
        }
        work.shares = shares
    }

    // MARK: Table

    /// Draws a standard normal number for every noisy cell: the first of the stream that its assumption's number starts.
    private func drawNormals(_ variant: Variant, _ numbers: [Double?], _ work: inout Workspace) {
        if work.normals.count < variant.noisyCells.count {
            work.normals = [Double](repeating: 0, count: variant.noisyCells.count)
            work.eights = [SIMD8<Double>](repeating: .zero, count: (variant.noisyCells.count + 7) / 8)
        }
        for (assumption, positions, keys) in variant.noise {
            guard let number = numbers[assumption] else { continue }
            InstructionSet.best.fillNormals(
                seed: ~seed, draw: number.bitPattern, purposes: keys, into: &work.eights)
            for (place, position) in positions.enumerated() {
                work.normals[position] = work.eights[place / 8][place % 8]
            }
        }
    }

    /// Puts the table under drawn errors into the terms.
    ///
    /// - Parameter normals: the standard normal numbers of the noisy cells.
    private func table(
        _ mix: Mix, _ variant: Variant, _ numbers: [Double?], _ moved: (number: Double, share: Double)?,
        _ normals: [Double], into terms: inout [Double]
    ) {
        terms = mix.terms
        switch variant.methodology.normalisation.method {
        case .goalposts: goalpostTable(mix, variant, numbers, moved, normals, into: &terms)
        case .minMax where variant.methodology.normalisation.scope == .edition:
            minMaxTable(mix, variant, numbers, normals, into: &terms)
        case .minMax where !variant.fixedScales.isEmpty:
            for (column, scale) in variant.fixedScales.enumerated() {
                for position in variant.noisyRanges[column] {
                    let noisy = variant.noisyCells[position]
                    guard let value = value(position, variant, numbers, normals, column) else { continue }
                    terms[noisy.cell] = mix.leafTerms[column].forward(scale.score(value))
                }
            }
        default:
            var completed = variant.completed
            for column in variant.columns.indices {
                for position in variant.noisyRanges[column] {
                    let noisy = variant.noisyCells[position]
                    guard let value = value(position, variant, numbers, normals, column) else { continue }
                    completed.cells[column * completed.unitCount + noisy.cell % unitCount] = value
                }
            }
            let normalised = completed.normalised(
                variant.methodology.normalisation, catalogue, among: variant.references)
            for column in variant.columns.indices {
                for unit in 0..<unitCount {
                    let score = normalised.cells[column * normalised.unitCount + unit]
                    terms[column * unitCount + unit] = mix.leafTerms[column].forward(score)
                }
            }
        }
    }

    /// The value of a noisy cell, by position; `nil` where its assumption stands as published.
    private func value(
        _ position: Int, _ variant: Variant, _ numbers: [Double?], _ normals: [Double], _ column: Int
    ) -> Double? {
        let noisy = variant.noisyCells[position]
        guard numbers[noisy.assumption] != nil else { return nil }
        return variant.value(of: noisy, under: normals[position], column: column)
    }

    /// Only cells with an error, and columns whose goalposts move, are computed again.
    private func goalpostTable(
        _ mix: Mix, _ variant: Variant, _ numbers: [Double?], _ moved: (number: Double, share: Double)?,
        _ normals: [Double], into terms: inout [Double]
    ) {
        var stream = moved.map { self.stream($0.number, purpose: 2) }
        for (column, about) in variant.columns.enumerated() {
            guard let posts = about.goalposts else { continue }
            var shift = (lower: 0.0, upper: 0.0)
            if let moved, about.mayMove, let low = stream?.uniform(), let high = stream?.uniform() {
                shift = (moved.share * (2 * low - 1), moved.share * (2 * high - 1))
                for cell in column * unitCount..<(column + 1) * unitCount where !variant.ways[cell].isNaN {
                    terms[cell] = mix.leafTerms[column].forward(variant.score(way: variant.ways[cell], posts, shift))
                }
            }
            for position in variant.noisyRanges[column] {
                let noisy = variant.noisyCells[position]
                guard let value = value(position, variant, numbers, normals, column) else { continue }
                terms[noisy.cell] = mix.leafTerms[column].forward(
                    variant.score(way: posts.way(to: value), posts, shift))
            }
        }
    }

    /// The scale of a column with errors is found again from its own extremes.
    private func minMaxTable(
        _ mix: Mix, _ variant: Variant, _ numbers: [Double?], _ normals: [Double], into terms: inout [Double]
    ) {
        let range = variant.methodology.normalisation.range ?? 0...100
        for (column, about) in variant.columns.enumerated() where !variant.noisyRanges[column].isEmpty {
            let start = column * unitCount
            for unit in 0..<unitCount {
                terms[start + unit] = about.sign * variant.completed.cells[column * variant.completed.unitCount + unit]
            }
            for position in variant.noisyRanges[column] {
                let noisy = variant.noisyCells[position]
                guard let value = value(position, variant, numbers, normals, column) else { continue }
                terms[noisy.cell] = about.sign * value
            }
            var least = Double.infinity
            var most = -Double.infinity
            for cell in start..<start + unitCount where !terms[cell].isNaN {
                least = min(least, terms[cell])
                most = max(most, terms[cell])
            }
            let factor = range.upperBound - range.lowerBound
            let middle = (range.lowerBound + range.upperBound) / 2
            for cell in start..<start + unitCount where !terms[cell].isNaN {
                let score = most > least ? (terms[cell] - least) / (most - least) * factor + range.lowerBound : middle
                terms[cell] = mix.leafTerms[column].forward(score)
            }
        }
    }

    // MARK: Groups

    private func aggregate(_ group: GroupPlan, _ mix: Mix, _ terms: [Double], _ work: inout Workspace) {
        guard group.isMean else {
            aggregateByStep(group, mix, terms, &work)
            return
        }
        let nodes = framework.nodes
        for unit in 0..<unitCount {
            work.sums[unit] = 0
            work.drawn[unit] = 0
            work.present[unit] = 0
        }
        var total = 0.0
        for child in group.children {
            let published = work.published[child]
            guard published > 0 else { continue }
            total += published
            let weight = work.weights[child]
            if nodes[child].indicator != nil {
                add(
                    terms, from: leafOffsets[child], weight, published, to: &work.sums, &work.drawn, &work.present)
            } else {
                for unit in 0..<unitCount {
                    work.childTerms[unit] = group.term.forward(work.scores[child * unitCount + unit])
                }
                add(
                    work.childTerms, from: 0, weight, published, to: &work.sums, &work.drawn, &work.present)
            }
        }
        if total == 0 { work.published[group.node] = 0 }
        let least = (group.aggregation.minimumCoverage - 1e-12) * total
        let offset = group.node * unitCount
        for unit in 0..<unitCount {
            let isCovered = work.present[unit] > 0 && work.present[unit] >= least
            work.scores[offset + unit] = isCovered ? group.term.back(work.sums[unit] / work.drawn[unit]) : .nan
        }
    }
}

extension Workspace {
    /// Takes a knot out of the tree.
    fileprivate mutating func leaveOut(_ node: Int) {
        weights[node] = 0
        published[node] = 0
    }
}

/// Adds a member's terms to the sums of its group, one for each unit; NaN adds nothing.
private func add(
    _ terms: [Double], from offset: Int, _ weight: Double, _ published: Double, to sums: inout [Double],
    _ drawn: inout [Double], _ present: inout [Double]
) {
    let source = terms.span
    var sums = sums.mutableSpan
    var drawn = drawn.mutableSpan
    var present = present.mutableSpan
    for unit in 0..<sums.count {
        let term = source[offset &+ unit]
        let isThere = term == term
        sums[unit] += isThere ? weight * term : 0
        drawn[unit] += isThere ? weight : 0
        present[unit] += isThere ? published : 0
    }
}

extension Variant {
    /// The score of a place between goalposts that are shifted by shares of their distance.
    fileprivate func score(way: Double, _ posts: Goalposts, _ shift: (lower: Double, upper: Double)) -> Double {
        let share = min(max((way - shift.lower) / (1 + shift.upper - shift.lower), 0), 1)
        let score = posts.direction == .higherIsBetter ? 100 * share : 100 - 100 * share
        guard let range = methodology.normalisation.range else { return score }
        return range.lowerBound + score / 100 * (range.upperBound - range.lowerBound)
    }
}
