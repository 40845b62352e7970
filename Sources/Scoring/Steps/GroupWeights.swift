package import Indicators

extension GroupColumns {
    /// The weights of the group's members by a method; only the sample's units speak in methods that look at the data.
    package func weights(
        _ choice: Methodology.Weights, _ tables: WeightTables, _ journal: inout Journal
    ) throws(MethodProblem) -> Found {
        switch choice.method {
        case .given: return Found(common: try given(choice.set, tables))
        case .budgetAllocation: return Found(common: try budgetAllocation(tables))
        case .analyticHierarchy: return Found(common: try analyticHierarchy(tables, &journal))
        default: break
        }
        let sampled = columns.map { Array($0[sample]) }
        do throws(WeightingProblem) {
            switch choice.method {
            case .given, .budgetAllocation, .analyticHierarchy, .equal:
                return Found(common: Weighting.equal(members.count))
            case .principalComponents:
                return Found(
                    common: try Weighting.principalComponents(
                        sampled, choice.usesFirstComponentOnly ? .first : .aboveOne))
            case .rotatedFactors: return Found(common: try RotatedFactors(sampled).weights)
            case .entropy: return Found(common: try Weighting.entropy(sampled))
            case .critic: return Found(common: try Weighting.critic(sampled))
            case .equalCorrelation: return Found(common: try EqualCorrelation(sampled).weights)
            case .benefitOfTheDoubt:
                return Found(common: Weighting.equal(members.count), eachItsOwn: true, shareBounds: choice.shareBounds)
            }
        } catch {
            throw error.about(self, choice.method)
        }
    }

    /// The weights of the files, or of a named set.
    private func given(_ set: String, _ tables: WeightTables) throws(MethodProblem) -> [Double] {
        if set.isEmpty { return weights }
        guard let named = tables.sets[set] else { throw noWeights(.given, "weights.csv has no set \"\(set)\"") }
        let found = members.map { named[$0] ?? 0 }
        guard found.contains(where: { $0 > 0 }) else {
            throw noWeights(.given, "the set \"\(set)\" of weights.csv has no weight above zero for a member")
        }
        return found
    }

    private func budgetAllocation(_ tables: WeightTables) throws(MethodProblem) -> [Double] {
        let points = tables.budgets.map { budget in members.map { budget[$0] ?? 0 } }.filter { $0.contains { $0 > 0 } }
        guard !points.isEmpty else { throw noWeights(.budgetAllocation, "budget.csv has no points for its members") }
        do { return try Weighting.budgetAllocation(points) } catch { throw error.about(self, .budgetAllocation) }
    }

    /// The comparisons of a pair by several experts become their geometric mean.
    private func analyticHierarchy(_ tables: WeightTables, _ journal: inout Journal) throws(MethodProblem)
        -> [Double]
    {
        var logs = [[Double]](repeating: [Double](repeating: 0, count: members.count), count: members.count)
        var counts = [[Int]](repeating: [Int](repeating: 0, count: members.count), count: members.count)
        for comparison in tables.comparisons {
            guard let i = members.firstIndex(of: comparison.first), let j = members.firstIndex(of: comparison.second),
                i != j
            else { continue }
            logs[i][j] += Elementary.ln(comparison.ratio)
            logs[j][i] -= Elementary.ln(comparison.ratio)
            counts[i][j] += 1
            counts[j][i] += 1
        }
        var matrix = logs
        for i in members.indices {
            for j in members.indices {
                if i != j && counts[i][j] == 0 {
                    throw noWeights(
                        .analyticHierarchy, "comparisons.csv does not compare \(members[i]) with \(members[j])")
                }
                matrix[i][j] = i == j ? 1 : Elementary.exp(logs[i][j] / Double(counts[i][j]))
            }
        }
        let result: AnalyticHierarchy
        do { result = try AnalyticHierarchy(matrix) } catch { throw error.about(self, .analyticHierarchy) }
        journal.consistencyRatios[code] = result.consistencyRatio
        if result.consistencyRatio > 0.1 { journal.report(.inconsistent(group: code, ratio: result.consistencyRatio)) }
        return result.weights
    }

    private func noWeights(_ method: Methodology.Weights.Method, _ reason: String) -> MethodProblem {
        .noWeights(method: method.rawValue, group: code, reason: reason)
    }

    /// 100 times the efficiency of each unit under the weights that suit it best.
    func benefitOfTheDoubt(
        _ choice: Methodology.Aggregation, _ weights: [Double], shareBounds: ClosedRange<Double>?
    ) throws(MethodProblem) -> [Double] {
        do throws(WeightingProblem) {
            let results = try BenefitOfTheDoubt(columns, peers: sample, shares: shareBounds).results
            return results.enumerated().map { unit, result in
                isCovered(unit, choice, weights) ? result.map { $0.score * 100 } ?? .nan : .nan
            }
        } catch {
            throw error.about(self, .benefitOfTheDoubt)
        }
    }
}

extension WeightingProblem {
    /// The problem in the words of a methodology: positions become codes.
    fileprivate func about(_ group: GroupColumns, _ method: Methodology.Weights.Method) -> MethodProblem {
        let name = method.rawValue
        func reason(_ text: String) -> MethodProblem { .noWeights(method: name, group: group.code, reason: text) }
        switch self {
        case .columns(.tooFewUnits(let complete, let needed)):
            return .tooFewUnits(method: name, group: group.code, units: complete, needed: needed)
        case .columns(.constantColumn(let position)):
            return .noVariation(method: name, group: group.code, member: group.members[position])
        case .columns(.singular): return reason("members that repeat each other exactly")
        case .columns: return reason("columns that cannot be compared")
        case .negativeValue(let position): return .negative(method: name, of: group.members[position])
        case .nothingToShare: return reason("members that do not differ in what the method looks at")
        case .noExperts, .pointsDoNotFit, .unusablePoints: return reason("points of an expert that add up to nothing")
        case .comparisonNotSquare, .comparisonNotPositive, .comparisonNotReciprocal:
            return reason("comparisons that are not each other's reciprocal")
        case .tooManyCompared(let found, let limit):
            return reason("\(found) members, where comparisons serve up to \(limit)")
        case .factorsOutOfRange: return reason("a number of factors that the members do not have")
        case .impossibleShares: return reason("bounds within which no shares add up to 1")
        case .notConverged: return .notConverged(method: name)
        }
    }
}
