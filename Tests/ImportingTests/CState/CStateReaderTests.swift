import Diagnostics
import Importing
import Incidents
import Records
import Testing
import Text

struct CStateReaderTests {
  private static func read(
    _ text: String, name: String = "content/issues/2026-01-05-search.md",
    _ change: (inout ImportSetting) -> Void = { _ in }
  ) -> ImportReading {
    var setting = ImportSetting()
    setting.severities = ["P0", "P1", "P2", "P3"]
    change(&setting)
    return ImportFormat.cstate.reader.read(ImportSource(SourceText(name: name, text: text)), setting)
  }

  private static func issue(_ body: String, _ more: String = "") -> String {
    """
    ---
    title: Search is slow
    date: 2026-01-05T12:00:00-00:00
    resolved: true
    resolvedWhen: 2026-01-05T13:00:00Z
    # Possible levels: down, disrupted, notice
    severity: disrupted
    affected:
      - Search
      - Web
    section: issue
    \(more)---

    \(body)
    """
  }

  private static func incident(_ text: String) throws -> Incident {
    let reading = read(text)
    #expect(reading.problems.isEmpty, "\(reading.problems.map(\.fullMessage))")
    return try #require(reading.count == 1 ? reading[0].incident?.incident : nil)
  }

  private static func rows(_ incident: Incident) -> [String] {
    incident.timeline.map { row in
      let clock = row.time.instant?.clock ?? row.time.written
      let milestones = row.milestones.map(\.rawValue).joined(separator: ",")
      return "\(clock)|\(row.event.source)|\(milestones)|\(row.update?.summary?.source ?? "")"
    }
  }

