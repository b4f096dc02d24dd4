import Diagnostics
import Text

/// A template's text, read but not yet checked against any field list.
struct Syntax {
  let source: SourceText
  /// Sections are closed, each within the one around it.
  let tokens: [Token]
  let problems: [Diagnostic]

  init(_ source: SourceText) {
    var problems = ProblemList(source)
    var scanner = TagScanner(Self.bytes(of: source.text))
    scanner.scan(&problems)
    var matcher = SectionMatcher(scanner.tokens)
    matcher.match(&problems)
    self.source = source
    tokens = matcher.tokens
    self.problems = problems.all
  }

  /// The text without byte order mark, and with LF for CRLF and CR.
  private static func bytes(of text: String) -> [UInt8] {
    var bytes = Array(text.utf8)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    guard bytes.contains(UInt8(ascii: "\r")) else { return bytes }
    var normalized: [UInt8] = []
    normalized.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "\n"), index > 0, bytes[index - 1] == UInt8(ascii: "\r") { continue }
      normalized.append(byte == UInt8(ascii: "\r") ? UInt8(ascii: "\n") : byte)
    }
    return normalized
  }
}
