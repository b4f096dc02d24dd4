import ArgumentParser
import Incidents
import Records

/// `pir action edit`: an item as it should have been written.
struct ActionEditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Corrects an action item; an empty text removes what it replaces.",
    discussion: """
      pir action edit INC-42/A1 --owner "search team" --due 2026-02-01
      pir action edit INC-42/A1 --ticket ""

      A due date that is corrected counts as no slip: 'pir action move' writes one down.
      """)

  @OptionGroup var change: ItemChange

  /// What people type as they do for a row.
  @Argument(help: .hidden)
  var words: [String] = []

  @Option(
    parsing: .unconditional, help: ArgumentHelp("What is promised, in Markdown.", valueName: "action"),
    transform: OptionText.read)
  var text: String?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Who sees to it.", valueName: "who"), completion: Candidates.owners,
    transform: OptionText.read)
  var owner: String?

  @Option(
    help: ArgumentHelp(
      "The day for which it was promised from the beginning: 2026-02-01, friday, 14d.", valueName: "date"),
    transform: CorrectedDay.read)
  var due: CorrectedDay?

  @Option(
    help: ArgumentHelp("What it is good for: prevent, detect, mitigate, process or repair.", valueName: "kind"),
    completion: Choice.words(of: ActionItem.Kind.self), transform: Self.kind)
  var kind: String?

  @Option(
    help: ArgumentHelp("One of the runbook's priorities.", valueName: "priority"), completion: Candidates.priorities)
  var priority: String?

  @Option(
    help: ArgumentHelp("The prevention item of the runbook that it fulfils.", valueName: "known-incident/item"),
    completion: Candidates.preventions)
  var prevents: String?

  @Option(help: ArgumentHelp("Where the work is tracked.", valueName: "url"))
  var ticket: String?

  @Option(help: ArgumentHelp("Of an item that is done: a page that shows it.", valueName: "url"))
  var evidence: String?

  @Flag(name: .customLong("internal"), inversion: .prefixedNo, help: "Whether the item is kept from the public.")
  var isInternal: Bool?

  func validate() throws {
    guard words.isEmpty else {
      throw ValidationError(
        "the item's text goes with --text: 'pir action edit \(change.item) --text \"\(words.joined(separator: " "))\"'")
    }
    if let text, Self.isBlank(text) { throw ValidationError("an action item has a text: --text is empty") }
    guard changesSomething else { throw ValidationError("say what to correct, such as --owner or --due") }
  }

  private var changesSomething: Bool {
    [text, owner, kind, priority, prevents, ticket, evidence].contains { $0 != nil } || due != nil || isInternal != nil
  }

  func run() throws {
    try change.make { item in
      if let evidence, !Self.isBlank(evidence), item.status != .done {
        throw Console.fail(
          "\(change.item) is not done; use 'pir action done \(change.item) --evidence \(evidence)'", ExitStatus.usage)
      }
      let texts = [
        text.map { Self.setting(.action, to: $0) }, kind.map { Self.setting(.kind, to: $0) },
        prevents.map { Self.setting(.prevents, to: $0) }, priority.map { Self.setting(.priority, to: $0) },
        owner.map { Self.setting(.owner, to: $0) }, evidence.map { Self.setting(.evidence, to: $0) },
        ticket.map { Self.setting(.ticket, to: $0) },
        isInternal.map { $0 ? .set(.internal, "true") : ActionsEdit.Change.remove(.internal) },
      ].compactMap(\.self)
      return try texts + dueChange(of: item)
    }
  }

  private static func setting(_ key: ActionsEdit.Key, to text: String) -> ActionsEdit.Change {
    isBlank(text) ? .remove(key) : .set(key, text)
  }

  private func dueChange(of item: ActionItem) throws -> [ActionsEdit.Change] {
    guard let due else { return [] }
    Day.warn(ofPast: item.status.isOpen ? due.date : nil)
    if let date = due.date { return item.due == date ? [] : [.correctDue(date)] }
    guard item.moved.isEmpty else {
      throw Console.fail(
        "\(change.item) was moved \(item.moved.count == 1 ? "once" : "\(item.moved.count) times"), which without a due"
          + " date would say nothing; name the date that holds", ExitStatus.usage)
    }
    return [.remove(.due)]
  }

  /// One of the kinds, or an empty text for none.
  private static func kind(_ text: String) throws -> String {
    if isBlank(text) { return "" }
    let kind: ActionItem.Kind = try Choice.read(text)
    return kind.rawValue
  }

  private static func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }
}

/// A day, or an empty text for none.
struct CorrectedDay {
  /// Nil where none is to be left.
  let date: CalendarDate?

  /// `friday` is the next one, as of a date that is promised.
  static func read(_ text: String) throws -> CorrectedDay {
    CorrectedDay(date: text.allSatisfy(\.isWhitespace) ? nil : try Day.future(text).date)
  }
}
