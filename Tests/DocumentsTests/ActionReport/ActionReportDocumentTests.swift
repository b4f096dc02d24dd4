import Documents
import Incidents
import TestSupport
import Testing

/// The report and the letters as the built-in templates write them.
struct ActionReportDocumentTests {
  private static let writer = ActionReportWriter(TemplateSources.builtIn)

  private func incident(_ number: Int, _ items: [ActionItem]) throws -> IncidentActions {
    IncidentActions(
      id: try #require(IncidentID("INC-\(number)")), title: "Title \(number)", severity: "P\(number)", items: items)
  }

  private func report(_ incidents: [IncidentActions], unread: [UnreadIncident] = []) -> ActionReport {
    var runbook = Runbook()
    runbook.actionPolicy.dueWithin = ["high": .seconds(9 * 86_400)]
    return ActionReport(
      of: incidents, Owners(of: incidents), runbook,
      in: DayWindow(since: .january(19), through: .january(20)), unread: unread)
  }

  private func example() throws -> ActionReport {
    var late = ActionItem(id: "A1", action: "Be late", owner: "SRE", due: .january(18), opened: .january(1))
    late.moved = [
      .init(on: .january(5), from: .january(8), to: .january(10), why: nil),
      .init(on: .january(9), from: .january(10), to: .january(18), why: nil),
    ]
    late.ticket = "https://t.example/1"
    var soon = ActionItem(id: "A2", action: "Be soon", owner: "sre", due: .january(27), opened: .january(20))
    soon.moved = [.init(on: .january(20), from: .january(28), to: .january(27), why: nil)]
    let policy = ActionItem(id: "A3", action: "Have a policy", opened: .january(15), priority: "high")
    let exceeding = ActionItem(
      id: "A4", action: "Take **longer**", owner: "b | c", due: .january(60), opened: .january(15), priority: "high")
    let done = ActionItem(
      id: "A1", action: "Be done", owner: "b | c", due: .january(20), status: .done, opened: .january(1),
      closed: .january(20))
    let nothing = ActionItem(id: "A2", action: "Be nobody's", opened: nil)
    return try report([incident(1, [late, soon, policy, exceeding]), incident(2, [done, nothing])])
  }

  @Test func theReportSaysWhatIsToBeDoneInItsOrder() throws {
    let links = ReviewLinks.relative(path: "../", incidents: Set([try #require(IncidentID("INC-1"))]))
    let written = Self.writer.write(try example(), Runbook(), links, hasLetters: true)
    #expect(written.problems == [])
    #expect(
      written.text == """
        # Open Action Items

        **5 open**, **1 overdue**, 2 without owner or date, 1 closed since 2026-01-19. As of 2026-01-20.

        ## Changed since 2026-01-19

        | Item | Action | Change | Owner | Due |
        | --- | --- | --- | --- | --- |
        | [INC-1/A2](../INC-1/review.md) | Be soon | Opened | SRE | 2026-01-27 |
        | INC-2/A1 | Be done | Done | b \\| c | 2026-01-20 |
        | [INC-1/A2](../INC-1/review.md) | Be soon | Moved 1 day earlier, once in all | SRE | 2026-01-27 |

        ## Overdue

        ### [SRE](owners/sre.md): 1

        | Item | Action | Due | Overdue | Age | Moved |
        | --- | --- | --- | --- | --- | --- |
        | [INC-1/A1](../INC-1/review.md) | Be late ([ticket](https://t.example/1)) | 2026-01-18 | 2 days | 19 days | twice, 10 days later |

        ## Due within 14 days

        | Item | Action | Owner | Due | Age | Moved |
        | --- | --- | --- | --- | --- | --- |
        | [INC-1/A3](../INC-1/review.md) | Have a policy | **nobody** | 2026-01-24 (by policy) | 5 days |  |
        | [INC-1/A2](../INC-1/review.md) | Be soon | SRE | 2026-01-27 | 0 days | once, 1 day earlier |

        ### Later

        | Item | Action | Owner | Due | Age | Moved |
        | --- | --- | --- | --- | --- | --- |
        | [INC-1/A4](../INC-1/review.md) | Take **longer** | b \\| c | 2026-03-01 (policy: 2026-01-24) | 5 days |  |

        ## Without owner or date

        | Item | Action | Owner | Due | Age | Moved |
        | --- | --- | --- | --- | --- | --- |
        | INC-2/A2 | Be nobody's | **nobody** | **no date** |  |  |

        1 without owner or date in the lists above.

        ## Promises made and kept

        | Promised in | Made | Kept | In time | Dropped | Still open | Overdue |
        | --- | ---: | ---: | ---: | ---: | ---: | ---: |
        | 2026 Q1 | 5 | 1 | 1 | 0 | 4 | 1 |
        | no date | 1 | 0 | 0 | 0 | 1 | 0 |

        """)
  }

  @Test func aLetterTellsAnOwnerWhatIsNext() throws {
    let letters = OwnerLetter.all(of: try example(), Runbook(), ReviewLinks(base: "https://s.example/x"))
    #expect(letters.map(\.owner.name) == ["SRE", "b | c"])
    #expect(
      letters.map { Self.writer.write($0).text } == [
        """
        # Open Action Items of SRE

        **2 open**, **1 overdue**. As of 2026-01-20. [All open action items](../actions.md)

        ## Overdue

        | Item | Action | Incident | Due | Overdue | Age | Moved |
        | --- | --- | --- | --- | --- | --- | --- |
        | [INC-1/A1](https://s.example/x/INC-1/index.html) | Be late ([ticket](https://t.example/1)) | Title 1 (P1) | 2026-01-18 | 2 days | 19 days | twice, 10 days later |

        ## Due within 7 days

        | Item | Action | Incident | Due | Age | Moved |
        | --- | --- | --- | --- | --- | --- |
        | [INC-1/A2](https://s.example/x/INC-1/index.html) | Be soon | Title 1 (P1) | 2026-01-27 | 0 days | once, 1 day earlier |

        """,
        """
        # Open Action Items of b | c

        **1 open**, none overdue. As of 2026-01-20. [All open action items](../actions.md)

        ## Next

        | Item | Action | Incident | Due | Age | Moved |
        | --- | --- | --- | --- | --- | --- |
        | [INC-1/A4](https://s.example/x/INC-1/index.html) | Take **longer** | Title 1 (P1) | 2026-03-01 (policy: 2026-01-24) | 5 days |  |

        """,
      ])
  }

  @Test func aReportWithNothingInItSaysSo() throws {
    #expect(
      Self.writer.write(report([]), Runbook(), .none, hasLetters: false).text == """
        # Open Action Items

        **0 open**, none overdue, 0 without owner or date, 0 closed since 2026-01-19. As of 2026-01-20.

        ## Changed since 2026-01-19

        Nothing: no item was opened, closed or moved, and none became overdue.

        ## Overdue

        Nothing is overdue.

        ## Due within 14 days

        Nothing.

        ## Without owner or date

        Nothing.

        """)
  }

  @Test func whatCouldNotBeReadHeadsTheReport() throws {
    let unread = UnreadIncident(
      id: try #require(IncidentID("INC-7")),
      problems: [
        .init(place: "reviews/INC-7/actions.yaml:4:8", message: "'x' is not a date"), .init(place: "p", message: "m"),
      ])
    let text = Self.writer.write(report([], unread: [unread]), Runbook(), .none, hasLetters: false).text
    #expect(
      text?.contains(
        """
        As of 2026-01-20.

        > **Not read in full**, so items may be missing:
        >
        > - INC-7: 'x' is not a date (reviews/INC-7/actions.yaml:4:8), and 1 more

        ## Changed
        """) == true)
  }

  @Test func aLimitedReportSaysToWhat() throws {
    var filter = ActionFilter()
    filter.severities = ["P1", "P0"]
    filter.isOverdue = true
    filter.dueBy = .january(30)
    let report = ActionReport(
      of: [], Owners(of: []), Runbook(), in: DayWindow(since: .january(1), through: .january(2)), filter: filter)
    #expect(
      Self.writer.write(report, Runbook(), .none, hasLetters: false).text?.contains(
        "\n\nOnly severity P0 or P1; overdue or due by 2026-01-30.\n\n") == true)
  }
}
