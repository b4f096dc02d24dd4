import Diagnostics
import Incidents
import Records
import Text

extension StatuspageImport {
  /// An update with what it says of components.
  struct Told {
    var update: PublishedUpdate
    var changes: StatuspageWindows.Changes
    /// The place among the others at one moment.
    fileprivate var order: (created: Instant?, milliseconds: Int, index: Int)
  }

  /// The updates in time order; in the source the newest is first.
  mutating func readUpdates() -> [Told] {
    var told: [Told] = []
    for (index, item) in (node["incident_updates"]?.items ?? []).reversed().enumerated() where item.kind == .object {
      told.append(read(item, index))
    }
    let last = told.lazy.compactMap(\.update.time.instant).max()
    return told.sorted { a, b in
      // What has no moment comes last, in the order of the source.
      let (one, other) = (a.update.time.instant ?? last, b.update.time.instant ?? last)
      if let one, let other, one != other { return one < other }
      if let one = a.order.created, let other = b.order.created, one != other { return one < other }
      return (a.order.milliseconds, a.order.index) < (b.order.milliseconds, b.order.index)
    }
  }

  private mutating func read(_ item: JSONNode, _ index: Int) -> Told {
    let name = item["status"]?.plainText ?? ""
    var update = PublishedUpdate(time(of: item), event: Self.words(of: name))
    update.id = item["id"]?.plainText
    PublishedNames.set(name, of: &update, isMaintenance: isMaintenance, setting, &imported.report)
    if let body = item["body"]?.text, !body.trimmed.isEmpty {
      update.body = MarkdownText(StatuspageBody.markdown(of: body))
    }
    if let edited = item["updated_at"].flatMap({ value in value.text.flatMap { clock.time($0, at: value.range) } }),
      let moment = edited.instant, let own = update.time.instant, own < moment,
      !PublishedHistory.isSame(edited, update.time)
    {
      update.edited = edited
    }
    if update.time.instant == nil { update.doubts.append(("the source does not say when", item.line)) }
    if name.isEmpty { update.event = "Update" }
    keep(item, update)
    let created = item["created_at"]?.text.flatMap(PublishedTime.init)
    let shown = item["display_at"]?.text.flatMap(PublishedTime.init) ?? created
    var moment: Instant?
    if case .moment(let instant, _)? = created?.reading { moment = instant }
    return Told(
      update: update, changes: changes(item, update.time), order: (moment, shown?.milliseconds ?? 0, index))
  }

  /// When readers were shown it.
  private mutating func time(of item: JSONNode) -> RecordedTime {
    for key in ["display_at", "created_at", "updated_at"] {
      guard let value = item[key], let text = value.text else { continue }
      if let time = clock.time(text, at: value.range) { return time }
    }
    return RecordedTime(instant: nil, written: "unknown")
  }

  /// `in_progress` as `In progress`.
  private static func words(of status: String) -> String {
    let words = status.split { $0 == "_" || $0.isWhitespace }.joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  private mutating func changes(_ item: JSONNode, _ time: RecordedTime) -> StatuspageWindows.Changes {
    var changes = StatuspageWindows.Changes(time: time)
    for change in item["affected_components"]?.items ?? [] {
      guard let name = change["name"]?.plainText, let status = change["new_status"]?.text else { continue }
      guard
        let own = components[name]
          ?? PublishedNames.component(
            name, id: change["code"]?.text, setting, &imported.report)
      else { continue }
      changes.states.append((own, status))
    }
    return changes
  }

  // MARK: What has no key of its own

  /// Keeps what a row cannot say of an update.
  private mutating func keep(_ item: JSONNode, _ update: PublishedUpdate) {
    var entries: [WrittenValue.Entry] = []
    var names: Set<String> = []
    for (name, value) in item.members where value.kind != .null && names.insert(name).inserted {
      switch name {
      case "id", "body", "display_at", "updated_at": continue
      case "status" where update.event.lowercased().replacing(" ", with: "_") == value.text: continue
      case "incident_id" where value.text == imported.origin.id: continue
      case "deliver_notifications" where value.flag == true: continue
      case "wants_twitter_update" where value.flag == false: continue
      case "created_at" where isSaid(value.text, by: update.time): continue
      case "affected_components" where StatuspageWindows.says(value): continue
      case "": continue
      default: entries.append(WrittenValue.Entry(name, StatuspageKept.value(value)))
      }
    }
    guard !entries.isEmpty else { return }
    keptUpdates.append(.mapping([WrittenValue.Entry("id", .text(update.id ?? ""))] + entries))
  }

  /// Whether a time of the record says what a text does.
  func isSaid(_ text: String?, by time: RecordedTime?) -> Bool {
    guard let text, case .moment(let instant, _)? = PublishedTime(text)?.reading else { return false }
    return time?.instant == instant
  }

  /// Keeps what the record does not say of the incident.
  mutating func keep(_ times: StatuspageTimes, _ status: IncidentStatus?) {
    var kept: [WrittenValue.Entry] = []
    if let page {
      let said = ["id", "name", "url"].compactMap { key in
        page[key]?.plainText.map { WrittenValue.Entry(key, .text($0)) }
      }
      if !said.isEmpty { kept.append(WrittenValue.Entry("page", .mapping(said))) }
    }
    let rows = imported.incident.timeline
    var names: Set<String> = ["page", "components", "updates"]
    for (name, value) in node.members where value.kind != .null {
      switch name {
      case "id", "name", "shortlink", "incident_updates", "components": continue
      case "page_id" where page?["id"]?.text == value.text: continue
      case "impact" where value.text == "maintenance": continue
      case "status" where status != nil && status?.key == value.text: continue
      case "status" where value.text == "postmortem": continue
      case "postmortem_body" where value.text != nil: continue
      case "created_at" where isSaid(value.text, by: rows.first { $0.update != nil }?.time): continue
      case "updated_at" where isSaid(value.text, by: rows.last { $0.update != nil }?.time): continue
      case "started_at" where isSaid(value.text, by: imported.incident.first(.started)): continue
      case "monitoring_at" where isSaid(value.text, by: imported.incident.last(.mitigated)): continue
      case "resolved_at" where isSaid(value.text, by: imported.incident.resolvedTime): continue
      case "scheduled_for" where imported.incident.schedule != nil: continue
      case "scheduled_until" where imported.incident.schedule != nil: continue
      default:
        let key = names.contains(name) || SourceMark.ownNames.contains(name) ? "source_" + name : name
        if !name.isEmpty, names.insert(key).inserted {
          kept.append(WrittenValue.Entry(key, StatuspageKept.value(value)))
        }
      }
    }
    let items = (node["components"]?.items ?? []).compactMap(StatuspageKept.component)
    if !items.isEmpty { kept.append(WrittenValue.Entry("components", .list(items))) }
    if !keptUpdates.isEmpty { kept.append(WrittenValue.Entry("updates", .list(keptUpdates))) }
    imported.kept += kept
  }
}

extension IncidentStatus {
  /// As the API writes it.
  fileprivate var key: String { rawValue.lowercased().replacing(" ", with: "_") }
}
