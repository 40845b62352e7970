import Scoring
import Testing

/// Weights that the data give: against numpy 2.4 on the Technology Achievement Index, and by hand.
struct DataWeightingTests {
    private static let columns = TechnologyAchievement.columns

    @Test func `squared loadings of components with an eigenvalue above one`() throws {
        let expected = [
            0.1114280967450799, 0.10696763597006698, 0.17297582482553017, 0.16512304586384854, 0.14142977630291115,
            0.16489791524132152, 0.10892031228367098, 0.02825739276757082,
        ]
        #expect(areNear(try Weighting.principalComponents(Self.columns), expected))
        let first = [
            0.003543295538991941, 0.09269666161784741, 0.2500016458347784, 0.03644616921621338, 0.17029713396888665,
            0.24608471123787817, 0.16198900428934424, 0.03894137829605981,
        ]
        #expect(areNear(try Weighting.principalComponents(Self.columns, .first), first))
    }

    /// Eigenvalues 1 and 1: neither is above one, and neither is the first.
    @Test func `children without any correlation weigh the same, in any order`() throws {
        let columns = [[1.0, -1, 1, -1], [1, 1, -1, -1]]
        #expect(areNear(try Weighting.principalComponents(columns), [0.5, 0.5]))
        #expect(areNear(try Weighting.principalComponents(columns.reversed(), .first), [0.5, 0.5]))
    }

    /// The Handbook's weights of factor analysis (Table 10: .17 .15 .11 .06 .08 .13 .13 .17, four factors) come out within
    /// 0.014; its explained variances are 2.64, 1.76, 1.39 and 1.19 here too. Six digits by factor_analyzer.
    @Test func `rotated factors, near the Handbook's weights`() throws {
        let factors = try RotatedFactors(Self.columns, .count(4))
        let expected = [
            0.165581, 0.151991, 0.110179, 0.073480, 0.081201, 0.117738, 0.137095, 0.162734,
        ]
        #expect(areNear(factors.weights, expected, 1e-6))
        #expect(areNear(factors.weights, [0.17, 0.15, 0.11, 0.06, 0.08, 0.13, 0.13, 0.17], 0.014))
        #expect(factors.factors == [2, 1, 0, 0, 1, 0, 0, 3])
    }

