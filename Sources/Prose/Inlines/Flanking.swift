import MarkdownSyntax

/// How a character counts when delimiter runs are judged (CommonMark 6.2).
enum CharacterKind: CaseIterable {
  case space, punctuation, other

  init(_ scalar: Unicode.Scalar) {
    guard !scalar.isASCII else {
      let byte = UInt8(truncatingIfNeeded: scalar.value)
      self = byte.isASCIISpace ? .space : byte.isASCIIPunctuation ? .punctuation : .other
      return
    }
    switch scalar.properties.generalCategory {
    case .spaceSeparator: self = .space
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      self = .punctuation
    default: self = .other
    }
  }
}

/// Whether a run of `*`, `_` or `~` can open or close emphasis, judged by what stands around it (CommonMark 6.2).
struct Flanking {
  let canOpen: Bool
  let canClose: Bool

  init(of delimiter: UInt8, between before: CharacterKind, and after: CharacterKind) {
    let left = after != .space && (after != .punctuation || before != .other)
    let right = before != .space && (before != .punctuation || after != .other)
    canOpen = delimiter == .underscore ? left && (!right || before == .punctuation) : left
    canClose = delimiter == .underscore ? right && (!left || after == .punctuation) : right
  }

  init(canOpen: Bool, canClose: Bool) {
    self.canOpen = canOpen
    self.canClose = canClose
  }
}

extension [UInt8] {
  /// The kind of the character that ends before `index`, nil at the start. The bytes are valid UTF-8.
  func kind(before index: Int) -> CharacterKind? {
    guard index > 0 else { return nil }
    var start = index - 1
    while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
    return kind(at: start)
  }

  /// The kind of the character that begins at `index`, nil at the end.
  func kind(at index: Int) -> CharacterKind? {
    guard index < count else { return nil }
    guard self[index] >= 0x80 else { return CharacterKind(Unicode.Scalar(self[index])) }
    let scalar = String(decoding: self[index..<Swift.min(index + 4, count)], as: UTF8.self).unicodeScalars.first
    return scalar.map(CharacterKind.init)
  }
}

extension [UInt8] {
  /// The same without white space of any kind at both ends, next to which emphasis does not hold.
  func trimmedOfUnicodeSpaces() -> [UInt8] {
    var lower = 0
    var upper = count
    while lower < upper, kind(at: lower) == .space {
      repeat { lower += 1 } while lower < upper && self[lower] & 0xC0 == 0x80
    }
    while upper > lower, kind(before: upper) == .space {
      repeat { upper -= 1 } while upper > lower && self[upper] & 0xC0 == 0x80
    }
    return Array(self[lower..<upper])
  }
}
