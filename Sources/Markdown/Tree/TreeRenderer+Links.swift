import CCmark
import MarkdownSyntax

/// What an image is written as.
enum ImageForm {
  /// As a picture, for a file of the site.
  case image
  /// A link to an image elsewhere, which no page loads.
  case link
  /// Its description alone.
  case text
}

extension TreeRenderer {
  mutating func openLink(_ node: SyntaxNode) {
    guard imageDepth == 0 else { return }
    isInLink = true
    var (target, destination) = resolved(node)
    guard target != .refused else { return }
    if destination.first == .hash { destination = withinPage(destination) }
    if target == .relative { refer(to: destination) }
    hasOpenLink = true
    openLink(to: target, destination, titled: node)
  }

  mutating func closeLink() {
    guard imageDepth == 0 else { return }
    isInLink = false
    guard hasOpenLink else { return }
    hasOpenLink = false
    sink.closeLink()
  }

  mutating func openImage(_ node: SyntaxNode) {
    imageDepth += 1
    guard imageDepth == 1 else { return }
    isImageDescribed = false
    let (target, destination) = resolved(node)
    switch target {
    case .relative:
      image = .image
      refer(to: destination)
      sink.openImage(destination.span)
    case .external where !hasOpenLink:
      image = .link
      openLink(to: target, destination, titled: node)
    default: image = .text
    }
  }

  mutating func closeImage(_ node: SyntaxNode) {
    imageDepth -= 1
    guard imageDepth == 0 else { return }
    switch image {
    case .image: node.withTitle { sink.closeImage(title: $0) }
    case .link:
      // A link without text cannot be followed.
      if !isImageDescribed { node.withDestination { sink.write(text: $0, in: 0..<$0.count, as: .text) } }
      sink.closeLink()
    case .text: break
    }
  }

  private mutating func openLink(to target: LinkTarget, _ destination: [UInt8], titled node: SyntaxNode) {
    node.withTitle { sink.openLink(to: target, prefix: "", destination.span, title: $0) }
  }

  /// Where a link or image leads by the policy, and what kind of place that is.
  private func resolved(_ node: SyntaxNode) -> (LinkTarget, [UInt8]) {
    links.target(of: node.withDestination { Mark.restored($0) })
  }
}
