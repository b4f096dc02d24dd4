import Testing

@testable import Text

struct WebAddressTests {
  @Test(arguments: [
    ("https://example.org", "example.org"), ("HTTPS://Example.ORG/Page", "example.org"), ("hTTp://a", "a"),
    ("https://example.org:8080/a?b=c#d", "example.org"), ("https://example.org:/", "example.org"),
    ("https://user@example.org/", "example.org"), ("https://user:@example.org:1?q", "example.org"),
    ("https://a@b@example.org/", "example.org"), ("https://[2001:DB8::1]:443/", "[2001:db8::1]"),
    ("https://[::ffff:192.0.2.1]", "[::ffff:192.0.2.1]"), ("https://192.0.2.1/", "192.0.2.1"),
    ("https://BÜCHER.example/ü", "bücher.example"), ("https://example.org?", "example.org"),
    ("https://example.org#a@b", "example.org"), ("https://example.org/a:b@c", "example.org"),
    ("https://a_b.example/", "a_b.example"), ("https://a%2Db.example/", "a%2db.example"), ("http://..", ".."),
  ])
  func readsAddresses(text: String, host: String) throws {
    let address = try #require(WebAddress(text))
    #expect(address.text == text)
    #expect(address.host == host)
    let pattern = try Regex(WebAddress.pattern)
    #expect(text.wholeMatch(of: pattern) != nil, "the schema would refuse it")
  }

  @Test(arguments: [
    ("https://user@example.org/", true), ("https://@example.org/", true), ("https://example.org/@a", false),
    ("https://example.org?a@b", false),
  ])
  func knowsUserInformation(text: String, hasUserInformation: Bool) {
    #expect(WebAddress(text)?.hasUserInformation == hasUserInformation)
  }

  private static let faults: [(String, WebAddress.Fault)] = [
    ("", .noScheme), ("example.org", .noScheme), ("//example.org", .noScheme), ("/etc/passwd", .noScheme),
    ("graph.png", .noScheme), ("1https://example.org", .noScheme), ("://example.org", .noScheme),
    ("ftp://example.org", .scheme("ftp")), ("JavaScript:alert(1)", .scheme("JavaScript")),
    ("data:text/html,x", .scheme("data")), ("mailto:a@example.org", .scheme("mailto")),
    ("localhost:8080", .scheme("localhost")), ("httpss://a", .scheme("httpss")), ("http2://a", .scheme("http2")),
    ("https:example.org", .scheme("https")), ("https:/example.org", .scheme("https")),
    ("https:\\\\example.org", .scheme("https")), ("https://", .noHost), ("https:///x", .noHost),
    ("http://?x", .noHost), ("http://#x", .noHost), ("https://user@", .invalidHost), ("https://user@/x", .invalidHost),
    ("https://:80/", .invalidHost), ("https://example.org:port/", .invalidHost),
    ("https://example.org:80:80/", .invalidHost),
    ("https://[::1/", .invalidHost), ("https://[]/", .invalidHost), ("https://[a]/", .invalidHost),
    ("https://[::1]a/", .invalidHost),
    ("https://[::g]/", .invalidHost), ("https://::1/", .invalidHost), ("https://a]/", .invalidHost),
    ("https://a\\b/", .invalidHost),
    ("https://a|b/", .invalidHost), ("https://a b/", .character(" ")), (" https://a", .character(" ")),
    ("https://a/\u{A0}", .character("\u{A0}")), ("https://a/\n", .character("\n")),
    ("https://a/\u{0}", .character("\u{0}")),
    ("https://a/\u{7F}", .character("\u{7F}")), ("https://a/<b", .character("<")), ("https://a/b>", .character(">")),
    ("https://a/\"", .character("\"")), ("https://a/`", .character("`")),
  ]

  @Test(arguments: faults)
  func saysWhyATextIsNotAnAddress(text: String, fault: WebAddress.Fault) {
    #expect(throws: fault) { try WebAddress(reading: text) }
    #expect(WebAddress(text) == nil)
  }
}
