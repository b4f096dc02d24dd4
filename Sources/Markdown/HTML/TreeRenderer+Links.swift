/// What an image is written as.
enum ImageForm: Equatable {
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
    let target = resolved(node)
    guard target != .refused else { return }
    hasOpenAnchor = true
    open(target)
    writeTitle(of: node)
    html.append(">")
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
    switch resolved(node) {
    case .relative(let destination):
      image = .image
      html.append("<img src=\"")
      html.append(url: Array(destination.utf8).span)
      html.append("\" alt=\"")
    case .external(let destination) where !hasOpenAnchor:
      open(.external(destination))
      writeTitle(of: node)
      html.append(">")
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

  /// `<a href="...">` without the last bracket.
  mutating func open(_ target: LinkTarget) {
    html.append("<a href=\"")
    switch target {
    case .external(let destination):
      html.append(url: Array(destination.utf8).span)
      html.append("\" rel=\"noopener noreferrer\"")
    case .mail(let destination), .relative(let destination):
      html.append(url: Array(destination.utf8).span)
      html.append("\"")
    case .refused: preconditionFailure("a refused destination is never opened")
    }
  }

  private mutating func writeTitle(of node: SyntaxNode) {
    node.withTitle { title in
      guard title.count > 0 else { return }
      html.append(" title=\"")
      html.append(text: title)
      html.append("\"")
    }
  }

  private func resolved(_ node: SyntaxNode) -> LinkTarget {
    let target = node.withDestination { LinkTarget(String(decoding: Mark.restored($0), as: UTF8.self)) }
    guard case .relative(let destination) = target else { return target }
    return links.resolve(destination).map(LinkTarget.init) ?? .refused
  }
}
