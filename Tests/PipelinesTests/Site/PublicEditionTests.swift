import Diagnostics
import Foundation
import Incidents
import Output
import Pipelines
import Projects
import TestSupport
import Testing

/// What the public edition of a site must not hold: a word in every field and file name that is not for the public, looked
/// for in every byte of everything that is made.
struct PublicEditionTests {
  /// No public field of the records below holds it.
  private static let word = "canary"

  private static let runbook = """
    title: Canary runbook
    product: Openproduct
    owner: Canary owner
    severities:
      - id: P0
        name: Critical
        response: canary
        response_time: canary
        respond_within: 5m
        description: canary
        examples: [canary]
        update_every: 15m
        review_within: 5 business days
      - id: P1
        name: High
        respond_within: 1m
        update_every: 1m
        review_within: 1 business day
    phases:
      - id: canary
        name: Canary phase
        from: 0m
        to: 1m
        ends_with: mitigated
        steps:
          - id: "1.1"
            title: canary
            body: canary
            checklist: [canary]
    escalation:
      - level: 1
        name: canary
        from: 0m
        until: 1m
        responsibility: canary
      - level: 2
        name: canary
        from: 1m
        until: 2m
        authority: canary
        escalate_if: canary
    contacts:
      - { role: canary, name: canary, phone: canary, email: canary, slack: canary }
    incidents:
      - id: canary-kind
        title: canary
        symptoms: [canary]
        prevention:
          - { id: canary-item, text: canary }
    quick_reference:
      - { title: canary, body: canary }
    metrics:
      - { id: time_to_detect, name: canary, from: started, to: detected, target: { P1: 1m } }
      - { id: total, name: canary, from: started, to: resolved }
      - { id: canary-metric, name: canary, from: started, to: closed }
    priorities: [canary]
    teams: [Openteam]
    site:
      title: Openstatus
      footer: Openfooter
    """

  /// What is internal whatever the state of the review is.
  private static let never = """
    kind: canary-kind
    tags: [canary]
    people: { on-call: Canary Person, canary-role: canary }
    commander: canary-role
    affected: canary
    related: [CANARY-77]
    stated: { total: 1h }
    checklist: { "1.1": [1] }
    x-canary: canary
    """

  private static func severity(_ open: String) -> String {
    """
    title: Opentitle
    severity: P1
    severity_changes:
      - { time: 2026-03-01T10:00Z, severity: P0, reason: canary }
    components: [opencomponent]
    visibility: public
    impact: Openimpact
    impact_figures:
      - { what: Openfigure, value: "1" }
      - { what: canary, value: canary, internal: true }
    impact_windows:
      - { from: 2026-03-01T10:00Z, to: 2026-03-01T10:30Z, components: [opencomponent], state: degraded }
    summary: \(open)
    root_cause: \(open)
    resolution: \(open)

    """
  }

  /// The rest of the review, as `text`.
  private static func rest(_ text: String) -> String {
    """
    detection: \(text)
    trigger: \(text)
    contributing_factors: [\(text)]
    five_whys: { problem: \(text), whys: [{ why: \(text), because: \(text) }] }
    lessons: { went_well: [\(text)], went_wrong: [\(text)], got_lucky: [\(text)], improvements: [\(text)] }
    links: [{ title: \(text), url: "https://example.org/\(text)" }]

    """
  }

  private static func review(_ state: String) -> String {
    "review: { state: \(state), owner: canary, reviewers: [canary], approved_by: canary, "
      + "meeting: 2026-03-03T10:00Z }\n"
  }

  private static func timeline(_ text: String, ends: Bool) -> String {
    """
    - { time: 2026-03-01T10:00Z, event: \(text), milestone: started, by: Canary Person }
    - { time: "10:05", event: \(text), action: \(text), milestone: detected, by: on-call, evidence: canary.png }
    - { time: "10:06", event: canary, internal: true, milestone: acknowledged, by: canary, update: { summary: canary } }
    - time: 10:10
      event: \(text)
      by: Openteam
      escalated: 2
      evidence: https://example.org/canary
      update: { summary: Openupdate, impact: Openupdate, actions: Openupdate }
    - { time: "10:30", event: \(text)\(ends ? ", milestone: resolved" : "") }
    - { time: "10:40", event: canary, internal: true }

    """
  }

  private static func actions(_ text: String) -> String {
    """
    - id: A1
      action: \(text)
      owner: canary
      due: 2026-03-10
      priority: canary
      prevents: canary-kind/canary-item
      ticket: https://example.org/canary
      evidence: https://example.org/canary
      moved: [{ on: 2026-03-05, from: 2026-03-06, to: 2026-03-10, why: canary }]
    - { id: A2, action: canary, owner: canary, internal: true }
    - { id: A3, action: \(text), status: wont_do, reason: canary }

    """
  }

