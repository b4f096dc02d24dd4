import Diagnostics
package import Incidents
import Prose
package import Text

/// What other texts say of an incident once it has another id.
///
/// References follow: `related`, and links that lead into the incident's folder. What merely names the id in a text or a
/// comment stays as somebody wrote it, and is told.
package struct IncidentRenaming: Sendable {
  package let old: IncidentID
  package let new: IncidentID
  /// The names on the path to the folder that holds the incident's.
  private let parent: [String]

  /// `folder` is the incident's, from one that holds all records: `reviews/2026/INC-2`.
  package init(from old: IncidentID, to new: IncidentID, in folder: String) {
    (self.old, self.new) = (old, new)
    parent = PathSegment.all(of: folder).dropLast()
  }

  /// How a file is read.
  package enum Form: Hashable, Sendable {
    case incident, timeline, actions, runbook
    case markdown
  }

  /// A file after the renaming.
  package struct Outcome: Sendable {
    package var file: RecordFile
    /// Where the references stood that follow.
    package var followed: [SourcePlace] = []
    /// Where texts and comments name the old id and stay as they are.
    package var mentions: [SourcePlace] = []
    /// Where links lead to it whose address writes the old id in escapes; they stay as they are.
    package var escaped: [SourcePlace] = []
  }

  /// What becomes of a file in `folder`; nil where it does not name the incident. Throws where it cannot be read, and for
  /// a reference that is written in a form that cannot be changed.
  package func outcome(of file: RecordFile, as form: Form, in folder: String) throws(EditRefusal) -> Outcome? {
    guard mentions(in: file.bytes).isEmpty else { return try made(of: file, as: form, in: folder) }
    // A file that cannot be read is in nobody's way where it does not name the incident.
    guard file.bytes.contains(where: Self.escapes.contains), let outcome = try? made(of: file, as: form, in: folder),
      !outcome.escaped.isEmpty
    else { return nil }
    return outcome
  }

  private func made(of file: RecordFile, as form: Form, in folder: String) throws(EditRefusal) -> Outcome? {
    switch form {
    case .markdown:
      switch RecordText.read(file, refusingConflictsIn: .markdown) {
      case .refused(let problem): throw .unreadable([problem])
      case .text(let source):
        var outcome = outcome(of: file, source, changing: references(inMarkdown: source.text, from: folder))
        let escaped = escapedReferences(inMarkdown: source.text, from: folder).map(\.range)
        outcome.escaped = BytePlaces.places(of: escaped, in: source).map { SourcePlace(source, $0) }
        return outcome
      }
    case .incident, .timeline, .actions, .runbook:
      return try RenamedTree(file, self, from: folder).outcome(form)
    }
  }

  // MARK: Texts

  /// Where bytes name the old id and not the new one, which differs from it in case alone at times.
  func mentions(in bytes: some RandomAccessCollection<UInt8>) -> [Range<Int>] {
    let found = IDMentions.ranges(of: old, in: bytes)
    guard old == new else { return found }
    return found.filter { range in
      let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
      return !bytes[start..<bytes.index(start, offsetBy: range.count)].elementsEqual(new.text.utf8)
    }
  }

  /// Which of the mentions in Markdown, by their number, are the incident's folder on the path of a link; `folder` is the
  /// one that the link starts from.
  func references(inMarkdown text: String, from folder: String) -> Set<Int> {
    let mentions = mentions(in: Array(text.utf8))
    guard !mentions.isEmpty else { return [] }
    var found: Set<Int> = []
    let links = WrittenLink.all(in: text) { _ in false }
    for (number, mention) in mentions.enumerated() {
      guard let link = links.first(where: { $0.range.contains(mention.lowerBound) }) else { continue }
      let offset = mention.lowerBound - link.range.lowerBound
      if leadsToIncident(Array(link.target.utf8), at: offset, from: folder) { found.insert(number) }
    }
    return found
  }

  /// What begins an escape in an address or in Markdown.
  private static let escapes = Array("%&\\".utf8)

  /// The links that lead into the incident's folder and write its name in escapes: `../INC%2D2/review.md`.
  func escapedReferences(inMarkdown text: String, from folder: String) -> [WrittenLink] {
    guard text.utf8.contains(where: Self.escapes.contains) else { return [] }
    return WrittenLink.all(in: text) { _ in false }.filter { link in
      guard link.target.utf8.contains(where: Self.escapes.contains) else { return false }
      let path = link.destination.prefix { $0 != "#" && $0 != "?" }
      guard !path.hasPrefix("/") else { return false }
      let parts = PathSegment.all(of: String(path))
      return parts.indices.contains { index in
        guard let name = PathSegment.decoded(parts[index]), IncidentID(name) == old, name != new.text else {
          return false
        }
        let way = parts[..<index].map { PathSegment.decoded($0) ?? $0 }.filter { $0 != "." }
        guard way == [".."] || Self.resolved(PathSegment.all(of: folder) + way) == parent else { return false }
        // The same name in clear follows.
        return !link.target.utf8.split(separator: UInt8(ascii: "/")).contains {
          $0.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }.elementsEqual(name.utf8)
        }
      }
    }
  }

  /// Whether the name at an offset of a link's target is that of the incident's folder.
  private func leadsToIncident(_ target: [UInt8], at offset: Int, from folder: String) -> Bool {
    let slash = UInt8(ascii: "/")
    let end = offset + old.text.utf8.count
    guard offset == 0 || target[offset - 1] == slash, target.first != slash,
      end >= target.count || [slash, UInt8(ascii: "#"), UInt8(ascii: "?")].contains(target[end]),
      let way = PathSegment.decoded(String(decoding: target[..<offset], as: UTF8.self))
    else { return false }
    let parts = PathSegment.all(of: way).filter { $0 != "." }
    // As documents have it, whose folders lie next to each other.
    return parts == [".."] || Self.resolved(PathSegment.all(of: folder) + parts) == parent
  }

  /// The names without `..`; nil for a path that leads out of all folders.
  private static func resolved(_ parts: [String]) -> [String]? {
    var resolved: [String] = []
    for part in parts {
      if part != ".." { resolved.append(part) } else if resolved.popLast() == nil { return nil }
    }
    return resolved
  }

  /// The file with the mentions of these numbers changed.
  private func outcome(of file: RecordFile, _ source: SourceText, changing chosen: Set<Int>) -> Outcome {
    let bytes = Array(source.text.utf8)
    let mentions = mentions(in: bytes)
    let places = BytePlaces.places(of: mentions, in: source).map { SourcePlace(source, $0) }
    var outcome = Outcome(file: file)
    var written = Array(file.bytes.prefix(file.bytes.count - bytes.count))
    var end = 0
    for (number, mention) in mentions.enumerated() {
      guard chosen.contains(number) else {
        outcome.mentions.append(places[number])
        continue
      }
      outcome.followed.append(places[number])
      written += bytes[end..<mention.lowerBound] + Array(new.text.utf8)
      end = mention.upperBound
    }
    outcome.file.bytes = written + bytes[end...]
    return outcome
  }
}
