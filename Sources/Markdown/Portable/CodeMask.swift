import MarkdownSyntax

/// What a reader would obey even within code. An invisible character (U+2060) within it keeps the reader from that.
package enum CodeMask: Hashable, Sendable {
  /// Shortcodes of Hugo: `{{<` and `{{%`.
  case shortcodes
  /// Files that PyMdown's Snippets put in: `-8<-`.
  case snippets

  func masked(_ code: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(code.count)
    for at in code.indices {
      if begins(at, in: code) { out += [0xE2, 0x81, 0xA0] }
      out.append(code[at])
    }
    return out
  }

  /// Whether the byte ends what begins an instruction.
  private func begins(_ at: Int, in code: [UInt8]) -> Bool {
    switch self {
    case .shortcodes:
      (code[at] == .lessThan || code[at] == UInt8(ascii: "%")) && code[..<at].suffix(2).elementsEqual("{{".utf8)
    case .snippets:
      code[at] == .lessThan && code[..<at].suffix(2).elementsEqual("-8".utf8)
    }
  }
}