  private func project() throws -> ScratchFolder {
    let scratch = try ScratchFolder()
    try scratch.write("reviews/runbook.yaml", Self.runbook)
    func write(_ id: String, _ incident: String, timeline: String, actions: String, narrative: String) throws {
      try scratch.write("reviews/\(id)/incident.yaml", incident)
      try scratch.write("reviews/\(id)/timeline.yaml", timeline)
      try scratch.write("reviews/\(id)/actions.yaml", actions)
      try scratch.write("reviews/\(id)/narrative.md", narrative)
      try scratch.write("reviews/\(id)/canary.png", "canary")
    }
    // It goes on: its updates are public.
    try write(
      "INC-1",
      Self.severity("canary").replacing("Openimpact", with: "canary").replacing("Openfigure", with: "canary")
        + Self.never + "\n" + Self.rest("canary") + Self.review("draft"),
      timeline: Self.timeline("canary", ends: false), actions: Self.actions("canary"), narrative: "canary\n")
    // It is over, and its notice is published.
    try write(
      "INC-2",
      "notice: published\n" + Self.severity("Opennotice") + Self.never + "\n" + Self.rest("canary")
        + Self.review("approved"),
      timeline: Self.timeline("canary", ends: true), actions: Self.actions("Openaction"), narrative: "canary\n")
    // Its review is published.
    try write(
      "INC-3", Self.severity("Openreview") + Self.never + "\n" + Self.rest("Openrest") + Self.review("published"),
      timeline: Self.timeline("Openrow", ends: true), actions: Self.actions("Openaction"),
      narrative: "Openstory ![Openpicture](open.png)\n")
    try scratch.write("reviews/INC-3/open.png", "Openbytes")
    // Every public prose of it leads to what the public does not know.
    let link = Self.links(from: "../")
    try write(
      "INC-4",
      """
      title: Opentitle
      severity: P1
      visibility: public
      impact: \(link)
      summary: \(link)
      root_cause: \(link)
      resolution: \(link)
      detection: \(link)
      trigger: \(link)
      contributing_factors: [\(link)]
      five_whys: { problem: \(link), whys: [{ why: \(link), because: \(link) }] }
      lessons: { went_well: [\(link)], went_wrong: [\(link)], got_lucky: [\(link)], improvements: [\(link)] }
      review: { state: published }
      """,
      timeline: """
        - time: 2026-03-01T10:00Z
          event: \(link)
          action: \(link)
          milestone: detected
          update: { summary: \(Self.links(from: "../../")), impact: \(link), actions: \(link) }
        - { time: "10:30", event: x, milestone: resolved }

        """, actions: "- { id: A1, action: \(link) }\n",
      narrative: "Openlink [see][1], [open](../INC-3/review.md)\n\n[1]: ../CANARY-77/review.md 'canary'\n")
    return scratch
  }

  /// Prose with links to a public incident and to several things that are not public, `up` to the site's root.
  private static func links(from up: String) -> String {
    """
    "Openlink [see](\(up)CANARY-77/review.md 'canary'), ![picture](\(up)CANARY-77/canary.png), [file](canary.txt), \
    [root](/canary), [escaped](\(up)\\\\CANARY-77/), [mark](&period;./CANARY-77/), [open](\(up)INC-3/review.md)"
    """
  }

  private func addInternalIncidents(to scratch: ScratchFolder) throws {
    let hidden = Self.severity("canary").replacing("visibility: public", with: "visibility: internal")
    for id in ["CANARY-77", "INC-0"] {
      try scratch.write(
        "reviews/\(id)/incident.yaml", hidden + Self.never.replacing("related: [CANARY-77]", with: "related: [INC-3]"))
      try scratch.write("reviews/\(id)/timeline.yaml", Self.timeline("canary", ends: id == "INC-0"))
      try scratch.write("reviews/\(id)/actions.yaml", Self.actions("canary"))
      try scratch.write("reviews/\(id)/canary.txt", "canary")
    }
  }

  private func site(of scratch: ScratchFolder) throws -> [String: String] {
    var files: [String: String] = [:]
    var build = BuildSite(
      try LoadedProject(Project(at: scratch.path)),
      BuildSite.Options(
        audience: .public, asOf: try #require(CalendarDate(year: 2026, month: 4, day: 1)),
        baseURL: "https://status.example.org"))
    try build.make(over: .none) { step in
      if case .file(let file) = step { files[file.path] = file.text }
    }
    let errors = build.problems.filter { $0.severity == .error }
    #expect(errors.isEmpty)
    return files
  }

  @Test func noInternalWordIsInAnyByteOrName() throws {
    let scratch = try project()
    try addInternalIncidents(to: scratch)
    let files = try site(of: scratch)
    for (path, text) in files {
      let isClean = !path.lowercased().contains(Self.word) && !text.lowercased().contains(Self.word)
      #expect(isClean, "\(path): \(Self.surroundings(of: Self.word, in: text))")
    }
  }

