import Testing

@testable import Output

struct PathStoreTests {
  @Test func givesPathsBackInTheirOrder() {
    var store = PathStore()
    #expect(store.paths == [])
    store.append("b/c.md")
    store.append(contentsOf: ["ä/ö.html", "a"])
    #expect(store.paths == ["b/c.md", "ä/ö.html", "a"])
    #expect(store.count == 3)
  }
}
