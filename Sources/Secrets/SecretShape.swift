import MarkdownSyntax

/// What a kind of credential looks like: fixed text and runs of bytes, one after another.
///
/// A run takes all it can and gives nothing back, so matching is one walk; shapes are written so that no run can take
/// what the next piece needs.
struct SecretShape: Sendable {
  enum Piece: Sendable {
    case text([UInt8])
    case run(ByteClass, ClosedRange<Int>)
  }

  let kind: String
  /// The first piece is text of at least two bytes.
  let pieces: [Piece]
  /// How many pieces come before the credential itself: a key, or an address.
  let leading: Int
  /// Whether `+` and `/` around it mean that it is part of something longer: a beginning of letters alone may be
  /// anywhere in base64.
  let isStrict: Bool
  /// Whether it may follow a letter: its beginning is long and nothing else holds it.
  let isDistinct: Bool
  /// Whether its beginning is a word that names of files hold as well, in which a checksum follows.
  let isWord: Bool

  /// `isUnique` says of a beginning of letters alone that it may follow others.
  init(_ kind: String, leading: Int = 0, isWord: Bool = false, isUnique: Bool = false, _ pieces: Piece...) {
    self.init(kind, leading: leading, isWord: isWord, isUnique: isUnique, pieces: pieces)
  }

  init(_ kind: String, leading: Int = 0, isWord: Bool = false, isUnique: Bool = false, pieces: [Piece]) {
    self.kind = kind
    self.pieces = pieces
    self.leading = leading
    self.isWord = isWord
    guard case .text(let first) = pieces.first, first.count >= 2 else {
      preconditionFailure("the shape of a \(kind) begins with text")
    }
    let isLetters = first.allSatisfy(\.isAlphanumeric)
    // Base64 holds no long run of capitals or of digits in base 16 by chance.
    let isRare = isUnique || !isLetters || pieces.contains(where: \.isNarrow)
    isStrict = leading == 0 && !isRare
    isDistinct = !isWord && first.count >= 4 && isRare
  }

  /// The text that all credentials of the shape begin with.
  var prefix: [UInt8] {
    guard case .text(let bytes) = pieces[0] else { return [] }
    return bytes
  }
}

extension SecretShape.Piece: ExpressibleByStringLiteral {
  init(stringLiteral text: String) { self = .text(Array(text.utf8)) }

  static func run(_ set: ByteClass, _ count: Int) -> SecretShape.Piece { .run(set, count...count) }

  fileprivate var isNarrow: Bool {
    guard case .run(let set, let counts) = self else { return false }
    return [.capitals, .hex, .anyHex].contains(set) && counts.lowerBound >= 16
  }
}
