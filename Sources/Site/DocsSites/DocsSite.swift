package import Markdown
import Text

/// What kind of docs site Markdown is written for.
package enum DocsSite: Hashable, Sendable {
  /// MkDocs, and others that take a folder's `index.md` for its page and the first heading for its title.
  case general
  /// Hugo, where a folder's page is `_index.md`, themes show the title, and shortcodes are obeyed even within code.
  case hugo

  /// The name of the file that is a folder's page.
  package var index: String { self == .hugo ? "_index.md" : "index.md" }

  /// How Markdown for it is written.
  package var markdown: PortableMarkdown {
    switch self {
    case .general: PortableMarkdown(title: .inText, mask: .snippets, keepsTags: true)
    case .hugo: PortableMarkdown(title: .elsewhere, mask: .shortcodes, keepsTags: false)
    }
  }

  /// The name by which a file next to a record goes out.
  ///
  /// Hugo reads the names of files as addresses: `%` in one of them fails its build, and `#` or `?` ends the path of each
  /// link to it. The wide forms of these characters stand in their place.
  package func fileName(_ name: String) -> String {
    guard self == .hugo, name.unicodeScalars.contains(where: { Self.wideForms[$0] != nil }) else { return name }
    return String(String.UnicodeScalarView(name.unicodeScalars.map { Self.wideForms[$0] ?? $0 }))
  }

  /// What the names of files have in common that some site, or a file system, takes for one.
  ///
  /// Hugo reads `A.png` as `a.png`, `a b.png` as `a-b.png`, and `a.en.png` as the English form of `a.png`.
  package static func sharedName(_ name: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in hugo.fileName(name).unicodeScalars {
      // As Go has it: one character for one.
      scalars.append(scalar == " " ? "-" : scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar)
    }
    let shared = String(scalars)
    guard let dot = shared.lastIndex(of: "."), shared[..<dot].hasSuffix(".en") else { return shared }
    return String(shared[..<dot].dropLast(".en".count) + shared[dot...])
  }

  private static let wideForms: [Unicode.Scalar: Unicode.Scalar] = [
    "%": "\u{FF05}", "#": "\u{FF03}", "?": "\u{FF1F}",
  ]

  /// The Markdown of what a site of pages would have as `INC-42/index.html`, or another file: its path as an address.
  package func source(ofPage path: String) -> String {
    guard path.hasSuffix(".html") else { return source(ofFile: path) }
    let stem = path.dropLast(".html".count)
    return stem == "index" || stem.hasSuffix("/index") ? stem.dropLast("index".count) + index : stem + ".md"
  }

  private func source(ofFile path: String) -> String {
    guard self == .hugo, path.utf8.contains(UInt8(ascii: "%")) else { return path }
    let start = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) } ?? path.startIndex
    guard let name = PathSegment.decoded(path[start...]), fileName(name) != name else { return path }
    return path[..<start] + PathSegment.encoded(fileName(name))
  }
}
