import Incidents
import Text

/// What tells whether two texts are one source at two times, where the format has no ids: a file's name is used for many
/// incidents, such as `postmortem.md`.
package struct SourceTrace: Sendable {
  private let title: String
  /// The lines of all texts, each once.
  private let lines: Set<String>
  /// The known times of rows.
  private let moments: Set<Substring>

  /// Of an incident of a source; `stem` is the name of its file, which a title may only repeat.
  package init(of imported: ImportedIncident, stem: String) {
    self.init(imported.incident, TakenRowName.all(of: imported.incident.timeline, ids: imported.rowIDs), stem)
  }

  /// Of a record that was imported, with the rows that were taken.
  package init(of record: TakenRecord, stem: String) {
    self.init(record.incident, record.names.map(\.text), stem)
  }

  private init(_ incident: Incident, _ names: [String], _ stem: String) {
    let own = Self.words(of: incident.title).subtracting(Self.words(of: stem)).subtracting(Self.usual)
    title = own.isEmpty ? "" : incident.title
    moments = Set(
      incident.timeline.compactMap { $0.time.instant.map { $0.timestamp[...] } }
        + names.map { TakenRowName($0).time }.filter { $0.hasSuffix("Z") })
    var incident = incident
    var texts: [String] = []
    // The event of an update is the name of a status, which many have.
    incident.timeline = incident.timeline.map { row in
      var row = row
      if row.update?.summary != nil { row.event = "" }
      return row
    }
    incident.editMarkdown { text, _ in
      texts.append(text.source)
      return text
    }
    lines = Set(texts.flatMap { $0.split(whereSeparator: \.isNewline) }.map(\.trimmed).filter { $0.utf8.count > 3 })
  }

  /// Whether both are of one source.
  ///
  /// Half of the times of the shorter one, or half of what it says, will do: a source grows, and is corrected. Where they
  /// share no time at all, most of what both say must be the same, as where its date was corrected.
  package func isSame(as other: SourceTrace) -> Bool {
    let isTitled = !title.isEmpty && title == other.title
    let shared = Self.weight(of: lines.intersection(other.lines))
    let (mine, its) = (Self.weight(of: lines), Self.weight(of: other.lines))
    let saysHalf = shared > 0 && shared * 2 >= min(mine, its)
    guard !moments.isEmpty, !other.moments.isEmpty else { return isTitled || saysHalf }
    let times = moments.intersection(other.moments).count
    guard times > 0 else { return isTitled && saysHalf || shared > 0 && shared * 4 >= max(mine, its) * 3 }
    return isTitled || saysHalf || times * 2 >= min(moments.count, other.moments.count)
  }

  private static func weight(of lines: Set<String>) -> Int { lines.reduce(0) { $0 + $1.utf8.count } }

  private static func words(of text: String) -> Set<String> {
    Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { $0.count > 2 })
  }

  /// Words of titles that say nothing about an incident.
  private static let usual: Set<String> = [
    "post", "mortem", "postmortem", "incident", "review", "report", "rca", "root", "cause", "analysis", "outage",
    "timeline", "log", "issue", "imported", "the", "for", "and",
  ]
}
