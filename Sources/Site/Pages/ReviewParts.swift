import Incidents

/// The HTML of a review, taken apart so that a page can show its head as a panel.
///
/// The parts are those that the template wrote, whatever a project made of it: nothing is left out, and nothing is added
/// but the drawing's shapes in the place of its picture.
struct ReviewParts: Sendable {
  /// The first heading; empty where the review begins with another element.
  let heading: String
  /// What stands between it and the first section.
  let facts: String
  let sections: String

  init(_ html: String, severity: SeverityMark, status: IncidentStatus, drawing: TimelineDrawing?) {
    let lines = html.htmlLines
    let hasHeading = lines.first.map { $0.begins(with: "<h1") && $0.hasSuffix("</h1>") } ?? false
    heading = hasHeading ? String(lines[0]) : ""
    let rest = hasHeading ? lines.dropFirst() : lines
    let end = rest.firstIndex { $0.begins(with: "<h2") } ?? rest.endIndex
    facts = Self.panel(rest[..<end], severity, status)
    sections = Self.drawn(rest[end...], drawing)
  }

  // MARK: The panel

  /// A table of one row, which is how Markdown shows facts side by side, becomes a list of names and values: it wraps
  /// where a table would be cut off.
  private static func panel(_ lines: ArraySlice<Substring>, _ severity: SeverityMark, _ status: IncidentStatus)
    -> String
  {
    guard let start = lines.firstIndex(of: "<table>"), let end = lines[start...].firstIndex(of: "</table>") else {
      return joined(lines)
    }
    let table = lines[start...end]
    let names = table.compactMap { $0.content(of: "th") }, values = table.compactMap { $0.content(of: "td") }
    guard !names.isEmpty, names.count == values.count else { return joined(lines) }
    let rows = zip(names, values).map { name, value in
      "<div class=\"\(factClass(name, severity, status))\"><dt>\(name)</dt><dd>\(value)</dd></div>\n"
    }
    let list = "<dl>\n" + rows.joined() + "</dl>\n"
    return joined(lines[..<start]) + list + joined(lines[(end + 1)...])
  }

  private static func factClass(_ name: Substring, _ severity: SeverityMark, _ status: IncidentStatus) -> String {
    switch name {
    case "Severity": "fact severity-\(severity.rank)"
    case "Status": "fact \(status.className)"
    default: "fact"
    }
  }

  // MARK: The drawing

  /// Puts the drawing in the place of the picture that the Markdown shows, where it takes part in the page's colours and
  /// can be read aloud.
  private static func drawn(_ lines: ArraySlice<Substring>, _ drawing: TimelineDrawing?) -> String {
    guard let drawing, let index = lines.firstIndex(where: isPicture) else { return joined(lines) }
    return joined(lines[..<index]) + drawing.figure + joined(lines[(index + 1)...])
  }

  private static func isPicture(_ line: Substring) -> Bool {
    line.begins(with: "<p><img src=\"\(TimelineDrawing.file)\"") && line.hasSuffix("</p>")
  }

  private static func joined(_ lines: ArraySlice<Substring>) -> String {
    lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
  }
}
