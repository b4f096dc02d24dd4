import ArgumentParser

/// `pir templates`: what documents are made from, and how to change it.
struct TemplatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates",
    abstract: "Lists, explains, copies and checks the templates that documents are made from.",
    discussion: """
      A file in the project's folder 'templates' stands before the built-in one of the same name, so a document is \
      changed by changing one part of it. review.P0.md stands before review.md for incidents of that severity.
      """,
    subcommands: [
      TemplatesListCommand.self, TemplatesFieldsCommand.self, TemplatesEjectCommand.self, TemplatesCheckCommand.self,
    ],
    defaultSubcommand: TemplatesListCommand.self)
}
