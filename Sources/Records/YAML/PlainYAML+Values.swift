import Text

/// Values of plain YAML: what stands behind a key or a dash.
extension PlainYAML {
  /// Adds the value on the line that is being read, and for a block the lines below it; false where it is not plain.
  mutating func addValue(_ range: Range<Int>, isTaken: Bool, _ tree: inout YAMLTreeBuilder) -> Bool {
    switch bytes[range.lowerBound] {
    case UInt8(ascii: "|"), UInt8(ascii: ">"): return addBlock(range, isTaken: isTaken, &tree)
    case UInt8(ascii: "["): return addList(range, isTaken: isTaken, &tree)
    case UInt8(ascii: "'"), UInt8(ascii: "\""):
      guard isQuoted(range) else { return false }
      if isTaken { add(.quoted, range, text: range.lowerBound + 1..<range.upperBound - 1, &tree) }
      return true
    case let first:
      guard Self.canBegin(first), isPlainText(range) else { return false }
      if isTaken { add(.plain, range, text: range, &tree) }
      return true
    }
  }

  mutating func add(
    _ kind: YAMLNode.Kind, _ range: Range<Int>, text: Range<Int>, _ tree: inout YAMLTreeBuilder
  ) {
    tree.add(kind, offset(range.lowerBound)..<offset(range.upperBound), textAt: text)
  }

  // MARK: - Keys and words

  struct Key {
    var kind: YAMLNode.Kind
    /// With its quotes.
    var range: Range<Int>
    var text: Range<Int>
    /// Where the colon behind it stands.
    var colon: Int { range.upperBound }
  }

  /// The key that begins at a byte, with a colon and then a space or the line's end behind it; nil where no plain key
  /// does.
  func key(from start: Int, to end: Int) -> Key? {
    guard start < end else { return nil }
    // libyaml takes nothing for a key whose colon is more than 1,024 characters away.
    let limit = min(end, start + 256)
    var at = start + 1
    let key: Key
    switch bytes[start] {
    case UInt8(ascii: "'"), UInt8(ascii: "\""):
      while at < limit, Self.isInWords(bytes[at]) { at += 1 }
      guard at < limit, bytes[at] == bytes[start] else { return nil }
      key = Key(kind: .quoted, range: start..<at + 1, text: start + 1..<at)
    case let first:
      guard Self.isWord(first) else { return nil }
      while at < limit, Self.isInWords(bytes[at]) { at += 1 }
      guard bytes[at - 1] != UInt8(ascii: " ") else { return nil }
      key = Key(kind: .plain, range: start..<at, text: start..<at)
    }
    guard key.colon < end, bytes[key.colon] == UInt8(ascii: ":"),
      key.colon + 1 == end || bytes[key.colon + 1] == UInt8(ascii: " ")
    else { return nil }
    return key
  }

  func skipSpaces(from start: Int, to end: Int) -> Int {
    var at = start
    while at < end, bytes[at] == UInt8(ascii: " ") { at += 1 }
    return at
  }

  /// Whether neither a colon nor a comment ends the text within its line.
  private func isPlainText(_ range: Range<Int>) -> Bool {
    let text = UnsafeBufferPointer(rebasing: bytes[range])
    let (colon, sign) = (UInt8(ascii: ":"), UInt8(ascii: "#"))
    var at = ByteScan.first(colon, or: sign, in: text, from: 0)
    while at < text.count {
      let ends =
        text[at] == colon
        ? at + 1 == text.count || text[at + 1] == UInt8(ascii: " ") : at > 0 && text[at - 1] == UInt8(ascii: " ")
      guard !ends else { return false }
      at = ByteScan.first(colon, or: sign, in: text, from: at + 1)
    }
    return true
  }

  /// Whether the quotes at both ends are the only ones, and nothing is escaped.
  private func isQuoted(_ range: Range<Int>) -> Bool {
    let quote = bytes[range.lowerBound]
    guard range.count > 1, bytes[range.upperBound - 1] == quote else { return false }
    return !bytes[range.dropFirst().dropLast()].contains { $0 == quote || $0 == UInt8(ascii: "\\") }
  }

  /// Letters, digits, `_` and all that is not ASCII.
  private static func isWord(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: "_")
      || byte >= 0x80
  }

  /// What keys and items in brackets are made of.
  private static func isInWords(_ byte: UInt8) -> Bool {
    if isWord(byte) { return true }
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "("),
      UInt8(ascii: ")"), UInt8(ascii: "+"):
      return true
    default: return false
    }
  }

  /// Whether a text can begin so that is no sign to YAML.
  private static func canBegin(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "$"), UInt8(ascii: "+"),
      UInt8(ascii: "~"), UInt8(ascii: "<"), UInt8(ascii: "="), UInt8(ascii: "^"), UInt8(ascii: ";"):
      true
    default: isWord(byte)
    }
  }

  // MARK: - Lists in brackets

  private mutating func addList(_ range: Range<Int>, isTaken: Bool, _ tree: inout YAMLTreeBuilder) -> Bool {
    let last = range.upperBound - 1
    guard range.count > 1, bytes[last] == UInt8(ascii: "]") else { return false }
    if isTaken {
      let start = offset(range.lowerBound)
      tree.add(.sequence, start..<start + 1)
      tree.push(isMapping: false, isFlow: true)
    }
    var at = skipSpaces(from: range.lowerBound + 1, to: last)
    while at < last {
      guard let item = endOfItem(from: at, to: last) else { return false }
      if isTaken { add(.plain, at..<item.text, text: at..<item.text, &tree) }
      guard item.end < last else { break }
      at = skipSpaces(from: item.end + 1, to: last)
      guard at < last else { return false }
    }
    if isTaken { tree.end(atBracket: offset(range.upperBound)) }
    return true
  }

  /// Where an item ends, at a comma or the bracket, and where its text does.
  private func endOfItem(from start: Int, to last: Int) -> (text: Int, end: Int)? {
    guard Self.isWord(bytes[start]) else { return nil }
    var end = start
    while end < last, Self.isInWords(bytes[end]) { end += 1 }
    guard end == last || bytes[end] == UInt8(ascii: ",") else { return nil }
    var text = end
    while bytes[text - 1] == UInt8(ascii: " ") { text -= 1 }
    return (text, end)
  }
}
