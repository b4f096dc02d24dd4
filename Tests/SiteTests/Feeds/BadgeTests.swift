import Incidents
import Testing

@testable import Site

struct BadgeTests {
  /// What a badge holds by the names of its elements, attributes with an `@` before theirs; nil where a `<` begins
  /// anything else.
  private static func texts(of badge: String) -> [String: [String]]? {
    var found: [String: [String]] = [:]
    for match in badge.matches(of: #/<([^>]*)>([^<]*)/#) {
      let (tag, text) = (match.1, match.2)
      guard !tag.hasPrefix("/") else { continue }
      guard let whole = tag.wholeMatch(of: #/([a-z]+)((?: [A-Za-z-]+="[^"<]*")*)\/?/#) else { return nil }
      found[String(whole.1), default: []].append(Self.unescaped(text))
      for attribute in whole.2.matches(of: #/([A-Za-z-]+)="([^"]*)"/#) {
        found["@\(attribute.1)", default: []].append(Self.unescaped(attribute.2))
      }
    }
    return found
  }

  private static func unescaped(_ text: Substring) -> String {
    String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&amp;", with: "&")
  }

  @Test(arguments: ComponentState.allCases)
  func saysTheStateAsText(state: ComponentState) throws {
    let found = try #require(Self.texts(of: Badge("Search", state).text))
    #expect(found["text"] == ["Search", state.label])
    #expect(found["title"]?.first?.hasPrefix("Search: \(state.label)") == true)
    #expect(found["@role"] == ["img"] && found["@aria-label"] == ["Search: \(state.label)"])
  }

  /// A policy of content may forbid inline style and scripts, and a name may be anything.
  @Test(arguments: [
    "<script>alert(1)</script>", "\" onload=\"x", "a & b", "\u{7}", "検索", "", "e\u{301}", "a\nb",
    String(repeating: "long ", count: 100),
  ])
  func holdsNothingButShapesAndText(name: String) throws {
    let badge = Badge(name, .operational).text
    let found = try #require(Self.texts(of: badge), "\(badge)")
    #expect(Set(found.keys.filter { !$0.hasPrefix("@") }) == ["svg", "title", "rect", "path", "g", "text"])
    #expect(!found.keys.contains { $0 == "@style" || $0 == "@class" || $0.hasPrefix("@on") })
    #expect(found["text"]?.first.map { $0.count <= 60 && !$0.contains("\n") } == true)
  }

  @Test(arguments: [
    (Indicator.none, "All systems operational"), (.minor, "Minor service disruption"),
    (.critical, "Major system outage"),
  ])
  func aPageHasOneToo(indicator: Indicator, words: String) throws {
    let found = try #require(Self.texts(of: Badge("Status", indicator.label, indicator).text))
    #expect(found["text"] == ["Status", words])
  }
}
