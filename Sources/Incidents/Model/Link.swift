/// A page that belongs to the story.
package struct Link: Hashable, Sendable {
  package var title: String
  package var url: String
  package var isInternal: Bool

  package init(title: String, url: String, isInternal: Bool = false) {
    self.title = title
    self.url = url
    self.isInternal = isInternal
  }
}
