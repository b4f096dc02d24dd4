/// Reads reviews that people wrote.
enum MarkdownReader: ImportReader {
  static func looksLike(_ source: ImportSource) -> Bool { false }

  static func read(_ source: ImportSource, _ setting: ImportSetting) -> ImportReading { ImportReading([]) }
}
