/// A picture: what it finds, what it shows, the numbers in it, and where they come from.
public struct Figure: Sendable {
    /// Stable in every language, such as `fig-con-02`.
    public let id: String
    /// The finding, in one sentence.
    public let title: Words
    /// Measure, unit, year and how many countries.
    public let subtitle: Words
    /// The drawing.
    public let chart: Chart
    /// The same numbers.
    public let table: Table
    /// The sources, with editions and months of access.
    public let sources: Words
    /// The file beside the report that holds the numbers at full precision.
    public let dataFile: String
}

/// The drawings of the catalogue. Renderers switch over it without `default`, so that a new kind breaks each until it
/// draws it.
public enum Chart: Sendable {
    /// C1: one dot a country on a common scale, in order.
    case rankedDots(RankedDots)
    /// C2: one row a group, one mark a country.
    case strips(Strips)
    /// C3: countries × areas, the number printed on a tone.
    case heatMap(HeatMap)
    /// C4: one tile a country; never mirrored.
    case tileMap(TileMap)
    /// C5: one row a country, a mark for each of two editions.
    case dumbbells(Dumbbells)
    /// C6: one row an area, with marks of two comparators.
    case areaDots(AreaDots)
    /// C8: one small line a row, cut where the series breaks.
    case sparklines(Sparklines)
    /// C10: countries × indicators, a letter and a pattern for the state of each figure.
    case coverage(CoverageMatrix)
    /// C11: how many countries stand at each level.
    case levelBars(LevelBars)
    /// C14: one bar a country over the ranks that it may have.
    case rankBars(RankBars)

    /// Countries in order on a scale from 0 to 100.
    public struct RankedDots: Sendable {
        /// The rows from the top.
        public let rows: [Row]
        /// Lines across the rows, such as the median, each with its label.
        public let references: [Reference]
        /// Where levels begin, drawn faintly.
        public let cuts: [Double]

        /// A country.
        public struct Row: Sendable {
            /// The name.
            public let label: String
            /// From 0 to 100.
            public let value: Double
            /// The 90 % interval of the value; `nil` where none is known.
            public let interval: ClosedRange<Double>?
            /// The value as printed.
            public let text: String
            /// The tone of its level.
            public let tone: Tone
        }
    }

    /// A value with a label.
    public struct Reference: Sendable {
        /// From 0 to 100.
        public let value: Double
        /// Its name and value.
        public let label: String
    }

    /// Two values a row on a scale from 0 to 100.
    public struct Dumbbells: Sendable {
        /// The rows from the top.
        public let rows: [Row]
        /// Where levels begin, drawn faintly.
        public let cuts: [Double]
        /// What the hollow mark stands for.
        public let fromLabel: String
        /// What the filled mark stands for.
        public let toLabel: String
        /// What a dashed line stands for.
        public let unclearLabel: String

        /// A country.
        public struct Row: Sendable {
            /// The name.
            public let label: String
            /// The value then, from 0 to 100.
            public let from: Double
            /// The value now, from 0 to 100.
            public let to: Double
            /// The change as printed.
            public let text: String
            /// The tone of its level now.
            public let tone: Tone
            /// Whether its interval says that there is no measurable change: then the line is dashed.
            public let isUnclear: Bool
        }
    }

    /// Small lines over the same years.
    public struct Sparklines: Sendable {
        /// The rows from the top.
        public let rows: [Row]
        /// The years at the two ends.
        public let years: ClosedRange<Int>
        /// What a hollow mark stands for.
        public let estimateLabel: String
        /// What a bar across the line stands for.
        public let breakLabel: String

        /// A series.
        public struct Row: Sendable {
            /// The name.
            public let label: String
            /// The points, oldest first.
            public let points: [Point]
            /// The newest value as printed.
            public let text: String
        }

        /// A value of a series.
        public struct Point: Sendable {
            /// The year.
            public let year: Int
            /// The height, from 0 to 100.
            public let height: Double
            /// Whether the source estimated it.
            public let isEstimate: Bool
            /// Whether a line leads here from the point before: not over a break or a gap.
            public let isJoined: Bool
            /// Whether the series breaks before it.
            public let isBreak: Bool
        }
    }

    /// Groups of countries on a scale from 0 to 100.
    public struct Strips: Sendable {
        /// The rows from the top.
        public let rows: [Row]
        /// Where levels begin, drawn faintly.
        public let cuts: [Double]

