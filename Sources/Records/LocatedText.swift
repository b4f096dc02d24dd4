package import Incidents
import Prose
package import Text

/// A text that somebody wrote in a record, with what it is and where it stands.
package struct LocatedText: Sendable {
  /// The keys from the outermost in: `lessons`, `went_wrong`, `text`; items of lists have none.
  package let path: [String]
  /// Whether it is the author's Markdown.
  private let isMarkdown: Bool
  /// As the record takes it: Markdown without its comments.
  package let text: String
  let node: YAMLNode
  /// Whether it is the id of an incident.
  let namesIncident: Bool

  /// The text as Markdown; nil where it is plain text.
  package var markdown: MarkdownText? { isMarkdown ? MarkdownText(text) : nil }

  fileprivate init(path: [String], isMarkdown: Bool, text: String, node: YAMLNode, namesIncident: Bool = false) {
    self.path = path
    self.isMarkdown = isMarkdown
    self.text = text
    self.node = node
    self.namesIncident = namesIncident
  }

  /// The key that it stands under.
  package var key: String { path.last ?? "" }

  /// The place of the whole value, with its quotes.
  package var place: SourcePlace { node.place }

  /// The place of some of its words; that of the whole value where they are written otherwise (folded, or escaped).
  package func place(of words: some StringProtocol) -> SourcePlace {
    guard let range = node.range(of: String(words)) else { return place }
    return SourcePlace(node.tree.source, range)
  }
}

extension YAMLNode {
  /// Every text and prose in the node, which holds what the description says; keys that it does not name are left out,
  /// but for those of the team's own.
  package func texts(as record: RecordDescription) -> [LocatedText] { texts(as: record, withIDs: false) }

  /// The same with the ids of incidents, where they are asked for.
  func texts(as record: RecordDescription, withIDs: Bool) -> [LocatedText] {
    var found: [LocatedText] = []
    collect(as: .record(record), [], withIDs, &found)
    return found
  }

  /// As deep as descriptions lie in each other, which no input decides.
  private func collect(as kind: FieldKind, _ path: [String], _ withIDs: Bool, _ found: inout [LocatedText]) {
    switch kind {
    case .text, .prose,
      .steps where kind != .steps || self.kind != .sequence:
      guard let content, !content.isEmpty else { return }
      let text = kind == .text ? content : HTMLComments.removed(from: content)
      guard !text.isEmpty else { return }
      found.append(LocatedText(path: path, isMarkdown: kind != .text, text: text, node: self))
    case .steps: for item in items { item.collect(as: .prose, path, withIDs, &found) }
    case .list(let inner): for item in items { item.collect(as: inner, path, withIDs, &found) }
    case .oneOrMore(let inner):
      if self.kind != .sequence { return collect(as: inner, path, withIDs, &found) }
      for item in items { item.collect(as: inner, path, withIDs, &found) }
    case .map(let inner): for (_, value) in entries { value.collect(as: inner, path, withIDs, &found) }
    case .proseOrRecord where self.kind != .mapping: collect(as: .prose, path, withIDs, &found)
    case .textOrRecord where self.kind != .mapping: collect(as: .text, path, withIDs, &found)
    case .record(let record), .proseOrRecord(let record), .textOrRecord(let record):
      for (key, value) in entries {
        if key.startsOwnKey {
          value.collectOwn(path + [key.text ?? ""], &found)
        } else if let field = record.fields.first(where: { key.hasText($0.key) }) {
          value.collect(as: field.kind, path + [field.key], withIDs, &found)
        }
      }
    case .id(FieldKind.incidentID, example: _) where withIDs:
      guard let content else { return }
      found.append(LocatedText(path: path, isMarkdown: false, text: content, node: self, namesIncident: true))
    default: return
    }
  }

  /// The texts of a key of the team's own.
  private func collectOwn(_ path: [String], _ found: inout [LocatedText]) {
    collect(as: .text, path, false, &found)
    for item in items { item.collectOwn(path, &found) }
    for (key, value) in entries { value.collectOwn(path + [key.text ?? ""], &found) }
  }

  /// Where the words first stand within the node, on one line.
  fileprivate func range(of words: String) -> SourceRange? {
    let (start, end) = (range.start, range.end)
    for number in start.line...max(start.line, end.line) {
      let line = SourceLine(number, of: tree.source, tree.positions)
      guard let column = line.column(of: words, from: number == start.line ? start.column : 1) else { continue }
      return SourceRange(line: number, column: column, length: words.unicodeScalars.count)
    }
    return nil
  }
}
