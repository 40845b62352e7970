extension Dataset<Stage.Denominated> {
    /// Units with too few figures, or too many zeros, lose all of theirs, so that they are neither scored nor counted.
    public func screened(_ rule: Methodology.Screening) -> Dataset<Stage.Denominated> {
        guard rule.minimumAvailability > 0 || rule.minimumNonZero > 0, !leaves.isEmpty else { return self }
        var result = self
        for unit in 0..<unitCount {
            var present = 0
            var zeros = 0
            for column in leaves.indices {
                let value = cells[column * unitCount + unit]
                if !value.isNaN { present += 1 }
                if value == 0 { zeros += 1 }
            }
            let availability = Double(present) / Double(leaves.count)
            let nonZero = present == 0 ? 1 : Double(present - zeros) / Double(present)
            // Shares such as 3/5 are not exact; one equal to the minimum counts as reached.
            guard availability < rule.minimumAvailability - 1e-12 || nonZero < rule.minimumNonZero - 1e-12 else {
                continue
            }
            for column in leaves.indices { result.cells[column * unitCount + unit] = .nan }
            result.journal.screened.append(unit)
        }
        return result
    }
}
