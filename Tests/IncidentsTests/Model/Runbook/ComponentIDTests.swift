import Testing

@testable import Incidents

struct ComponentIDTests {
  @Test(arguments: [
    "a", "search-api", "Search", "a.b_c", "v1.2", "2026", "a--b", "a-", String(repeating: "x", count: 100),
  ])
  func whatAddressesMayHoldIsAnID(text: String) { #expect(ComponentID.isValid(text)) }

  @Test(arguments: [
    "", ".", "..", "a..b", ".a", "a.", "-a", "_a", "a b", "a/b", "../a", "a?b", "a#b", "a\"b", "a<b", "a>b", "a&b",
    "a%b",
    "a:b", "a\\b", "a\nb", "a\u{7}b", "\u{202E}a", "größe", "検索", "e\u{301}", String(repeating: "x", count: 101),
  ])
  func anythingElseIsNone(text: String) { #expect(!ComponentID.isValid(text)) }

  /// The name, the id of a listed component of that name, and of one that is not listed.
  @Test(
    arguments: [
      ("search-api", "search-api", "search-api"), ("Search", "search", "search"),
      ("Search API", "search-api", "search-api-37c61c59"), ("search API", "search-api", "search-api-37c61c59"),
      ("a b", "a-b", "a-b-10a3f9f2"), ("A-B", "a-b", "a-b"), ("Größe & Maß", "grosse-mass", nil),
      ("検索", "component-342ed250", "component-342ed250"), ("★", "component-84c7bf66", "component-84c7bf66"),
      ("API 検索", "api-9e50e030", "api-9e50e030"), ("C++", "c", nil), ("../../x", "x", nil),
      ("..", nil, nil), ("\u{202E}<script>", nil, nil), (String(repeating: "long ", count: 100), nil, nil),
    ] as [(String, String?, String?)])
  func anIDFollowsFromTheNameAlone(name: String, listed: String?, unlisted: String?) {
    let ids = [Component.id(for: name), Component(unlisted: name).id]
    #expect(ids.allSatisfy(ComponentID.isValid), "\(ids)")
    if let listed { #expect(ids[0] == listed) }
    if let unlisted { #expect(ids[1] == unlisted) }
  }

  /// Only case makes no difference.
  @Test func componentsThatAreNotListedHaveDifferentIDs() {
    let names = [
      "a b", "a-b", "a_b", "a.b", "a/b", "a  b c", "a-b c", "a", "a ?", "ä", "日", "日本", "★", "C++", "C#", "c",
      String(repeating: "a", count: 70), String(repeating: "a", count: 71),
    ]
    #expect(Set(names.map { Component(unlisted: $0).id }).count == names.count)
    #expect(Component(unlisted: "API V1").id == Component(unlisted: "Api v1").id)
  }
}
