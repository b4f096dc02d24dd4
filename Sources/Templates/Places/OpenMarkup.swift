import MarkdownSyntax

/// An autolink or a tag that begins in a template's own text, and whose end is not known: in it backticks may be no code.
struct OpenMarkup: Hashable {
  /// The quotation mark that ends the value of the attribute around.
  private var quote: UInt8?
  /// Whether the value of an attribute comes next.
  private var isBeforeValue = false

  /// The angle brackets around a link's destination.
  static let destination = OpenMarkup()

  private init() {}

  /// The markup that a text begins with, a `<`; nil where no further text could make an autolink or a tag of it.
  init?(beginningOf text: ArraySlice<UInt8>) {
    // What GitHub takes for a declaration or an instruction, and documents do not.
    let next = text.dropFirst().first
    if next == nil || next == .exclamationMark || next == .questionMark {
      return
    }
    let beginning = text.prefix(Self.longest)
    let mayEnd = Self.endings.contains { ending in
      let whole = Array(beginning + ending.utf8)
      return AngleMarkup(in: whole, at: 0, before: whole.count) != nil
    }
    guard mayEnd else { return nil }
  }

  /// Texts one of which completes whatever may be an autolink or a tag.
  private static let endings = [">", "a>", "@a>", "\">", "'>"]
  /// A longer one is text.
  static let longest = 300

  /// Reads a byte that follows the `<`; false where the markup ends with it.
  mutating func read(_ byte: UInt8) -> Bool {
    if let quote {
      if byte == quote { self.quote = nil }
      return true
    }
    if isBeforeValue, byte == .quotationMark || byte == .apostrophe { quote = byte }
    isBeforeValue = byte == .equals || isBeforeValue && byte.isBlank
    return byte != .greaterThan
  }
}
