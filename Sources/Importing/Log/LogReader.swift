/// Reads what `pir log -` reads, as an incident of its own.
enum LogReader: ImportReader {
  static func looksLike(_ source: ImportSource) -> Bool { false }

  static func read(_ source: ImportSource, _ setting: ImportSetting) -> ImportReading { ImportReading([]) }
}
