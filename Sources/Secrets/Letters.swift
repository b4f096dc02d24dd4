/// What letters and digits a value is made of, and how often they take turns.
struct Letters {
  /// Letters and digits.
  private(set) var count = 0
  private(set) var digits = 0
  private(set) var upper = 0
  private(set) var lower = 0
  /// How often a digit, a capital and a small letter follow one of another kind, without anything between them.
  private(set) var changes = 0
  /// Whether there are no letters but those of hexadecimal numbers, in one case.
  private(set) var isHex = true

  init(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    var last = 0
    for byte in bytes {
      let kind =
        switch byte {
        case 0x30...0x39: 1
        case 0x41...0x5A: 2
        case 0x61...0x7A: 3
        default: 0
        }
      if kind == 1 { digits += 1 }
      if kind == 2 { upper += 1 }
      if kind == 3 { lower += 1 }
      if kind != 0, last != 0, kind != last { changes += 1 }
      if kind > 1, byte | 0x20 > 0x66 { isHex = false }
      last = kind
    }
    count = digits + upper + lower
    if upper > 0, lower > 0 { isHex = false }
  }

  /// Whether it reads as words and numbers: of one case, with digits in one place or nowhere.
  var areWords: Bool {
    guard !isHex else { return false }
    return upper == 0 && lower > 0 && count >= 16 && changes < 2
      || lower == 0 && upper > 0 && count >= 20 && changes == 0
  }
}
