import TestSupport
import Testing

/// Schemes and hosts are equal without regard to case (RFC 3986 3.1, 3.2.2), so `HTTPS://Example.org` is linked wherever
/// `https://example.org` is.
struct UpperCaseAddressTests {
  private func project() throws -> Pir {
    let pir = try Pir()
    try pir.write(
      "reviews/INC-7/incident.yaml",
      """
      title: Search is slow
      severity: P2
      visibility: public
      summary: An index was rebuilt, see [the page](HTTPS://Example.org/summary).
      review: { state: published }
      links:
        - { title: The dashboard, url: "HTTPS://Example.org/link" }
      """)
    try pir.write(
      "reviews/INC-7/timeline.yaml",
      """
      - time: 2026-01-05T12:00Z
        event: Index rebuild began
        milestone: started
        evidence: HTTPS://Example.org/row
      - time: 12:50
        event: Rebuild stopped
        milestone: resolved
        update:
          summary: Search is fast again, see [the status](HTTPS://Example.org/update) or HTTPS://Example.org/bare
      """)
    try pir.write(
      "reviews/INC-7/actions.yaml",
      """
      - id: A1
        action: Rebuild at night
        owner: Search
        due: 2026-02-01
        ticket: HTTPS://Example.org/ticket
      - id: A2
        action: Watch the queue
        owner: Search
        due: 2026-02-01
        status: done
        closed: 2026-01-20
        evidence: HTTPS://Example.org/done
      """)
    return pir
  }

  @Test func evidenceTicketsAndLinksAreLinkedInTheReview() throws {
    let pir = try project()
    let check = try pir.run("check")
    #expect(!check.out.contains("missing-evidence") && !check.out.contains("bad-url"))
    let review = try pir.run("render", "INC-7", "--document", "review", "--stdout").out
    for place in ["row", "ticket", "done", "link"] {
      #expect(review.contains("](HTTPS://Example.org/\(place))"), "\(place)")
    }
  }

  @Test func theyAreLinkedOnThePages() throws {
    let pir = try project()
    #expect(try pir.run("build", "--as-of", "2026-03-01").status == 0)
    let page = try pir.read("site/INC-7/index.html")
    for place in ["row", "ticket", "done", "link", "summary"] {
      #expect(page.contains("<a href=\"HTTPS://Example.org/\(place)\" rel=\"noopener noreferrer\""), "\(place)")
    }
  }

  @Test func feedsAndDataLinkThem() throws {
    let pir = try project()
    let built = try pir.run("build", "--audience", "public", "--base-url", "HTTPS://Status.Example.org")
    #expect(built.status == 0)
    let feed = try pir.read("public/feed.atom")
    #expect(feed.contains("<id>tag:status.example.org,2026:INC-7/"), "hosts are written in lower case in an id")
    for place in ["update", "bare"] {
      #expect(feed.contains("&lt;a href=&quot;HTTPS://Example.org/\(place)&quot;"), "\(place)")
    }
    #expect(try pir.read("public/api/v2/incidents.json").contains("HTTPS://Example.org/update"))
    let actions = try pir.run("actions", "--as-of", "2026-01-20", "--format", "json").out
    #expect(actions.contains("\"ticket\": \"HTTPS://Example.org/ticket\""))
  }
}