  @Test func updatesAreReadByTheirShortcodes() throws {
    let incident = try Self.incident(
      Self.issue(
        """
        *Resolved* - It is fast again. {{< track "2026-01-05 13:00:00 +0000" >}}

        **Identified** - A rebuild holds the lock:

        - in `eu`
        - in `us` {{< track "2026-01-05T12:20:00Z" >}}

        *Investigating* – We look into it. {{<track "2026-01-05T12:05:00Z">}}
        """))
    #expect(incident.title == "Search is slow" && incident.severity == "P2")
    #expect(incident.components == ["Search", "Web"])
    #expect(
      Self.rows(incident) == [
        "12:00|Search is slow|started|", "12:05|Investigating|declared|We look into it.",
        "12:20|Identified|identified|A rebuild holds the lock:\n\n- in `eu`\n- in `us`",
        "13:00|Resolved|resolved|It is fast again.",
      ])
    #expect(incident.impactWindows.first?.to?.instant?.clock == "13:00")
  }

  @Test func shortcodesMayStandAloneAndBeforeTheirTexts() throws {
    let below = try Self.incident(
      Self.issue("Over.\n\n{{< track \"2026-01-05T12:50:00Z\" >}}\n\nSlow.\n{{< track \"2026-01-05T12:10:00Z\" >}}"))
    #expect(
      Self.rows(below).dropFirst().dropLast().map { $0.prefix(6) + $0.suffix(5) } == ["12:10|Slow.", "12:50|Over."])
    let before = try Self.incident(
      Self.issue("{{< track \"2026-01-05T12:50:00Z\" >}} Over.\n\n{{< track \"2026-01-05T12:10:00Z\" >}} Slow."))
    #expect(
      Self.rows(before).dropFirst().dropLast().map { $0.prefix(6) + $0.suffix(5) } == ["12:10|Slow.", "12:50|Over."])
  }

  @Test func messagesOfTheBeginningAndTheEndAreToldThen() throws {
    let incident = try Self.incident(
      Self.issue(
        """
        [Final Message]
        [It is over.](https://example.org)

        [Update]
        Still slow.

        [Initial message]
        Search is slow.

        # Why

        ```
        [Update]
        ```
        """))
    #expect(
      Self.rows(incident) == [
        "12:00|Initial message|started|Search is slow.\n\n# Why\n\n```\n[Update]\n```", "unknown|Update||Still slow.",
        "13:00|Final Message|resolved|[It is over.](https://example.org)",
      ])
  }

  @Test func aTextAloneIsToldAtTheBeginning() throws {
    let incident = try Self.incident(Self.issue("We *are* slow.\n\n<b>Sorry</b> <!-- not yet -->"))
    #expect(
      Self.rows(incident) == [
        "12:00|Search is slow|started|We *are* slow.\n\n<b>Sorry</b> <!-- not yet -->", "13:00|Resolved|resolved|",
      ])
    #expect(Self.rows(try Self.incident(Self.issue(""))).count == 2)
  }

  @Test func frontMatterMayBeTOML() throws {
    let incident = try Self.incident(
      """
      +++
      title = "Down \\"again\\""   # a comment
      date = 2026-01-05T12:00:00Z
      resolved = false
      severity = 'down'
      affected = [
        "API", # one
        "Web",
      ]
      section = "issue"
      +++
      We look into it.
      """)
    #expect(incident.title == "Down \"again\"" && incident.severity == "P1" && incident.components == ["API", "Web"])
    #expect(Self.rows(incident) == ["12:00|Down \"again\"|started|We look into it."])
    #expect(incident.impactWindows.first?.state == .majorOutage && incident.impactWindows.first?.to == nil)
    #expect(Self.read("+++\ntitle = \"a\ndate = 1\n+++\n").problems.first?.place.range?.start.line == 2)
  }

  @Test func whatIsKnownIsKept() throws {
    let imported = try #require(Self.read(Self.issue("x", "pin: true\nrows: [a, b]\n"))[0].incident)
    #expect(
      imported.kept.map(\.key) == [
        "date", "resolved", "resolvedWhen", "severity", "affected", "section", "pin", "front_matter_rows", "comments",
      ])
    #expect(imported.origin.id == "2026-01-05-search" && imported.keptID?.text == "2026-01-05-search")
  }

  @Test func clocksWithoutAZoneAreAskedForWithTheirPlaces() throws {
    let text = Self.issue("*Resolved* - x {{< track \"2026-01-05 12:40:00\" >}}").replacing("-00:00", with: "")
    let problem = try #require(Self.read(text).problems.first)
    #expect(problem.rule == "import-zone" && problem.place.range?.start.line == 3)
    #expect(problem.fullMessage.contains("'2026-01-05T12:00:00', '2026-01-05 12:40:00'"))
    let incident = try #require(Self.read(text) { $0.zone = .offset(3600) }[0].incident?.incident)
    #expect(incident.timeline.map { $0.time.instant?.clock } == ["11:00", "11:40"])
  }

  @Test func anEndBeforeTheBeginningIsNotBelieved() throws {
    let imported = try #require(Self.read(Self.issue("x").replacing("T13:00:00Z", with: "T11:00:00Z"))[0].incident)
    #expect(imported.incident.timeline.map(\.time.written).last == "unknown")
    #expect(imported.incident.status == .resolved)
    #expect(imported.report.uncertain.contains { $0.line == 5 && $0.text.contains("is before date") })
    #expect(imported.incident.impactWindows.first?.to == nil)
  }

  @Test func whatOnlyInformsIsNoIncidentThatRuns() throws {
    let text = Self.issue("We move.", "informational: true\n").replacing("resolved: true", with: "resolved: false")
    let incident = try Self.incident(text)
    #expect(Self.rows(incident) == ["12:00|Search is slow|closed|We move."])
    #expect(incident.impactWindows.isEmpty && incident.status.isOver)
  }

  @Test func otherFilesSayWhatTheyLack() {
    #expect(Self.read("# Text\n").problems.map(\.rule) == ["import-empty"])
    #expect(Self.read("---\ntitle: a\n---\n").problems.map(\.severity) == [.error])
    #expect(Self.read("---\ntitle: Issues\n---\n", name: "_index.en.md").problems.map(\.severity) == [.note])
    #expect(Self.read("---\ntitle: a: b\ndate: 2026-01-05\n---\n").problems.first?.place.range?.start.line == 2)
    #expect(Self.read("---\ntitle: a\ndate: soon\n---\n").problems.map(\.rule) == ["import-time"])
    #expect(Self.read(Self.issue("x", "draft: true\n")) { $0.isPublic = true }.problems.map(\.rule) == ["import-draft"])
  }

  @Test func looksLikeAnIssue() {
    func format(_ text: String) -> ImportFormat? {
      ImportFormat.recognized(in: ImportSource(SourceText(name: "x", text: text)))
    }
    #expect(format(Self.issue("x")) == .cstate)
    #expect(format("---\ntitle: a\nseverity: high\n---\n## Timeline\n") == .markdown)
    #expect(format("---\ntitle: a\nseverity: notice\n---\n## Timeline\n") == .markdown)
  }

  @Test func longTextsTakeTimeInProportion() {
    for part in ["{{< track \"2026-01-05T12:20:00Z\" >}}\n", "*Update* - x\n\n", "{{< ", "[Update]\n", "**", "```\n"] {
      let text = Self.issue(String(repeating: part, count: 20_000))
      #expect(Self.read(text).count <= 1)
    }
  }
}
