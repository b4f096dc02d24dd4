import Incidents
import Markdown
import Site
import TestSupport
import Testing
import Text

struct DocsPageTests {
  private func entry(_ title: String, components: [String] = []) throws -> IncidentEntry {
    let id = try #require(IncidentID("INC-7"))
    var incident = Incident(id: id, title: title, severity: "P1")
    incident.components = components
    return IncidentEntry(incident, Runbook())
  }

  private func frame() -> SiteFrame {
    SiteFrame(
      SiteSetting(), isPublic: false, sections: [.incidents, .runbook], footer: "", baseURL: nil, day: .january(1))
  }

  // MARK: Front matter

  @Test(arguments: [
    ("plain: text # and - more", "\"plain: text # and - more\""),
    ("a \"b\" \\ c", "\"a &quot;b&quot; \\\\ c\""),
    ("<script>x</script> & y", "\"&lt;script&gt;x&lt;/script&gt; & y\""),
    ("a\nb\u{85}c\u{2028}d\u{7F}\u{FEFF}", "\"a\\u000Ab\\u0085c\\u2028d\\u007F\\uFEFF\""),
    ("größe 🔥", "\"größe 🔥\""),
  ])
  func holdsAnyTitle(title: String, written: String) {
    #expect(FrontMatter(title: title, for: .general).text.contains("\ntitle: \(written)\n"))
  }

  @Test func leavesMarkupToHugoWhichEscapesIt() {
    #expect(FrontMatter(title: "a \"b\" <c>", for: .hugo).text == "---\ntitle: \"a \\\"b\\\" <c>\"\n---\n")
  }

  @Test func saysWhatListsSortBy() throws {
    let entry = try entry("Search is slow", components: ["search", "a: b"])
    let time = Instant(secondsSinceEpoch: 1_767_614_400)
    #expect(
      FrontMatter(title: "T", of: entry, at: time, .identified, for: .hugo).text == """
        ---
        title: "T"
        date: 2026-01-05T12:00:00Z
        incident: "INC-7"
        severity: "P1"
        state: "Identified"
        components: ["search", "a: b"]
        ---

        """)
  }

  // MARK: Pages

  @Test(arguments: [
    (DocsSite.general, "index.html", "index.md"), (.general, "INC-7/index.html", "INC-7/index.md"),
    (.hugo, "INC-7/index.html", "INC-7/_index.md"), (.hugo, "INC-7/resolution.html", "INC-7/resolution.md"),
    (.hugo, "INC-7/timeline.svg", "INC-7/timeline.svg"), (.hugo, "a%20b.png", "a%20b.png"),
    (.general, "INC-7/100%25.png", "INC-7/100%25.png"), (.hugo, "INC-7/100%25.png", "INC-7/100%EF%BC%85.png"),
    (.hugo, "../INC-8/a%23b%3fc.png", "../INC-8/a%EF%BC%83b%EF%BC%9Fc.png"), (.hugo, "%7B%25.png", "%7B%EF%BC%85.png"),
    (.general, "INC-7/myindex.html", "INC-7/myindex.md"),
  ])
  func namesTheMarkdownOfAPage(site: DocsSite, page: String, file: String) {
    #expect(site.source(ofPage: page) == file)
  }

  @Test(arguments: [
    (DocsSite.hugo, "CPU at 100%.png", "CPU at 100％.png"), (.hugo, "a#b?.png", "a＃b？.png"),
    (.hugo, "{{ é }}.png", "{{ é }}.png"),
    (.general, "a#b?%.png", "a#b?%.png"),
  ])
  func namesFilesSoThatTheGeneratorCanLinkToThem(site: DocsSite, name: String, written: String) {
    #expect(site.fileName(name) == written)
  }

  @Test(arguments: [
    ("../INC-8/review.md", "../INC-8/index.md"), ("../INC-8/review.md#impact", "../INC-8/index.md#impact"),
    ("../INC-8/", "../INC-8/index.md"), ("../INC-8", nil), ("updates/a.md", "updates/a.md"), ("chart.png", "chart.png"),
    ("../INC-9/review.md", nil), ("../../secret.md", nil), ("/etc/passwd", nil),
  ])
  func linksLeadToTheMarkdownOfWhatIsThere(destination: String, expected: String?) throws {
    let other = try #require(IncidentID("INC-8"))
    let pages = SitePages(["INC-7/updates/a.html", "INC-7/chart.png"], incidents: [other])
    let policy = PageLinks.toDocs(.general, from: "INC-7", in: pages)
    let (fragment, _) = MarkdownRenderer.render(SourceText(name: "a.md", text: "[x](\(destination))"), links: policy)
    let html = try #require(fragment).html
    #expect(html == (expected.map { "<p><a href=\"\($0)\">x</a></p>\n" } ?? "<p>x</p>\n"))
  }

  @Test func listsIncidentsAsATableThatTitlesCannotBreak() throws {
    let page = DocsPage(listing: [try entry("a | b [c](d) {{e}}")], in: frame(), for: .general)
    #expect(
      page.text.hasSuffix(
        """
        # Incidents

        [Runbook](runbook/index.md)

        | Incident | Severity | Status | Began (UTC) | Lasted |
        | --- | --- | --- | --- | --- |
        | [INC-7: a &#124; b &#91;c&#93;(d) &#123;&#123;e}}](INC-7/index.md) | P1 - High | Investigating |  |  |

        """))
  }

  /// A title may be a block of text in YAML.
  @Test(arguments: ["a\nb", "a\r\nb\n", "\n\n# a\rb"])
  func aTitleOfSeveralLinesIsOneRow(title: String) throws {
    let page = DocsPage(listing: [try entry(title)], in: frame(), for: .hugo)
    let rows = page.text.split(separator: "| --- |\n").last?.split { $0.isNewline } ?? []
    #expect(rows.count == 1)
  }

  @Test func saysThatThereIsNothing() {
    #expect(
      DocsPage(listing: [], in: frame(), for: .hugo).text.hasSuffix("](runbook/_index.md)\n\nThere are no incidents.\n")
    )
  }
}
