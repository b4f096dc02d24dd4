package import Markdown
import Text

/// Where the links of a document lead once it is a page.
package enum PageLinks {
  /// Links between documents point at pages: `review.md` becomes `index.html` like `runbook.md`
  /// and `actions.md`, `X.md` becomes `X.html`.
  package static let toPages = LinkPolicy.ofBytes { page(for: $0) }

  /// The same, and a link to what the site does not hold becomes its plain text.
  ///
  /// `folder` is that of the page, from the site's root.
  package static func toPages(from folder: String, in pages: SitePages) -> LinkPolicy {
    LinkPolicy { destination in
      let page = page(for: destination)
      guard let path = resolved(split(page).path, from: folder), pages.contains(path) else { return nil }
      return page
    }
  }

  /// The same for a docs site, where links lead to the Markdown of pages.
  package static func toDocs(_ site: DocsSite, from folder: String, in pages: SitePages) -> LinkPolicy {
    LinkPolicy { destination in
      let (path, rest) = split(page(for: destination))
      guard let found = resolved(path, from: folder), pages.contains(found) else { return nil }
      let isFolder = !path.hasSuffix("index.html") && found.hasSuffix("index.html")
      let page = isFolder ? path + (path.isEmpty || path.hasSuffix("/") ? "" : "/") + "index.html" : path
      return site.source(ofPage: String(page)) + rest
    }
  }

  private static func page(for destination: String) -> String {
    String(decoding: page(for: Array(destination.utf8)), as: UTF8.self)
  }

  private static func page(for destination: [UInt8]) -> [UInt8] {
    let pathEnd = destination.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") } ?? destination.count
    guard destination[..<pathEnd].ends(with: ".md") else { return destination }
    let folderEnd = (destination[..<pathEnd].lastIndex(of: slash) ?? -1) + 1
    let name = folderEnd..<pathEnd - 3
    var page: [UInt8] = []
    page.reserveCapacity(destination.count + 4)
    page += destination[..<folderEnd]
    if isIndex(destination[name]) { page.append("index") } else { page += destination[name] }
    page.append(".html")
    page += destination[pathEnd...]
    return page
  }

  /// Whether a document's page is the index of its folder.
  private static func isIndex(_ name: ArraySlice<UInt8>) -> Bool {
    name.elementsEqual("review".utf8) || name.elementsEqual("runbook".utf8) || name.elementsEqual("actions".utf8)
  }

  /// The path from the site's root; nil where it leads out of the site, and for a path from the server's root, which
  /// is nowhere in a folder that may be served anywhere.
  static func resolved(_ path: Substring, from folder: String) -> String? {
    guard path.utf8.first != slash else { return nil }
    var parts = folder.utf8.split(separator: slash)
    for part in path.utf8.split(separator: slash) where !part.elementsEqual(".".utf8) {
      if part.elementsEqual("..".utf8) {
        guard parts.popLast() != nil else { return nil }
      } else {
        parts.append(part)
      }
    }
    var resolved = ""
    for part in parts {
      if !resolved.isEmpty { resolved += "/" }
      resolved += Substring(part)
    }
    guard path.isEmpty || path.utf8.last == slash || path.utf8.ends(with: "..") else { return resolved }
    return resolved.isEmpty ? index : "\(resolved)/\(index)"
  }

  private static let index = "index.html"
  private static var slash: UInt8 { UInt8(ascii: "/") }

  /// The path, and the query or fragment behind it.
  private static func split(_ destination: String) -> (path: Substring, rest: Substring) {
    let end =
      destination.utf8.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") } ?? destination.endIndex
    return (destination[..<end], destination[end...])
  }
}

extension BidirectionalCollection<UInt8> {
  /// Whether it ends with the bytes of an ASCII text.
  fileprivate func ends(with end: StaticString) -> Bool {
    end.withUTF8Buffer { suffix($0.count).elementsEqual($0) }
  }
}
