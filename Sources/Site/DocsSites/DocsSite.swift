package import Markdown

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

  /// The Markdown of what a site of pages would have as `INC-42/index.html`; other files go by the same name.
  package func source(ofPage path: String) -> String {
    guard path.hasSuffix(".html") else { return path }
    let stem = path.dropLast(".html".count)
    return stem == "index" || stem.hasSuffix("/index") ? stem.dropLast("index".count) + index : stem + ".md"
  }
}
