import MarkdownSyntax

/// Where a link leads, and its title (CommonMark 6.3).
struct LinkTarget {
  /// As it is written between parentheses.
  let destination: [UInt8]
  /// As the author wrote it, without its quotes.
  let title: ArraySlice<UInt8>?

  /// From the places in `bytes` of a destination, without its angle brackets, and of a title.
  init(in bytes: [UInt8], destination: Range<Int>, title: Range<Int>?) {
    let isBracketed = destination.lowerBound > 0 && bytes[destination.lowerBound - 1] == .lessThan
    self.destination = Destination.kept(bytes[destination], isBracketed: isBracketed)
    self.title = title.map { bytes[$0] }
  }

  /// The destination without its backslashes (CommonMark 2.4); character references stay as they are written.
  var meant: [UInt8] { destination.resolvingEscapes() }

  /// How much longer a text becomes by it, in bytes.
  var count: Int { destination.count + (title?.count ?? 0) }
}
