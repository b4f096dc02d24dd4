/// HTML as it is written here, an element or a tag a line, read by its bytes: a combining character behind a tag is no part
/// of it, which a `Character` would make it.
extension String {
  /// The lines without their ends.
  var htmlLines: ArraySlice<Substring> {
    utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Substring.init)[...]
  }
}

extension Substring {
  /// What stands within the line's only element; nil where it is another one, and where it has attributes.
  func content(of element: String) -> Substring? {
    let (open, close) = ("<\(element)>".utf8, "</\(element)>".utf8)
    guard utf8.starts(with: open), utf8.count >= open.count + close.count,
      utf8.suffix(close.count).elementsEqual(close)
    else { return nil }
    return Substring(utf8.dropFirst(open.count).dropLast(close.count))
  }

  /// Whether the line begins with the tag or the part of one.
  func begins(with tag: String) -> Bool { utf8.starts(with: tag.utf8) }
}