    /// Two eigenvalues are above 1, and hold 64 % of the variance.
    @Test func `the Handbook's rule keeps two factors`() throws {
        let factors = try RotatedFactors(Self.columns)
        #expect(factors.explainedVariance.count == 2)
        let expected = [0.122734, 0.071048, 0.184301, 0.161992, 0.128901, 0.181997, 0.119751, 0.029277]
        #expect(areNear(factors.weights, expected, 1e-6))
        #expect(throws: WeightingProblem.factorsOutOfRange(asked: 9, columns: 8)) {
            try RotatedFactors(Self.columns, .count(9))
        }
        #expect(throws: WeightingProblem.factorsOutOfRange(asked: 0, columns: 8)) {
            try RotatedFactors(Self.columns, .count(0))
        }
    }

    /// Three eigenvalues of 1, of which two hold more than 60 %: none is left out, so that no child is.
    @Test func `factors that explain the same are kept together`() throws {
        let columns = [[1.0, -1, 1, -1], [1, 1, -1, -1], [1, -1, -1, 1]]
        #expect(areNear(try RotatedFactors(columns).weights, [1.0 / 3, 1.0 / 3, 1.0 / 3]))
    }

    @Test func `entropy and CRITIC of min-max scores`() throws {
        let entropy = [
            0.25661871158415406, 0.223241378919501, 0.12733585461305322, 0.05908629885225007, 0.04913743679403348,
            0.06669917888166053, 0.10271282260233937, 0.11516831775300829,
        ]
        #expect(areNear(try Weighting.entropy(TechnologyAchievement.minMax), entropy))
        let critic = [
            0.11981810943466131, 0.14270140340567408, 0.12271096826103457, 0.15916943362529046, 0.08898051550427279,
            0.09078628375400273, 0.13958995247667197, 0.1362433335383922,
        ]
        #expect(areNear(try Weighting.critic(TechnologyAchievement.minMax), critic))
    }

    /// Everything in one of two units: e = 0; evenly: e = 1; 1 to 3: e = 2 − ¾·log₂3.
    @Test func `entropy by hand`() throws {
        let third = 0.75 * Elementary.ln(3) / Elementary.ln(2) - 1
        let weights = try Weighting.entropy([[0, 8], [5, 5], [1, 3], [0, 0]])
        #expect(areNear(weights, [1 / (1 + third), 0, third / (1 + third), 0]))
        #expect(throws: WeightingProblem.nothingToShare) { try Weighting.entropy([[5, 5], [2, 2]]) }
        #expect(throws: WeightingProblem.negativeValue(position: 1)) { try Weighting.entropy([[1, 2], [-1, 2]]) }
    }

    /// s = 1 for each; r = 1, −1 and −1, so that Σ (1 − r) = 2, 2 and 4.
    @Test func `CRITIC by hand`() throws {
        #expect(areNear(try Weighting.critic([[1, 2, 3], [2, 3, 4], [3, 2, 1]]), [0.25, 0.25, 0.5]))
        #expect(throws: WeightingProblem.nothingToShare) { try Weighting.critic([[1, 2, 3], [2, 3, 4]]) }
    }

    private static let methods: [(name: String, weigh: @Sendable ([[Double]]) throws(WeightingProblem) -> [Double])] = [
        ("components", { columns throws(WeightingProblem) in try Weighting.principalComponents(columns) }),
        ("first component", { columns throws(WeightingProblem) in try Weighting.principalComponents(columns, .first) }),
        ("factors", { columns throws(WeightingProblem) in try RotatedFactors(columns).weights }),
        ("critic", { columns throws(WeightingProblem) in try Weighting.critic(columns) }),
        ("entropy", { columns throws(WeightingProblem) in try Weighting.entropy(columns) }),
        ("equal correlation", { columns throws(WeightingProblem) in try EqualCorrelation(columns).weights }),
    ]

    @Test(arguments: methods.indices) func `weights follow their children when the order changes`(_ method: Int) throws
    {
        let weigh = Self.methods[method].weigh
        let columns = TechnologyAchievement.minMax
        let straight = try weigh(columns)
        #expect(areNear(try weigh(columns.reversed()).reversed(), straight, 1e-11), "\(Self.methods[method].name)")
        #expect(areNear(try weigh(columns.map { $0.reversed() }), straight, 1e-11), "\(Self.methods[method].name)")
        #expect(straight.allSatisfy { $0 >= 0 })
        #expect(isNear(straight.reduce(0, +), 1))
    }

    @Test(arguments: methods.indices) func `a unit with a missing child does not count`(_ method: Int) throws {
        let weigh = Self.methods[method].weigh
        let columns = TechnologyAchievement.minMax
        var longer = columns.map { $0 + [0.5] }
        longer[3][23] = .nan
        #expect(try weigh(longer) == weigh(columns))
    }

    @Test(arguments: methods.indices) func `columns that cannot be used are named`(_ method: Int) throws {
        let weigh = Self.methods[method].weigh
        let (a, b, flat) = ([1.0, 5, 2, 8], [2.0, 1, 7, 3], [4.0, 4, 4, 4])
        #expect(throws: WeightingProblem.columns(.noColumns)) { try weigh([]) }
        #expect(throws: WeightingProblem.columns(.unequalColumns(position: 1, found: 1, expected: 4))) {
            try weigh([a, [1]])
        }
        #expect(throws: WeightingProblem.columns(.notFinite(position: 1))) { try weigh([a, [1, 2, 3, .infinity]]) }
        #expect(try weigh([a]) == [1])
        if Self.methods[method].name == "entropy" {
            #expect(try weigh([a, flat, b])[1] == 0)
            #expect(throws: WeightingProblem.columns(.tooFewUnits(found: 1, needed: 2))) {
                try weigh([[1, .nan], [2, 5]])
            }
        } else {
            #expect(throws: WeightingProblem.columns(.constantColumn(position: 1))) { try weigh([a, flat, b]) }
            #expect(throws: WeightingProblem.columns(.tooFewUnits(found: 2, needed: 3))) {
                try weigh([[1, 2, .nan, .nan], b])
            }
        }
    }
}
