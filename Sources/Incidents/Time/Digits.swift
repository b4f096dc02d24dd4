/// Numbers as dates and times write them.
enum Digits {
  /// The number with leading zeros up to `width` digits.
  static func padded(_ number: Int, to width: Int = 2) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

/// Writes dates, times and lengths of time digit by digit into the room of one string, with the words around them: they
/// are written so often that a string for each of their parts would be felt.
package struct DigitWriter {
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private var count = 0

  /// The text that `write` writes, of at most `capacity` bytes.
  package static func text(capacity: Int, _ write: (inout DigitWriter) -> Void) -> String {
    String(unsafeUninitializedCapacity: capacity) { bytes in
      var writer = DigitWriter(bytes)
      write(&writer)
      return writer.count
    }
  }

  private init(_ bytes: UnsafeMutableBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// Whether nothing is written yet.
  var isEmpty: Bool { count == 0 }

  /// Writes an ASCII character.
  mutating func append(_ character: Unicode.Scalar) {
    bytes[count] = UInt8(ascii: character)
    count += 1
  }

  /// Writes the last `width` digits of a number that is not negative.
  mutating func append(_ number: Int, width: Int = 2) {
    var rest = number
    for index in (count..<count + width).reversed() {
      bytes[index] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    }
    count += width
  }

  /// Writes all digits of a number that is not negative.
  mutating func append(all number: Int) {
    var (width, rest) = (1, number / 10)
    while rest > 0 { (width, rest) = (width + 1, rest / 10) }
    append(number, width: width)
  }

  /// Writes a text.
  ///
  /// - Precondition: the capacity has room for it.
  package mutating func append(text: String) {
    let text = text.utf8.span
    precondition(text.count <= bytes.count - count, "a text fits into its room")
    for index in text.indices { bytes[count + index] = text[index] }
    count += text.count
  }

  /// Writes `2025-11-27 14:05`, in at most `Instant.writtenLength` bytes.
  package mutating func append(_ instant: Instant) {
    append(instant.date)
    append(" ")
    append(clockAt: instant.secondOfDay)
  }

  /// Writes `14:05`, in at most `Instant.writtenLength` bytes.
  package mutating func append(clockOf instant: Instant) { append(clockAt: instant.secondOfDay) }

  /// Writes `2025-12-01`, in `CalendarDate.writtenLength` bytes.
  mutating func append(_ date: CalendarDate) {
    let (year, month, day) = date.components
    if (0...9999).contains(year) {
      append(year, width: 4)
    } else {
      if year < 0 { append("-") }
      append(all: abs(year))
    }
    append("-")
    append(month)
    append("-")
    append(day)
  }

  /// Writes `14:05`, or `14:05:30` where the seconds are not zero.
  mutating func append(clockAt secondOfDay: Int) {
    let (minutes, seconds) = secondOfDay.quotientAndRemainder(dividingBy: 60)
    append(minutes / 60)
    append(":")
    append(minutes % 60)
    guard seconds != 0 else { return }
    append(":")
    append(seconds)
  }
}
