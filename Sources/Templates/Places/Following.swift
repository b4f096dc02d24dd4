import MarkdownSyntax

/// What the template's own text puts behind a tag, as far as it can be known before rendering.
struct Following: Hashable {
  /// The next character; nil where it is not certain, or where the line ends.
  var scalar: Unicode.Scalar?
  /// Whether the line ends here for certain.
  var endsLine: Bool

  static let lineEnd = Following(scalar: nil, endsLine: true)
  /// A tag of unknown length.
  static let unknown = Following(scalar: nil, endsLine: false)

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
      case .value, .partial: lead = .unknown
      case .open(_, _, let end):
        let after = leads[end] ?? .unknown
        lead = tokens[index].isStandalone ? .lineEnd : lead.or(after)
      case .close(_, let start):
        leads[index] = lead
        if tokens[index].isStandalone {
          lead = .lineEnd
        } else if repeats(start) {
          lead = lead.or(Self.beginning(of: tokens[start + 1]))
        }
      }
    }
    return all
  }

  /// What is certain whichever of the two follows.
  private func or(_ other: Following) -> Following {
    Following(scalar: scalar == other.scalar ? scalar : nil, endsLine: endsLine && other.endsLine)
  }

  /// What a section's next turn begins with.
  private static func beginning(of token: Token) -> Following {
    guard case .text(let bytes) = token.content else { return .unknown }
    return Following(bytes, then: .unknown)
  }
}

extension Following {
  private init(_ text: [UInt8], then next: Following) {
    if let first = text.first(where: { !$0.isBlank }) {
      let scalar = String(decoding: text.prefix(4), as: UTF8.self).unicodeScalars.first
      self = first.endsLine ? .lineEnd : Following(scalar: scalar, endsLine: false)
    } else {
      self = text.isEmpty || next.endsLine ? next : Following(scalar: " ", endsLine: false)
    }
  }
}
