import ArgumentParser
import Checks
import Documents
import Records
import Text

/// `pir schema`: what an editor, or a reader of JSON, goes by.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema of a kind of file, for editors, or of records as JSON.",
    discussion: """
      Draft 2020-12, made from the same lists of keys that records are read and written by. A schema of a file knows keys \
      and the form of values; what depends on other values or files, pir check tells. 'record' is the schema of what \
      'pir render INC-42 --format json' writes.
      """)

  @Argument(help: ArgumentHelp("incident, timeline, actions, runbook or record.", valueName: "kind"))
  var kind: SchemaKind

  func run() throws {
    switch kind {
    case .file(let file):
      let rules = RuleCatalogue.all.filter { $0.standing == .weighable }.map(\.id)
      try Console.print(file.schema(rules: rules).text)
    case .record: try Console.print(ExportedRecord.schema.text)
    }
  }
}

/// What there is a schema of.
enum SchemaKind: ExpressibleByArgument {
  /// A kind of file that people write.
  case file(RecordSchema)
  /// A record as JSON, for programs.
  case record

  init?(argument: String) {
    if argument == Self.recordName {
      self = .record
    } else if let file = RecordSchema(rawValue: argument) {
      self = .file(file)
    } else {
      return nil
    }
  }

  static var allValueStrings: [String] { RecordSchema.allCases.map(\.rawValue) + [recordName] }

  private static let recordName = "record"
}
