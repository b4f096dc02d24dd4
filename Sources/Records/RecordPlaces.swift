package import Incidents

/// Where the records of incidents lie below the folder of all records: `INC-7`, `2026/INC-7`.
package struct RecordPlaces: Sendable {
  /// The folders of those that do not lie at the top.
  private var folders: [IncidentID: String] = [:]

  /// `folders` are the paths of those that do not lie at the top, from the folder of all records.
  package init(_ folders: [IncidentID: String] = [:]) { self.folders = folders }

  /// The path of an incident's folder, from the folder of all records.
  package func folder(of id: IncidentID) -> String { folders.isEmpty ? id.text : folders[id] ?? id.text }
}
