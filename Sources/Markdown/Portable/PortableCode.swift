import MarkdownSyntax

/// Code as Markdown that shows it as it is, whatever reads it.
enum PortableCode {
  /// A code span.
  ///
  /// In a table's cell a pipe would end the cell. To CommonMark's readers a backslash keeps it from that; to
  /// Python-Markdown the backslash is part of the code, so that an element is written where the site shows HTML.
  static func span(_ code: [UInt8], _ style: PortableMarkdown, isInTable: Bool) -> [UInt8] {
    guard !code.isEmpty else { return [] }
    let holdsPipes = isInTable && code.contains(.pipe)
    if holdsPipes, style.keepsTags { return "<code>".utf8 + PortableText.referenced(code) + "</code>".utf8 }
    var code = style.mask.masked(code)
    if holdsPipes { code = code.flatMap { $0 == .pipe ? [.backslash, .pipe] : [$0] } }
    let fence = [UInt8](repeating: .backtick, count: longestRun(in: code) + 1)
    let touches = code.first == .backtick || code.last == .backtick
    let isPadded = code.first == .space && code.last == .space && code.contains { $0 != .space }
    let pad: [UInt8] = touches || isPadded ? [.space] : []
    return fence + pad + code + pad + fence
  }

  /// The lines of a fenced block. Of the language only its name stays: some readers take attributes there.
  static func block(_ code: [UInt8], language: [UInt8], masking mask: CodeMask) -> [[UInt8]] {
    var code = mask.masked(code)
    if code.last == .lineFeed { code.removeLast() }
    let fence = [UInt8](repeating: .backtick, count: max(3, longestRun(in: code) + 1))
    let lines = code.split(separator: .lineFeed, omittingEmptySubsequences: false).map(Array.init)
    return [fence + language.prefix(while: isNamePart)] + lines + [fence]
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte == .plus || byte == .hyphen || byte == .hash || byte == .underscore
  }

  private static func longestRun(in code: [UInt8]) -> Int {
    var longest = 0
    var run = 0
    for byte in code {
      run = byte == .backtick ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
