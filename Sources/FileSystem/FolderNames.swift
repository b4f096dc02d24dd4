package import Diagnostics
import Text

/// The names in a folder, each list sorted by bytes.
package struct FolderNames {
  /// The names that are UTF-8.
  package private(set) var readable: [String] = []
  /// Those that are not UTF-8, as messages show them: no path in a text leads to such a file.
  private(set) var malformed: [String] = []

  init(_ names: [[UInt8]]) {
    for name in names.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      if let text = String(validating: name, as: UTF8.self) {
        readable.append(text)
      } else {
        malformed.append(Self.escaped(name))
      }
    }
  }

  /// A warning for each name that is not UTF-8; `folder` is the path that messages show.
  package func problems(in folder: String) -> [Diagnostic] {
    malformed.map { name in
      Diagnostic(
        .warning, "bad-name", at: SourcePlace(file: FilePaths.joined(folder, name)),
        "the name '\(name)' is not UTF-8, so this file or folder is not read", suggestion: "rename it")
    }
  }

  /// A readable name for a message, with line breaks by their code points; the printer shows other control characters so.
  package static func shown(_ name: String) -> String {
    String(
      String.UnicodeScalarView(
        name.unicodeScalars.flatMap { sign in
          sign == "\n" || sign == "\r" ? Array("<U+000\(sign == "\n" ? "A" : "D")>".unicodeScalars) : [sign]
        }))
  }

  /// ASCII that is shown as it is, and `\xE9` for every other byte.
  private static func escaped(_ name: [UInt8]) -> String {
    name.map { byte in
      switch byte {
      case UInt8(ascii: "\\"): "\\\\"
      case 0x20..<0x7F: String(UnicodeScalar(byte))
      default: "\\x" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }.joined()
  }
}
