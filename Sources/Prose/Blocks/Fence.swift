import MarkdownSyntax

extension Fence {
  /// Reads a fence from its text in a template, with or without the blanks before it and the info string after it.
  init(_ text: String) {
    let bytes = Array(text.utf8)
    let start = bytes.skippingBlanks(from: 0)
    let character = bytes.byte(at: start) ?? .backtick
    self.init(character: character, count: bytes.endOfRun(of: character, from: start) - start)
  }

  /// The number of fence characters on a line that holds nothing else and may close a block of code in any container.
  ///
  /// Which columns its tabs reach to is known only with the container, so each counts as one.
  func run(in line: [UInt8]) -> Int? {
    let start = line.skippingBlanks(from: 0)
    return start < 4 ? length(ofRunAlone: start..<line.count, in: line) : nil
  }
}
