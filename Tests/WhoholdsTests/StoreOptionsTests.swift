import Testing

@testable import whoholds

@Suite struct StoreOptionsTests {
  @Test func theDatabaseIsTheOptionThenTheVariableThenTheDataHome() {
    let all = ["WHOHOLDS_DB": "/v.sqlite", "XDG_DATA_HOME": "/x", "HOME": "/h"]
    #expect(StoreOptions.path("o.sqlite", environment: all) == "o.sqlite")
    #expect(StoreOptions.path(nil, environment: all) == "/v.sqlite")
    #expect(
      StoreOptions.path(nil, environment: ["WHOHOLDS_DB": "", "XDG_DATA_HOME": "/x", "HOME": "/h"])
        == "/x/whoholds/whoholds.sqlite")
    #expect(StoreOptions.path(nil, environment: ["HOME": "/h"]) == "/h/.local/share/whoholds/whoholds.sqlite")
  }
}
