package import Diagnostics
import Prose
package import Text

/// What git leaves in a file of which it cannot join two versions.
///
/// Told before anything else is said of the file: it is not what anybody wrote, and every other message would be about
/// a line that is to be deleted.
package enum MergeConflict {
  /// Where a marker counts as one.
  package enum Form: Hashable, Sendable {
    /// At the beginning of any line: no record has such a line, since its texts are indented or quoted.
    case yaml
    /// Where the end of the conflict follows, and outside of code and comments, which may show a conflict.
    case markdown
    /// Where the end of the conflict follows.
    case plain
  }

  /// An error at the first marker; nil where there is no conflict.
  package static func problem(in source: SourceText, as form: Form) -> Diagnostic? {
    guard let first = first(in: source.text, as: form) else { return nil }
    return problem(at: first, in: source)
  }

  private static func first(in text: String, as form: Form) -> Int? {
    switch form {
    case .yaml: return first(in: text, among: [start, end])
    case .markdown, .plain:
      guard first(in: text, among: [start]) != nil else { return nil }
      let shown = form == .markdown ? HTMLComments.blankedWithCode(text) : text
      guard let first = first(in: shown, among: [start]) else { return nil }
      return self.first(in: text, among: [end], from: first) == nil ? nil : first
    }
  }

  /// The offset in UTF-8 of the first line from `start` on that is a marker of one of these bytes.
  private static func first(in text: String, among marks: [UInt8], from start: Int = 0) -> Int? {
    var text = text
    return text.withUTF8 { bytes in
      var index = start
      while true {
        index = ByteScan.first(marks[0], or: marks[marks.count - 1], in: bytes, from: index)
        guard index < bytes.count else { return nil }
        if index == 0 || endsLine(bytes[index - 1]), isMarker(bytes[index...]) { return index }
        index += 1
      }
    }
  }

  /// Whether a line begins with seven of the same byte, and ends there or goes on behind a space.
  private static func isMarker(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let length = line.prefix(while: { $0 == line[line.startIndex] }).prefix(Self.length + 1).count
    guard length == Self.length else { return false }
    return line.dropFirst(Self.length).first.map { $0 == UInt8(ascii: " ") || endsLine($0) } ?? true
  }

  /// How often git repeats a marker's byte.
  private static var length: Int { 7 }
  private static var start: UInt8 { UInt8(ascii: "<") }
  private static var end: UInt8 { UInt8(ascii: ">") }

  private static func endsLine(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

  private static func problem(at offset: Int, in source: SourceText) -> Diagnostic {
    let utf8 = source.text.utf8
    let start = source.position(of: utf8.index(utf8.startIndex, offsetBy: offset))
    let count = source.line(start.line)?.unicodeScalars.count ?? length
    return Diagnostic(
      .error, "merge-conflict", at: SourcePlace(source, SourceRange(line: start.line, column: 1, length: count)),
      "a merge conflict: git could not join two versions of this file",
      suggestion:
        "keep the lines that are right, and delete those that begin with <<<<<<<, |||||||, ======= and >>>>>>>")
  }
}
