import Diagnostics
import Incidents
import Records
import TestSupport
import Testing
import Text

struct NewRecordTests {
  private static let mark = SourceMark(format: "statuspage", id: "a: 'b'", address: "https://e.org/a", content: "12")

  private static func id() throws -> IncidentID { try #require(IncidentID("INC-7")) }

  private static func read(_ files: NewRecord.Files) throws -> IncidentReading {
    func file(_ name: String) -> RecordFile? {
      files.texts.first { $0.name == name }.map { RecordFile(name: name, bytes: Array($0.text.utf8)) }
    }
    return RecordReader.incident(
      IncidentFiles(
        id: try id(), folder: "INC-7", incident: file("incident.yaml"), timeline: file("timeline.yaml"),
        actions: file("actions.yaml"), narrative: file("narrative.md"), internalNarrative: file("internal.md")),
      runbook: Runbook())
  }

  @Test func anyIncidentReadsBackAsItIs() throws {
    for seed in 0..<400 as Range<UInt64> {
      var random = RandomIncident(seed: seed)
      let incident = random.make()
      // It throws where what it wrote reads otherwise.
      do {
        let files = try NewRecord(incident, source: Self.mark).files(of: Self.id(), Runbook())
        let reading = try Self.read(files)
        #expect(reading.errors.isEmpty)
        #expect(reading.incident.timeline.count == incident.timeline.count)
        #expect(reading.incident.ownKeys.keys.sorted() == ["source"])
      } catch { Issue.record("seed \(seed): \(error)") }
    }
  }

  @Test func looksAsAPersonWouldHaveWrittenIt() throws {
    var incident = Incident(id: try Self.id(), title: "Search\r\nis slow ", severity: "P2")
    incident.components = ["search", "a, b"]
    incident.people = [Person(role: "on-call", name: "R. Silva")]
    incident.summary = "An index was rebuilt.\r\n\r\n- every query waited\n"
    incident.contributingFactors = ["One", "Two\nthree"]
    let noon = Instant(secondsSinceEpoch: 1_767_614_400)
    func time(_ minutes: Int, offset: Int = 0) -> RecordedTime {
      RecordedTime(instant: noon.adding(seconds: minutes * 60), written: "", offset: offset)
    }
    incident.impactWindows = [ImpactWindow(from: time(0), to: time(50), components: ["search"], state: .degraded)]
    var later = TimelineEntry(time: time(50, offset: 3600), until: time(55, offset: 3600), event: "Stopped")
    later.time.isApproximate = true
    later.milestones = [.resolved]
    incident.timeline = [
      later,
      TimelineEntry(
        time: time(20), event: "Alert\nwith a log", update: StatusUpdate(summary: "Slow.", next: time(35))),
      TimelineEntry(time: RecordedTime(instant: nil, written: "2026-01-05T13:??Z"), event: "Somebody called"),
    ]
    incident.actions = [ActionItem(id: "A1", action: "Rebuild into a copy", owner: "search team", status: .done)]
    incident.actions[0].closed = CalendarDate(year: 2026, month: 2, day: 1)
    incident.narrative = "---\nlayout: x\n---\n# Story"
    let record = NewRecord(
      incident,
      comments: [
        .row(0): ["The source says: ca. 12:50\n# pir:allow secret x\u{2028}injected: true"],
        .key("severity"): ["sev-2"],
        .item(0): ["  "],
      ],
      source: Self.mark,
      kept: [
        WrittenValue.Entry("front matter", .mapping([WrittenValue.Entry("tags", .list([.text("a"), .text("b: c")]))])),
        WrittenValue.Entry("headings", .list([.mapping([WrittenValue.Entry("## What?", .text("summary"))])])),
      ])
    let files = try record.files(of: Self.id(), Runbook())
    let texts = Dictionary(uniqueKeysWithValues: files.texts)
    #expect(
      texts["timeline.yaml"] == """
        - time: 2026-01-05T12:20Z
          update:
            summary: Slow.
            next: 2026-01-05T12:35Z
          event: "Alert\\n\\
            with a log"
        - time: 2026-01-05T13:??Z
          event: Somebody called
        # The source says: ca. 12:50
        # # pir: allow secret x
        # injected: true
        - time: ~2026-01-05T13:50+01:00
          until: 2026-01-05T13:55+01:00
          milestone: resolved
          event: Stopped

        """)
    #expect(
      texts["actions.yaml"] == """
        - id: A1
          action: Rebuild into a copy
          owner: search team
          status: done
          closed: 2026-02-01

        """)
    #expect(texts["narrative.md"] == "\n---\nlayout: x\n---\n# Story\n")
    let facts = try #require(texts["incident.yaml"])
    #expect(
      facts.hasPrefix(
        """
        title: Search is slow
        # sev-2
        severity: P2
        components: [search, "a, b"]
        people:
          on-call: R. Silva
        summary: |
          An index was rebuilt.

          - every query waited
        impact_windows:
          - from: 2026-01-05T12:00Z
            to: 2026-01-05T12:50Z
            components: [search]
            state: degraded
        contributing_factors:
          - One
          - text: |
              Two
              three
        x-source:
          format: statuspage
          id: "a: 'b'"
          address: https://e.org/a
        """), "\(facts)")
    #expect(
      facts.hasSuffix(
        "  front matter:\n    tags:\n      - a\n      - \"b: c\"\n  headings:\n    - \"## What?\": summary\n"))
    let read = try Self.read(files).incident.ownKeys["source"] ?? []
    #expect(read.contains("front matter.tags: b: c") && read.contains("headings.## What?: summary"))
  }

  @Test func knowsWhetherAFileWasTouched() throws {
    let incident = Incident(id: try Self.id(), title: "a", severity: "P1")
    let files = try NewRecord(incident, source: Self.mark).files(of: Self.id(), Runbook())
    let text = files.texts[0].text
    func file(_ text: String) -> RecordFile { RecordFile(name: "incident.yaml", bytes: Array(text.utf8)) }
    let mark = try #require(SourceMark(of: file(text)))
    #expect(mark == files.source && mark.isUnchanged(file(text), named: "incident.yaml"))
    let edited = text.replacing("title: a", with: "title: b")
    #expect(!mark.isUnchanged(file(edited), named: "incident.yaml"))
    #expect(SourceMark(of: file(edited)) == mark)
    // Below the mark, and in it, as well.
    for other in [text + "summary: by hand\n", text + "# by hand\n", text.replacing("address: ", with: "address:  ")] {
      #expect(other != text && !mark.isUnchanged(file(other), named: "incident.yaml"), "\(other)")
    }
    let rows = try SourceMarkEdit.setting(rows: ["2026-01-05T12:20:00Z", "b, c"], in: file(edited + "# end\n"))
    #expect(SourceMark(of: rows)?.rows == ["2026-01-05T12:20:00Z", "b, c"])
    #expect(String(decoding: rows.bytes, as: UTF8.self).hasSuffix("# end\n"))
    let again = try SourceMarkEdit.setting(rows: ["1"], in: rows)
    #expect(SourceMark(of: again)?.rows == ["1"])
  }

  @Test(arguments: ["title\u{1B}", "\u{0}"])
  func refusesWhatNoRecordMayHold(text: String) throws {
    let incident = Incident(id: try Self.id(), title: text, severity: "P1")
    #expect(throws: EditRefusal.self) { try NewRecord(incident, source: Self.mark).files(of: Self.id(), Runbook()) }
    var other = Incident(id: try Self.id(), title: "a", severity: "P1")
    other.links = [Link(title: "a", url: "javascript:x")]
    #expect(throws: EditRefusal.self) { try NewRecord(other, source: Self.mark).files(of: Self.id(), Runbook()) }
  }
}
