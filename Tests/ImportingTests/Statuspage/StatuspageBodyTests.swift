import Importing
import Incidents
import Testing
import Text

struct StatuspageBodyTests {
  /// What the record has of an update's text.
  private static func text(_ body: String) -> String? {
    let json = "{\"incidents\": [{\"id\": \"a\", \"incident_updates\": [{\"id\": \"u\", \"body\": \"\(body)\"}]}]}"
    let reading = ImportFormat.statuspage.reader.read(
      ImportSource(SourceText(name: "a.json", text: json)), ImportSetting())
    return reading.count == 1 ? reading[0].incident?.incident.timeline.first?.update?.summary?.source : nil
  }

  @Test(arguments: [
    ("Plain *text* & <3", "Plain *text* & <3"), ("a\\r\\nb", "a\r\nb"),
    ("<p>One <strong> two </strong>three</p><p>Four</p>", "One  **two** three\n\nFour"),
    ("a<br />b<br/><br>c", "a\nb\n\nc"),
    ("<ul>\\n  <li>One</li>\\n  <li>Two</li>\\n</ul>end", "- One\n- Two\n\nend"),
    ("See <a href='https://example.org/x'>the page</a>.", "See [the page](https://example.org/x)."),
    ("<a href=\\\"/here\\\">here</a>", "here (/here)"), ("<em></em><b>open", "open"),
    ("<script>alert(1)</script> & <b>x</b>", "<script>alert(1)</script> & **x**"),
    ("if a < b > c", "if a < b > c"), ("<a href=javascript:alert(1)>x</a>", "x"),
  ])
  func tagsThatFormatBecomeMarkdown(body: String, text: String) {
    #expect(Self.text(body) == text)
  }

  @Test func longTextsTakeTimeInProportion() {
    for part in ["<b>", "<b> </b>", "<a href='https://a.b'>x", "<p>", "</b><", "<a href=\\\"", "<br>"] {
      let body = String(repeating: part, count: 60_000)
      #expect(Self.text("x" + body) != nil)
    }
    let nested = String(repeating: "<b><p>", count: 30_000) + String(repeating: "</b>", count: 30_000)
    #expect(Self.text("x" + nested) != nil)
  }
}
