/// A folder of inputs small enough to check by hand: three members, two other economies, two areas, five scored indicators.
///
/// Edition 2024 by its methodology (arithmetic within an area from half of the weight on, geometric over both areas, floor 1):
///
/// | | CON | SKL | index |
/// |---|---|---|---|
/// | TUR | (1·80 + ½·50 + ½·50) / 2 = 65 | (1·60 + 3·80) / 4 = 75 | √(65·75) |
/// | SEN | 40, from half of the weight | (1·0 + 3·0) / 4 = 0 | √(40·1), since 0 counts as 1 |
/// | IDN | none: a quarter of the weight | (1·100 + 3·100) / 4 = 100 | none |
/// | FRA | (1·90 + ½·75 + ½·100) / 2 = 88.75 | (1·80 + 3·90) / 4 = 87.5 | √(88.75·87.5) |
public struct SmallWorld: Sendable {
    /// The text of each file, by its path below the folder.
    public var files: [String: String]

    /// The world as it is described.
    public init() {
        files = [
            "countries.csv": SmallWorld.countries, "economies.csv": SmallWorld.economies, "areas.csv": SmallWorld.areas,
            "sources.csv": SmallWorld.sources, "indicators.csv": SmallWorld.indicators,
            "editions.csv": "edition,status,data_cut_off,observation_deadline\n2024,draft,2026-07-15,\n",
            "methodology.json": SmallWorld.methodology, "practices.csv": SmallWorld.practices,
            "observations/members/CON.csv": SmallWorld.membersConnectivity,
            "observations/members/SKL.csv": SmallWorld.membersSkills, "observations/world/ALL.csv": SmallWorld.others,
        ]
    }

    /// Replaces a text that occurs exactly once in a file; a test whose edit misses its target must not pass.
    public mutating func replace(_ old: String, with new: String, in file: String) throws {
        guard let text = files[file] else { throw NoSuchText(text: old, file: file) }
        let parts = text.split(separator: old, omittingEmptySubsequences: false)
        guard parts.count == 2 else { throw NoSuchText(text: old, file: file) }
        files[file] = parts[0] + new + parts[1]
    }

    /// Writes all files into a folder.
    public func write(to folder: TemporaryFolder) throws {
        for (name, text) in files { try folder.write(text, to: name) }
    }

    /// The text is not there, or more than once.
    public struct NoSuchText: Error {
        let text: String
        let file: String
    }

    private static let countries = """
        iso3,iso2,m49,oic_order,member_since,group,name_en,name_fr,name_ar,article_fr,formal_en,formal_fr,formal_ar,un_region,un_subregion,income_group,ldc,lldc,sids,population,population_year,gdp_per_capita_usd,gdp_year,tile_column,tile_row
        IDN,ID,360,3,1969,Asian,Indonesia,Indonésie,إندونيسيا,l’,Republic of Indonesia,République d’Indonésie,جمهورية إندونيسيا,Asia,South-eastern Asia,Upper middle income,0,0,0,283487931,2024,4788,2022,16,6
        SEN,SN,686,2,1969,African,Senegal,Sénégal,السنغال,le ,Republic of Senegal,République du Sénégal,جمهورية السنغال,Africa,Western Africa,Lower middle income,1,0,0,18501984,2024,1598.7,2022,0,4
        TUR,TR,792,1,1969,Asian,Türkiye,Türkiye,تركيا,la ,Republic of Türkiye,République de Türkiye,جمهورية تركيا,Asia,Western Asia,Upper middle income,0,0,0,87473805,2024,10616,2022,9,1

        """

    private static let economies = """
        iso3,iso2,name_en,name_fr,name_ar,un_region,un_subregion,income_group,ldc,lldc,sids,population,population_year,gdp_per_capita_usd,gdp_year
        BRA,BR,Brazil,Brésil,البرازيل,Americas,South America,Upper middle income,0,0,0,211998573,2024,8917,2022
        FRA,FR,France,France,فرنسا,Europe,Western Europe,High income,0,0,0,66548530,2024,40964,2022

        """

    private static let areas = """
        code,order,name_en,name_fr,name_ar,short_en,short_fr,short_ar,weight
        CON,1,Digital connectivity,Connectivité numérique,الاتصال الرقمي,Connectivity,Connectivité,الاتصال,1
        SKL,2,Digital skills,Compétences numériques,المهارات الرقمية,Skills,Compétences,المهارات,1

        """

