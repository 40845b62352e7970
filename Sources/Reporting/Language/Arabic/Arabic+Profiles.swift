import Scoring

extension Arabic {
    /// A sentence of a profile.
    func profile(_ fact: ProfileFact) -> Words {
        switch fact {
        case .placed(let index, let level, let rank, let ranked, let next):
            "المؤشر المركّب \(.strong("\(numbers.score(index))"))، المستوى \(.strong(Words(definite(level))))، المرتبة \(numbers.count(rank)) من أصل \(numbers.count(ranked))."
                + (next.map { " \(distance($0.points, to: $0.level))" as Words } ?? "")
        case .placedWithin(let index, let interval, let level, let probabilities, let rank, let ranked):
            "المؤشر المركّب \(.strong("\(numbers.score(index))")) (فترة 90%: \(range(interval)))، المستوى \(.strong(Words(definite(level))))"
                + (probabilities.isEmpty
                    ? ""
                    : " عند حدّ بين مستويين (\(join(probabilities.map { "\(definite($0.level)) في \(numbers.percent($0.share))" })) من عمليات المحاكاة)")
                + "، المرتبة \(place(rank)) من أصل \(memberCountries(ranked, .genitive))."
        case .toNextLevel(let level, let points): distance(points, to: level)
        case .unplaced(let present, let areas, let needed, let missing):
            "\(tooFewAreas(present: present, areas: areas, needed: needed, missing: missing)) ويُعرض أدناه ما هو متوافر."
        case .figures(let observed, let estimated, let missing, let total):
            (missing == 0
                ? "تتوافر قيم لجميع المؤشرات المحتسبة، وعددها \(numbers.count(total))"
                : "تتوافر قيم لما عدده \(numbers.count(observed + estimated)) من المؤشرات المحتسبة، وعددها \(numbers.count(total))؛ وتغيب \(counted(missing, .value)) لم تُقدَّر")
                + (estimated > 0 ? " (ومن القيم المتوافرة \(numbers.count(estimated)) قدّرها المصدر)." : ".")
        case .strengthsRule:
            "المؤشرات التي تزيد درجتها بأكثر من انحراف معياري واحد على متوسط الدول الأعضاء في مجموعة الدخل نفسها، وتبقى فوق وسيطها عند طرفي فترة 90% للقيمة"
        case .noStrengths:
            "لا يوجد مؤشر تزيد درجته بأكثر من انحراف معياري واحد على متوسط الدول الأعضاء في مجموعة الدخل نفسها، وتبقى فوق وسيطها عند طرفي فترة 90% للقيمة."
        case .gainsRule:
            "المؤشرات التي يرتفع المؤشر المركّب أكثر ما يرتفع إذا بلغت وسيط مجموعة الدخل، وهي دونه عند طرفي فترة 90% للقيمة"
        case .noGains:
            "لا يوجد مؤشر يقع بوضوح دون وسيط مجموعة الدخل ومن شأنه أن يرفع المؤشر المركّب بعُشر نقطة أو أكثر."
        case .noIndexNoGains: "لا يمكن حساب فرص التحسّن دون مؤشر مركّب."
        case .aboveIncome(let expected, let difference):
            "يزيد المؤشر المركّب بمقدار \(points(difference)) على القيمة المتوقعة عند هذا الدخل، وهي \(numbers.score(expected))."
        case .belowIncome(let expected, let difference):
            "يقل المؤشر المركّب بمقدار \(points(difference)) عن القيمة المتوقعة عند هذا الدخل، وهي \(numbers.score(expected))."
        case .noIncome: "لا يوجد مؤشر مركّب يُقاس إلى الدخل."
        case .noTrend: "لا يوجد مؤشر رئيسي له قيم لسنتين."
        case .trendTable: "القيمة الأولى والقيمة الأحدث حتى هذا الإصدار"
        case .withoutFigure(let names):
            "المؤشرات التي لا تتوافر لها قيمة حديثة بما يكفي: \(Words(names.map { Words($0) }, by: punctuation.semicolon))."
        case .figuresTable: "جميع المؤشرات: القيمة والسنة والدرجة والمصدر"
        case .membersIntroduction:
            "لكل دولة عضو ملف، حتى إن لم تُحسب درجتها. وترد الملفات بالترتيب الأبجدي."
        }
    }

    private func distance(_ points: Double, to level: Level) -> Words {
        "ويفصله عن \(theLevel(level)) \(self.points(points))."
    }

    /// `من 9 إلى 17`, or `9` where the range is a single rank.
    private func place(_ rank: RankRange) -> Words {
        rank.best == rank.worst
            ? "\(numbers.count(rank.best))" : "من \(numbers.count(rank.best)) إلى \(numbers.count(rank.worst))"
    }
}
