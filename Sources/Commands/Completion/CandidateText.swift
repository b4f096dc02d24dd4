import ArgumentParser
import Diagnostics

/// A name as a completion script takes it from the program, so that the shell offers it and expands nothing in it.
///
/// The scripts are those of the arguments' parser. That for bash hands the names to `compgen -W`, which expands them
/// like words of a command: there each character that bash could see something in is quoted. That for zsh cuts
/// descriptions off at colons, that for fish at tabs. What the user sees on the command line is quoted by the shell
/// itself; a name in which a shell leaves a mark unquoted is not offered there.
enum CandidateText {
  /// Nil for what cannot be offered: what steers a terminal or ends a line, names that begin with a hyphen, which would be
  /// an option, or with a tilde, and names with marks that the shell does not quote where it inserts a name.
  static func literal(_ name: String, for shell: CompletionShell?) -> String? {
    guard let first = name.first, first != "-", first != "~" else { return nil }
    // It changes line breaks, controls, and marks that reorder a line.
    guard DiagnosticPrinter.visible(name) == name else { return nil }
    switch shell {
    case .some(.zsh): return name.contains("!") ? nil : quoted(name) { $0 == ":" || $0 == "\\" }
    case .some(.fish): return name
    default: return name.contains { $0 == "$" || $0 == "`" } ? nil : quoted(name, where: isSpecialToBash)
    }
  }

  private static func quoted(_ name: String, where isSpecial: (Unicode.Scalar) -> Bool) -> String {
    var text = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      if isSpecial(scalar) { text.append("\\") }
      text.append(scalar)
    }
    return String(text)
  }

  /// A space separates no names there, since each is a line.
  private static func isSpecialToBash(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && !scalar.properties.isAlphabetic && !("0"..."9").contains(scalar)
      && !" _-./:@%+,".unicodeScalars.contains(scalar)
  }
}
