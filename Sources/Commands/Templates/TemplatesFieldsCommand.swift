import ArgumentParser
import Documents
import Site
import Templates

/// `pir templates fields`: what the templates of a document may name.
struct TemplatesFieldsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fields",
    abstract: "Prints the fields that a document's templates may name: name, kind, and what it says.",
    discussion: """
      The fields of a list stand indented below it: {{#actions}}{{owner}}{{/actions}}. A list of texts or of prose is \
      written {{#tags}}{{.}}{{/tags}}; -first and -last tell its ends. What is 'yes or no' is a section: \
      {{#open}}...{{/open}}. Any field is empty where the record says nothing: {{^owner}}nobody{{/owner}}.
      """)

  @Argument(
    help: ArgumentHelp("\(TemplateOwner.names)", valueName: "document"),
    completion: Choice.words(of: TemplateOwner.self), transform: Choice.read)
  var document: TemplateOwner

  func run() throws {
    try Console.print(FieldTable(document.fields).text)
  }
}
