import TestSupport

extension CleanTable {
    /// A catalogue of goods as shops export it: dates, times, codes, prices, free text with commas and inches, links, and a
    /// last column that is always empty.
    static let goods: CleanTable = {
        var dice = Dice(seed: 401)
        let kinds = [
            "Desk Lamp", "Trail Boots", "Tea Kettle", "Wool Scarf, Striped", "Kids' Rain Coat", "Folding Chair",
            "Cast-Iron Pan",
            "Men's Walking Shoes", "Table, Round 48\"", "Notebook", "Women's Down Vest, Slim", "Camp Stove with Press",
            "Fly Rod 8 Wt.",
            "Cotton/Linen Shirt", "Boxer, 5\" Inseam", "Sandals", "Leather Bag", "Two-Pack Socks", "9' Leader",
            "Mirror, 24\"",
        ]
        let phrases = [
            "made for long days outside", "light, warm and easy to wash", "it's built to last",
            "the durable frame won't bend",
            "with 12 colours to choose from", "our best-loved style since 1912", "quick drying, soft and strong",
            "50% lighter than before",
            "ideal for home or travel", "an 8\\'9\" length that packs small", "keeps its shape, wash after wash",
            "ready when you are",
        ]
        var rows: [[String]] = []
        for index in 0..<84 {
            func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
            let code = ["MG", "RI", "CC", "YY", "BH", "HK", "AN", "ZN"][Int.random(in: 0..<8, using: &dice)]
            let number = Int.random(in: 1000...9999, using: &dice)
            let cents = Int.random(in: 0...99, using: &dice)
            var text = "This " + phrases[index % phrases.count]
            for _ in 0..<Int.random(in: 1...3, using: &dice) {
                text +=
                    [", and ", ". It is ", "; "][Int.random(in: 0..<3, using: &dice)]
                    + phrases[Int.random(in: 0..<12, using: &dice)]
            }
            rows.append([
                "\(two(13 + index % 16))/\(two(1 + index / 16))/2018", "\(two(index / 4)):\(two(index % 4 * 15))",
                "\(index % 9 == 0 ? Int.random(in: 10...33, using: &dice) : Int.random(in: 0...4, using: &dice))",
                "\(code)-\(number)", "$\(Int.random(in: 1...99, using: &dice)).\(two(cents))",
                kinds[Int.random(in: 0..<kinds.count, using: &dice)], text + ".",
                "https://www.example.com/goods/\(code)_\(number).html", "",
            ])
        }
        return CleanTable(
            name: "goods",
            header: ["DATE", "TIME", "Qty", "GOODSID", "Price", "GoodsType", "GoodsDescription", "URL", "Comments"],
            rows: rows,
            quoted: [6, 7])
    }()

    /// Figures of countries as a statistical office sends them.
    static let figures: CleanTable = {
        var dice = Dice(seed: 402)
        let areas = ["TUR", "SEN", "EGY", "MYS", "CIV", "UZB", "MAR", "IDN", "PAK", "JOR"]
        let indicators = [
            ("CON_FIXED", "PT"), ("CON_MOBIL", "NUMBER"), ("SKL_BASIC", "PT"), ("ECO_EPAY", "PT"),
            ("GOV_ONLIN", "NUMBER"),
        ]
        let sources = [
            "Household survey 2023", "Regulator's register", "Labour force survey, second round", "Census",
            "ITU estimate",
        ]
        var rows: [[String]] = []
        for (index, area) in (areas + areas + areas).enumerated() {
            for offset in 0..<2 {
                let (code, unit) = indicators[(index + offset * 3) % 5]
                let tenths = Int.random(in: 10...999, using: &dice)
                rows.append([
                    area, code, unit, "\(2019 + index % 6)", "\(tenths / 10).\(tenths % 10)",
                    ["A", "E", "P", ""][Int.random(in: 0..<4, using: &dice)],
                    sources[Int.random(in: 0..<5, using: &dice)],
                ])
            }
        }
        return CleanTable(
            name: "figures",
            header: [
                "REF_AREA", "INDICATOR", "UNIT_MEASURE", "TIME_PERIOD", "OBS_VALUE", "OBS_STATUS", "SOURCE_DETAIL",
            ], rows: rows,
            quoted: [])
    }()

    /// A list of towns with words that no rule describes.
    static let towns: CleanTable = {
        var dice = Dice(seed: 403)
        let names = [
            "Bursa", "Saint-Louis", "Kuala Lumpur", "Ksar El Kebir", "Bouaké", "Tashkent", "Al Mansurah", "Zarqa",
            "Banda Aceh", "İzmir",
        ]
        let people = ["Mayor, elected", "Council", "Governor", "Mayor", "Prefect"]
        let rows = (0..<40).map { index in
            let area = Int.random(in: 100...99_999, using: &dice)
            return [
                "\(1000 + index * 7)", names[Int.random(in: 0..<10, using: &dice)],
                "\(Int.random(in: 10_000...2_000_000, using: &dice))",
                "\(area / 10).\(area % 10)",
                "1\(Int.random(in: 100...999, using: &dice))-0\(1 + index % 9)-1\(index % 10)",
                people[Int.random(in: 0..<5, using: &dice)],
            ]
        }
        return CleanTable(
            name: "towns", header: ["id", "town", "people", "area_km2", "founded", "head"], rows: rows, quoted: [])
    }()
}
