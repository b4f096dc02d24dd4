import Diagnostics
import Incidents
import Records

/// `dead-link`: a link to a file leads to one that goes out with the documents.
enum DeadLink: RecordRule {
  static let rule = Rule(
    "dead-link", .warning, .text, "A relative link leads to a file beside the record, or to another incident")

  static func findings(in record: CheckedRecord) -> [Diagnostic] {
    let values = record.texts.lazy.filter(\.isProse).flatMap { value in
      RelativeLink.all(in: PlainProse(value.text)).compactMap { link in
        objection(to: link.target, in: record).map {
          finding(link.target, $0, at: value.place(of: link.target), record)
        }
      }
    }
    return Array(values) + record.sources.narratives.flatMap { narrative($0, record) }
  }

  private static func narrative(_ source: SourceText, _ record: CheckedRecord) -> [Diagnostic] {
    let dead = RelativeLink.all(in: PlainProse(source.text)).compactMap { link in
      objection(to: link.target, in: record).map { (link: link, objection: $0) }
    }
    let places = BytePlaces.places(of: dead.map(\.link.range), in: source)
    return zip(dead, places).map { dead, range in
      finding(dead.link.target, dead.objection, at: SourcePlace(source, range), record)
    }
  }

  private static func finding(
    _ target: String, _ objection: String, at place: SourcePlace, _ record: CheckedRecord
  ) -> Diagnostic {
    rule.finding(
      at: place, "'\(target)' \(objection)",
      suggestion: Suggestion.didYouMean(target, among: record.attachments) ?? "put the file beside the record")
  }

  /// Why the target leads nowhere; nil where it leads somewhere.
  private static func objection(to target: String, in record: CheckedRecord) -> String? {
    let path = String(target.prefix { $0 != "#" && $0 != "?" })
    let parts = path.split(separator: "/").filter { $0 != "." }
    guard let first = parts.first else { return nil }
    if first == ".." {
      guard parts.count > 1, let id = IncidentID(String(parts[1])) else { return nil }
      return record.incidents.contains(id) ? nil : "leads to an incident that there is not"
    }
    if parts.count == 1, record.attachments.contains(String(first)) { return nil }
    return isDocument(parts) ? nil : "leads to no file that goes out with the documents"
  }

  /// Whether a path from an incident's folder names what is written there.
  private static func isDocument(_ parts: [Substring]) -> Bool {
    if parts[0] == "updates" { return parts.count == 2 }
    return parts.count == 1
      && ["index.html", "review.md", "resolution.html", "resolution.md", "timeline.svg"].contains(parts[0])
  }
}
