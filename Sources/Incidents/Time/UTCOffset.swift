/// The offset of a clock from UTC, as records write it.
package enum UTCOffset {
  /// Seconds east of UTC as `+01:00` (RFC 3339 5.6, time-numoffset).
  package static func text(_ seconds: Int) -> String {
    let minutes = abs(seconds) / 60
    func padded(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    return (seconds < 0 ? "-" : "+") + padded(minutes / 60) + ":" + padded(minutes % 60)
  }
}
