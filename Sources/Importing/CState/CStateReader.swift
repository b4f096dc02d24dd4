/// Reads issue files of a cState site.
enum CStateReader: ImportReader {
  static func looksLike(_ source: ImportSource) -> Bool { false }

  static func read(_ source: ImportSource, _ setting: ImportSetting) -> ImportReading { ImportReading([]) }
}
