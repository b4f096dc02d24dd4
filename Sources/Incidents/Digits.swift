/// Numbers as dates and times write them.
enum Digits {
  /// The number with leading zeros up to `width` digits.
  static func padded(_ number: Int, to width: Int = 2) -> String {
    let digits = String(number)
    let missing = width - digits.utf8.count
    return missing <= 0 ? digits : missing == 1 ? "0" + digits : String(repeating: "0", count: missing) + digits
  }
}