        /// A group.
        public struct Row: Sendable {
            /// The name.
            public let label: String
            /// One mark a country: its code, which fixes the jitter, and its value from 0 to 100.
            public let marks: [(code: String, value: Double)]
            /// The median, drawn as a bar; `nil` for an empty group.
            public let median: Double?
            /// The median as printed.
            public let medianText: String
        }
    }

    /// Numbers on tones.
    public struct HeatMap: Sendable {
        /// The headers: short codes, each with its full name.
        public let columns: [(code: String, name: String)]
        /// The rows from the top.
        public let rows: [Row]

        /// A country.
        public struct Row: Sendable {
            /// The name.
            public let label: String
            /// As many as there are columns.
            public let cells: [Cell]
        }

        /// A number on a tone.
        public struct Cell: Sendable {
            /// As printed; a dash where there is none.
            public let text: String
            /// The tone; `missing` is hatched.
            public let tone: Tone
        }
    }

    /// Countries as equal tiles, roughly where they lie; no boundaries are drawn.
    public struct TileMap: Sendable {
        /// The tiles.
        public let tiles: [Tile]
        /// The levels and their tones, for the key, from low to high, the missing one last.
        public let key: [(label: String, tone: Tone)]

        /// A country.
        public struct Tile: Sendable {
            /// From the west, from 0.
            public let column: Int
            /// From the north, from 0.
            public let row: Int
            /// The alpha-3 code.
            public let code: String
            /// The name, for those who hover or listen.
            public let name: String
            /// The value as printed; a dash where there is none.
            public let text: String
            /// The tone of its level.
            public let tone: Tone
        }
    }

    /// One country's areas on a scale from 0 to 100.
    public struct AreaDots: Sendable {
        /// The rows from the top.
        public let rows: [Row]
        /// Where levels begin, drawn faintly.
        public let cuts: [Double]
        /// What the hollow mark stands for.
        public let peerLabel: String
        /// What the bar stands for.
        public let worldLabel: String

        /// An area.
        public struct Row: Sendable {
            /// The name.
            public let label: String
            /// From 0 to 100; `nil` where it is not scored.
            public let value: Double?
            /// The 90 % interval of the value; `nil` where none is known.
            public let interval: ClosedRange<Double>?
            /// The value as printed; a dash where there is none.
            public let text: String
            /// The tone of its level.
            public let tone: Tone
            /// The median of the peers.
            public let peer: Double?
            /// The median of the world.
            public let world: Double?
        }
    }

    /// The state of each figure.
    public struct CoverageMatrix: Sendable {
        /// The headers: indicator codes, each with its name.
        public let columns: [(code: String, name: String)]
        /// The rows from the top.
        public let rows: [Row]
        /// The states and their words, for the key.
        public let key: [(state: State, label: String)]

        /// A country.
        public struct Row: Sendable {
            /// The name.
            public let label: String
            /// As many as there are columns.
            public let states: [State]
        }

        /// How a figure came about.
        public enum State: String, CaseIterable, Sendable {
            /// Observed in the edition's year.
            case observed = "O"
            /// Observed in an earlier year, at most three before the edition.
            case carried = "C"
            /// More than three years before the edition.
            case stale = "S"
            /// Estimated by the source.
            case estimated = "E"
            /// Missing.
            case missing = "M"
        }
    }

    /// Ranges of ranks, from the first on the side where the language begins to read.
    public struct RankBars: Sendable {
        /// The rows from the top.
        public let rows: [Row]
        /// How many are ranked.
        public let count: Int

        /// A country.
        public struct Row: Sendable {
            /// The name.
            public let label: String
            /// The best rank of the interval, from 1.
            public let best: Int
            /// The worst.
            public let worst: Int
            /// The middle one.
            public let median: Double
            /// The range as printed.
            public let text: String
        }
    }

    /// Counts of countries by level, each row 100 per cent wide.
    public struct LevelBars: Sendable {
        /// The rows from the top.
        public let rows: [Row]
        /// The levels from low to high, the one not scored last.
        public let levels: [(label: String, tone: Tone)]

        /// An area or a group.
        public struct Row: Sendable {
            /// The name.
            public let label: String
            /// A count for each level.
            public let counts: [Int]
        }
    }
}
