import Diagnostics
import Text

/// Reads what the public API of a Statuspage gives: incidents, and scheduled maintenance.
enum StatuspageReader: ImportReader {
  /// An object or a list of JSON with the members that files of the API have.
  static func looksLike(_ source: ImportSource) -> Bool {
    let text = source.text.text
    guard let first = text.utf8.first(where: { $0 > 0x20 }), first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    else { return false }
    return ["\"incident_updates\"", "\"incidents\"", "\"scheduled_maintenances\""].contains {
      text.contains(bytesOf: $0)
    } || ["\"page\"", "\"components\""].allSatisfy { text.contains(bytesOf: $0) }
  }

  static func read(_ source: ImportSource, _ setting: ImportSetting) -> ImportReading {
    let tree: JSONTree
    do { tree = try JSONTree(source.text) } catch {
      return ImportReading(refused: [
        Diagnostic(
          .error, "import-json", at: SourcePlace(source.text, error.range), "the file is not JSON: \(error.message)",
          suggestion: "fetch it again")
      ])
    }
    let file = StatuspageFile(tree)
    guard let incidents = file.incidents else {
      return ImportReading(refused: [
        Diagnostic(
          .error, "import-empty", at: SourcePlace(source.text, nil), "the file holds no list of incidents",
          suggestion: "name incidents.json, summary.json or scheduled-maintenances.json of the page's API")
      ])
    }
    return ImportReading(count: incidents.count, problems: file.notes) { number in
      StatuspageImport.part(incidents[number], page: file.page, source.text, setting)
    }
  }
}

/// A file of the API: any of the eight, and what the API for owners answers.
struct StatuspageFile {
  /// What the file says of the page.
  let page: JSONNode?
  /// The incidents and maintenance; nil where the file is to have none, such as `components.json`.
  let incidents: [JSONNode]?

  /// What the file holds besides, for people to know.
  let notes: [Diagnostic]

  init(_ tree: JSONTree) {
    let root = tree.root
    let components = root["components"].flatMap { $0.items.isEmpty || root["incident_updates"] != nil ? nil : $0 }
    notes =
      components.map { components in
        [
          Diagnostic(
            .note, "import-components",
            at: SourcePlace(tree.source, SourceRange(components.range.start, components.range.start)),
            "the components of the page are left out: records name those that incidents affected",
            suggestion: "list them under 'components' in the runbook, each with its id as 'statuspage_id'")
        ]
      } ?? []
    page = root["page"].flatMap { $0.kind == .object ? $0 : nil }
    let lists = ["incidents", "scheduled_maintenances"].compactMap { root[$0] }.filter { $0.kind == .array }
    if root.kind == .array {
      incidents = root.items
    } else if let incident = root["incident"], incident.kind == .object {
      incidents = [incident]
    } else if root["incident_updates"] != nil {
      incidents = [root]
    } else {
      incidents = lists.isEmpty ? nil : lists.flatMap(\.items)
    }
  }
}
