import Exchange
import Indicators
import Scoring

/// What `mizan whatif --any-weights` shows to people.
struct AnyWeightsText {
    let result: AnyWeights
    let edition: Edition
    let terminal: Terminal

    func text() -> String {
        let catalogue = edition.catalogue
        var table = TextTable([
            ("rank", .right), (catalogue.codeHead, .left), (catalogue.nameHead, .left), ("best", .right),
            ("5%", .right),
            ("median", .right), ("95%", .right), ("worst", .right), ("first", .right), ("top 10", .right),
        ])
        for unit in result.units {
            let economy = catalogue.economies[unit.position]
            table.row([
                String(unit.published), economy.code, economy.name.english, String(unit.best), rank(unit.lower),
                rank(unit.median), rank(unit.upper), String(unit.worst), share(unit.first),
                share(unit.topTen),
            ])
        }
        let head = """
            Ranks whatever the weights, edition \(result.year): \(counted(result.draws, "draw")) of weights, \
            each division as likely as any other, seed \(result.seed)

            """
        return terminal.faint(head) + table.text(terminal) + ends()
            + edition.unscoredNotes(among: Array(catalogue.members))
    }

    /// A whole rank; a percentile between two is that of the worse.
    private func rank(_ rank: Double) -> String { String(Int(rank.rounded(.up))) }

    /// In per cent; what is not 0 or all is not shown so.
    private func share(_ share: Double) -> String {
        if share > 0 && share < 0.005 { return "<1%" }
        return share < 1 && share >= 0.995 ? ">99%" : percent(share)
    }

    /// Who is among the best ten whatever the weights.
    private func ends() -> String {
        let always = result.units.filter { $0.worst <= 10 }.map {
            edition.catalogue.economies[$0.position].name.english
        }
        return always.isEmpty || result.units.count <= 10
            ? "" : "Among the best ten under all of these weights: \(always.joined(separator: ", "))\n"
    }
}
