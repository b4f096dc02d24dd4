/// The two strings around a tag.
struct Delimiters: Equatable {
  let open: [UInt8]
  let close: [UInt8]

  /// `{{` and `}}`.
  static let standard = Delimiters(open: Array("{{".utf8), close: Array("}}".utf8))

  /// What `{{=<% %>=}}` holds between its equals signs; nil unless it is two strings apart, without an equals sign.
  init?(_ content: ArraySlice<UInt8>) {
    let parts = content.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    guard parts.count == 2, !content.contains(UInt8(ascii: "=")) else { return nil }
    self.init(open: Array(parts[0]), close: Array(parts[1]))
  }

  private init(open: [UInt8], close: [UInt8]) {
    self.open = open
    self.close = close
  }
}
