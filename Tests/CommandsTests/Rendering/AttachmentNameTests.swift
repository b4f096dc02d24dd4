import Foundation
import TestSupport
import Testing

/// Files beside a record whose names an address must encode.
struct AttachmentNameTests {
  /// By their names: how a text links to them, and the address that follows RFC 3986.
  private static let files = [
    (
      "Screenshot 2026-11-28 at 03.10.png", "Screenshot 2026-11-28 at 03.10.png",
      "Screenshot%202026-11-28%20at%2003.10.png"
    ),
    ("b c.png", "<b c.png>", "b%20c.png"), ("d e.png", "d%20e.png", "d%20e.png"), ("a#b.png", "a#b.png", "a%23b.png"),
    ("Снимок.png", "Снимок.png", "%D0%A1%D0%BD%D0%B8%D0%BC%D0%BE%D0%BA.png"),
    ("e\u{301}.png", "\u{E9}.png", "e%CC%81.png"), ("100%.png", "100%.png", "100%25.png"),
  ]

  private func project() throws -> Pir {
    let pir = try Pir()
    let links = Self.files.map { "![x](\($0.1))" }.joined(separator: " ")
    try pir.write(
      "reviews/INC-7/incident.yaml",
      "title: T\nseverity: P2\nvisibility: public\nreview: { state: published }\nsummary: |\n  \(links)\n")
    try pir.write(
      "reviews/INC-7/timeline.yaml",
      "- time: 2026-01-05T12:00Z\n  event: e\n  milestone: started\n  evidence: Screenshot 2026-11-28 at 03.10.png\n")
    for file in Self.files { try pir.write("reviews/INC-7/\(file.0)", "x") }
    try pir.write("reviews/INC-7/unnamed 1.png", "x")
    return pir
  }

  @Test(arguments: [
    (["build", "--out", "out"], ["INC-7/index.html", "INC-7/review.md"]),
    (["build", "--audience", "public", "--out", "out"], ["INC-7/index.html"]),
    (["build", "--format", "markdown", "--out", "out"], ["INC-7/index.md"]),
    (["build", "--format", "hugo", "--out", "out"], ["INC-7/_index.md"]),
    (["build", "--format", "hugo", "--audience", "public", "--out", "out"], ["INC-7/_index.md"]),
    (["render", "INC-7", "--out", "out"], ["INC-7/index.html", "INC-7/review.md"]),
  ])
  func goOutAndAreLinked(arguments: [String], pages: [String]) throws {
    let pir = try project()
    let result = try pir.run(arguments)
    #expect(result.status == 0)
    #expect(!result.err.contains("Screenshot"))
    let isHugo = arguments.contains("hugo")
    for (name, _, address) in Self.files {
      let name = isHugo ? name.replacing("%", with: "％").replacing("#", with: "＃") : name
      let address = isHugo ? address.replacing("%25", with: "%EF%BC%85").replacing("%23", with: "%EF%BC%83") : address
      #expect(pir.exists("out/INC-7/\(name)"), "\(name)")
      for page in pages {
        let quotes = page.hasSuffix(".html") ? "src=\"\(address)\"" : "![x](\(address))"
        #expect(try pir.read("out/\(page)").contains(quotes), "\(page) \(name)")
      }
    }
    let isPublic = arguments.contains("public")
    #expect(pir.exists("out/INC-7/unnamed 1.png") == !isPublic)
    for page in pages where !isPublic {
      #expect(try pir.read("out/\(page)").contains("Screenshot%202026-11-28%20at%2003.10.png"), "evidence")
    }
  }

  @Test func thoseThatHugoWouldGetUnderOneNameAreTwins() throws {
    let pir = try project()
    try pir.write("reviews/INC-7/100％.png", "y")
    let result = try pir.run("build", "--format", "hugo", "--out", "out")
    #expect(result.status == 0)
    #expect(
      result.err.contains(
        "'100％.png' does not go out with the documents: some file systems and docs sites have one name for it and '100%.png'"
      ))
    #expect(try pir.read("out/INC-7/100％.png") == "x")
  }

  @Test func standBesideTheRecordUnderTheirAddresses() throws {
    let pir = try project()
    #expect(try pir.run("render", "INC-7", "--in-place").status == 0)
    let review = try pir.read("reviews/INC-7/review.md")
    for (_, _, address) in Self.files { #expect(review.contains("![x](\(address))")) }
    let check = try pir.run("check")
    #expect(!check.out.contains("dead-link") && !check.out.contains("missing-evidence"))
    #expect(!check.out.contains("refused-attachment"))
  }
}
