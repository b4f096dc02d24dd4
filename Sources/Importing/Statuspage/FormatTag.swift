/// A tag of HTML that only formats the text of an update.
struct FormatTag {
  var name: String
  var isEnd = false
  /// Of a link or a picture.
  var address: [UInt8]?
  /// Of a picture.
  var words: [UInt8]?

  static let blocks: Set<String> = [
    "p", "div", "ul", "ol", "blockquote", "section", "h1", "h2", "h3", "h4", "h5", "h6", "table", "tbody", "thead",
    "tr",
  ]
  static let marks = ["strong": "**", "b": "**", "em": "*", "i": "*", "code": "`", "del": "~~", "s": "~~"]
  private static let others: Set<String> = ["a", "br", "li", "hr", "img", "span", "font", "u", "small", "td", "th"]

  /// The tag that begins at an index, if it is one that formats, and where it ends.
  static func read(_ bytes: [UInt8], at start: Int) -> (FormatTag, end: Int)? {
    var position = start + 1
    let isEnd = position < bytes.count && bytes[position] == UInt8(ascii: "/")
    if isEnd { position += 1 }
    let nameStart = position
    while position < bytes.count, position - nameStart < 12, bytes[position].isLetterOrDigit { position += 1 }
    let name = String(decoding: bytes[nameStart..<position], as: UTF8.self).lowercased()
    guard Self.blocks.contains(name) || Self.marks[name] != nil || Self.others.contains(name), position < bytes.count,
      bytes[position] <= 0x20 || "/>".utf8.contains(bytes[position])
    else { return nil }
    var tag = FormatTag(name: name, isEnd: isEnd)
    // A tag is short, so that a text full of them is read once.
    let limit = min(bytes.count, start + 4096)
    while position < limit {
      if bytes[position] == UInt8(ascii: ">") { return (tag, position + 1) }
      if bytes[position] == UInt8(ascii: "<") { return nil }
      if bytes[position].isLetterOrDigit {
        guard let (key, value, end) = attribute(in: bytes, at: position, limit) else { return nil }
        if key == (name == "img" ? "src" : "href") { tag.address = Self.address(value) }
        if key == "alt" { tag.words = value }
        position = end
      } else {
        position += 1
      }
    }
    return nil
  }

  private static func attribute(in bytes: [UInt8], at start: Int, _ limit: Int) -> (
    key: String, value: [UInt8], end: Int
  )? {
    var position = start
    while position < limit, bytes[position] > 0x20, !"=/><".utf8.contains(bytes[position]) { position += 1 }
    let key = String(decoding: bytes[start..<position], as: UTF8.self).lowercased()
    while position < limit, bytes[position] <= 0x20 { position += 1 }
    guard position < limit, bytes[position] == UInt8(ascii: "=") else { return (key, [], position) }
    position += 1
    while position < limit, bytes[position] <= 0x20 { position += 1 }
    guard position < limit else { return nil }
    let quote = bytes[position]
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    if isQuoted { position += 1 }
    let valueStart = position
    while position < limit,
      isQuoted ? bytes[position] != quote : bytes[position] > 0x20 && bytes[position] != UInt8(ascii: ">")
    {
      position += 1
    }
    guard position < limit else { return nil }
    return (key, Array(bytes[valueStart..<position]), isQuoted ? position + 1 : position)
  }

  /// The address as Markdown has it: `&amp;` is `&` in both. Nil for one that cannot be followed.
  private static func address(_ value: [UInt8]) -> [UInt8]? {
    let text = Array(value.drop { $0 <= 0x20 })
    return isWhole(text) || text.first == UInt8(ascii: "/") ? text : nil
  }

  /// Whether an address leads somewhere from any page.
  static func isWhole(_ address: [UInt8]) -> Bool {
    ["http://", "https://", "mailto:"].contains { address.starts(with: $0.utf8) }
  }
}

extension UInt8 {
  fileprivate var isLetterOrDigit: Bool { (self | 0x20) &- 97 < 26 || self &- 48 < 10 }
}
