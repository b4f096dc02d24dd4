/// What the template's own text puts behind a tag, as far as it can be known before rendering.
struct Following: Hashable {
  /// The next character; nil where a tag or the end of the line comes first.
  var scalar: Unicode.Scalar?
  /// Whether the line may end here: everything between here and its end may turn out empty.
  var mayEndLine: Bool
  /// Whether the line does end here.
  var endsLine: Bool

  static let lineEnd = Following(scalar: nil, mayEndLine: true, endsLine: true)
  /// A tag of unknown length.
  static let unknown = Following(scalar: nil, mayEndLine: true, endsLine: false)

  /// What follows each token of a template that is itself followed by `end`; `repeats` tells whether the section opened
  /// by a token may be written more than once.
  static func all(in tokens: [Token], end: Following, repeats: (Int) -> Bool) -> [Following] {
    var all: [Following] = Array(repeating: end, count: tokens.count)
    // What stands from a token on: the token after it sees this.
    var lead = end
    var leads: [Int: Following] = [:]
    for index in tokens.indices.reversed() {
      all[index] = lead
      switch tokens[index].content {
      case .text(let bytes): lead = Following(bytes, then: lead)
      case .value: lead = Following(scalar: nil, mayEndLine: lead.mayEndLine, endsLine: false)
      case .partial: lead = .unknown
      case .open(_, _, let end):
        guard !tokens[index].isStandalone else {
          lead = .lineEnd
          continue
        }
        let after = leads.removeValue(forKey: end) ?? .unknown
        lead = Following(
          scalar: nil, mayEndLine: lead.mayEndLine || after.mayEndLine, endsLine: lead.endsLine && after.endsLine)
      case .close(_, let start):
        leads[index] = lead
        guard !tokens[index].isStandalone else {
          lead = .lineEnd
          continue
        }
        lead.scalar = nil
        guard repeats(start) else { continue }
        let turn = Self.beginning(of: tokens[start + 1])
        lead = Following(
          scalar: nil, mayEndLine: lead.mayEndLine || turn.mayEndLine, endsLine: lead.endsLine && turn.endsLine)
      }
    }
    return all
  }

  private init(scalar: Unicode.Scalar?, mayEndLine: Bool, endsLine: Bool) {
    self.scalar = scalar
    self.mayEndLine = mayEndLine
    self.endsLine = endsLine
  }

  private init(_ text: [UInt8], then next: Following) {
    let blank = text.prefix { $0.isBlank }.count
    if text.isEmpty {
      self = next
    } else if blank == text.count {
      self.init(scalar: " ", mayEndLine: next.mayEndLine, endsLine: next.endsLine)
    } else if text[blank].endsLine {
      self.init(scalar: nil, mayEndLine: true, endsLine: true)
    } else {
      let first = String(decoding: text.prefix(4), as: UTF8.self).unicodeScalars.first
      self.init(scalar: first, mayEndLine: false, endsLine: false)
    }
  }

  /// What a section's next turn begins with.
  private static func beginning(of token: Token) -> Following {
    guard case .text(let bytes) = token.content else { return .unknown }
    return Following(bytes, then: .unknown)
  }
}
