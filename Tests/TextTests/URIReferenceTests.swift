import Testing
import Text

struct URIReferenceTests {
  private enum Kind { case web, mail, networkPath, relative, refused }

  private func kind(_ text: String) -> Kind {
    let bytes = Array(text.utf8)
    let reference = URIReference(bytes.span)
    #expect(URIReference(text) == reference)
    switch reference {
    case .web: return .web
    case .mail: return .mail
    case .networkPath: return .networkPath
    case .relative: return .relative
    case .refused: return .refused
    }
  }

  @Test(arguments: [
    "http://a.b", "https://a.b/c", "HTTPS://A.B", "  https://a.b", "https://a.b/c d", "https://[::1]/",
    "https://u@a.b:1/",
    "https://a.b/<", "https://a.b?q", "https://ü.example/",
  ])
  func webAddressesLeadToTheWeb(text: String) { #expect(kind(text) == .web) }

  @Test(arguments: ["mailto:a@example.org", "MAILTO:a@example.org", "mailto:"])
  func mailAddressesLeadToAMailbox(text: String) { #expect(kind(text) == .mail) }

  @Test(arguments: ["//example.org", " //example.org/a", "///a", "//"])
  func twoSlashesLeadToAnotherHost(text: String) { #expect(kind(text) == .networkPath) }

  @Test(arguments: [
    "", "a.md", "../a/b.md#c", "#c", "/a", "?q", "a/b:c", "?a:b", "#a:b", "1:2", "my graph.png", "java script:x", "ä:b",
    ":a", "./javascript:a", "a+b", "\\\\host\\a",
  ])
  func whatHasNoSchemeIsRelative(text: String) { #expect(kind(text) == .relative) }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:x", " javascript:x", "feed:javascript:x", "data:text/html,x",
    "file:///etc/passwd",
    "vbscript:x", "%6Aavascript:x", "java%73cript:x", "ftp://a.b", "tel:1", "jar:x", "x:y", "a+b:c", "localhost:80",
  ])
  func otherSchemesAreRefused(text: String) {
    #expect(URIReference(text) == .refused(.scheme))
    #expect(!URIReference(text).isLink)
  }

  @Test(arguments: ["java\u{A}script:x", "java\tscript:x", "\u{1}javascript:x", "https://a.b/\u{0}", "a\u{7F}", "\n"])
  func controlCharactersAreRefused(text: String) { #expect(URIReference(text) == .refused(.control)) }

  @Test(arguments: [
    "https:a", "http:", "https:/a", "https://", "https:///a", "https://?a", "https://a:b/", "https:\\\\a",
  ])
  func schemesOfTheWebNeedAHost(text: String) { #expect(URIReference(text) == .refused(.authority)) }

  /// The type that reads addresses and the one that reads destinations agree on what is an address.
  @Test(arguments: ["https://a.b", "HTTP://A", "https://", "https:a", "mailto:a@b.c", "//a", "a.png", "ftp://a", ""])
  func anAddressIsADestinationOnTheWeb(text: String) {
    #expect((WebAddress(text) != nil) == (kind(text) == .web))
  }
}
