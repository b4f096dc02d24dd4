import MarkdownSyntax
import Text

extension String {
  /// Whether the line is a rule between others, such as `---`.
  var isSeparator: Bool {
    guard let first = utf8.first, "-=_*".utf8.contains(first), utf8.count >= 3 else { return false }
    return utf8.allSatisfy { $0 == first || $0.isBlank }
  }

  /// Without white space at its end.
  var trimmingEnd: String {
    var scalars = Substring(self).unicodeScalars
    while let last = scalars.last, last.isWhiteSpace { scalars.removeLast() }
    return String(Substring(scalars))
  }

  /// Without white space at both ends.
  var trimmingWhiteSpace: String {
    var scalars = Substring(trimmingEnd).unicodeScalars
    while let first = scalars.first, first.isWhiteSpace { scalars.removeFirst() }
    return String(Substring(scalars))
  }
}
