extension Catalogue {
    /// An indicator as one side of a comparison defines it, its neighbours named by code.
    public struct Part: Sendable {
        /// The definition; its positions mean nothing outside of the catalogue that it came from.
        public let indicator: Indicator
        /// The code of its area; `nil` directly under the index.
        public let area: String?
        /// The code of its denominator; `nil` for none.
        public let denominator: String?
        /// Whether it counts in the scores.
        public let isScored: Bool

        /// Takes each part.
        public init(_ indicator: Indicator, area: String?, denominator: String?, isScored: Bool) {
            self.indicator = indicator
            self.area = area
            self.denominator = denominator
            self.isScored = isScored
        }
    }

    /// A figure by the codes of its economy and indicator.
    public struct Figure: Equatable, Sendable {
        /// The code of the economy.
        public let economy: String
        /// The code of the indicator.
        public let indicator: String
        /// The value.
        public let value: Double
        /// The year that it refers to.
        public let year: Int
        /// How it came about.
        public let status: ObservationStatus
        /// The code of its source.
        public let source: String

        /// Takes each part.
        public init(
            economy: String, indicator: String, value: Double, year: Int, status: ObservationStatus, source: String
        ) {
            self.economy = economy
            self.indicator = indicator
            self.value = value
            self.year = year
            self.status = status
            self.source = source
        }
    }

    /// An area, the one above it named by code.
    public struct AreaPart: Sendable {
        /// The area; its parent means nothing outside of the catalogue that it came from.
        public let area: Area
        /// The code of the area above; `nil` directly under the index.
        public let parent: String?

        /// Takes each part.
        public init(_ area: Area, parent: String?) {
            self.area = area
            self.parent = parent
        }
    }

    /// The areas with those above by code.
    public var areaParts: [AreaPart] { areas.map { AreaPart($0, parent: $0.parent.map { areas[$0].code }) } }

    /// The indicators with their neighbours by code.
    public var parts: [Part] {
        indicators.map { indicator in
            Part(
                indicator, area: indicator.area.map { areas[$0].code },
                denominator: indicator.denominator.map { indicators[$0].code }, isScored: indicator.isScored
            )
        }
    }

    /// A catalogue with the members of another, put together from parts, with one figure for each cell and without a file
    /// behind it: one of the worlds between two editions.
    ///
    /// Any age of a figure is allowed, since the figures have been chosen already. Parts that name what is not there are
    /// left out.
    public init(
        membersOf other: Catalogue, areas: [AreaPart], indicators: [Part], figures: some Sequence<Figure>
    ) {
        self.init(folder: "", layout: other.layout)
        economies = Array(other.economies[other.members])
        memberCount = economies.count
        groupings = other.groupings.map { grouping in
            Grouping(
                name: grouping.name, of: grouping.label.prefix(memberCount).map { $0.map { grouping.labels[$0] } ?? "" }
            )
        }
        put(areas, indicators, figures)
    }

    /// An edition that was archived: as ``init(membersOf:areas:indicators:figures:)``, from what its file says.
    public init(
        members: [Economy], areas: [AreaPart], indicators: [Part], sources: [Source], figures: some Sequence<Figure>
    ) {
        self.init(folder: "", layout: .countries)
        economies = members
        memberCount = members.count
        self.sources = sources
        groupCountries()
        put(areas, indicators, figures)
    }

    private mutating func put(_ parts: [AreaPart], _ indicators: [Part], _ figures: some Sequence<Figure>) {
        let areaPositions = Catalogue.positions(parts.map(\.area.code))
        areas = parts.map { part in
            let own = part.area
            return Area(
                code: own.code, name: own.name, shortName: own.shortName, weight: own.weight,
                parent: part.parent.flatMap { areaPositions[$0] }, line: own.line
            )
        }
        let known = indicators.filter { $0.area.map { areaPositions[$0] != nil } ?? true }
        let positions = Catalogue.positions(known.map(\.indicator.code))
        let sourcePositions = Catalogue.positions(sources.map(\.code))
        self.indicators = known.map { part in
            let own = part.indicator
            var indicator = Indicator(
                code: own.code, area: part.area.flatMap { areaPositions[$0] }, name: own.name,
                definition: own.definition, unit: own.unit, direction: own.direction, goalposts: own.goalposts,
                goalpostBasis: own.goalpostBasis, validRange: own.validRange, decimals: own.decimals,
                weight: part.isScored ? own.weight : 0, maxAge: 10_000, source: 0, line: own.line
            )
            indicator.denominator = part.denominator.flatMap { positions[$0] }
            indicator.scale = own.scale
            indicator.target = own.target
            return indicator
        }
        files = [InputFile(name: "", bytes: [])]
        let economyPositions = Catalogue.positions(economies.map(\.code))
        observations = figures.compactMap { figure in
            guard let economy = economyPositions[figure.economy], let indicator = positions[figure.indicator] else {
                return nil
            }
            return Observation(
                economy: Int32(economy), indicator: Int32(indicator), year: Int32(figure.year),
                source: Int32(sourcePositions[figure.source] ?? 0), file: 0, line: 0, status: figure.status,
                value: figure.value
            )
        }
    }

    private static func positions(_ codes: [String]) -> [String: Int] {
        Dictionary(zip(codes, codes.indices), uniquingKeysWith: { first, _ in first })
    }
}

extension Indicator {
    /// An indicator that was archived: what its score depends on, and its name.
    public init(
        code: String, name: String, unit: String, direction: Direction, goalposts: Goalposts?, weight: Double,
        maxAge: Int, decimals: Int, scale: Double, target: Double?
    ) {
        self.init(
            code: code, area: nil, name: Localized(english: name, french: name, arabic: name),
            definition: Localized(english: "", french: "", arabic: ""),
            unit: Localized(english: unit, french: unit, arabic: unit), direction: direction, goalposts: goalposts,
            goalpostBasis: goalposts.map { _ in .natural }, validRange: -1e300...1e300, decimals: decimals,
            weight: weight, maxAge: maxAge, source: 0, line: 0
        )
        self.scale = scale
        self.target = target
    }
}

extension Area {
    /// An area that was archived.
    public init(code: String, name: String, weight: Double) {
        let text = Localized(english: name, french: name, arabic: name)
        self.init(code: code, name: text, shortName: text, weight: weight, parent: nil, line: 0)
    }
}

extension Economy {
    /// A member that was archived: its code and name alone.
    public init(code: String, name: String) {
        self.init(
            code: code, alpha2: "", name: Localized(english: name, french: name, arabic: name), region: "", income: nil,
            isLeastDeveloped: false, isLandlocked: false, isSmallIsland: false, population: nil, gdpPerHead: nil,
            isMember: true, membership: nil
        )
    }
}
