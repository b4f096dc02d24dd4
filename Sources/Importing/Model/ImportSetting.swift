package import Records

/// What the readers of sources have to know besides the text.
package struct ImportSetting: Sendable {
  /// How ids are made.
  package enum IDs: String, Sendable, CaseIterable {
    /// From those of the source.
    case keep
    /// The next ones of the project.
    case number
  }

  /// The zone of times that say none; nil where the reader has to ask.
  package var zone: ImportZone?
  /// What abbreviations of zones mean, in seconds east of UTC, by the abbreviation in capitals.
  package var zones: [String: Int] = [:]
  /// The order of the numbers in dates such as `05/06/2026`; nil where the reader has to ask.
  package var dates: PasteSetting.DateOrder?
  package var ids = IDs.keep
  /// The severity of incidents whose source says none.
  package var severity: String?
  /// The ids of the runbook's severities, from the most severe to the least.
  package var severities: [String] = []
  package var map = ImportMap()
  package var isPublic = false

  package init() {}
}
