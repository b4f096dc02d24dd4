import ArgumentParser

/// Which row of a timeline is corrected, and what of it goes.
struct CorrectionOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Correct a row: its time (03:12, or 03:12#2 for the second of them), or its line.",
      discussion: "The options say what it is to say; an empty text removes a key.", valueName: "row"),
    completion: Candidates.rows, transform: OptionText.read)
  var edit: String?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Delete a row, named in the same way.", valueName: "row"),
    completion: Candidates.rows, transform: OptionText.read)
  var delete: String?

  @Flag(help: "With --edit: remove the milestones of the row.")
  var noMilestone = false

  @Flag(help: "With --edit: no level of escalation was reached.")
  var noEscalated = false

  @Flag(help: "With --edit: the public may see the row.")
  var noInternal = false

  var isGiven: Bool { edit != nil || delete != nil }

  /// Refuses what contradicts itself; what it says of other options is what the command allows.
  func validate(_ command: LogCommand) throws {
    guard isGiven else {
      guard !noMilestone, !noEscalated, !noInternal else {
        throw ValidationError("--no-milestone, --no-escalated and --no-internal correct a row; add --edit ROW")
      }
      return
    }
    if edit != nil, delete != nil { throw ValidationError("a row is corrected or deleted; use --edit or --delete") }
    if command.readsLines || command.dates != nil || !command.zone.isEmpty || command.skipUnread {
      throw ValidationError("lines from standard input are new rows; leave out -, --dates, --zone and --skip-unread")
    }
    if delete != nil, command.hasChanges || noMilestone || noEscalated || noInternal {
      throw ValidationError("--delete takes the whole row; leave out the other options, or use --edit")
    }
    if edit != nil, !command.hasChanges, !noMilestone, !noEscalated, !noInternal {
      throw ValidationError(
        "say what is to change, as in --edit 03:12 --at 03:14, or delete the row with --delete 03:12")
    }
    if noMilestone && !command.milestone.isEmpty || noEscalated && command.escalated != nil
      || noInternal && command.isInternal
    {
      throw ValidationError("an option and the one that removes it do not go together")
    }
  }
}

extension LogCommand {
  /// Whether an option says something about a row.
  var hasChanges: Bool {
    !words.isEmpty || [action, by, severity, at, until, evidence, update, impact, actions, next].contains { $0 != nil }
      || !milestone.isEmpty || escalated != nil || isInternal
  }
}
