import Diagnostics
import Incidents
import Prose
import Records
import Text

/// `unused-attachment`: a file beside a record is there for something.
enum UnusedAttachment: RecordRule {
  static let rule = Rule(
    "unused-attachment", .note, .files, "A file beside a record is named by a row or a text of it")

  static func findings(in record: CheckedRecord) -> [Diagnostic] {
    guard !record.attachments.isEmpty, let folder = record.folder else { return [] }
    var unused = Set(record.attachments)
    for row in record.incident.timeline { row.evidence.flatMap(record.files.file).map { _ = unused.remove($0) } }
    let story = [record.incident.narrative, record.incident.internalNarrative].compactMap(\.self)
    let texts = record.texts.map(\.text) + story.map(\.source)
    for name in unused where texts.contains(where: { $0.contains(bytesOf: name) }) { unused.remove(name) }
    if !unused.isEmpty {
      let links = (record.texts.compactMap(\.markdown) + story).flatMap { text in
        WrittenLink.all(in: text.source) { record.files.link($0) != nil }
      }
      for link in links { record.files.link(link.destination).map { _ = unused.remove($0.name) } }
    }
    return record.attachments.filter(unused.contains).map { name in
      rule.finding(
        at: SourcePlace(file: "\(folder)/\(name)"), "'\(name)' goes out with the review, and nothing names it",
        suggestion: "name it as 'evidence' of a row, link to it, or take it away")
    }
  }
}
