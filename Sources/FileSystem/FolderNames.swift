package import Diagnostics
import Text

/// The names in a folder, each list sorted by bytes.
package struct FolderNames {
  /// The names that are UTF-8.
  package private(set) var readable: [String] = []
  /// What lies there, for each readable name, as far as the list of the folder says it.
  package private(set) var kinds: [Disk.Kind?] = []
  /// Those of folders that are hidden and left out.
  package private(set) var hiddenFolders: [String] = []
  /// Those that are not UTF-8: no path in a text leads to such a file.
  private var malformed: [[UInt8]] = []

  /// A name as the system lists it.
  struct Listed {
    let name: [UInt8]
    let kind: Disk.Kind?
  }

  init(_ names: [Listed]) {
    for listed in names.sorted(by: { $0.name.lexicographicallyPrecedes($1.name) }) {
      if let text = String(validating: listed.name, as: UTF8.self) {
        readable.append(text)
        kinds.append(listed.kind)
      } else {
        malformed.append(listed.name)
      }
    }
  }

  /// Without the hidden ones.
  init(shown names: [Listed]) {
    func isHidden(_ listed: Listed) -> Bool { listed.name.first == UInt8(ascii: ".") }
    self.init(names.filter { !isHidden($0) })
    guard readable.count + malformed.count < names.count else { return }
    hiddenFolders = FolderNames(names.filter { isHidden($0) && $0.kind == .folder }).readable
  }

  /// All names, sorted by their bytes; in one that is not UTF-8, U+FFFD takes the place of what is not.
  package var all: [String] {
    guard !malformed.isEmpty else { return readable }
    return (readable + malformed.map { String(decoding: $0, as: UTF8.self) })
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// A warning for each name that is not UTF-8; `folder` is the path that messages show.
  package func problems(in folder: String) -> [Diagnostic] {
    malformed.map(Self.escaped).map { name in
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
