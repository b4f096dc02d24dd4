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
    let bytes = Self.meant(by: Array(written.utf8))
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

  /// Without backslash escapes (CommonMark 2.4), and with the references that can hide a scheme or a slash resolved (2.5).
  private static func meant(by written: [UInt8]) -> [UInt8] {
    written.resolvingEscapes { reference(written[$0...]) }
  }

  private static func reference(_ text: ArraySlice<UInt8>) -> (byte: UInt8, length: Int)? {
    let name = text.dropFirst().prefix(10).prefix { $0 != .semicolon }
    guard name.endIndex < text.endIndex, text[name.endIndex] == .semicolon else { return nil }
    let word = String(decoding: name, as: UTF8.self)
    let digits = word.dropFirst()
    let byte: UInt8? =
      switch word {
      case "colon": .colon
      case "sol": .slash
      case "bsol": .backslash
      case "Tab": 0x09
      case "NewLine": 0x0A
      default:
        word.hasPrefix("#x") || word.hasPrefix("#X")
          ? UInt8(digits.dropFirst(), radix: 16) : word.hasPrefix("#") ? UInt8(digits) : nil
      }
    return byte.flatMap { $0 < 0x80 ? ($0, name.count + 2) : nil }
  }
}
