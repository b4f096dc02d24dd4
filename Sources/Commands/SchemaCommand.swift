import ArgumentParser
import Checks
import Records
import Text

/// `pir schema`: what an editor goes by.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema of a kind of file, for editors.",
    discussion: """
      Draft 2020-12, made from the same lists of keys that records are read by. A schema knows keys and the form of \
      values; what depends on other values or files, pir check tells.
      """)

  @Argument(help: ArgumentHelp("incident, timeline, actions or runbook.", valueName: "kind"))
  var kind: RecordSchema

  func run() throws {
    let rules = RuleCatalogue.all.filter { $0.standing == .weighable }.map(\.id)
    try Console.print(kind.schema(rules: rules).text)
  }
}

extension RecordSchema: ExpressibleByArgument {}
