/// What a test asks of a page of HTML.
struct Page {
  /// The tags in their order, links to e-mail addresses left out: no escape keeps GFM from linking those.
  let tags: [String]
  /// The text that a reader sees, runs of white space as one space.
  let text: String

  init(_ html: String) {
    var text = ""
    var tags: [String] = []
    var openAddresses = 0
    for part in html.split(separator: "<", omittingEmptySubsequences: false).enumerated() {
      guard part.offset > 0, let end = part.element.firstIndex(of: ">") else {
        text += part.element
        continue
      }
      text += part.element[part.element.index(after: end)...]
      let tag = String(part.element[..<end])
      if tag.hasPrefix("a href=\"mailto:") {
        openAddresses += 1
      } else if tag == "/a", openAddresses > 0 {
        openAddresses -= 1
      } else {
        tags.append(tag)
      }
    }
    self.tags = tags
    self.text = Page.collapsed(Page.decoded(text))
  }

  static func decoded(_ html: String) -> String {
    html.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&amp;", with: "&")
  }

  /// One space for each run of white space or of the line breaks of records.
  static func collapsed(_ text: String) -> String {
    let spaces: Set<Unicode.Scalar> = [
      " ", "\t", "\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}",
    ]
    return text.unicodeScalars.split { spaces.contains($0) }.map { String($0) }.joined(separator: " ")
  }
}
