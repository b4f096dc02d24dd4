/// What a page is made from.
package struct Page: Sendable {
  /// How a page gets at its style.
  package enum Style: Hashable, Sendable {
    /// A file beside the pages.
    case linked(String)
    /// Carried by the page itself, for a page that travels alone.
    case embedded(css: String)
  }

  package var title: String
  package var body: PageBody
  package var style: Style
  /// The Markdown that the page was made from, if it lies beside it.
  package var source: String?
  /// Where the page lies in a site; nil for a page that is part of none.
  package var place: SitePlace?
  /// What belongs to the page and lies elsewhere.
  package var lists: [LinkList] = []

  package init(title: String, body: PageBody, style: Style, source: String? = nil) {
    self.title = title
    self.body = body
    self.style = style
    self.source = source
  }

  /// A page of a site.
  package init(title: String, body: PageBody, at place: SitePlace, source: String? = nil) {
    self.init(title: title, body: body, style: .linked(place.root + SiteFrame.style), source: source)
    self.place = place
  }
}

/// Links to what belongs together, under a heading.
package struct LinkList: Hashable, Sendable {
  package struct Link: Hashable, Sendable {
    package var text: String
    package var url: String
    /// What is said of it beside the link.
    package var note: String?
    /// Whether it leads to the page that it stands on.
    package var isCurrent: Bool

    package init(_ text: String, url: String, note: String? = nil, isCurrent: Bool = false) {
      self.text = text
      self.url = url
      self.note = note
      self.isCurrent = isCurrent
    }
  }

  package var title: String
  package var links: [Link]

  package init(title: String, links: [Link]) {
    self.title = title
    self.links = links
  }
}
