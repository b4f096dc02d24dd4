import MarkdownSyntax

/// Holds a shape against the bytes at a place.
struct ShapeMatcher {
  let bytes: UnsafeBufferPointer<UInt8>
  let map: SpellingMap?
  let classes: UnsafePointer<UInt16>

  /// The range of the credential without what only leads to it.
  func match(_ shape: SecretShape, at start: Int) -> Range<Int>? {
    var (index, begin, body) = (start, start, start)
    for (number, piece) in shape.pieces.enumerated() {
      if number == shape.leading { begin = index }
      switch piece {
      case .text(let text):
        guard index + text.count <= bytes.count else { return nil }
        for offset in text.indices where bytes[index + offset] != text[offset] { return nil }
        // Asked only where the beginning is there, since few places have it.
        guard number > 0 || begins(shape, at: start) else { return nil }
        index += text.count
        if number <= shape.leading { body = index }
      case .run(let set, let counts):
        let end = runEnd(of: set, from: index, atMost: counts.upperBound)
        guard end - index >= counts.lowerBound else { return nil }
        index = end
        // Something longer is something else.
        guard number + 1 < shape.pieces.count || !isIn(set, at: index) || isTail(at: index) else { return nil }
      }
    }
    guard ends(shape, at: index) else { return nil }
    return Plausibility.isRandom(bytes[begin..<index], body: bytes[max(begin, body)..<index], of: shape)
      ? begin..<index : nil
  }

  // MARK: - Around it

  private func begins(_ shape: SecretShape, at start: Int) -> Bool {
    guard start > 0, map?.isSeam(start) != true else { return true }
    let before = bytes[start - 1]
    if shape.isWord, isNamePart(before) { return false }
    if shape.isStrict, isPlusOrSlash(before) { return false }
    return !before.isAlphanumeric || shape.isDistinct && isWordBefore(start)
  }

  /// Whether what the place follows is a word, and not base64, in which any beginning may be by chance.
  private func isWordBefore(_ start: Int) -> Bool {
    var at = start
    while at > 0, isIn(.base64URL, at: at - 1), map?.isSeam(at) != true {
      at -= 1
      guard start - at < 24 else { return false }
    }
    return Letters(bytes[at..<start]).changes < 3
  }

  private func ends(_ shape: SecretShape, at end: Int) -> Bool {
    guard end < bytes.count, map?.isSeam(end) != true else { return true }
    let next = bytes[end]
    if shape.isStrict, isPlusOrSlash(next) { return false }
    if shape.isWord, next == UInt8(ascii: "/") || next == UInt8(ascii: ".") && isAlphanumeric(at: end + 1) {
      return false
    }
    // In base64url any short beginning may be by chance: what was found is part of it.
    guard shape.leading == 0, next == UInt8(ascii: "-") || next == UInt8(ascii: "_") || next == UInt8(ascii: "+") else {
      return true
    }
    return !isAlphanumeric(at: end + 1) || isTail(at: end)
  }

  /// Whether what follows was put behind the credential: `-old`, `_v2`, `-2`, or a mark that ends emphasis.
  private func isTail(at index: Int) -> Bool {
    if map?.isSeam(index) == true { return true }
    let mark = bytes[index]
    guard !mark.isAlphanumeric else { return false }
    var end = index + 1
    while end < bytes.count, end - index < 16, bytes[end].isAlphanumeric { end += 1 }
    let word = bytes[(index + 1)..<end]
    guard end - index < 16, !word.isEmpty else { return word.isEmpty }
    let letters = word.prefix { $0.isLetter }
    let isVersion = letters.isEmpty || letters.elementsEqual("v".utf8) || letters.elementsEqual("V".utf8)
    // One case but for the first letter.
    let isWord =
      letters.count > 1 && (letters.dropFirst().allSatisfy { $0 & 0x20 != 0 } || letters.allSatisfy { $0 & 0x20 == 0 })
    return (isVersion || isWord) && word.dropFirst(letters.count).allSatisfy(\.isDigit)
  }

  private func runEnd(of set: ByteClass, from start: Int, atMost count: Int) -> Int {
    let limit = min(bytes.count, start + count)
    var index = start
    while index < limit, classes[Int(bytes[index])] & set.rawValue != 0 { index += 1 }
    return index
  }

  private func isIn(_ set: ByteClass, at index: Int) -> Bool {
    index < bytes.count && classes[Int(bytes[index])] & set.rawValue != 0
  }

  private func isAlphanumeric(at index: Int) -> Bool { index < bytes.count && bytes[index].isAlphanumeric }

  /// Whether a file or a path goes on from the byte, so that what looks like a prefix ends a name.
  private func isNamePart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "_"): true
    default: false
    }
  }

  private func isPlusOrSlash(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "+") || byte == UInt8(ascii: "/") }
}
