import ExtractionModel
import Testing

@Suite struct PlaceNameTests {
  private let pack = Pack(
    id: "p", name: "p",
    places: [
      Place(id: "aleppo", kind: .city, name: "Aleppo", arabic: "حلب", aliases: ["Halab"], spellings: ["مدينة حلب"]),
      Place(
        id: "maarat-al-numan", kind: .city, name: "Maarat al-Numan", arabic: "معرة النعمان",
        aliases: ["Ma'arrat al-Nu'man"], spellings: ["المعرة"]),
      Place(id: "idlib", kind: .city, name: "Idlib", arabic: "إدلب"),
      Place(id: "al-bab", kind: .city, name: "Al-Bab", arabic: "الباب"),
      Place(id: "deir-ez-zor", kind: .city, name: "Deir ez-Zor", arabic: "دير الزور"),
      Place(id: "suran", kind: .town, name: "Suran", arabic: "صوران"),
      Place(id: "suran-aleppo", kind: .town, name: "Suran (Aleppo)", arabic: "صوران إعزاز", spellings: ["صوران"]),
      Place(id: "abu-al-duhur", kind: .town, name: "Abu al-Duhur", arabic: "أبو الظهور"),
      Place(id: "abu-base", kind: .airbase, name: "Base", arabic: "مطار", aliases: ["Abu ad-Duhur"]),
    ], parties: [], sources: [])

  @Test(arguments: [
    ("aleppo", "aleppo"), ("ALEPPO", "aleppo"), ("halab", "aleppo"), ("حَلَب", "aleppo"), ("حـلـب", "aleppo"),
    ("مدينه حلب", "aleppo"), ("Maarat al-Numan", "maarat-al-numan"), ("maarat numan", "maarat-al-numan"),
    ("Maarrat al-Numan", "maarat-al-numan"), ("Ma’arrat al-Nu’man", "maarat-al-numan"),
    ("معره النعمان", "maarat-al-numan"),
    ("معرة", "maarat-al-numan"), ("ادلب", "idlib"), ("bab", "al-bab"), ("el bab", "al-bab"), ("باب", "al-bab"),
    ("Deir al-Zor", "deir-ez-zor"), ("deirezzor", "deir-ez-zor"), ("suran", "suran"),
    ("Suran (Aleppo)", "suran-aleppo"),
    ("صوران", "suran suran-aleppo"), ("Abu al-Duhur", "abu-al-duhur"), ("Abu ad Duhur", "abu-base"),
    ("Abu Duhur", "abu-al-duhur abu-base"), ("", ""), ("-", ""), ("Paris", ""),
  ])
  func aNameInAnySpellingFindsItsPlaces(name: String, ids: String) {
    #expect(pack.places(named: name).map(\.id.rawValue).joined(separator: " ") == ids)
  }

  @Test func aSlipOfTheFingerIsNear() {
    #expect(pack.places(like: "Alepo").map(\.id) == ["aleppo"])
    #expect(pack.places(like: "Maarrat al-Numann").map(\.id) == ["maarat-al-numan"])
    #expect(pack.places(like: "ادلت").map(\.id) == ["idlib"])
    #expect(pack.places(like: "x").isEmpty)
  }
}
