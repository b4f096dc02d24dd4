/// What an image is written as.
enum ImageForm {
  /// `img`, for a file of the site.
  case image
  /// A link to an image elsewhere, which no page loads; `start` is where its text starts in the HTML.
  case link(start: Int)
  /// Its alternative text alone.
  case text
}

extension TreeRenderer {
  mutating func openLink(_ node: SyntaxNode) {
    guard imageDepth == 0 else { return }
    isInLink = true
    var (target, destination) = resolved(node)
    guard target != .refused else { return }
    if destination.first == ASCII.hash { destination = withinPage(destination) }
    hasOpenAnchor = true
    openAnchor(to: target, destination.span, titled: node)
  }

  mutating func closeLink() {
    guard imageDepth == 0 else { return }
    isInLink = false
    guard hasOpenAnchor else { return }
    hasOpenAnchor = false
    html.append("</a>")
  }

  mutating func openImage(_ node: SyntaxNode) {
    imageDepth += 1
    guard imageDepth == 1 else { return }
    let (target, destination) = resolved(node)
    switch target {
    case .relative:
      image = .image
      html.append("<img src=\"")
      html.append(url: destination.span)
      html.append("\" alt=\"")
    case .external where !hasOpenAnchor:
      openAnchor(to: target, destination.span, titled: node)
      image = .link(start: html.count)
    default: image = .text
    }
  }

  mutating func closeImage(_ node: SyntaxNode) {
    imageDepth -= 1
    guard imageDepth == 0 else { return }
    switch image {
    case .image:
      html.append("\"")
      writeTitle(of: node)
      html.append(" />")
    case .link(let start):
      // A link without text cannot be followed.
      if html.count == start { node.withDestination { html.append(text: $0) } }
      html.append("</a>")
    case .text: break
    }
  }

  /// Writes the start tag of a link, with the title of a node if there is one.
  ///
  /// A page that is opened from here learns nothing of this one, nor where the reader came from.
  mutating func openAnchor(
    to target: LinkTarget, prefix: StaticString = "", _ destination: borrowing Span<UInt8>,
    titled node: SyntaxNode? = nil
  ) {
    html.append("<a href=\"")
    html.append(prefix)
    html.append(url: destination)
    html.append(target == .external ? "\" rel=\"noopener noreferrer\"" : "\"")
    if let node { writeTitle(of: node) }
    html.append(">")
  }

  private mutating func writeTitle(of node: SyntaxNode) {
    node.withTitle { title in
      guard title.count > 0 else { return }
      html.append(" title=\"")
      html.append(text: title)
      html.append("\"")
    }
  }

  /// Where a link or image leads by the policy, and what kind of place that is.
  private func resolved(_ node: SyntaxNode) -> (LinkTarget, [UInt8]) {
    links.target(of: node.withDestination { Mark.restored($0) })
  }

  /// A destination within the page, with the id that its heading has here.
  private mutating func withinPage(_ destination: [UInt8]) -> [UInt8] {
    let fragment = Array(destination.dropFirst())
    guard !fragment.isEmpty else { return destination }
    fragments.append(fragment)
    return sections.id(for: fragment).map { [ASCII.hash] + $0 } ?? destination
  }
}
