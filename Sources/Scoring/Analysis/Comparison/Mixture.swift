import Indicators

/// The worlds between two editions: each of the four causes may have acted already or not.
///
/// - New data: where both sides have a figure and the later one is of a later year, it stands in place of the earlier one.
/// - Revision: where both sides have a figure of the same year, the later one; where the later one is of a later year, what
///   today's data say of the earlier year, as long as new data have not replaced it.
/// - Coverage: which cells are there, which indicators are scored, which areas and members there are.
/// - Method: the methodology, and of the indicators and areas on both sides the goalposts, weights, denominators and so on.
struct Mixture {
    private let earlier: Vintage
    private let later: Vintage
    private let cells: [Cell]
    /// The causes that differ at all; the others change nothing, and the sets that contain them need not be computed.
    let active: Int

    /// A figure of either side, and what today's data say of the earlier one's year.
    private struct Cell {
        let then: Catalogue.Figure?
        let now: Catalogue.Figure?
        let revised: Double?
    }

    init(_ earlier: Vintage, _ later: Vintage, history: FigureHistory) {
        self.earlier = earlier
        self.later = later
        var cells: [Cell] = []
        let (old, new) = (earlier.edition.catalogue, later.edition.catalogue)
        var active = 0
        let indicators = Comparison.union(old.indicators.map(\.code), new.indicators.map(\.code))
        for unit in Comparison.union(old.economies[old.members].map(\.code), new.economies[new.members].map(\.code)) {
            let (a, b) = (old.economy(unit), new.economy(unit))
            for code in indicators {
                let then = a.flatMap { a in old.indicator(code).flatMap { earlier.figure(a, $0) } }
                let now = b.flatMap { b in new.indicator(code).flatMap { later.figure(b, $0) } }
                if then == nil && now == nil { continue }
                var revised: Double?
                if let then, let now {
                    if now.year > then.year {
                        active |= Causes.Cause.newData.bit
                        revised = history.value(unit, code, then.year)
                        if revised.map({ $0 != then.value }) == true { active |= Causes.Cause.revision.bit }
                    } else if now.value != then.value {
                        active |= Causes.Cause.revision.bit
                    }
                } else {
                    active |= Causes.Cause.coverage.bit
                }
                cells.append(Cell(then: then, now: now, revised: revised))
            }
        }
        if Self.outline(earlier) != Self.outline(later) { active |= Causes.Cause.coverage.bit }
        // What the two sides say of common indicators is compared as a whole: cheap, and nothing can be forgotten.
        if earlier.edition.methodology != later.edition.methodology || earlier.tables != later.tables
            || Self.terms(earlier, later) != Self.terms(later, earlier)
        {
            active |= Causes.Cause.method.bit
        }
        self.cells = cells
        self.active = active
    }

    /// The codes of members, areas and scored indicators.
    private static func outline(_ side: Vintage) -> [[String]] {
        let catalogue = side.edition.catalogue
        return [
            catalogue.economies[catalogue.members].map(\.code), catalogue.areas.map(\.code),
            catalogue.indicators.filter(\.isScored).map(\.code),
        ]
    }

    /// What a side says of the indicators and areas that both have.
    private static func terms(_ side: Vintage, _ other: Vintage) -> [String] {
        let (own, others) = (side.edition.catalogue, other.edition.catalogue)
        let areas = own.areaParts.filter { others.area($0.area.code) != nil }.sorted { $0.area.code < $1.area.code }
        return areas.map { "\($0.area.code) \($0.parent ?? "-") \($0.area.weight)" }
            + own.parts.filter { others.indicator($0.indicator.code) != nil }
            .sorted { $0.indicator.code < $1.indicator.code }.map { part in
                let indicator = part.indicator
                let posts = indicator.goalposts.map { "\($0.lower) \($0.upper) \($0.transform)" } ?? "-"
                let target = indicator.target.map { "\($0)" } ?? "-"
                return
                    "\(indicator.code) \(part.area ?? "-") \(part.denominator ?? "-") \(indicator.direction) \(posts) "
                    + "\(indicator.weight) \(indicator.scale) \(target)"
            }
    }

    /// The edition under a set of causes.
    func edition(_ set: Int) -> Edition {
        func has(_ cause: Causes.Cause) -> Bool { set & cause.bit != 0 }
        let outline = has(.coverage) ? later : earlier
        let method = has(.method) ? later : earlier
        let catalogue = outline.edition.catalogue
        let chosen = method.edition.catalogue
        let areaTerms = Dictionary(chosen.areaParts.map { ($0.area.code, $0) }, uniquingKeysWith: { first, _ in first })
        let areas = catalogue.areaParts.map { own in
            guard let part = areaTerms[own.area.code] else { return own }
            let isThere = part.parent.map { catalogue.area($0) != nil } ?? true
            return isThere ? part : Catalogue.AreaPart(part.area, parent: own.parent)
        }
        let terms = Dictionary(chosen.parts.map { ($0.indicator.code, $0) }, uniquingKeysWith: { first, _ in first })
        let parts = catalogue.parts.map { own in
            let part = terms[own.indicator.code] ?? own
            let isThere = part.area.map { catalogue.area($0) != nil } ?? true
            return Catalogue.Part(
                part.isScored ? part.indicator : own.indicator, area: isThere ? part.area : own.area,
                denominator: part.denominator, isScored: own.isScored
            )
        }
        let figures = cells.lazy.compactMap { cell -> Catalogue.Figure? in
            guard let then = cell.then, let now = cell.now else { return has(.coverage) ? cell.now : cell.then }
            if now.year <= then.year { return has(.revision) ? now : then }
            if has(.newData) { return now }
            guard has(.revision), let revised = cell.revised else { return then }
            return Catalogue.Figure(
                economy: then.economy, indicator: then.indicator, value: revised, year: then.year, status: then.status,
                source: then.source
            )
        }
        let world = Catalogue(
            membersOf: catalogue, areas: areas, indicators: parts, figures: figures
        )
        return Edition(
            max(earlier.edition.year, later.edition.year), of: world, by: method.edition.methodology,
            tables: method.tables
        )
    }
}
