import TestSupport

/// A module that a file imports.
struct Import: Hashable, CustomStringConvertible {
  var importer: String
  var imported: String
  var file: String
  var description: String { "\(file) imports \(imported)" }

  /// The imports of all Swift files below a folder.
  static func all(below folder: String, importer: String) throws -> [Import] {
    try Repository.files(in: folder, ending: ".swift").flatMap { file in
      names(in: try Repository.text(file)).map { Import(importer: importer, imported: $0, file: file) }
    }
  }

  /// The modules named by every form of the declaration: with attributes, access levels and single symbols
  /// (`import struct M.T`). Lines within string literals of several lines are left out: they may be of any language.
  static func names(in text: String) -> [String] {
    var isInLiteral = false
    return text.split(whereSeparator: \.isNewline).compactMap { line in
      defer {
        if line.split(separator: "\"\"\"", omittingEmptySubsequences: false).count.isMultiple(of: 2) {
          isInLiteral.toggle()
        }
      }
      return isInLiteral ? nil : name(in: line)
    }
  }

  private static func name(in line: Substring) -> String? {
    let words = line.split(separator: " ").prefix { !$0.hasPrefix("//") }
    guard let index = words.firstIndex(of: "import"), index + 1 < words.count else { return nil }
    guard words[..<index].allSatisfy({ $0.hasPrefix("@") || modifiers.contains($0) }) else { return nil }
    let named = kinds.contains(words[index + 1]) ? words.dropFirst(index + 2).first : words[index + 1]
    return named?.split(separator: ".").first.map(String.init)
  }

  private static let modifiers: Set<Substring> = ["package", "public", "internal", "private", "fileprivate"]
  private static let kinds: Set<Substring> = [
    "struct", "class", "enum", "protocol", "func", "var", "let", "typealias", "actor",
  ]
}
