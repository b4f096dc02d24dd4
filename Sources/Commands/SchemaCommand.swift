import ArgumentParser
import Checks
import Documents
import Records
import Text

/// `pir schema`: what an editor, or a reader of JSON, goes by.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema of a kind of file, for editors, or of records and lists as JSON.",
    discussion: """
      Draft 2020-12, made from the same lists of keys that records are read and written by. A schema of a file knows keys \
      and the form of values; what depends on other values or files, pir check tells. 'record' is the schema of what \
      'pir render INC-42 --format json' writes, 'list' of what 'pir list --format json' writes.
      """)

  @Argument(help: ArgumentHelp("incident, timeline, actions, runbook, record or list.", valueName: "kind"))
  var kind: SchemaKind

  func run() throws {
    switch kind {
    case .file(let file):
      let rules = RuleCatalogue.all.filter { $0.standing == .weighable }.map(\.id)
      try Console.print(file.schema(rules: rules).text)
    case .record: try Console.print(ExportedRecord.schema.text)
    case .list: try Console.print(OverviewJSON.schema.text)
    }
  }
}

/// What there is a schema of.
enum SchemaKind: ExpressibleByArgument {
  /// A kind of file that people write.
  case file(RecordSchema)
  /// A record as JSON, for programs.
  case record
  /// A list of incidents as JSON, for programs.
  case list

  init?(argument: String) {
    guard let found = Self.all.first(where: { $0.name == argument.lowercased() }) else { return nil }
    self = found.kind
  }

  static var allValueStrings: [String] { all.map(\.name) }

  private static let all: [(name: String, kind: SchemaKind)] =
    RecordSchema.allCases.map { ($0.rawValue, .file($0)) } + [("record", .record), ("list", .list)]
}
