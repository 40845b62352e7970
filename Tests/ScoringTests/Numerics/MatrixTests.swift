import Scoring
import TestSupport
import Testing

struct MatrixTests {
    @Test func `products and transposition by hand`() throws {
        let a = try Matrix(rows: [[1, 2, 3], [4, 5, 6]])
        #expect(try a.times([1, 0, -1]) == [-2, -2])
        #expect(a.transposed.row(2) == [3, 6])
        #expect(try a.times(a.transposed) == Matrix(rows: [[14, 32], [32, 77]]))
        #expect(a.transposed.principalPart([1, 0]) == (try Matrix(rows: [[5, 2], [4, 1]])))
    }

    @Test func `lengths that do not fit are refused`() throws {
        #expect(throws: NumericsProblem.sizesDiffer(found: 1, expected: 2)) { try Matrix(rows: [[1, 2], [3]]) }
        let a = try Matrix(rows: [[1, 2]])
        #expect(throws: NumericsProblem.sizesDiffer(found: 1, expected: 2)) { try a.times([1]) }
        #expect(throws: NumericsProblem.sizesDiffer(found: 1, expected: 2)) { try a.times(a) }
        #expect(throws: NumericsProblem.sizesDiffer(found: 2, expected: 1)) { try SymmetricEigen(a) }
        #expect(throws: NumericsProblem.notFinite) { try SymmetricEigen(Matrix(rows: [[.nan]])) }
    }

    /// (2, 1; 1, 2): 3 along (1, 1)/√2 and 1 along (1, −1)/√2.
    @Test func `eigenvalues and vectors by hand`() throws {
        let eigen = try SymmetricEigen(Matrix(rows: [[2, 1], [1, 2]]))
        let half = 0.5.squareRoot()
        #expect(areNear(eigen.values, [3, 1], 1e-15))
        #expect(areNear(eigen.vectors[0], [half, half], 1e-15))
        #expect(areNear(eigen.vectors[1], [half, -half], 1e-15))
    }

    @Test func `a diagonal is sorted, and equal values keep their order`() throws {
        var matrix = Matrix(rows: 4, columns: 4)
        for (i, value) in [2.0, 5, -1, 2].enumerated() { matrix[i, i] = value }
        let eigen = try SymmetricEigen(matrix)
        #expect(eigen.values == [5, 2, 2, -1])
        #expect(eigen.vectors == [[0, 1, 0, 0], [1, 0, 0, 0], [0, 0, 0, 1], [0, 0, 1, 0]])
    }

    /// Properties of random symmetric matrices: A·v = λ·v, unit length, right angles, trace, sign.
    @Test(arguments: [1, 2, 3, 8, 30]) func `eigenvectors do what they are for`(_ n: Int) throws {
        var dice = Dice(seed: UInt64(n))
        var a = Matrix(rows: n, columns: n)
        for i in 0..<n {
            for j in 0...i {
                a[i, j] = Double.random(in: -1...1, using: &dice)
                a[j, i] = a[i, j]
            }
        }
        let eigen = try SymmetricEigen(a)
        #expect(eigen.values == eigen.values.sorted(by: >))
        let trace = (0..<n).reduce(0.0) { $0 + a[$1, $1] }
        #expect(abs(eigen.values.reduce(0, +) - trace) < 1e-12)
        for (i, v) in eigen.vectors.enumerated() {
            let stretched = v.map { eigen.values[i] * $0 }
            #expect(areNear(try a.times(v), stretched, 1e-13))
            for (j, w) in eigen.vectors.enumerated() {
                #expect(abs(dot(v, w) - (i == j ? 1 : 0)) < 1e-13)
            }
            #expect(v.max() == v.map(abs).max())
        }
    }

    /// L = (2, 0; 1, 3), so A = (4, 2; 2, 10), det A = 36, A⁻¹ = (10, −2; −2, 4) / 36.
    @Test func `Cholesky's triangle by hand`() throws {
        let cholesky = try Cholesky(Matrix(rows: [[4, 2], [2, 10]]))
        #expect(isNear(cholesky.lnDeterminant, Elementary.ln(36)))
        #expect(areNear(try cholesky.solve([8, 22]), [1, 2], 1e-14))
        let inverse = try cholesky.inverse()
        #expect(areNear(inverse.values.map { $0 * 36 }, [10, -2, -2, 4], 1e-14))
    }

    @Test func `a matrix that is not positive definite is refused, with the minor that fails`() throws {
        #expect(throws: NumericsProblem.notPositiveDefinite(minor: 2)) {
            try Cholesky(Matrix(rows: [[1, 1], [1, 1]]))
        }
        #expect(throws: NumericsProblem.notPositiveDefinite(minor: 1)) { try Cholesky(Matrix(rows: [[-1]])) }
        #expect(throws: NumericsProblem.notPositiveDefinite(minor: 3)) {
            try Cholesky(Matrix(rows: [[2, 1, 3], [1, 2, 3], [3, 3, 6]]))
        }
    }
}

struct LeastSquaresTests {
    /// y = 0, 2, 1 at 0, 1, 2: slope ½, intercept ½, residuals −½, 1, −½.
    @Test func `a line by hand`() throws {
        let fit = try LeastSquares(Matrix(rows: [[1, 0], [1, 1], [1, 2]]), [0, 2, 1])
        #expect(areNear(fit.coefficients, [0.5, 0.5], 1e-15))
        #expect(areNear(fit.residuals, [-0.5, 1, -0.5], 1e-15))
        #expect(isNear(fit.residualSumOfSquares, 1.5))
    }

    /// Patents on electricity, schooling and Internet hosts; numpy.linalg.lstsq.
    @Test func `a regression as NumPy has it`() throws {
        let data = TechnologyAchievement.columns
        let rows = data[0].indices.map { [1, data[5][$0], data[6][$0], data[2][$0]] }
        let fit = try LeastSquares(Matrix(rows: rows), data[0])
        let expected = [-1172.3197093415615, 240.41029240032782, 62.70096000348804, -2.152480568040304]
        for (found, value) in zip(fit.coefficients, expected) { #expect(isNear(found, value, 1e-11)) }
        #expect(isNear(fit.residualSumOfSquares, 1071897.0103537787))
    }

    @Test func `columns that depend on each other are refused, whatever their units`() throws {
        let rows = [[1, 2e9, 1e-9], [1, 4e9, 2e-9], [1, 7e9, 3.5e-9], [1, 9e9, 4.5e-9]]
        #expect(throws: NumericsProblem.rankDeficient(rank: 2, columns: 3)) {
            try LeastSquares(Matrix(rows: rows), [1, 2, 3, 4])
        }
        #expect(throws: NumericsProblem.rankDeficient(rank: 1, columns: 2)) {
            try LeastSquares(Matrix(rows: [[1, 0], [1, 0]]), [1, 2])
        }
        #expect(throws: NumericsProblem.rankDeficient(rank: 1, columns: 2)) {
            try LeastSquares(Matrix(rows: [[1, 3]]), [1])
        }
    }
}
