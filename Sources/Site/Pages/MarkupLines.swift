extension String {
  /// The lines of HTML that the product wrote, which ends them in line feeds.
  ///
  /// Bytes are compared: to find the characters of a page takes longer than to write it.
  var markupLines: [Substring] {
    utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Substring.init)
  }
}

extension Substring {
  func begins(with tag: String) -> Bool { utf8.starts(with: tag.utf8) }

  func ends(with tag: String) -> Bool { utf8.suffix(tag.utf8.count).elementsEqual(tag.utf8) }

  /// What stands between two tags of ASCII that the line begins and ends with; nil where it does not.
  func between(_ open: String, _ close: String) -> Substring? {
    guard utf8.count >= open.utf8.count + close.utf8.count, begins(with: open), ends(with: close) else { return nil }
    return Substring(utf8.dropFirst(open.utf8.count).dropLast(close.utf8.count))
  }
}
