import Markdown
package import Templates
import Text

/// The fields that `page.html` may use.
package enum PageFields {
  package static var list: FieldList { shape.list }
  /// The template of all pages, then what goes out with them: paths within `templates/`.
  package static let template = "page.html"
  package static let style = "site.css", drawingStyle = "drawing.css", script = "site.js"
  /// Those that are no templates: they go out as they are.
  package static let assets = [style, drawingStyle, script]

  static let shape = Shape<Page>(
    "a page",
    [
      .text("title", "The page's title with the site's name behind it, as plain text") { $0.fullTitle },
      .markup("body", "The document, as HTML", inParts: { $0.body.html }),
      .text("policy", "The page's Content-Security-Policy: nothing remote, nothing inline") { $0.policy },
      .markup("stylesheet", "The style sheet, as a link element") { $0.stylesheet },
      .flag("has_side", "Whether there is anything to show beside the document") {
        $0.hasContents || !$0.lists.isEmpty
      },
      .flag("has_contents", "Whether there are sections enough for a table of contents") { $0.hasContents },
      .list("contents", "The sections of the document", entry) { $0.body.sections },
      .list("lists", "Links to what belongs to the page", linkList) { $0.lists },
      .flag("has_footer", "Whether there is anything to show below the document") {
        $0.source != nil || $0.place != nil
      },
      .url("source", "The Markdown of the document; empty where it is not written") { $0.source },
      .record("site", "The site that the page is part of; nothing for a page that stands alone", site) { $0.place },
    ])

  private static let entry = Shape<DocumentOutline.Heading>(
    "a section of the document",
    [
      .text("id", "What a link to it ends in, behind `#`") { $0.id },
      .text("text", "Its heading, as plain text") { $0.text },
    ])

  private static let linkList = Shape<LinkList>(
    "a list of links",
    [
      .text("title", "Its heading: `Updates`") { $0.title },
      .list("links", "The links", link) { $0.links },
    ])

  private static let link = Shape<LinkList.Link>(
    "a link",
    [
      .text("text", "What it says") { $0.text },
      .url("url", "Where it leads") { $0.url },
      .text("note", "What is said of it beside it") { $0.note },
      .flag("current", "Whether it leads to this very page") { $0.isCurrent },
    ])

  private struct Section: Sendable {
    let name: String
    let url: String
    let isCurrent: Bool

    init(_ section: SiteFrame.Section, seenFrom place: SitePlace) {
      name = section.rawValue
      url = place.root + section.path
      isCurrent = section == place.section
    }
  }

  private static let site = Shape<SitePlace>(
    "a site",
    [
      .text("name", "What the site is called: `title` of the runbook's `site`") { $0.frame.name },
      .url("home", "The list of incidents") { $0.root + SiteFrame.Section.incidents.path },
      .list("sections", "The sections of the site; none where there is only one", section) { place in
        let sections = place.frame.sections
        return sections.count > 1 ? sections.map { Section($0, seenFrom: place) } : []
      },
      .url("script", "The script of all pages") { $0.root + SiteFrame.script },
      .url("feed", "The site's Atom feed; empty without a base URL") {
        $0.frame.baseURL == nil ? nil : $0.root + SiteFrame.feed
      },
      .url("address", "The page's own address; empty without a base URL") { $0.address },
      .markup("footer", "The footer of the runbook's `site`, as HTML") { Array($0.frame.footer.utf8) },
      .flag("internal", "Whether the site is for insiders") { !$0.frame.isPublic },
    ])

  private static let section = Shape<Section>(
    "a section of the site",
    [
      .text("name", "Its name: `Incidents`") { $0.name },
      .url("url", "Its page") { $0.url },
      .flag("current", "Whether this page belongs to it") { $0.isCurrent },
    ])
}

extension Page {
  fileprivate var fullTitle: String {
    guard let name = place?.frame.name, name != title else { return title }
    return "\(title) - \(name)"
  }

  fileprivate var hasContents: Bool { body.sections.count > 2 }

  fileprivate var policy: String {
    switch style {
    case .linked: place == nil ? Self.linkedPolicy : Self.linkedPolicyOfSite
    case .embedded: place == nil ? Self.embeddedPolicy : Self.embeddedPolicyOfSite
    }
  }

  private static let linkedPolicy = policy(style: "'self'"), embeddedPolicy = policy(style: "data:")
  private static let linkedPolicyOfSite = policy(style: "'self'", script: " script-src 'self';")
  private static let embeddedPolicyOfSite = policy(style: "data:", script: " script-src 'self';")

  private static func policy(style: String, script: String = "") -> String {
    "default-src 'none'; img-src 'self'; style-src \(style);\(script) base-uri 'none'; form-action 'none'"
  }

  /// A page that travels alone carries its style as a data URL, so that no inline style has to be allowed.
  fileprivate var stylesheet: [UInt8] {
    var link: [UInt8] = []
    link.append("<link rel=\"stylesheet\" href=\"")
    switch style {
    case .linked(let path): link.append(escaping: path)
    case .embedded(let css):
      link.append("data:text/css,")
      link.append(unreservedOf: css)
    }
    link.append("\">")
    return link
  }
}
