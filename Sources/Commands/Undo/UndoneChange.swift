import Incidents
import Projects
import Records

/// A change as it is told to the user who takes it back.
struct UndoneChange {
  private let entry: JournalEntry

  init(_ entry: JournalEntry) { self.entry = entry }

  /// `log INC-2`; `undo INC-2, which took back 16`.
  var words: String {
    let isRenaming = entry.renamed != nil && entry.reverses == nil
    let others = entry.incidentCount > 1 ? " and \(Counted.text(entry.incidentCount - 1, "other"))" : ""
    let words =
      "\(entry.author.command) \(entry.incident)" + (isRenaming ? " to \(entry.renamed ?? "")" : others)
    return entry.reverses.map { "\(words), which took back \($0)" } ?? words
  }

  /// Shows the lines that go and come back, file by file.
  func show() {
    if let renamed = entry.renamed { Console.say("\(renamed) becomes \(entry.incident) again") }
    for file in entry.files {
      // All lines of a file that goes are no news.
      if file.before == nil, entry.isFolder {
        Console.say("\(file.path) is removed")
        continue
      }
      // The time of change stays: it is later than what programs have seen.
      let lines = ChangedLine.all(from: file.after, to: file.before).filter {
        !file.path.hasSuffix("/incident.yaml") || !$0.text.hasPrefix("changed: ")
      }
      guard !lines.isEmpty else { continue }
      Console.say("\(file.path):")
      for line in lines.prefix(Self.mostLines) { Console.say("  \(line.isAdded ? "+" : "-") \(line.text)") }
      if lines.count > Self.mostLines { Console.say("  and \(lines.count - Self.mostLines) more lines") }
    }
  }

  private static let mostLines = 40
}
