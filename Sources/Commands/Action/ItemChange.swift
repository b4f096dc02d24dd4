import ArgumentParser
import Incidents
import Projects
import Records

/// What the commands share that change one action item: which one it is, and the change on the disk.
struct ItemChange: ParsableArguments {
  @Argument(help: ArgumentHelp("The action item: INC-42/A1.", valueName: "item"), completion: Candidates.items)
  var item: String

  @OptionGroup var secrets: SecretOptions

  @OptionGroup var projectOptions: ProjectOptions

  func validate() throws {
    guard ItemName(item) != nil else {
      throw ValidationError(
        "'\(item)' names no action item: it is an incident, a slash and the item's id, as INC-42/A1")
    }
  }

  /// Makes the changes that follow from the item as it is, and says in a word what it is now.
  func make(_ changes: (ActionItem) throws -> [ActionsEdit.Change]) throws {
    let writing = try RecordWriting(projectOptions, command: "action")
    guard let named = ItemName(item) else { return }
    let id = try writing.id(named.incident)
    let name = writing.project.recordPath(.actions, of: id)
    let changed = try writing.project.change(.actions, of: id, permit: secrets.permit) { file in
      let before = try ActionsEdit.item(named.item, in: file, name: name, writing.runbook)
      let result = try ActionsEdit.change(before.id, try changes(before), in: file, name: name, writing.runbook)
      return (result.file, result)
    }
    Console.report(changed.result.warnings)
    Console.say("\(id)/\(changed.result.item.id): \(changed.result.item.words)")
    try writing.end(changed)
  }

  /// Refuses to do again what is over.
  func refuseClosed(_ item: ActionItem) throws {
    guard !item.status.isOpen else { return }
    let since = item.closed.map { " since \($0)" } ?? ""
    throw Console.fail(
      "\(self.item) is \(item.status.words)\(since); 'pir action reopen \(self.item) --why TEXT' opens it again",
      ExitStatus.usage)
  }
}

extension ActionItem {
  /// `done, owner search team, due 2026-02-01`
  fileprivate var words: String {
    ([status.words]
      + [owner.map { "owner \($0)" } ?? (status.isOpen ? "no owner" : nil), due.map { "due \($0)" }].compactMap(\.self))
      .joined(separator: ", ")
  }
}

extension ActionItem.Status {
  /// The status within a sentence.
  var words: String {
    switch self {
    case .open: "open"
    case .inProgress: "in progress"
    case .done: "done"
    case .wontDo: "dropped"
    }
  }
}
