/// The most ordinary Markdown: one paragraph of ordinary lines, with no markup but whole code spans.
///
/// Nothing in it needs to be read, only its lines are joined or set in.
enum OrdinaryParagraph {
  /// The value as it goes into the place; nil where there may be more to it.
  static func written(_ value: String, at place: Place) -> String? {
    let written = value.utf8.withContiguousStorageIfAvailable { bytes -> String? in
      // What a block scalar of YAML ends with.
      let end = bytes.last == .lineFeed ? bytes.count - 1 : bytes.count
      guard end < bytes.count || bytes.contains(.lineFeed) else {
        return OrdinaryText.holds(bytes, at: place, markup: .codeSpans) ? value : nil
      }
      return lines(bytes[..<end], at: place)
    }
    return written ?? nil
  }

  private static func lines(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, at place: Place) -> String? {
    let keepsLines = place.block == .paragraph && place.inline == .plain && place.startsLine && place.endsLine
    let separator = Array((keepsLines ? "\n" + place.continuation : " ").utf8)
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + 16)
    var start = bytes.startIndex
    while start <= bytes.endIndex {
      let end = bytes[start...].firstIndex(of: .lineFeed) ?? bytes.endIndex
      let line = UnsafeBufferPointer(rebasing: bytes[start..<end])
      guard !line.isEmpty, OrdinaryText.holds(line, at: place, markup: .codeSpans) else { return nil }
      if start > bytes.startIndex { text += separator }
      text.append(contentsOf: line)
      start = end + 1
    }
    return String(decoding: text, as: UTF8.self)
  }
}
