/// A line that a change took out of a text, or put into it, for people to see.
package struct ChangedLine: Hashable, Sendable {
  package let isAdded: Bool
  /// Without its line ending.
  package let text: String

  /// The lines that differ, in the order of the text; where lines were replaced, the old ones come first.
  package static func all(from old: [UInt8]?, to new: [UInt8]?) -> [ChangedLine] {
    let (before, after) = (LineChanges.lines(of: old ?? []), LineChanges.lines(of: new ?? []))
    return LineChanges(from: before, to: after).changes.flatMap { change in
      before[change.old].map { ChangedLine(isAdded: false, text: text(of: $0)) }
        + after[change.new].map { ChangedLine(isAdded: true, text: text(of: $0)) }
    }
  }

  private static func text(of line: ArraySlice<UInt8>) -> String {
    let end = line.reversed().prefix { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }.count
    return String(decoding: line.dropLast(end), as: UTF8.self)
  }
}
