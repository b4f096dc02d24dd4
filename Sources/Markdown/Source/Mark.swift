import MarkdownSyntax

/// Stand-ins that carry what the author wrote through libcmark, which would read it otherwise.
///
/// A mark is one of the Kharoshthi punctuation characters U+10A50 to U+10A57: punctuation like the ASCII characters it
/// stands for, so that emphasis next to it opens and closes as before (CommonMark 6.2). Where such a character occurs in
/// the text itself, `literal` is put before it. Every mark is turned back on output, in code as well, so it does not
/// matter whether a place was code or text.
enum Mark: UInt8 {
  /// `*` in a bare URL.
  case asterisk = 0x90
  /// `_` in a bare URL.
  case underscore = 0x91
  /// `[` of a footnote reference or a task.
  case openBracket = 0x92
  /// The `]` that belongs to it.
  case closeBracket = 0x93
  /// The backslash before a character that only GFM's extensions give a meaning.
  case escape = 0x94
  /// The character that follows stands for itself.
  case literal = 0x95
  /// Nothing: what follows begins no block.
  case text = 0x96
  /// `!` of an alert.
  case alert = 0x97

  static let leadByte: UInt8 = 0xF0
  /// Bytes of a mark in UTF-8; the last one tells which it is.
  static let length = 4

  static func append(_ mark: Mark, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: [leadByte, 0x90, 0xA9, mark.rawValue])
  }

  /// Whether a backslash before `byte` has to be remembered: libcmark would drop it and strikethrough or autolinks, which
  /// are found later, would not know.
  static func isEscapable(_ byte: UInt8) -> Bool {
    byte == .tilde || byte == .colon || byte == .period || byte == .at
  }

  /// The mark at `offset`; in the text itself, one of the characters used as marks.
  static func at(_ offset: Int, in text: borrowing Span<UInt8>) -> Mark? {
    guard text.count - offset >= length, text[offset] == leadByte, text[offset + 1] == 0x90, text[offset + 2] == 0xA9
    else { return nil }
    return Mark(rawValue: text[offset + 3])
  }

  /// What kind of place a text came from, which decides about the backslash of an escape.
  enum Context {
    case text, code
  }

  /// The byte the mark stands for; nil where it stands for none.
  func byte(in context: Context) -> UInt8? {
    switch self {
    case .asterisk: .asterisk
    case .underscore: .underscore
    case .openBracket: .openBracket
    case .closeBracket: .closeBracket
    case .alert: .exclamationMark
    case .escape: context == .code ? .backslash : nil
    case .literal, .text: nil
    }
  }

  /// A text without marks.
  static func restored(_ text: borrowing Span<UInt8>, _ context: Context = .text) -> [UInt8] {
    var restored: [UInt8] = []
    restored.reserveCapacity(text.count)
    restored.append(restoring: text, context)
    return restored
  }
}

extension [UInt8] {
  /// Appends a text without its marks.
  mutating func append(restoring text: borrowing Span<UInt8>, _ context: Mark.Context) {
    var start = 0
    var at = leadBytes.first(in: text, from: start, to: text.count)
    while at < text.count {
      if let mark = Mark.at(at, in: text) {
        append(text, in: start..<at)
        if let byte = mark.byte(in: context) { append(byte) }
        start = at + Mark.length
        // What follows a literal mark stands for itself, even if it looks like a mark.
        at = mark == .literal ? Swift.min(start + Mark.length, text.count) : start
      } else {
        at += 1
      }
      at = leadBytes.first(in: text, from: at, to: text.count)
    }
    append(text, in: start..<text.count)
  }
}

private let leadBytes = ByteSet([Mark.leadByte])
