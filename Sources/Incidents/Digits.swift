/// Numbers as dates and times write them.
enum Digits {
  /// The number with leading zeros up to `width` digits.
  static func padded(_ number: Int, to width: Int = 2) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
