/// Sets of bytes that credentials are made of.
struct ByteClass: OptionSet, Hashable, Sendable {
  let rawValue: UInt16

  static let digits = ByteClass(rawValue: 1)
  static let lowerLetters = ByteClass(rawValue: 2)
  static let upperLetters = ByteClass(rawValue: 4)
  /// `a` to `f`, also where letters are in no other set.
  static let lowerHex = ByteClass(rawValue: 8)
  static let upperHex = ByteClass(rawValue: 16)
  static let dash = ByteClass(rawValue: 32)
  static let underscore = ByteClass(rawValue: 64)
  /// `+` and `/`.
  static let plusSlash = ByteClass(rawValue: 128)
  static let dot = ByteClass(rawValue: 256)
  static let equals = ByteClass(rawValue: 512)
  static let tilde = ByteClass(rawValue: 1024)
  /// What is between a name and its value: quotes, backslashes before them, colon, space.
  static let separator = ByteClass(rawValue: 2048)
  static let lineBreak = ByteClass(rawValue: 4096)
  static let at = ByteClass(rawValue: 8192)
  static let comma = ByteClass(rawValue: 16384)

  static let letters: ByteClass = [.lowerLetters, .upperLetters]
  static let alphanumeric: ByteClass = [.letters, .digits]
  static let hex: ByteClass = [.digits, .lowerHex]
  static let anyHex: ByteClass = [.digits, .lowerHex, .upperHex]
  static let capitals: ByteClass = [.upperLetters, .digits]
  static let base64: ByteClass = [.alphanumeric, .plusSlash]
  static let base64URL: ByteClass = [.alphanumeric, .dash, .underscore]
  static let token: ByteClass = [.base64URL, .plusSlash, .dot, .equals, .tilde]

  /// The sets that each byte belongs to.
  static let table: [UInt16] = (0...255).map { value in
    var sets: ByteClass = []
    switch UInt8(value) {
    case 0x30...0x39: sets = .digits
    case 0x61...0x66: sets = [.lowerLetters, .lowerHex]
    case 0x67...0x7A: sets = .lowerLetters
    case 0x41...0x46: sets = [.upperLetters, .upperHex]
    case 0x47...0x5A: sets = .upperLetters
    case 0x2D: sets = .dash
    case 0x5F: sets = .underscore
    case 0x2B, 0x2F: sets = .plusSlash
    case 0x2E: sets = .dot
    case 0x3D: sets = [.equals, .separator]
    case 0x7E: sets = .tilde
    case 0x09, 0x20, 0x22, 0x27, 0x3A, 0x5C, 0x60: sets = .separator
    case 0x0A, 0x0D: sets = .lineBreak
    case 0x40: sets = .at
    case 0x2C: sets = .comma
    default: break
    }
    return sets.rawValue
  }
}