    private static let sources = """
        id,publisher,dataset,edition,url,licence,reuse,accessed
        ITU-2025,ITU,DataHub,2025,https://example.org/itu,CC BY 4.0,attribution,2025-03
        UIS-2025,UNESCO,UIS,2025,https://example.org/uis,CC BY 4.0,attribution,2025-03

        """

    private static let indicators = """
        code,area,name_en,name_fr,name_ar,definition_en,definition_fr,definition_ar,unit_en,unit_fr,unit_ar,direction,lower,upper,transform,goalpost_basis,goalpost_n,valid_min,valid_max,decimals,weight,max_age,source
        CON_USE,CON,Internet use,Usage d’internet,استخدام الإنترنت,Who uses it,Qui l’utilise,من يستخدمه,per cent,pour cent,في المئة,higher,0,100,linear,natural,,0,100,1,1,3,ITU-2025
        CON_PRICE,CON,Price,Prix,السعر,What it costs,Ce qu’il coûte,كم يكلف,dollars,dollars,دولار,lower,1,100,log,percentiles,900,0,1000,1,0.5,3,ITU-2025
        CON_SPEED,CON,Speed,Débit,السرعة,How fast it is,Sa vitesse,كم سرعته,Mbit/s,Mbit/s,ميغابت,higher,1,10000,log,percentiles,900,0,100000,1,0.5,3,ITU-2025
        SKL_YEARS,SKL,Schooling,Scolarité,سنوات الدراسة,How long,Combien de temps,كم سنة,years,années,سنوات,higher,3,18,linear,natural,,0,30,1,1,5,UIS-2025
        SKL_GAP,SKL,Gap,Écart,الفجوة,How wide,Combien,كم,points,points,نقاط,lower,0,50,linear,natural,,0,100,1,3,5,UIS-2025
        CTX_HEADS,CON,Heads,Têtes,رؤوس,How many,Combien,كم عدد,millions,millions,ملايين,higher,,,linear,natural,,0,10000,0,0,0,ITU-2025

        """

    private static let membersConnectivity = """
        REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,OBS_STATUS,SOURCE
        TUR,CON_USE,2023,70,A,ITU-2025
        TUR,CON_USE,2024,80,A,ITU-2025
        TUR,CON_PRICE,2024,10,E,ITU-2025
        TUR,CON_SPEED,2024,100,A,ITU-2025
        TUR,CTX_HEADS,2024,87,A,ITU-2025
        SEN,CON_USE,2021,40,A,ITU-2025
        IDN,CON_USE,2020,69,A,ITU-2025
        IDN,CON_PRICE,2024,1,A,ITU-2025
        IDN,CON_SPEED,2025,100,A,ITU-2025

        """

    private static let membersSkills = """
        REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,OBS_STATUS,SOURCE
        TUR,SKL_YEARS,2024,12,A,UIS-2025
        TUR,SKL_GAP,2024,10,A,UIS-2025
        SEN,SKL_YEARS,2024,3,A,UIS-2025
        SEN,SKL_GAP,2024,50,A,UIS-2025
        IDN,SKL_YEARS,2024,,O,UIS-2025
        IDN,SKL_YEARS,2023,18,A,UIS-2025
        IDN,SKL_GAP,2024,0,A,UIS-2025

        """

    private static let others = """
        REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,OBS_STATUS,SOURCE
        FRA,CON_USE,2024,90,A,ITU-2025
        FRA,CON_PRICE,2024,3.1622776601683795,A,ITU-2025
        FRA,CON_SPEED,2024,20000,A,ITU-2025
        FRA,SKL_YEARS,2024,15,A,UIS-2025
        FRA,SKL_GAP,2024,5,A,UIS-2025

        """

    private static let practices = """
        country,area,title_en,title_fr,title_ar,problem,solution,result,source,source_url,contact_institution,licence,date

        """

    private static let methodology = """
        {
          "name": "Small world",
          "version": "1",
          "selection": "newest-within-max-age",
          "treatment": "none",
          "imputation": "none",
          "normalisation": "goalposts",
          "weights": "given",
          "aggregation": {
            "area": { "method": "arithmetic", "minimumCoverage": 0.5 },
            "index": { "method": "geometric", "minimumCoverage": 0.75, "floor": 1 }
          },
          "levels": [20, 40, 60, 80]
        }

        """
}
