/// What reads the files of one format.
package protocol ImportReader {
  /// Whether a text has the shape of the format; takes time in proportion to the text at most.
  static func looksLike(_ source: ImportSource) -> Bool

  /// Reads the incidents of a text. The result depends on the two arguments alone.
  static func read(_ source: ImportSource, _ setting: ImportSetting) -> ImportReading
}
