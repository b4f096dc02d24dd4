/// Numbers as dates and times write them.
enum Digits {
  /// The number with leading zeros up to `width` digits.
  static func padded(_ number: Int, to width: Int = 2) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  /// Writes the last `width` digits of a number that is not negative, from `start` on: dates and times are written so
  /// often that a string for each of their parts would be felt.
  static func write(_ number: Int, width: Int = 2, to bytes: UnsafeMutableBufferPointer<UInt8>, at start: Int) {
    var rest = number
    for index in (start..<start + width).reversed() {
      bytes[index] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    }
  }
}
