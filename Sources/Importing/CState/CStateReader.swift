import Diagnostics
import Incidents
import Text

/// Reads issue files of a cState site.
enum CStateReader: ImportReader {
  /// Front matter with one of the three severities and a key that issues alone have, or a shortcode of an update.
  static func looksLike(_ source: ImportSource) -> Bool {
    guard source.text.text.hasPrefix("---") || source.text.text.hasPrefix("+++"),
      let header = SiteHeader(of: source.text)
    else { return false }
    if isList(source), header["date"] == nil { return true }
    guard let severity = header["severity"]?.value.text, CStateImport.severities.contains(severity.lowercased()) else {
      return header["section"]?.value.text == "issue" || header.body.text.contains("{{< track")
    }
    return ["section", "resolved", "resolvedWhen", "informational", "affected"].contains { header[$0] != nil }
  }

  static func read(_ source: ImportSource, _ setting: ImportSetting) -> ImportReading {
    guard let header = SiteHeader(of: source.text) else {
      return ImportReading(refused: [
        Diagnostic(
          .error, "import-empty", at: SourcePlace(source.text, nil), "the file does not begin with front matter",
          suggestion: "name the files of content/issues")
      ])
    }
    guard header.problems.isEmpty else { return ImportReading(refused: header.problems) }
    guard header["date"]?.value.text != nil else { return withoutDate(source, header) }
    if setting.isPublic, header["draft"]?.value.text == "true" {
      return ImportReading(refused: [
        Diagnostic(
          .error, "import-draft", at: SourcePlace(source.text, header["draft"]?.range),
          "this is a draft, which the site does not show", suggestion: "import it without --public")
      ])
    }
    var reading = CStateImport(source, header, setting)
    reading.read()
    let problems = reading.problems
    return problems.contains { $0.severity == .error }
      ? ImportReading(refused: problems) : ImportReading([reading.imported], problems: problems)
  }

  private static func isList(_ source: ImportSource) -> Bool { source.fileName.hasPrefix("_index.") }

  /// The page of the list itself lies among the issues, and is none.
  private static func withoutDate(_ source: ImportSource, _ header: SiteHeader) -> ImportReading {
    let isList = isList(source)
    return ImportReading(
      [],
      problems: [
        Diagnostic(
          isList ? .note : .error, "import-empty", at: SourcePlace(source.text, header.members.first?.range),
          isList ? "this is the page of the list, and no issue" : "the front matter has no 'date'",
          suggestion: isList ? nil : "add the date of the issue")
      ])
  }
}
