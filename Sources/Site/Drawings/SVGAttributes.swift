import Text

/// The parts of an element of a drawing.
extension OutputSpan<UInt8> {
  /// Appends an attribute whose name, with the equals sign and the quote, is given.
  @inline(__always)
  mutating func set(_ name: StaticString, _ number: Double) {
    append(name)
    append(number: number)
    append("\"")
  }

  /// Ends an element that holds nothing.
  @inline(__always)
  mutating func close(class name: StaticString) {
    set(class: name)
    append("/>\n")
  }

  /// Appends the attribute of classes; `variant` is a second class, which only the record decides.
  @inline(__always)
  mutating func set(class name: StaticString, variant: String = "") {
    append(" class=")
    append("\"")
    append(name)
    if !variant.isEmpty {
      append(" ")
      append(escaping: variant)
    }
    append("\"")
  }

  /// Appends a number with at most one decimal, which is finer than a screen shows: `12`, `12.5`, `-0.3`.
  mutating func append(number: Double) {
    precondition(number.isFinite && abs(number) < 1e9, "a drawing has a size")
    let tenths = Int((number * 10).rounded())
    if tenths < 0 { append("-") }
    let (whole, rest) = abs(tenths).quotientAndRemainder(dividingBy: 10)
    append(digitsOf: whole)
    guard rest > 0 else { return }
    append(".")
    append(digit: rest)
  }

  private mutating func append(digitsOf number: Int) {
    if number >= 1000 { append(digitsOf: number / 1000) }
    if number >= 100 { append(digit: number / 100 % 10) }
    if number >= 10 { append(digit: number / 10 % 10) }
    append(digit: number % 10)
  }

  @inline(__always)
  private mutating func append(digit: Int) {
    append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: digit))
  }
}
