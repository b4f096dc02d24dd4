import Foundation
import TestSupport
import Testing

/// What one incident says of another, on the pages of both.
struct RelatedIncidentTests {
  private func project() throws -> Pir {
    let pir = try Pir()
    for number in 1...3 {
      try pir.write("reviews/INC-\(number)/incident.yaml", "title: T\nseverity: P3\n")
    }
    try pir.write("reviews/INC-1/incident.yaml", "title: T\nseverity: P3\nrelated: [INC-2]\n")
    try pir.write(
      "reviews/INC-1/narrative.md", "# Story\n\n[two](../INC-2/narrative.md#impact), [own](narrative.md#story)\n")
    try pir.write("reviews/INC-2/narrative.md", "# Story\n\n## Impact\n")
    return pir
  }

  @Test(arguments: [
    ["build", "--out", "out"], ["render", "--all", "--out", "out"], ["render", "INC-2", "INC-1", "--out", "out"],
  ])
  func bothReviewsNameEachOther(arguments: [String]) throws {
    let pir = try project()
    for arguments in arguments.contains("INC-2")
      ? [["render", "INC-2", "--out", "out"], ["render", "INC-1", "--out", "out"]] : [arguments]
    {
      #expect(try pir.run(arguments).status == 0)
    }
    #expect(try pir.read("out/INC-1/review.md").contains("**Related:** [INC-2](../INC-2/review.md)\n"))
    #expect(try pir.read("out/INC-2/review.md").contains("**Related:** [INC-1](../INC-1/review.md)\n"))
    if pir.exists("out/INC-3/review.md") { #expect(try !pir.read("out/INC-3/review.md").contains("Related")) }
    let (page, markdown) = (try pir.read("out/INC-1/index.html"), try pir.read("out/INC-1/review.md"))
    #expect(page.contains("<a href=\"../INC-2/index.html#impact\">two</a>"))
    #expect(page.contains("<a href=\"index.html#story\">own</a>"))
    #expect(markdown.contains("[two](../INC-2/review.md#impact), [own](review.md#story)"))
    #expect(try pir.read("out/INC-2/index.html").contains("id=\"impact\""))
  }

  @Test func besideTheRecordsLinksStay() throws {
    let pir = try project()
    #expect(try pir.run("render", "--all", "--in-place").status == 0)
    let review = try pir.read("reviews/INC-1/review.md")
    #expect(review.contains("[two](../INC-2/narrative.md#impact), [own](narrative.md#story)"))
    let check = try pir.run("check")
    #expect(!check.out.contains("dead-link") && !check.out.contains("unknown-related"))
  }
}
