import Documents

/// `docs/record.md`: the members of records as JSON, as they are declared.
enum RecordTable {
  static var text: String {
    head + tables(ExportedRecord.description) + lists + tables(OverviewJSON.description)
  }

  private static func tables(_ description: JSONObjectDescription) -> String {
    var named: Set<String> = []
    return description.objects.filter { named.insert($0.name).inserted }.map(table).joined()
  }

  private static let lists = """

    # Lists as JSON

    `pir list --format json` writes the incidents that it found, one a line. `pir schema list` prints the JSON Schema of
    it.

    """

  private static let head = """
    # Records as JSON

    `pir render INC-42 --format json` writes the whole record of an incident to standard output, with what follows from
    it: status, durations, what the runbook asks for and how the response went. `pir schema record` prints the JSON
    Schema (draft 2020-12) of it. Nothing in it depends on the present: the same records give the same bytes on every
    day.

    `--audience public` writes what the public edition knows ([publishing.md](publishing.md)); everything else is null or
    empty, and an incident that is not public is refused. An error in the record, a credential among them, holds the
    whole object up.

    Every member is always there; *or null* says that it may be unknown. Moments are in UTC (`2025-11-27T14:05:00Z`),
    days `2025-11-27`. Members may be added at any time; a change in what one means raises `version`.

    This file is made from the declarations of the members (`make goldens`).

    """

  private static func table(_ object: JSONObjectDescription) -> String {
    let rows = object.members.map { "| `\($0.key)` | \(words($0.kind)) | \($0.summary) |\n" }
    return "\n## \(title(object.name))\n\n\(object.summary).\n\n| member | is | says |\n| --- | --- | --- |\n"
      + rows.joined()
  }

  private static func title(_ name: String) -> String {
    (name.prefix(1).uppercased() + name.dropFirst()).replacing("_", with: " ")
  }

  private static func words(_ kind: JSONKind) -> String {
    switch kind {
    case .text: "text"
    case .markdown: "Markdown"
    case .day: "day"
    case .moment: "moment"
    case .number: "whole number"
    case .flag: "true or false"
    case .choice(let words): words.map { "`\($0)`" }.joined(separator: ", ")
    case .list(let kind): "list of: \(words(kind))"
    case .map(let kind): "names with: \(words(kind))"
    case .object(let object): "[\(object.name)](#\(object.name.replacing("_", with: "-")))"
    case .nullable(let kind): "\(words(kind)), or null"
    }
  }
}
