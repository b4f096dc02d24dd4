/// The string literals of a Swift source, and the code around them.
///
/// Comments are left out, and what interpolations insert is code. A regular expression literal is code, too.
struct SwiftLiterals {
  struct Literal {
    /// As it is written, without its quotes; an interpolation is `\()`.
    var text: String
    /// Where it is in `code`, with the code of its interpolations.
    var range: Range<Int>
  }

  /// The source with `"` for each literal and a line end for each comment.
  private(set) var code: [Character] = []
  private(set) var literals: [Literal] = []
  private let source: [Character]
  private var at = 0

  init(_ text: String) {
    source = Array(text)
    while at < source.count { readCode() }
  }

  private func follows(_ text: String) -> Bool {
    source[at...].starts(with: text)
  }

  private mutating func readCode() {
    switch source[at] {
    case "/" where follows("//"):
      while at < source.count, !source[at].isNewline { at += 1 }
    case "/" where follows("/*"):
      while at < source.count, !follows("*/") { at += 1 }
      at = min(at + 2, source.count)
    case "#", "\"":
      if let hashes = hashesBeforeQuote { return readLiteral(hashes: hashes) }
      fallthrough
    default:
      code.append(source[at])
      at += 1
    }
  }

  /// How many `#` are before the quote of a literal that begins here.
  private var hashesBeforeQuote: Int? {
    let hashes = source[at...].prefix { $0 == "#" }.count
    return at + hashes < source.count && source[at + hashes] == "\"" ? hashes : nil
  }

  private mutating func readLiteral(hashes: Int) {
    at += hashes
    let quotes = follows("\"\"\"") ? "\"\"\"" : "\""
    let marks = String(repeating: "#", count: hashes)
    at += quotes.count
    let place = code.count
    code.append("\"")
    var text = ""
    let (end, escape) = (quotes + marks, "\\" + marks)
    while at < source.count {
      switch source[at] {
      case "\"" where follows(end):
        at += end.count
        literals.append(Literal(text: text, range: place..<code.count))
        return
      case "\\" where follows(escape + "("):
        text += "\\()"
        at += escape.count + 1
        readInterpolation()
      case "\\" where follows(escape) && at + escape.count < source.count:
        text.append(source[at + escape.count])
        at += escape.count + 1
      default:
        text.append(source[at])
        at += 1
      }
    }
  }

  /// What is inserted is code of its own, in parentheses.
  private mutating func readInterpolation() {
    code.append("(")
    var depth = 1
    while at < source.count, depth > 0 {
      if source[at] == "(" { depth += 1 }
      if source[at] == ")" { depth -= 1 }
      readCode()
    }
  }
}
