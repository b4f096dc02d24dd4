import Incidents
import Prose

/// The target of a link or a picture in Markdown that leads to a file, or to what no page carries.
struct RelativeLink {
  /// As it is written.
  let target: String
  let destination: LinkDestination
  /// Where it stands, in bytes of UTF-8.
  let range: Range<Int>
  /// Whether it has spaces that end it to Markdown.
  let isSpaced: Bool

  /// Those of a text that do not lead to one of the files, in its order, none within another, comments and code left out.
  static func all(in markdown: String, besides files: AttachmentNames = AttachmentNames([])) -> [RelativeLink] {
    WrittenLink.all(in: markdown) { files.link($0) != nil }.compactMap { link in
      let meant = LinkDestination(link.target)
      guard meant != .kept, files.link(link.destination) == nil else { return nil }
      return RelativeLink(target: link.target, destination: meant, range: link.range, isSpaced: link.isSpaced)
    }
  }
}
