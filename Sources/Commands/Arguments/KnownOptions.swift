/// The options of a command as the page of its help lists them, by the names with which they are typed.
///
/// The page is the one public account that the arguments' parser gives of them; a test compares it with the parser's own
/// dump.
package struct KnownOptions: Hashable, Sendable {
  /// Those that take a value: `--action`.
  package var withValue: Set<String> = []
  /// Those that take none: `--internal`, `-h`.
  package var flags: Set<String> = []

  package var names: [String] { (withValue.union(flags)).sorted() }

  package init(withValue: Set<String> = [], flags: Set<String> = []) {
    (self.withValue, self.flags) = (withValue, flags)
  }

  /// Reads a page of help that is wide enough for no line to be broken in its first column.
  package init(help: String) {
    for line in help.split(separator: "\n") where line.hasPrefix("  -") {
      var names: [String] = []
      var takesValue = false
      words: for word in line.dropFirst(2).split(separator: " ", omittingEmptySubsequences: false) {
        switch word.first {
        case "-": names.append(word.last == "," ? String(word.dropLast()) : String(word))
        case "<":
          takesValue = true
          break words
        default: break words
        }
      }
      if takesValue { withValue.formUnion(names) } else { flags.formUnion(names) }
    }
    // The parser takes it, too.
    if flags.contains("-h") { flags.insert("-help") }
  }

  func has(_ name: some StringProtocol) -> Bool { withValue.contains(String(name)) || flags.contains(String(name)) }
}
