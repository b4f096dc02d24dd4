import MarkdownSyntax

extension ValueScanner {
  /// Quotation marks, list markers, task boxes and the marks of headings.
  mutating func skipMarkers() {
    var isMarker = true
    while isMarker {
      _ = skipSeparator("")
      var ahead = self
      // A quotation needs no blank after its mark.
      let isQuote = ahead.next == UInt8(ascii: ">")
      isMarker = ahead.skipMarker() && (isQuote || ahead.next?.isBlank ?? false)
      if isMarker { self = ahead }
    }
    skipPriority()
    // `At 12:05`
    var ahead = self
    if ahead.skip("@") || ahead.word()?.lowercased() == "at", ahead.skipSeparator(""), ahead.next?.isDigit ?? false {
      self = ahead
    }
  }

  /// The priority of a syslog line, and the version after it (RFC 5424 6.2.1, 6.2.2).
  private mutating func skipPriority() {
    var ahead = self
    guard ahead.skip("<"), ahead.number(widths: 1...3) != nil, ahead.skip(">") else { return }
    self = ahead
    if ahead.number(widths: 1...2) != nil, ahead.skipSeparator(""), ahead.next?.isDigit ?? false { self = ahead }
  }

  private mutating func skipMarker() -> Bool {
    guard let first = next else { return false }
    switch first {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: ">"): return skip(byte: first)
    case UInt8(ascii: "#"):
      while skip("#") {}
      return true
    case UInt8(ascii: "["):
      guard let state = peek(1), " xX".utf8.contains(state), peek(2) == UInt8(ascii: "]") else { return false }
      return skip(byte: first) && skip(byte: state) && skip("]")
    case 0x80...:
      guard let bullet = rest.unicodeScalars.first, "•‣◦·▪●–—".unicodeScalars.contains(bullet) else { return false }
      for byte in String(bullet).utf8 { skip(byte: byte) }
      return true
    default:
      // `a)` before a time; `a.` may be a word that is cut short.
      if first.isLetter, peek(1) == UInt8(ascii: ")") {
        var ahead = self
        _ = ahead.skip(byte: first) && ahead.skip(")") && ahead.skipSeparator("")
        guard ahead.next?.isDigit ?? false else { return false }
        return skip(byte: first) && skip(")")
      }
      // `5. Januar 2026 12:05` is a date.
      var date = self
      if case .full? = try? PastedDate.read(&date, .dayFirst) { return false }
      guard number(widths: 1...3) != nil else { return false }
      return skip(".") || skip(")")
    }
  }
}
