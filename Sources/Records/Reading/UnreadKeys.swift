import Diagnostics
import Incidents
import Text

/// Which keys of `incident.yaml` a problem leaves unknown that ends the reading of the file: a status update can be
/// written though the lessons are not YAML yet.
enum UnreadKeys {
  /// The part that the problem concerns; `keys` are those that begin before it, in their order.
  ///
  /// The last of them is unread, since its value may go on at the problem. A key that has not been read may be left out
  /// by the author, but not if its name stands anywhere behind; a required one stands there, whatever it looks like.
  static func behind(_ problem: Diagnostic, in tree: YAMLTree, after keys: [String]) -> RecordPart {
    guard let start = problem.place.range?.start, tree.root?.kind == .mapping, !keys.isEmpty,
      let names = names(behind: start, in: tree)
    else { return .incident }
    let isWhole = problem.rule == "several-documents"
    let read = Set(isWhole ? keys[...] : keys.dropLast())
    let fields = FieldList<Incident>.incident.fields.map(\.description)
    var unread = Set(fields.filter { !read.contains($0.key) && ($0.isRequired || names.contains($0.key)) }.map(\.key))
    if !isWhole, let last = keys.last { unread.insert(last) }
    return .unread(unread)
  }

  /// The words behind a place that may be keys; nil where there are too many to look at.
  private static func names(behind start: Position, in tree: YAMLTree) -> Set<String>? {
    let text = tree.source.text.utf8
    let first = tree.positions.bytes(ofLine: start.line).lowerBound
    guard text.count - first <= longestRest else { return nil }
    let words = text.dropFirst(first).split { !isKeyByte($0) }
    return Set(words.map { String(Substring($0)) })
  }

  private static let longestRest = 256 * 1024

  private static func isKeyByte(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }
}
