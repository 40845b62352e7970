extension Arabic {
    /// The title and subtitle of a figure: the finding, then measure, year and how many countries.
    func figure(_ figure: FigurePhrase) -> (title: Words, subtitle: Words) {
        switch figure {
        case .index(let highest, let high, let lowest, let low, let count, let total, let year, let hasIntervals):
            (
                ends(highest: highest, lowest: lowest, from: low, to: high),
                "المؤشر المركّب، من 0 إلى 100\(hasIntervals ? "، مع فترة 90%" : "")، \(edition(year))، \(outOf(count, total))؛ وتبيّن الخطوط المستويات والوسيط"
            )
        case .ranks(let pairs, let apart, let count, let total, let year):
            (
                notApart((pairs, apart)),
                "فترة 90% للمرتبة بحسب المؤشر المركّب والمرتبة الوسيطة، \(edition(year))، \(outOf(count, total))"
            )
        case .map(let advanced, let leading, let total, let year):
            (
                leading == 0
                    ? "\(members(advanced, "تقع")) في المستوى المتقدم\(advanced == 0 ? " أو الرائد" : "؛ ولا تقع أي دولة عضو في المستوى الرائد")"
                    : "\(members(advanced, "تقع")) في المستوى المتقدم، و\(advanced == 0 ? "تقع " : "")\(counted(leading, .country)) في المستوى الرائد",
                "مستوى المؤشر المركّب لكل دولة عضو في مربع، \(edition(year))، \(memberCountries(total))؛ تقع المربعات تقريباً حيث تقع الدول ولا ترسم أي حدود"
            )
        case .levelsByArea(let area, let low, let firm, let total, let year):
            (
                "\(area): \(lowLevels(low, total))"
                    + firmly(firm),
                "عدد الدول الأعضاء في كل مستوى، للمؤشر المركّب والمجالات، \(edition(year))"
            )
        case .heatMap(let area, let count, let firm, let total, let year):
            (
                "في \(numbers.count(count)) من الدول الأعضاء المحسوبة درجاتها في هذا المجال (وعددها \(numbers.count(total))) يكون مجال \(area) أدنى مجالاتها"
                    + (firm.map { "؛ وفي \(numbers.count($0)) منها تقع فترته تحت سائر الفترات" } ?? ""),
                "الدرجات بحسب المجالات، من 0 إلى 100، \(edition(year))؛ وتعني الشرطة أن الدرجة غير محسوبة"
            )
        case .groups(let highest, let high, let lowest, let low, let total, let year):
            (
                medians(lowest, low, highest, high),
                "المؤشر المركّب بحسب المجموعات، من 0 إلى 100، علامة لكل دولة، والخط عند الوسيط، \(edition(year))، \(memberCountries(total))"
            )
        case .world(let members, let highIncome, let year):
            (
                "وسيط الدول الأعضاء \(numbers.score(members))، ووسيط الاقتصادات الأخرى المرتفعة الدخل \(numbers.score(highIncome))",
                "المؤشر المركّب، من 0 إلى 100، علامة لكل اقتصاد، والخط عند الوسيط، \(edition(year))"
            )
        case .areas(let highest, let high, let lowest, let low, let total, let year):
            (
                medians(lowest, low, highest, high),
                "درجات المجالات، من 0 إلى 100، علامة لكل دولة عضو محسوبة الدرجة، والخط عند الوسيط، \(edition(year))، \(memberCountries(total))"
            )
        case .area(let name, let median, let above, let firm, let count, let total, let year):
            (
                "\(name): الدرجة الوسيطة \(numbers.score(median))؛ \(above == 0 ? "ولا تبلغ أي دولة عضو درجة 60" : "و\(memberCountries(above)) من أصل \(numbers.count(count)) درجتها 60 أو أكثر" as Words)"
                    + firmly(firm),
                "\(name)، من 0 إلى 100\(firm == nil ? "" : "، مع فترة 90%")، \(edition(year))، \(outOf(count, total))؛ وتبيّن الخطوط المستويات والوسيط"
            )
        case .areaGroups(let name, let highest, let high, let lowest, let low, let total, let year):
            (
                "\(name): \(medians(lowest, low, highest, high))",
                "\(name) بحسب المجموعات، من 0 إلى 100، علامة لكل دولة، والخط عند الوسيط، \(edition(year))، \(memberCountries(total))"
            )
        case .areaLevels(let name, let low, let total, let year):
            (
                "\(name): \(lowLevels(low, total))",
                "عدد الدول الأعضاء في كل مستوى، \(name)، بحسب المجموعات الإقليمية، \(edition(year))"
            )
        case .areaCoverage(let name, let missing, let total, let year):
            (
                missing == 0
                    ? "لا تغيب أي قيمة" : "تغيب \(numbers.count(missing)) من أصل \(counted(total, .value, .genitive))",
                "حالة كل قيمة، \(name)، \(edition(year))، الدول الأعضاء بالترتيب الأبجدي"
            )
        case .instruments(let instrument, let years, let inForce, let total, let year):
            (
                "\(instrument): حالة «نافذ» في \(outOf(inForce, total))",
                "«نـ» نافذ، «عـ» قيد الإعداد أو جزئي، «لـ» لا يوجد أو لا يعرفه المصدر، «؟» لا تتوافر قيمة؛ بحسب ترميز المصادر \(of(years: years))، \(edition(year))"
            )
        case .pillars(let lowest, let median, let count, let year):
            (
                "أدنى الركائز الخمس: \(lowest)، بوسيط قدره \(numbers.number(median, decimals: 1)) من 20 نقطة",
                "الرقم القياسي العالمي للأمن السيبراني لعام 2020، القيم الوسيطة بالنسبة المئوية من 20 نقطة، \(memberCountries(count))، \(edition(year))"
            )
        case .profile(let name, let highest, let lowest, let year, let hasIntervals):
            (
                "\(name): \(standing("الأعلى", highest))؛ \(standing("الأدنى", lowest))",
                "درجات المجالات، من 0 إلى 100\(hasIntervals ? "، مع فترات 90%" : "")، \(edition(year))\(marks)"
            )
        case .profileWithoutIntervals(let name, let areas, let year):
            (
                "\(name): بيانات كافية في \(counted(areas, .area, .genitive))، دون فترات",
                "درجات المجالات، من 0 إلى 100، \(edition(year))\(marks)"
            )
        case .profileUnscored(let name, let year):
            (
                "\(name): لا تتوافر بيانات كافية في أي مجال",
                "درجات المجالات، من 0 إلى 100، \(edition(year))\(marks)"
            )
        case .changes(
            let highest, let rise, let lowest, let fall, let verdicts, let count, let total, let from, let to):
            (
                verdicts.map {
                    "المؤشر المركّب من إصدار \(numbers.year(from)) إلى إصدار \(numbers.year(to)): ارتفاع يمكن قياسه: \(someCountries($0.rose))؛ انخفاض يمكن قياسه: \(someCountries($0.fell))"
                }
                    ?? "تغيّر المؤشر المركّب من إصدار \(numbers.year(from)) إلى إصدار \(numbers.year(to)): من \(changeInPoints(fall)) (\(lowest)) إلى \(changeInPoints(rise)) (\(highest))",
                "المؤشر المركّب، من 0 إلى 100، إصدارا \(numbers.year(from)) و\(numbers.year(to))، \(outOf(count, total))، من أكبر زيادة؛ "
                    + (verdicts == nil ? "دون فترات" : "* فترة 90% للتغيّر لا تضم الصفر")
            )
        case .history(let area, let points, let least, let most, let total, let from, let to):
            (
                "أكبر تغيّر من \(numbers.year(from)) إلى \(numbers.year(to)) في مجال \(area): \(changeInPoints(points))",
                "متوسط الدرجات، وكل صف من أدنى قيمه إلى أعلاها، الإصدارات من \(numbers.year(from)) إلى \(numbers.year(to)) بمنهجية اليوم، للدول الأعضاء المحسوبة درجاتها في كل إصدار (\(least == most ? "\(numbers.count(least))" : "من \(numbers.count(least)) إلى \(numbers.count(most))" as Words) من أصل \(numbers.count(total))، انظر الجدول)"
            )
        case .trend(let name, let hasIndex, let count, let from, let to):
            (
                "\(name): \(hasIndex ? "المؤشر المركّب" : "")\(hasIndex && count > 0 ? " و" : "")\(count == 0 ? "" : counted(count, .headlineIndicator))\(hasIndex || count > 0 ? "، " : "")من \(numbers.year(from)) إلى \(numbers.year(to))",
                "الدرجات من 0 (أسفل كل صف) إلى 100؛ وإلى جانبها القيمة الأحدث"
            )
        case .coverageByArea(let area, let share, let year):
            (
                "\(area): أقل المجالات بيانات، إذ تتوافر القيم لما نسبته \(numbers.percent(share)) من وزن المجال في المتوسط",
                "نسبة ما تتوافر له قيم من الوزن، بالمئة، بحسب الدولة العضو والمجال، \(edition(year))"
            )
        }
    }

    private func edition(_ year: Int) -> Words { "إصدار \(numbers.year(year))" }

    /// How many of them with their whole interval; nothing where there are no intervals.
    private func firmly(_ count: Int?) -> Words {
        count.map {
            $0 == 0 ? "، وليست منها دولة كذلك بكامل فترة 90%" : "، ومنها \(counted($0, .country)) بكامل فترة 90%"
        } ?? ""
    }

    private var marks: Words { "؛ الحلقة: وسيط مجموعة الدخل؛ الخط: وسيط العالم" }

    private func medians(_ lowest: String, _ low: Double, _ highest: String, _ high: Double) -> Words {
        "يتراوح الوسيط بين \(numbers.score(low)) (\(lowest)) و\(numbers.score(high)) (\(highest))"
    }

    private func lowLevels(_ low: Int, _ total: Int) -> Words {
        "\(members(low, "تقع")) من أصل \(counted(total, .country, .genitive)) محسوبة الدرجة في المستويين الأدنيين"
    }
}
