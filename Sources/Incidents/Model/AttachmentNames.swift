import Text

/// The names of the files beside a record that go out with it, found by what people write for them.
///
/// Two spellings that Unicode holds equivalent name one file, as those of a file system that stores composed and one that
/// stores decomposed letters. So do spaces of different widths: the names that macOS gives to screenshots have a narrow
/// no-break space, which people type as a space.
package struct AttachmentNames: Hashable, Sendable, ExpressibleByArrayLiteral {
  /// As the files have them, by themselves: texts that are canonically equivalent are equal.
  private let names: [String: String]
  /// The same by what they are with plain spaces; nil where several are the same then.
  private let loose: [String: String?]

  package init(_ names: some Sequence<String>) {
    var loose: [String: String?] = [:]
    for name in names {
      let key = Self.withPlainSpaces(name)
      loose[key] = loose[key] == nil ? .some(name) : .some(nil)
    }
    self.names = Dictionary(names.map { ($0, $0) }) { first, _ in first }
    self.loose = loose
  }

  package init(arrayLiteral names: String...) { self.init(names) }

  package var isEmpty: Bool { names.isEmpty }

  /// The file that a text names as it is, or percent-encoded; nil if no file has that name.
  package func file(named text: some StringProtocol) -> String? {
    guard !names.isEmpty, text.utf8.count <= Self.longest else { return nil }
    return exact(String(text)) ?? PathSegment.decoded(text).flatMap(exact)
  }

  /// The file that the destination of a link leads to, and the query or fragment after it; nil where it leads elsewhere.
  ///
  /// It is read as an address first: `a%20b.png#x` is a place in the file `a b.png`. Where there is no such file, `#`, `?`
  /// and `%` are what they are in the names of files.
  package func link(_ destination: String) -> (name: String, rest: Substring)? {
    guard !names.isEmpty else { return nil }
    var path = destination[...]
    while path.utf8.starts(with: "./".utf8) { path = Substring(path.utf8.dropFirst(2)) }
    guard path.utf8.count <= Self.longest * 4 else { return nil }
    let end = path.utf8.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") } ?? path.endIndex
    let address = path[..<end]
    if let name = PathSegment.decoded(address).flatMap(exact) ?? exact(String(address)) { return (name, path[end...]) }
    return file(named: path).map { ($0, "") }
  }

  /// The longest name that is looked up, in bytes: file systems have up to 255.
  private static let longest = 300

  private func exact(_ text: String) -> String? { names[text] ?? loose[Self.withPlainSpaces(text)] ?? nil }

  private static func withPlainSpaces(_ text: String) -> String {
    guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
    let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
      scalar.properties.generalCategory == .spaceSeparator ? " " : scalar
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
