import Tabular
import Storage
import Indicators
import Scoring
import Exchange
let (c, f) = try Catalogue.read("indicators", scope: .members)
for x in f.prefix(20) { print(x.place.description, x.problem.message, x.problem.found, x.problem.expected) }
let (m, g) = MethodologyFile.read(try File.read("indicators/methodology.json"), file: "methodology.json")
for x in g { print(x.place.description, x.problem.message, x.problem.found) }
print(c.newestEdition as Any)
let e = Edition(2024, of: c, by: m!)
print(String(decoding: e.scoresCSV(), as: UTF8.self))
