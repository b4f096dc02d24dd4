import Diagnostics

/// Texts among the arguments that begin with a hyphen, such as an item of a list or a negative number.
///
/// The arguments' parser takes them for options, one for each letter: `- rolled back the pods` has an `h`, which asks for
/// help.
package enum HyphenText {
  /// An argument that is neither an option of the command nor clearly a text.
  package struct Unclear: Error, Hashable, Sendable {
    package var argument: String
    package var message: String
  }

  /// Whether an argument may be a text that the parser takes for an option.
  private static func mayBe(_ argument: String) -> Bool { argument.hasPrefix("-") && !isPlain(argument) }

  /// The arguments in an order and form in which the parser takes such texts as texts: those of options behind `=`, and
  /// the others with all positional ones behind `--`. Without such texts nothing is changed.
  package static func placed(
    _ arguments: [String], _ options: @autoclosure () -> KnownOptions
  ) throws(Unclear) -> [String] {
    guard arguments.prefix(while: { $0 != "--" }).contains(where: mayBe) else { return arguments }
    let options = options()
    var kept: [String] = []
    var inPlace: [String] = []
    var positional: [String] = []
    var isMoved = false
    var index = 0
    while index < arguments.count, arguments[index] != "--" {
      let argument = arguments[index]
      index += 1
      if options.withValue.contains(argument), index < arguments.count, arguments[index] != "--" {
        let value = arguments[index]
        index += 1
        let pair =
          mayBe(value) && !(value.hasPrefix("--") && options.has(name(value)))
          ? ["\(argument)=\(value)"] : [argument, value]
        kept += pair
        inPlace += pair
        continue
      }
      let isText = mayBe(argument) ? try isText(argument, options) : false
      isMoved = isMoved || isText
      if isText || argument == "-" || !argument.hasPrefix("-") {
        positional.append(argument)
      } else {
        kept.append(argument)
      }
      inPlace.append(argument)
    }
    let rest = arguments[index...]
    return isMoved ? kept + ["--"] + positional + rest.dropFirst() : inPlace + rest
  }

  private static func isText(_ argument: String, _ options: KnownOptions) throws(Unclear) -> Bool {
    let name = String(name(argument))
    guard let first = name.drop(while: { $0 == "-" }).first, first.isASCII, first.isLetter, !name.hasPrefix("---")
    else {
      return true
    }
    let isShort = !name.hasPrefix("--")
    if options.has(name), !isShort || name == argument {
      guard hasSpace(argument), !isShort else { return false }
      throw Unclear(argument: argument, message: "'\(argument)' is one argument; close the quotes behind \(name)")
    }
    if isShort, hasSpace(argument) { return true }
    // `-update` and `--udpate is` are more likely slips than texts.
    let near = Suggestion.didYouMean("--" + name.drop { $0 == "-" }, among: options.names)
    guard isShort || near != nil else { return true }
    throw Unclear(
      argument: argument,
      message: "unknown option '\(name)'; \(near ?? "put '--' before a text that begins with a hyphen")")
  }

  /// `-`, `--`, `-n`, `--name` and `--name=value`: the parser reads them as what they are.
  private static func isPlain(_ argument: String) -> Bool {
    let bytes = argument.utf8
    if bytes.count <= 2 { return bytes.count == 1 || argument == "--" || isLetter(bytes.last) }
    guard argument.hasPrefix("--"), isLetter(bytes.dropFirst(2).first) else { return false }
    let name = bytes.dropFirst(2).prefix { isLetter($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-") }
    return name.endIndex == bytes.endIndex || bytes[name.endIndex] == UInt8(ascii: "=")
  }

  /// What stands before the first space or `=`.
  private static func name(_ argument: String) -> Substring { argument.prefix { !$0.isWhitespace && $0 != "=" } }

  private static func hasSpace(_ argument: String) -> Bool { argument.contains(where: \.isWhitespace) }

  private static func isLetter(_ byte: UInt8?) -> Bool { byte.map { ($0 | 0x20) &- 97 < 26 } ?? false }
}
