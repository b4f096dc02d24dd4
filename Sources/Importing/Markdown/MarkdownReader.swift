import Diagnostics
import Markdown
import Records
import Text

/// Reads reviews that people wrote.
enum MarkdownReader: ImportReader {
  /// A text with a heading that says what reviews have, or with a title and a section.
  static func looksLike(_ source: ImportSource) -> Bool {
    if FrontMatter(of: source.text) != nil { return true }
    var headings = 0
    for line in source.text.text.split(whereSeparator: \.isNewline) where line.hasPrefix("#") {
      let text = line.drop { $0 == "#" }
      guard text.first == " " || text.first == "\t" else { continue }
      headings += 1
      if headings > 1 || SectionNames.role(of: text.trimmed) != nil { return true }
    }
    return false
  }

  static func read(_ source: ImportSource, _ setting: ImportSetting) -> ImportReading {
    guard !source.text.text.trimmed.isEmpty else {
      return ImportReading(refused: [ImportProblem.nothing(in: source, "text")])
    }
    let frontMatter = FrontMatter(of: source.text)
    let body = frontMatter?.blanked(in: source.text) ?? source.text
    let (document, problems) = DocumentBlocks.read(MarkdownSource(body))
    guard let document else { return ImportReading(refused: problems) }
    var reading = MarkdownImport(source, body, FrontMatterFacts(of: frontMatter), setting)
    reading.take(MarkdownSection(document.blocks))
    guard reading.problems.isEmpty else { return ImportReading(refused: reading.problems) }
    return ImportReading([reading.imported])
  }
}
