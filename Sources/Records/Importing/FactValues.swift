import Incidents

/// The keys of `incident.yaml` with the values that an incident has for them.
enum FactValues {
  /// In the order of the schema.
  static func entries(of incident: Incident) -> [WrittenValue.Entry] {
    let entries = facts(of: incident) + story(of: incident) + review(of: incident)
    let own = incident.ownKeys.sorted { $0.key < $1.key }.map { key, texts in
      ("x-" + key, texts.count == 1 ? WrittenValue.text(texts[0]) : list(texts) ?? .text(""))
    }
    return (entries + own).compactMap { key, value in value.map { WrittenValue.Entry(key, $0) } }
  }

  private typealias Values = [(String, WrittenValue?)]

  private static func facts(of incident: Incident) -> Values {
    [
      ("title", .text(incident.title)), ("severity", incident.severity.isEmpty ? nil : .text(incident.severity)),
      (
        "severity_changes",
        list(incident.severityChanges) { change in
          .record(
            ("time", time(change.time)), ("severity", .text(change.severity)), ("reason", change.reason.map(plain)))
        }
      ),
      ("kind", incident.kind.map(plain)),
      ("scheduled", incident.schedule.map { .record(("from", time($0.from)), ("until", time($0.until))) }),
      ("components", list(incident.components)), ("tags", list(incident.tags)),
      ("visibility", incident.visibility == .public ? .word(Visibility.public.rawValue) : nil),
      ("notice", incident.notice == .published ? .word(NoticeState.published.rawValue) : nil),
      ("withdrawn", incident.withdrawn.map(plain)),
      (
        "people",
        incident.people.isEmpty
          ? nil : .mapping(incident.people.map { WrittenValue.Entry($0.role, .text($0.name)) })
      ),
      ("commander", incident.commander.map(plain)), ("affected", incident.affected.map(plain)),
    ]
  }

  private static func story(of incident: Incident) -> Values {
    [
      ("summary", prose(incident.summary)), ("impact", prose(incident.impact)),
      (
        "impact_figures",
        list(incident.impactFigures) { figure in
          .record(("what", .text(figure.what)), ("value", .text(figure.value)), flag("internal", figure.isInternal))
        }
      ),
      ("impact_windows", list(incident.impactWindows, window)), ("detection", prose(incident.detection)),
      ("trigger", prose(incident.trigger)), ("root_cause", prose(incident.rootCause)),
      ("contributing_factors", list(incident.contributingFactors, remark)), ("five_whys", incident.fiveWhys.map(whys)),
      ("resolution", prose(incident.resolution)),
      ("lessons", incident.lessons.isEmpty ? nil : lessons(incident.lessons)),
    ]
  }

  private static func review(of incident: Incident) -> Values {
    [
      (
        "links",
        list(incident.links) { link in
          .record(("title", .text(link.title)), ("url", .text(link.url)), flag("internal", link.isInternal))
        }
      ),
      ("related", list(incident.related.map(\.text))),
      ("stated", map(incident.stated) { .word($0.description) }),
      ("checklist", map(incident.checklist) { .bracketed($0.map { String($0) }) }),
      ("review", incident.review == Review() ? nil : process(incident.review)),
    ]
  }

  // MARK: Records in records

  private static func window(_ window: ImpactWindow) -> WrittenValue {
    .record(
      ("from", time(window.from)), ("to", window.to.map(time)), ("components", list(window.components)),
      ("state", window.state.map { .word($0.rawValue) }), ("note", window.note.map(plain)),
      flag("internal", window.isInternal))
  }

  private static func remark(_ remark: Remark) -> WrittenValue {
    prose(remark.text, flag("internal", remark.isInternal))
  }

  private static func whys(_ whys: FiveWhys) -> WrittenValue {
    .record(
      ("problem", prose(whys.problem)),
      (
        "whys",
        list(whys.whys) { step in
          .record(
            ("why", .markdown(step.why)), ("because", prose(step.because)), flag("internal", step.isInternal))
        }
      ))
  }

  private static func lessons(_ lessons: Lessons) -> WrittenValue {
    .record(
      ("went_well", list(lessons.wentWell, remark)),
      (
        "went_wrong",
        list(lessons.wentWrong) { mistake in
          prose(mistake.text, ("actions", list(mistake.actions)), flag("internal", mistake.isInternal))
        }
      ), ("got_lucky", list(lessons.gotLucky, remark)),
      (
        "improvements",
        list(lessons.improvements) { improvement in
          prose(improvement.text, flag("done", improvement.isDone), flag("internal", improvement.isInternal))
        }
      ))
  }

  private static func process(_ review: Review) -> WrittenValue {
    .record(
      ("state", review.state.map { .word($0.rawValue) }), ("owner", review.owner.map(plain)),
      ("reviewers", list(review.reviewers)), ("meeting", review.meeting.map(time)),
      ("approved_by", review.approvedBy.map(plain)))
  }

  // MARK: Values

  /// A time that stands for itself.
  static func text(of time: RecordedTime) -> String { TimeStyle.full.written(time).text }

  private static func time(_ time: RecordedTime) -> WrittenValue { .word(text(of: time)) }

  private static func plain(_ text: String) -> WrittenValue { .text(text) }

  private static func prose(_ text: MarkdownText?) -> WrittenValue? { text.map(WrittenValue.markdown) }

  /// A text of a list: alone where that is all and it has one line, else under a key of its own.
  private static func prose(_ text: MarkdownText, _ others: (String, WrittenValue?)...) -> WrittenValue {
    let more = others.compactMap { key, value in value.map { WrittenValue.Entry(key, $0) } }
    guard !more.isEmpty || text.source.utf8.contains(UInt8(ascii: "\n")) else { return .markdown(text) }
    return .mapping([WrittenValue.Entry("text", .markdown(text))] + more)
  }

  private static func flag(_ key: String, _ value: Bool) -> (String, WrittenValue?) {
    (key, value ? .word("true") : nil)
  }

  /// Short texts on one line.
  private static func list(_ texts: [String]) -> WrittenValue? {
    texts.isEmpty ? nil : .inline(texts.map(WrittenValue.text))
  }

  private static func list<Item>(_ items: [Item], _ value: (Item) -> WrittenValue) -> WrittenValue? {
    items.isEmpty ? nil : .list(items.map(value))
  }

  private static func map<Value>(_ map: [String: Value], _ value: (Value) -> WrittenValue) -> WrittenValue? {
    map.isEmpty
      ? nil : .mapping(map.sorted { $0.key < $1.key }.map { WrittenValue.Entry($0.key, value($0.value)) })
  }
}
