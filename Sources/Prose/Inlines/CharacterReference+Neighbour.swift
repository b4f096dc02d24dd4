import MarkdownSyntax

extension CharacterReference {
  /// Whether the `&` at `index` begins a reference, of which a part may come after the end of `bytes`.
  static func mayBegin(_ bytes: [UInt8], at index: Int, before after: Neighbour) -> Bool {
    if begins(bytes, at: index) { return true }
    let isHash = index + 2 == bytes.count && bytes[index + 1] == .hash
    let end = isHash || index + 1 == bytes.count ? bytes.count : endOfName(in: bytes, from: index)
    return end == bytes.count && after.mayBe { $0.isAlphanumeric || $0 == .hash || $0 == .semicolon }
  }
}
