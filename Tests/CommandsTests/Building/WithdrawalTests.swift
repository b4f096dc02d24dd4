import TestSupport
import Testing

/// What a record takes from the public does not stay there because the record has an error elsewhere.
struct WithdrawalTests {
  private static let facts = """
    title: Logins fail
    severity: P1
    visibility: public
    impact: zqimpact
    impact_figures: [{ what: zqfigure, value: 3 }]
    impact_windows: [{ from: 2026-01-05T12:01Z, to: 2026-01-05T12:49Z, components: [zqwindow], state: degraded }]
    contributing_factors: [zqfactor]
    five_whys: { whys: [{ why: zqwhy, because: it was }] }
    lessons: { went_well: [zqwell], went_wrong: [zqwrong], got_lucky: [zqlucky], improvements: [zqbetter] }
    links: [{ title: zqlink, url: "https://example.org/" }]
    notice: published
    review: { state: published }

    """

  private static let rows = """
    - time: 2026-01-05T12:00Z
      event: zqstart
      milestone: started
    - time: 12:10
      event: zqrow
      update: { summary: zqupdate }
    - time: 12:50
      event: Over
      milestone: resolved

    """

  private func project() throws -> Pir {
    let pir = try Pir()
    try pir.write("reviews/INC-1/incident.yaml", Self.facts)
    try pir.write("reviews/INC-1/timeline.yaml", Self.rows)
    try pir.write("reviews/INC-1/actions.yaml", "- id: A1\n  action: zqaction\n")
    try pir.write("reviews/INC-1/narrative.md", "zqnarrative\n")
    try pir.write("reviews/INC-2/incident.yaml", "title: Another\nseverity: P1\nvisibility: public\n")
    return pir
  }

  private func build(_ pir: Pir, _ format: String = "html") throws -> Command.Result {
    try pir.run(["build", "--audience", "public", "--format", format, "--out", "public"])
  }

  private func published(_ pir: Pir) throws -> String {
    try pir.files().filter { $0.hasPrefix("public/INC-1/") || $0.hasPrefix("public/api/") }
      .map { try pir.read($0) }.joined()
  }

  /// What is replaced by what in which file, and the word that nobody may read from then on.
  private static let withdrawals: [(file: String, old: String, new: String, word: String)] = [
    ("incident.yaml", "{ state: published }", "{ state: draft }", "zqnarrative"),
    ("incident.yaml", "{ state: published }", "{ state: in_review, sate: x }", "zqwell"),
    ("incident.yaml", "review: { state: published }\n", "", "zqrow"),
    ("incident.yaml", "notice: published\nreview: { state: published }\n", "", "zqimpact"),
    ("incident.yaml", "{ what: zqfigure,", "{ internal: true, what: zqfigure,", "zqfigure"),
    ("incident.yaml", "{ from: 2026", "{ internal: true, from: 2026", "zqwindow"),
    ("incident.yaml", "[zqfactor]", "[{ text: zqfactor, internal: true }]", "zqfactor"),
    ("incident.yaml", "{ why: zqwhy,", "{ internal: true, why: zqwhy,", "zqwhy"),
    ("incident.yaml", "[zqwell]", "[{ text: zqwell, internal: true }]", "zqwell"),
    ("incident.yaml", "[zqwrong]", "[{ text: zqwrong, internal: true }]", "zqwrong"),
    ("incident.yaml", "[zqlucky]", "[{ text: zqlucky, internal: true }]", "zqlucky"),
    ("incident.yaml", "[zqbetter]", "[{ text: zqbetter, internal: true }]", "zqbetter"),
    ("incident.yaml", "{ title: zqlink,", "{ internal: true, title: zqlink,", "zqlink"),
    ("timeline.yaml", "event: zqrow", "event: zqrow\n  internal: true", "zqupdate"),
    ("timeline.yaml", "event: zqstart", "event: Other words\n  internal: true", "12:00"),
    ("actions.yaml", "action: zqaction", "action: zqaction\n  internal: true", "zqaction"),
  ]

  @Test(arguments: withdrawals.indices)
  func anIncidentWithErrorsIsLeftOutWhereItsPagesHoldWhatIsNotPublicNow(index: Int) throws {
    let (file, old, new, word) = Self.withdrawals[index]
    let pir = try project()
    #expect(try build(pir).status == 0)
    #expect(try published(pir).contains(word))

    let path = "reviews/INC-1/\(file)"
    try pir.write(path, try pir.read(path).replacing(old, with: new))
    try pir.write("reviews/INC-1/incident.yaml", try pir.read("reviews/INC-1/incident.yaml") + "unknown_key: 1\n")
    let result = try build(pir)
    #expect(result.status == 1)
    #expect(result.err.contains("INC-1 has errors and is left out: its pages hold "))
    #expect(try !published(pir).contains(word))
    #expect(try pir.files().contains("public/INC-2/index.html"))
  }

  @Test(arguments: ["markdown", "hugo"])
  func soItIsInADocsSite(format: String) throws {
    let pir = try project()
    #expect(try build(pir, format).status == 0)
    try pir.write(
      "reviews/INC-1/incident.yaml", Self.facts.replacing("[zqwell]", with: "[{ text: zqwell, internal: true }]"))
    try pir.write("reviews/INC-1/timeline.yaml", Self.rows + "- event: without a time\n")
    #expect(try build(pir, format).status == 1)
    #expect(try !published(pir).contains("zqwell"))
  }

  /// What cannot be read is no decision, and what was internal before is none since.
  @Test(arguments: [
    ("{ state: published }", "{ state: publishd }"), ("review: { state: published }", "review: [published"),
    ("notice: published", "notice: publishd"), ("title: Logins fail", "title: Logins"),
    ("zqwell]", "zqwell, { text: never public, internal: true }]"),
    ("zqwell]", "zqwell, { text: zqwell, internal: true }]"),
  ])
  func itStaysWhereNothingThatIsPublicWasTakenBack(old: String, new: String) throws {
    let pir = try project()
    #expect(try build(pir).status == 0)
    let before = try published(pir)
    try pir.write("reviews/INC-1/incident.yaml", Self.facts.replacing(old, with: new) + "unknown_key: 1\n")
    let result = try build(pir)
    #expect(result.status == 1)
    #expect(result.err.contains("INC-1 has errors; its pages are as last published\n"))
    #expect(try published(pir) == before)
  }

  @Test func theInternalSiteKeepsWhatBecameInternal() throws {
    let pir = try project()
    #expect(try pir.run(["build"]).status == 0)
    try pir.write(
      "reviews/INC-1/incident.yaml",
      Self.facts.replacing("{ state: published }", with: "{ state: draft }") + "unknown_key: 1\n")
    #expect(try pir.run(["build"]).err.contains("INC-1 has errors; its pages are as last published\n"))
  }
}
