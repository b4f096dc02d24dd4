/// Reads what the public API of a Statuspage gives.
enum StatuspageReader: ImportReader {
  static func looksLike(_ source: ImportSource) -> Bool { false }

  static func read(_ source: ImportSource, _ setting: ImportSetting) -> ImportReading { ImportReading([]) }
}