  @Test(arguments: [
    ("INC-1/index.html", ["Opentitle", "Openupdate", "opencomponent", "Openstatus"]),
    ("INC-2/index.html", ["Openimpact", "Openfigure", "Resolved at 10:30 UTC"]),
    ("INC-2/resolution.html", ["Opennotice", "Openaction", "Openproduct"]),
    ("INC-3/index.html", ["Openreview", "Openrest", "Openrow", "Openstory", "Openaction", "Openteam", "Openpicture"]),
    (
      "INC-4/review.md",
      ["Openlink see, picture, file, root, escaped, mark, [open](../INC-3/review.md)", "Openlink see, [open](../INC-3"]
    ), ("INC-4/index.html", ["Openlink see, picture, file, root, escaped, mark, <a href=\"../INC-3/index.html\">open"]),
    ("INC-4/updates/2026-03-01T1000Z.md", ["Openlink see, picture, file, root, escaped, mark, [open](../../INC-3/"]),
    ("api/v2/incidents.json", ["Openlink see, picture, file, root, escaped, mark, open"]),
    ("INC-3/open.png", ["Openbytes"]), ("index.html", ["Opentitle", "Openfooter", "Openupdate"]),
  ])
  func theOpenWordsAreThere(path: String, words: [String]) throws {
    let text = try #require(try site(of: project())[path])
    for word in words { #expect(text.contains(word), "\(word)") }
  }

  @Test func theSiteIsTheSameWithAndWithoutInternalIncidents() throws {
    let scratch = try project()
    let without = try site(of: scratch)
    try addInternalIncidents(to: scratch)
    let with = try site(of: scratch)
    #expect(Set(with.keys) == Set(without.keys))
    for (path, text) in without { #expect(with[path] == text, "\(path)") }
  }

  @Test func aFileWhoseNameIsOnlySaidStaysInside() throws {
    let scratch = try project()
    try scratch.write("reviews/INC-3/narrative.md", "![hidden.png](open.png) ![a](open.png \"hidden.png\")\n")
    try scratch.write("reviews/INC-3/hidden.png", "canary")
    let paths = try site(of: scratch).keys
    #expect(paths.contains("INC-3/open.png") && !paths.contains("INC-3/hidden.png"))
  }

  @Test func theFilesThatAReviewRefersToGoOutWithIt() throws {
    let shown = [
      "[a](FILE)", "[a](FILE#row?)", "[a](FILE?x=1&y#z)", "![a](FILE)", "|a|b|\n|-|-|\n|`c`|*[d](FILE)*|",
      "- > [a][b]\n\n[b]: FILE 'c'", "[![a](FILE)](https://example.org)", "[a](<FILE>)",
    ]
    let onlySaid = [
      "FILE `[a](FILE)`", "\\[a](FILE)", "[a](%2E/FILE)", "[a](https://example.org/FILE)", "<!-- [a](FILE) -->",
      "![a](other/FILE)", "![[a](FILE)](open.png)", "[a](#FILE)", "[a](?FILE)",
    ]
    let scratch = try project()
    var narrative = ""
    for (index, text) in (shown + onlySaid).enumerated() {
      narrative += "\(text.replacing("FILE", with: "file-\(index).csv"))\n\n"
      try scratch.write("reviews/INC-3/file-\(index).csv", "Openbytes")
    }
    try scratch.write("reviews/INC-3/narrative.md", narrative)
    let files = try site(of: scratch).keys.filter { $0.hasSuffix(".csv") }
    #expect(Set(files) == Set(shown.indices.map { "INC-3/file-\($0).csv" }))
  }

  @Test func aFileThatThePageTemplateRefersToGoesOut() throws {
    let scratch = try project()
    try scratch.write("templates/pages/incident.html", "<a href=\"own.pdf\">Report</a>\n{{review}}\n")
    try scratch.write("reviews/INC-3/own.pdf", "Openbytes")
    try scratch.write("reviews/INC-3/other.pdf", "canary")
    let paths = try site(of: scratch).keys
    #expect(paths.contains("INC-3/own.pdf") && !paths.contains("INC-3/other.pdf"))
  }

  @Test func holdsNoPageForInsiders() throws {
    let paths = try site(of: project()).keys
    let forInsiders = paths.filter { path in
      ["runbook", "actions", "insights"].contains(String(path.prefix { $0 != "/" }))
    }
    #expect(forInsiders.isEmpty)
  }

  private static func surroundings(of word: String, in text: String) -> String {
    guard let found = text.lowercased().firstRange(of: word) else { return "in its name" }
    return String(text[..<found.upperBound].suffix(120))
  }
}
