import Tabular
import Testing

struct PlaceTests {
    @Test(arguments: [(1, "A"), (4, "D"), (26, "Z"), (27, "AA"), (52, "AZ"), (53, "BA"), (702, "ZZ"), (703, "AAA")])
    func `columns have the letters of a spreadsheet`(_ number: Int, _ letters: String) {
        #expect(Place.letter(ofColumn: number) == letters)
    }

    @Test func `a place is said with what is known of it`() {
        #expect(Place(file: "a.csv").description == "a.csv")
        #expect(Place(file: "a.csv", line: 7).description == "a.csv, line 7")
        #expect(
            Place(file: "a.csv", line: 7, column: 4, columnName: "OBS_VALUE").description
                == "a.csv, line 7, column D \"OBS_VALUE\""
        )
        #expect(Place(file: "a.json", line: 7, columnName: "mean").description == "a.json, line 7, column \"mean\"")
    }
}
