import Testing

@testable import Incidents

struct AttachmentNamesTests {
  private static let names: AttachmentNames = [
    "graph.png", "Screenshot 2026-11-28 at 03.10.png", "Shot at 3.10\u{202F}AM.png", "Скриншот 1.png", "画面.png",
    "e\u{301}te\u{301}.png", "a#b.png", "a?b.png", "100%.png", "a%20b.png", "c d.png", "c%20d.png", "x (1).png",
    "t:1.png", "two\u{A0}.png", "two\u{2009}.png",
  ]

  @Test(arguments: [
    ("graph.png", "graph.png", ""), ("./graph.png#top", "graph.png", "#top"), ("gr%61ph.png?x", "graph.png", "?x"),
    ("Screenshot 2026-11-28 at 03.10.png", "Screenshot 2026-11-28 at 03.10.png", ""),
    ("Screenshot%202026-11-28%20at%2003.10.png", "Screenshot 2026-11-28 at 03.10.png", ""),
    ("Shot at 3.10 AM.png", "Shot at 3.10\u{202F}AM.png", ""), ("Скриншот 1.png", "Скриншот 1.png", ""),
    ("%E7%94%BB%E9%9D%A2.png#a", "画面.png", "#a"), ("\u{E9}t\u{E9}.png", "e\u{301}te\u{301}.png", ""),
    ("a#b.png", "a#b.png", ""), ("a%23b.png#c", "a#b.png", "#c"), ("a?b.png", "a?b.png", ""),
    ("100%.png", "100%.png", ""), ("100%25.png", "100%.png", ""), ("a%20b.png", "a%20b.png", ""),
    ("c%20d.png", "c d.png", ""), ("c%2520d.png", "c%20d.png", ""), ("x (1).png", "x (1).png", ""),
    ("t:1.png", "t:1.png", ""),
  ])
  func findsTheFile(destination: String, name: String, rest: String) throws {
    let found = try #require(Self.names.link(destination))
    #expect(Array(found.name.utf8) == Array(name.utf8))
    #expect(found.rest == rest)
  }

  @Test(arguments: [
    "../graph.png", "/graph.png", "a/graph.png", "graph", "Graph.png", "", "#graph.png", "%2E%2E/graph.png", "..",
    "two .png", "https://graph.png",
  ])
  func findsNoOther(destination: String) {
    #expect(Self.names.link(destination) == nil)
    #expect(AttachmentNames([]).link(destination) == nil)
  }

  @Test func evidenceIsANameBeforeItIsAnAddress() {
    #expect(Self.names.file(named: "c%20d.png") == "c%20d.png")
    #expect(Self.names.file(named: "c%2520d.png") == "c%20d.png")
    #expect(Self.names.file(named: "graph.png#x") == nil)
  }
}
