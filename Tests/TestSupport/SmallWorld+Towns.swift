extension SmallWorld {
    /// A folder of units, with a tree of three steps, a leaf directly under the index, and a wide table.
    ///
    /// DOCTORS are counted per thousand PEOPLE: 10 / (2000 / 1000) = 5 in A1, and 10 in b-2. Arithmetic means throughout, from
    /// half of the weight on:
    ///
    /// | 2024 | DOCTORS | DEATHS | HEALTH | YEARS = SCHOOL | LIFE | INCOME | index |
    /// |---|---|---|---|---|---|---|---|
    /// | A1 | 50 | 80 | 65 | 50 | (2·65 + 50) / 3 = 60 | 40 | (60 + 3·40) / 4 = 45 |
    /// | b-2 | 100 | – | 100 | – | 100, from ⅔ of the weight | 80 | (100 + 3·80) / 4 = 85 |
    /// | C 3 | – | – | – | 25 | none: ⅓ of the weight | – | none |
    public static var towns: SmallWorld {
        var world = SmallWorld()
        world.files = [
            "units.csv": """
            code,name,group,group_size,population
            A1,Alpha,north,small,100
            b-2,Beta,south,,300
            C 3,,north,small,

            """,
            "areas.csv": """
            code,name,parent,weight
            LIFE,Good life,,1
            HEALTH,,LIFE,2
            SCHOOL,,LIFE,

            """,
            "indicators.csv": """
            code,area,direction,lower,upper,weight,denominator,scale,target
            DOCTORS,HEALTH,,0,10,,PEOPLE,1000,8
            DEATHS,HEALTH,lower,0,100,,,,
            YEARS,SCHOOL,higher,0,20,1,,,
            INCOME,index,,0,1000,3,,,
            PEOPLE,index,,,,0,,,

            """,
            "data.csv": """
            unit,year,DOCTORS,PEOPLE,DEATHS,YEARS,INCOME,#remark
            A1,2024,10,2000,20,10,400,good
            b-2,2024,5,500,,,800,
            C 3,2024,,,,5,,"a note, too"
            A1,2023,,,,,300,

            """,
            "methodology.json": """
            {
              "name": "Towns",
              "version": "1",
              "selection": "newest-within-max-age",
              "treatment": "none",
              "imputation": "none",
              "normalisation": "goalposts",
              "weights": "given",
              "aggregation": {
                "area": { "method": "arithmetic", "minimumCoverage": 0.5 },
                "index": { "method": "arithmetic", "minimumCoverage": 0.5 }
              },
              "levels": [20, 40, 60, 80]
            }

            """,
        ]
        return world
    }
}
