package import Markdown
package import Templates

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
  package var body: HTMLFragment
  package var style: Style
  /// The Markdown that the page was made from, if it lies beside it.
  package var source: String?

  package init(title: String, body: HTMLFragment, style: Style, source: String? = nil) {
    self.title = title
    self.body = body
    self.style = style
    self.source = source
  }
}

/// The fields that `page.html` may use.
package enum PageFields {
  package static var list: FieldList { shape.list }
  /// The template of all pages, and the style sheet that goes out with them: their paths within `templates/`.
  package static let template = "page.html", style = "site.css"

  static let shape = Shape<Page>(
    "a page",
    [
      .text("title", "The page's title, as plain text") { $0.title },
      .markup("body", "The document, as HTML") { $0.body.html },
      .text("policy", "The page's Content-Security-Policy: nothing remote, no script") { $0.policy },
      .markup("stylesheet", "The style sheet, as a link element") { $0.stylesheet },
      .flag("has_contents", "Whether there are sections enough for a table of contents") { $0.contents.count > 2 },
      .list("contents", "The sections of the document", entry) { $0.contents },
      .url("source", "The Markdown of the document; empty where it is not written") { $0.source },
    ])

  private static let entry = Shape<HTMLFragment.Heading>(
    "a section of the document",
    [
      .text("id", "What a link to it ends in, behind `#`") { $0.id },
      .text("text", "Its heading, as plain text") { $0.text },
    ])
}

extension Page {
  fileprivate var contents: [HTMLFragment.Heading] { body.headings.filter { $0.level == 2 } }

  fileprivate var policy: String {
    let style =
      switch self.style {
      case .linked: "'self'"
      case .embedded: "data:"
      }
    return "default-src 'none'; img-src 'self'; style-src \(style); base-uri 'none'; form-action 'none'"
  }

  /// A page that travels alone carries its style as a data URL, so that no inline style has to be allowed.
  fileprivate var stylesheet: String {
    switch style {
    case .linked(let path): "<link rel=\"stylesheet\" href=\"\(Self.attribute(path))\">"
    case .embedded(let css): "<link rel=\"stylesheet\" href=\"data:text/css,\(Self.percentEncoded(css))\">"
    }
  }

  private static func attribute(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "&": "&amp;"
      case "\"": "&quot;"
      case "<": "&lt;"
      default: String(scalar)
      }
    }.joined()
  }

  /// RFC 3986 2.1: every byte but the unreserved ones.
  private static func percentEncoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var out: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 48...57, 65...90, 97...122, 45, 46, 95, 126: out.append(byte)
      default: out += [37, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
