package import Diagnostics
import MarkdownSyntax
import Prose
package import Text

/// What git leaves in a file of which it cannot join two versions.
///
/// Told before anything else is said of the file: it is not what anybody wrote, and every other message would be about
/// a line that is to be deleted. One marker is enough, since haste deletes some of them and forgets the rest.
package enum MergeConflict {
  /// Where a marker counts as one. All have `<<<<<<<` and `>>>>>>>` at the beginning of a line.
  package enum Form: Hashable, Sendable {
    /// No record has such a line, `||||||| base` and `=======` included, since its texts are indented.
    case yaml
    /// Code and comments included, since git writes markers there, too. Outside of them `||||||| base` counts as well,
    /// and `=======` where it is not the underline of a heading.
    case markdown
    /// And `||||||| base` and `=======`.
    case html
    /// And `||||||| base`; other texts may be underlined with `=======`.
    case plain
  }

  /// An error at the first marker; nil where there is no conflict.
  package static func problem(in source: SourceText, as form: Form) -> Diagnostic? {
    let side = first(in: source.text, among: [start, end]) { form == .yaml || !isQuote($1, in: $0) }
    let other: Int? =
      switch form {
      case .yaml: first(in: source.text, among: [base, middle]) { _, _ in true }
      case .html: first(in: source.text, among: [base, middle]) { isBase($0[$1]) || isMiddle($0[$1]) }
      case .markdown: firstBaseOrMiddle(inMarkdown: source.text)
      case .plain: first(in: source.text, among: [base]) { isBase($0[$1]) }
      }
    return [side, other].compactMap { $0 }.min().map { problem(at: $0, in: source, as: form) }
  }

  // MARK: Markers

  /// How often git repeats a marker's byte.
  private static var length: Int { 7 }
  private static var start: UInt8 { UInt8(ascii: "<") }
  private static var base: UInt8 { UInt8(ascii: "|") }
  private static var middle: UInt8 { UInt8(ascii: "=") }
  private static var end: UInt8 { UInt8(ascii: ">") }

  /// The offset in UTF-8 of the first line that has the form of a marker of these bytes, and is one.
  private static func first(
    in text: String, among marks: [UInt8], where isMarker: (UnsafeBufferPointer<UInt8>, Range<Int>) -> Bool
  ) -> Int? {
    var text = text
    return text.withUTF8 { bytes in
      var index = 0
      while true {
        index = ByteScan.first(marks[0], or: marks[marks.count - 1], in: bytes, from: index)
        guard index < bytes.count else { return nil }
        var next = index + 1
        if index == 0 || bytes[index - 1].endsLine, hasForm(bytes[index...]) {
          next = bytes[index...].firstIndex(where: \.endsLine) ?? bytes.count
          if isMarker(bytes, index..<next) { return index }
        }
        index = next
      }
    }
  }

  /// Whether a line begins with seven of the same byte, and ends there or goes on after a space.
  private static func hasForm(_ line: some Collection<UInt8>) -> Bool {
    let length = line.prefix(while: { $0 == line.first }).prefix(Self.length + 1).count
    guard length == Self.length else { return false }
    return line.dropFirst(Self.length).first.map { $0 == .space || $0.endsLine } ?? true
  }

  /// Whether a line is one of a quote in the seventh degree: a line next to it is quoted as deeply, or nearly so.
  private static func isQuote(_ line: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes[line.lowerBound] == end else { return false }
    let quote = repeatElement(end, count: length - 1)
    let before = bytes[..<line.lowerBound].reversed().drop(while: \.endsLine).prefix { !$0.endsLine }.reversed()
    let after = bytes[line.upperBound...].drop(while: \.endsLine)
    return before.starts(with: quote) || after.starts(with: quote)
  }

  /// Whether a line names the base of a conflict, which git always does; a row of a table ends with a pipe.
  private static func isBase(_ line: some BidirectionalCollection<UInt8>) -> Bool {
    guard line.first == base, hasForm(line), let last = line.last(where: { $0 != .space }) else { return false }
    return last != base
  }

  /// The offset of the first marker that is text to Markdown and none of a heading's.
  private static func firstBaseOrMiddle(inMarkdown text: String) -> Int? {
    guard first(in: text, among: [base, middle], where: { _, _ in true }) != nil else { return nil }
    let bytes = Array(HTMLComments.blankedWithCode(text).utf8)
    var reader = BlockReader(deepest: 32, reading: .none)
    return LineBreaks.lines(of: bytes).first { line in
      let kind = reader.read(line, in: bytes).kind
      return isBase(bytes[line]) || isMiddle(bytes[line]) && [.text, .continuation, .row].contains(kind)
    }?.lowerBound
  }

  private static func isMiddle(_ line: some Collection<UInt8>) -> Bool {
    line.prefix(length).elementsEqual(repeatElement(middle, count: length))
      && line.dropFirst(length).allSatisfy { $0 == .space }
  }

  // MARK: What is said

  private static func problem(at offset: Int, in source: SourceText, as form: Form) -> Diagnostic {
    let utf8 = source.text.utf8
    let index = utf8.index(utf8.startIndex, offsetBy: offset)
    let start = source.position(of: index)
    let count = source.line(start.line)?.unicodeScalars.count ?? length
    let place = SourcePlace(source, SourceRange(line: start.line, column: 1, length: count))
    let example =
      switch form {
      case .markdown: "; where it is an example, begin its lines with a space"
      case .yaml, .html: utf8[index] == middle ? "; where it is text, begin it with spaces" : ""
      case .plain: ""
      }
    guard utf8[index] == Self.start else {
      return Diagnostic(
        .error, "merge-conflict", at: place, "this line is left from a merge conflict",
        suggestion: "delete it, and compare the lines around it" + example)
    }
    return Diagnostic(
      .error, "merge-conflict", at: place, "a merge conflict: git could not join two versions of this file",
      suggestion:
        "keep the lines that are right, and delete those that begin with <<<<<<<, |||||||, ======= and >>>>>>>"
        + example)
  }
}
