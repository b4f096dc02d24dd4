import MarkdownSyntax
import Text

/// What the destination of a link is to a page.
enum LinkDestination: Equatable {
  /// On the web, a mail address, or within the page.
  case kept
  /// A path from the incident's folder, without Markdown's escapes.
  case file(String)
  case dropped(Reason)

  /// Why a page carries no such link, or one that leads elsewhere than it seems.
  enum Reason: String {
    case absolute = "is a path from the root of a server, which pages cannot know"
    case host = "is an address without 'https:', which leads to another host"
    case backslash = "has a backslash, which browsers read as a slash"
    case scheme = "is neither https, http nor mailto, so pages show its text alone"
    case partial = "is no whole address: a host follows 'https://'"
    case control = "has control characters, so pages show its text alone"
  }

  /// Why a page carries no such link; empty where it does.
  var reason: String {
    if case .dropped(let reason) = self { reason.rawValue } else { "" }
  }

  /// Reads the destination as a page does, in the form in which it is written.
  init(_ written: String) {
    let bytes = Array(written.utf8).resolvingEscapes(references: true)
    switch URIReference(bytes.span) {
    case .web, .mail: self = .kept
    case .networkPath, .relative: self.init(withoutScheme: bytes.drop { $0 == .space })
    case .refused(.control): self = .dropped(.control)
    case .refused(.scheme): self = .dropped(.scheme)
    case .refused(.authority): self = .dropped(.partial)
    }
  }

  private init(withoutScheme text: ArraySlice<UInt8>) {
    if text.contains(.backslash) {
      self = .dropped(.backslash)
    } else if text.starts(with: "//".utf8) {
      self = .dropped(.host)
    } else if text.first == .slash {
      self = .dropped(.absolute)
    } else if text.isEmpty || text.first == .hash || text.first == .questionMark {
      self = .kept
    } else {
      self = .file(String(decoding: text, as: UTF8.self))
    }
  }
}
