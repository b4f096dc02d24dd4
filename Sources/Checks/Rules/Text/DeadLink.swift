import Diagnostics
import Incidents
import Records
import Secrets
import Text

/// `dead-link`: a link or a picture leads to a file that goes out with the documents, or to the web.
enum DeadLink: RecordRule {
  static let rule = Rule(
    "dead-link", .warning, .text,
    "Links and pictures lead to a file beside the record, to another incident or to the web")

  static func findings(in record: CheckedRecord) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for value in record.texts {
      guard let markdown = value.markdown else { continue }
      for link in RelativeLink.all(in: markdown.source, besides: record.files) {
        guard let objection = objection(to: link, in: record) else { continue }
        findings.append(finding(link.target, objection, at: value.place(of: link.target)))
      }
    }
    return findings + record.sources.narratives.flatMap { narrative($0, record) }
  }

  private static func narrative(_ source: SourceText, _ record: CheckedRecord) -> [Diagnostic] {
    let dead = RelativeLink.all(in: source.text, besides: record.files).compactMap { link in
      objection(to: link, in: record).map { (link: link, objection: $0) }
    }
    let places = BytePlaces.places(of: dead.map(\.link.range), in: source)
    return zip(dead, places).map { dead, range in
      finding(dead.link.target, dead.objection, at: SourcePlace(source, range))
    }
  }

  private static func finding(_ target: String, _ objection: Objection, at place: SourcePlace) -> Diagnostic {
    rule.finding(at: place, "'\(target)' \(objection.message)", suggestion: objection.suggestion)
  }

  /// Why a target leads nowhere, and what to do about it.
  private struct Objection {
    let message: String
    var suggestion: String? = "put the file beside the record"

    init(message: String) { self.message = message }

    init(message: String, suggestion: String) {
      self.message = message
      self.suggestion = suggestion
    }

    init(_ refused: RefusedFile) {
      message = "leads to a file that does not go out with the documents: \(refused.reason)"
      suggestion = refused.advice
    }

    init(inAnotherCase spelling: String) {
      message = "leads to no folder: upper and lower case are two to the web"
      suggestion = "write \(spelling)"
    }
  }

  private static func objection(to link: RelativeLink, in record: CheckedRecord) -> Objection? {
    guard let objection = objection(toTargetOf: link, in: record) else { return nil }
    return refusedFile(of: link, in: record).map { Objection($0) } ?? objection
  }

  private static func objection(toTargetOf link: RelativeLink, in record: CheckedRecord) -> Objection? {
    if case .file(let path) = link.destination, let folders = record.folders {
      if folders.incident(at: path) != nil { return nil }
      if let spelling = folders.spelling(of: path) { return Objection(inAnotherCase: spelling) }
    }
    if link.isSpaced {
      return Objection(
        message: "leads to no file that goes out with the documents, and a space ends a link",
        suggestion: Suggestion.didYouMean(link.target, among: record.attachments)
          ?? "put the file beside the record, or write <\(link.target)>")
    }
    return switch link.destination {
    case .kept: nil
    case .file(let path): objection(toFile: path, in: record)
    case .dropped(.absolute), .dropped(.backslash):
      Objection(
        message: link.destination.reason,
        suggestion: "put the file beside the record and write its name, or write https://")
    case .dropped: Objection(message: link.destination.reason, suggestion: "write the whole address, with https://")
    }
  }

  /// The file beside the record that a link was meant to lead to, where that does not go out.
  private static func refusedFile(of link: RelativeLink, in record: CheckedRecord) -> RefusedFile? {
    guard !record.refused.isEmpty else { return nil }
    let names = AttachmentNames(record.refused.lazy.map(\.name))
    guard let name = names.link(link.target)?.name ?? names.file(named: link.target) else { return nil }
    return record.refused.first { $0.name == name }
  }

  /// Nil where the path leads somewhere.
  private static func objection(toFile target: String, in record: CheckedRecord) -> Objection? {
    let path = target.prefix { $0 != "#" && $0 != "?" }
    let parts = path.split(separator: "/").filter { $0 != "." }
    guard let first = parts.first else { return nil }
    if first == ".." { return objection(toPageAbove: parts.dropFirst(), isFolder: path.hasSuffix("/"), in: record) }
    guard !isDocument(parts) else { return nil }
    var objection = Objection(message: "leads to no file that goes out with the documents")
    Suggestion.didYouMean(target, among: record.attachments).map { objection.suggestion = $0 }
    return objection
  }

  /// The same for a path from the folder above, which holds the site's own pages and other incidents.
  private static func objection(
    toPageAbove parts: ArraySlice<Substring>, isFolder: Bool, in record: CheckedRecord
  ) -> Objection? {
    guard let first = parts.first else { return nil }
    let id = IncidentID(String(first))
    guard let id else {
      return pagesAbove.contains(String(first))
        ? nil : Objection(message: "leads out of the documents, so pages show its text alone")
    }
    guard let known = record.incidents.named(id) else {
      return Objection(message: "leads to an incident that does not exist")
    }
    guard known.text == id.text else { return Objection(inAnotherCase: known.text) }
    let rest = parts.dropFirst()
    let isPage = rest.isEmpty ? isFolder : rest.count == 1 && ["index.html", "review.md"].contains(rest.first)
    return isPage || id == record.incident.id
      ? nil
      : Objection(
        message: "is not the page of \(id), the only file of another incident that pages link to",
        suggestion: "write ../\(id)/review.md")
  }

  private static let pagesAbove: Set = [
    "index.html", "runbook", "actions", "insights", "runbook.md", "actions.md",
  ]

  /// Whether a path from an incident's folder names what is written there.
  private static func isDocument(_ parts: [Substring]) -> Bool {
    if parts[0] == "updates" { return parts.count == 2 }
    return parts.count == 1
      && ["index.html", "review.md", "resolution.html", "resolution.md", "timeline.svg"].contains(parts[0])
  }
}
