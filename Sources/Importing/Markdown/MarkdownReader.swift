import Diagnostics
import Markdown
import Records
import Text

/// Reads reviews that people wrote.
enum MarkdownReader: ImportReader {
  /// A text with a heading that says what reviews have, or with a title and a section.
  static func looksLike(_ source: ImportSource) -> Bool {
    if header(of: source) != nil { return true }
    var headings = 0
    for line in source.text.text.split(whereSeparator: \.isNewline) {
      guard line.hasPrefix("#") else {
        // `**Timeline**`, or `Timeline` alone on its line.
        guard line.utf8.count <= longestName, line.utf8.first.map({ !($0 &- 48 < 10) }) ?? false else { continue }
        let name = MarkdownLabels.label(of: String(line), needsColon: false)?.label ?? line.trimmed
        if SectionNames.role(of: name).map({ !$0.isWeak }) ?? false { return true }
        continue
      }
      let text = line.drop { $0 == "#" }
      guard text.first == " " || text.first == "\t" else { continue }
      headings += 1
      if headings > 1 || SectionNames.role(of: text.trimmed) != nil { return true }
    }
    return false
  }

  /// Bytes.
  private static let longestName = 60

  static func read(_ source: ImportSource, _ setting: ImportSetting) -> ImportReading {
    guard !source.text.text.trimmed.isEmpty else {
      return ImportReading(refused: [ImportProblem.nothing(in: source, "text")])
    }
    let header = header(of: source)
    let body = header.map { Self.body(below: $0, in: source.text) } ?? source.text
    let (document, problems) = DocumentBlocks.read(MarkdownSource(body))
    guard let document else { return ImportReading(refused: problems) }
    var reading = MarkdownImport(source, body, FrontMatterFacts(of: header, in: source.text), setting)
    reading.take(MarkdownSection(document.blocks))
    guard reading.problems.isEmpty else { return ImportReading(refused: reading.problems) }
    return ImportReading([reading.imported])
  }
  /// YAML is front matter only if it is a mapping.
  private static func header(of source: ImportSource) -> SiteHeader? {
    guard source.text.text.utf8.starts(with: "+++".utf8) || FrontMatter(of: source.text) != nil else { return nil }
    return SiteHeader(of: source.text)
  }

  /// The text below front matter, with blank lines for it, so that everything keeps its place.
  private static func body(below header: SiteHeader, in source: SourceText) -> SourceText {
    let end = source.text.utf8.count - header.body.text.utf8.count
    let lines = source.text.utf8.prefix(end).count { $0 == 0x0A }
    return SourceText(name: source.name, text: String(repeating: "\n", count: lines) + header.body.text)
  }
}
