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
  /// How many pieces stand before the credential itself: a key, or an address.
  let leading: Int
  /// Whether `+` and `/` around it mean that it is part of something longer: a beginning of letters alone may stand
  /// anywhere in base64.
  let isStrict: Bool

  init(_ kind: String, leading: Int = 0, _ pieces: Piece...) {
    self.init(kind, leading: leading, pieces: pieces)
  }

  init(_ kind: String, leading: Int = 0, pieces: [Piece]) {
    self.kind = kind
    self.pieces = pieces
    self.leading = leading
    guard case .text(let first) = pieces.first, first.count >= 2 else {
      preconditionFailure("the shape of a \(kind) begins with text")
    }
    isStrict = leading == 0 && first.allSatisfy(ASCIIByte.isAlphanumeric)
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
}
