/// The folder that `mizan init` writes: invented towns, small enough to check by hand.
enum Example {
    /// The text of each file, by its path.
    static let files: [(path: String, text: String)] = [
        ("README.md", readme), ("units.csv", units), ("areas.csv", areas), ("indicators.csv", indicators),
        ("observations/figures.csv", figures), ("methodology.json", methodology),
    ]

    private static let units = #"""
        code,name,group_size,population
        ASH,Ashwater,small,41000
        BIR,Birchfield,large,210000
        CED,Cedar Bay,large,385000
        ELM,Elmstead,small,38000
        HAZ,Hazelton,small,52000

        """#

    private static let areas = #"""
        code,name,weight
        SAFETY,Safety,1
        NETWORK,Network,1

        """#

    private static let indicators = #"""
        code,area,name,unit,direction,lower,upper,weight
        INJURIES,SAFETY,Cyclists injured,per million trips,lower,0,20,2
        LIGHTS,SAFETY,Lit streets,per cent,higher,0,100,1
        LANES,NETWORK,Cycle lanes,km per km of street,higher,0,0.5,1
        PARKING,NETWORK,Parking at stations,places per thousand people,higher,0,40,1
        SHARE,NETWORK,Trips by bicycle,per cent,higher,0,40,1

        """#

    private static let figures = #"""
        unit,year,INJURIES,LIGHTS,LANES,PARKING,SHARE
        ASH,2024,5,80,0.2,12,16
        BIR,2024,12,95,0.15,20,10
        CED,2024,8,90,0.35,,22
        ELM,2024,3,60,0.1,8,18
        HAZ,2024,15,70,0.05,4,6
        ASH,2025,4,85,0.25,16,18
        BIR,2025,11,95,0.2,22,12
        CED,2025,9,90,0.4,30,24
        ELM,2025,3,65,0.1,10,20
        HAZ,2025,13,75,0.1,4,

        """#

    private static let methodology = #"""
        {
          "name": "Cycling towns",
          "version": "1",
          "selection": "newest-within-max-age",
          "treatment": "none",
          "imputation": "none",
          "normalisation": "goalposts",
          "weights": "given",
          "aggregation": {
            "area": { "method": "arithmetic", "minimumCoverage": 0.5 },
            "index": { "method": "geometric", "minimumCoverage": 1, "floor": 1 }
          },
          "levels": [20, 40, 60, 80]
        }

        """#

    private static let readme = #"""
        # A small index to start from

        Five invented towns, how well one gets about in them by bicycle, in two years. Change anything and look what it does:

            mizan doctor --indicators .       checks every file, and says where something is wrong and how to mend it
            mizan score --indicators .        scores, ranks and levels
            mizan explain ASH --indicators .  how one town's score came about

        | File | A row is | It needs | It may have |
        |---|---|---|---|
        | `units.csv` | what is measured: a town, a country, a school | `code` | `name`, `population`, `gdp_per_capita`, any number of columns `group_…` |
        | `areas.csv` | a group of indicators | `code` | `name`, `weight`, `order`, `parent`: the area that it belongs to, for a tree of any depth |
        | `indicators.csv` | what is counted | `code`, and `area` (or `index`, for one without an area) | see below |
        | `observations/*.csv` | the figures of a unit in a year | `unit`, and a column for each indicator | `year`, `SOURCE` |
        | `sources.csv` (not there yet) | where figures come from | `id` | `publisher`, `dataset`, `edition`, `url`, `licence` |
        | `methodology.json` | the method, every choice by name | | |

        A cell that is empty is a figure that is missing; it is never read as zero. Cedar Bay has no figure of PARKING in 2024: its score
        for the network rests on the other two indicators. A column whose name begins with `#` is a note, and not read.

        Figures may also stand one a row: `unit,indicator,year,value`, and if you like `status` and `source`.

        ## Columns of `indicators.csv`

        - `name`, `definition`, `unit`: words for people. `decimals`: how many are shown (2).
        - `direction`: `higher` or `lower` is better (higher). Fewer cyclists injured is better.
        - `lower`, `upper`: the goalposts, the values that score 0 and 100, or 100 and 0 where lower is better. `transform`: `linear` or
          `log` (linear).
        - `weight`: against the others in the area (1); 0 shows an indicator without scoring it.
        - `denominator`, `scale`: the code of an indicator to divide by, and the number of it that counts as one (1). `target`: the value
          to reach, for scores by the distance to it.
        - `valid_min`, `valid_max`: what can occur; anything beyond is reported. `max_age`: how many years old a figure may be (0).

        To check by hand: Ashwater in 2025 has 4 injured, which scores 80 (20 is 0, 0 is 100), and 85 % of its streets are lit. Safety is
        (2 × 80 + 1 × 85) / 3 = 81.7. The network is (50 + 40 + 45) / 3 = 45, and the index √(81.7 × 45) = 60.6.

        """#
}
