import Documents
package import Incidents

/// What a page of a docs site says of itself before its text, as YAML.
package struct FrontMatter: Sendable {
  private var lines: [String] = []
  private let site: DocsSite

  package init(title: String, for site: DocsSite) {
    self.site = site
    add("title", title)
  }

  /// Of an incident's document: what lists of pages sort and filter by.
  ///
  /// `time` and `status` are those of the document.
  package init(
    title: String, of entry: IncidentEntry, at time: Instant?, _ status: IncidentStatus, for site: DocsSite
  ) {
    self.init(title: title, for: site)
    if let time { lines.append("date: \(Self.written(time))") }
    add("incident", entry.id.text)
    if !entry.severity.id.isEmpty { add("severity", entry.severity.id) }
    // Material for MkDocs has a meaning of its own for `status`.
    add("state", status.rawValue)
    if !entry.components.isEmpty {
      lines.append("components: [\(entry.components.map(quoted).joined(separator: ", "))]")
    }
  }

  package var text: String {
    // Nothing on a page is a program, whatever extensions the site has.
    let switches = site == .general ? ["render_macros: false", "render_with_liquid: false"] : []
    return (["---"] + lines + switches + ["---"]).map { $0 + "\n" }.joined()
  }

  private mutating func add(_ key: String, _ text: String) {
    lines.append("\(key): \(quoted(text))")
  }

  /// A double-quoted scalar (YAML 1.1 and 1.2, 5.7 and 7.3.1), which holds any text.
  ///
  /// Hugo escapes what its templates insert. The templates of MkDocs do not, so what would be markup there is escaped
  /// here.
  private func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += site == .general ? "&quot;" : "\\\""
      case "<" where site == .general: out += "&lt;"
      case ">" where site == .general: out += "&gt;"
      case "\\": out += "\\\\"
      case " "..."~", "\u{A0}"..."\u{2027}", "\u{202A}"..."\u{D7FF}", "\u{E000}"..."\u{FEFE}", "\u{FF00}"..."\u{FFFD}",
        "\u{10000}"...:
        out.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
    return out + "\""
  }

  /// RFC 3339.
  private static func written(_ time: Instant) -> String {
    let clock = time.clock
    return "\(time.date)T\(clock)\(clock.utf8.count == 5 ? ":00" : "")Z"
  }
}
