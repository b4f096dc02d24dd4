import Diagnostics

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

  /// The first of some arguments that is an option which the command does not have, with the one that is meant.
  func unknown(among arguments: [String]) -> (name: String, hint: String?)? {
    var arguments = arguments.prefix { $0 != "--" }
    while let argument = arguments.popFirst() {
      let name = String(argument.prefix { $0 != "=" })
      guard name.hasPrefix("-"), name != "-" else { continue }
      guard has(name) else { return (name, hint(for: name)) }
      if withValue.contains(name), name == argument { arguments = arguments.dropFirst() }
    }
    return nil
  }

  /// Options of some commands that have another name at others.
  private static let others = ["--reason": "--why", "--why": "--reason", "--components": "--component"]

  private func hint(for name: String) -> String? {
    let word = name.drop { $0 == "-" }
    if let other = Self.others[name], has(other) { return "did you mean '\(other)'?" }
    // Nobody asks a command that does something for the version of the program.
    let names = withValue.isEmpty ? names : names.filter { $0 != "--version" }
    if let near = Suggestion.didYouMean("--" + word, among: names) { return near }
    let begun = names.filter { $0.hasPrefix("--" + word.lowercased()) }
    if begun.count == 1 { return "did you mean '\(begun[0])'?" }
    return name.hasPrefix("--") ? nil : "put '--' before a text that begins with a hyphen"
  }

  func has(_ name: some StringProtocol) -> Bool { withValue.contains(String(name)) || flags.contains(String(name)) }
}
