/// Tables of documents made fit for screens of any width.
///
/// Each table gets a box that scrolls it sideways. In one of words, each cell also carries its column's head and has a box
/// within, so that the style sheet can set the cells below each other where the screen is narrow. Which tables are of
/// words follows from their columns alone: no value decides how a page is built.
enum TableMarkup {
  /// The HTML with its tables changed. What stands within code is escaped, so that a line that looks like a tag is one.
  static func responsive(_ html: String) -> String {
    guard html.utf8.count > 7, html.contains("<table>") else { return html }
    var out = ""
    out.reserveCapacity(html.utf8.count + html.utf8.count / 8)
    var lines = html.htmlLines
    while let line = lines.popFirst() {
      if line == "<table>", let end = lines.firstIndex(of: "</table>") {
        add(lines[..<end], to: &out)
        lines = lines[(end + 1)...]
      } else {
        out += line
      }
      if !lines.isEmpty { out += "\n" }
    }
    return out
  }

  private static func add(_ lines: ArraySlice<Substring>, to out: inout String) {
    let heads = lines.filter { $0.begins(with: "<th>") || $0.begins(with: "<th ") }
    // Numbers are aligned, and belong beside each other.
    let isStacked = heads.count > 2 && heads.allSatisfy { $0.begins(with: "<th>") }
    let labels = isStacked ? heads.map(words) : []
    out += isStacked ? "<div class=\"scroll\"><table class=\"stack\">\n" : "<div class=\"scroll\"><table>\n"
    var column = 0
    for line in lines {
      if line == "<tr>" { column = 0 }
      if isStacked, let content = line.content(of: "td") {
        let label = column < labels.count ? labels[column] : ""
        out += "<td data-label=\"\(label)\"><div>\(content)</div></td>\n"
        column += 1
      } else {
        out += line + "\n"
      }
    }
    out += "</table></div>"
  }

  /// A cell's text without its markup; what was escaped stays so, and fits an attribute.
  private static func words(_ line: Substring) -> String {
    var out = String.UnicodeScalarView()
    var isTag = false
    for scalar in line.unicodeScalars {
      switch scalar {
      case "<": isTag = true
      case ">": isTag = false
      case "\"" where !isTag: out += "&quot;".unicodeScalars
      default: if !isTag { out.append(scalar) }
      }
    }
    return String(out)
  }
}
