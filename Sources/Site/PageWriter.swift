package import Diagnostics
import Documents
package import Markdown
import Templates

/// Puts a document's HTML into a page.
package struct PageWriter: Sendable {
  private let template: Template?
  package let problems: [Diagnostic]

  /// - Parameters:
  ///   - sources: all templates by their path within `templates/`; `page.html` is used.
  ///   - unreadable: why templates that are there could not be read.
  package init(_ sources: [String: SourceText], unreadable: [String: Diagnostic] = [:]) {
    (template, problems) = TemplateLibrary(sources, unreadable: unreadable).template(
      named: PageFields.template, for: PageFields.list, kind: .html)
  }

  /// The page's HTML, or why there is none.
  package func write(_ page: Page) -> (text: String?, problems: [Diagnostic]) {
    guard let template else { return (nil, problems) }
    do throws(RenderError) {
      return (try template.render(PageFields.shape.record(page)), [])
    } catch {
      return (nil, [error.problem(file: page.title)])
    }
  }
}

/// Where the links of a document lead once it is a page.
package enum PageLinks {
  /// Links between documents point at pages: `review.md` becomes `index.html`, `X.md` becomes `X.html`.
  package static let toPages = LinkPolicy { destination in
    let (path, rest) = split(destination)
    guard path.hasSuffix(".md") else { return destination }
    let folderEnd = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let name = path[folderEnd...].dropLast(".md".count)
    return path[..<folderEnd] + (name == "review" ? "index" : name) + ".html" + rest
  }

  /// The path, and the query or fragment behind it.
  private static func split(_ destination: String) -> (path: Substring, rest: Substring) {
    let end = destination.firstIndex { $0 == "#" || $0 == "?" } ?? destination.endIndex
    return (destination[..<end], destination[end...])
  }
}
