import Indicators
import Storage
import Tabular

extension Catalogue {
    /// The position of a country by its code or one of its names, those of `aliases.csv` among them, whatever the case, accents
    /// and apostrophes.
    ///
    /// - Parameter range: the economies to choose from; all when left out.
    func country(_ word: String, among range: Range<Int>? = nil) throws(Failure) -> Int {
        let range = range ?? economies.indices
        let noun = layout == .units ? "unit" : "country"
        let wanted = word.foldedName
        func names(_ position: Int) -> [String] {
            let economy = economies[position]
            return Language.allCases.flatMap { [economy.name[$0], economy.membership?.formalName[$0] ?? ""] }.map(
                \.foldedName)
        }
        let exact =
            wanted.isEmpty
            ? nil
            : range.first { position in
                economies[position].code.foldedName == wanted || economies[position].alpha2.foldedName == wanted
                    || names(position).contains(wanted)
            }
        if let exact { return exact }
        // A word of a name that only one country has: Gambia, Brunei, Kyrgyz.
        let partial = range.filter { names($0).contains { $0.split(separator: " ").contains { $0 == wanted } } }
        if partial.count == 1, wanted.count > 3 { return partial[0] }
        if let position = try alias(word), range.contains(position) { return position }
        if range != economies.indices, let other = try? country(word) {
            throw .usage(
                "\(economies[other].name.english) is not a member", hint: "\"mizan codes countries\" lists the members")
        }
        let all = range.flatMap { position in names(position).map { (name: $0, position: position) } }
        let nearest = Suggestion.nearest(to: wanted, in: range.map { economies[$0].code.foldedName })
            .flatMap { code in range.first { economies[$0].code.foldedName == code } }
        let byName = Suggestion.nearest(to: wanted, in: all.map(\.name)).flatMap { name in all.first { $0.name == name }
        }
        if let found = wanted.count > 3 ? byName?.position ?? nearest : nearest ?? byName?.position {
            let economy = economies[found]
            throw .usage("unknown \(noun) \"\(word)\"", hint: "did you mean \(economy.code) (\(economy.name.english))?")
        }
        throw .usage("unknown \(noun) \"\(word)\"", hint: "\"mizan codes countries\" lists them")
    }

    /// The position of a country by a name of `aliases.csv`, such as one of another publisher.
    private func alias(_ word: String) throws(Failure) -> Int? {
        do throws(FileError) { return try CountryNames.read(self).0.position(word) } catch { throw .file(error) }
    }

    /// The knot of an area by its code, whatever the case.
    func knownArea(_ word: String, in framework: Framework) throws(Failure) -> Int {
        let codes = areas.map(\.code)
        if let position = match(word, in: codes), let node = framework.node(ofArea: position) { return node }
        throw .unknown("area", word, among: codes, see: "\"mizan codes areas\"")
    }

    /// The position of a code as it is written, else of the only one that differs in case alone.
    func match(_ word: String, in codes: [String]) -> Int? {
        if let position = codes.firstIndex(of: word) { return position }
        let like = codes.indices.filter { codes[$0].lowercased() == word.lowercased() }
        return like.count == 1 ? like[0] : nil
    }
}
