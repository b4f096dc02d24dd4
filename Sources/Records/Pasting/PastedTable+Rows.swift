import Incidents
import MarkdownSyntax

extension PastedTable {
  /// What a row says; one without a time is of the time above it, `last`.
  func item(of cells: [String], below last: PastedTime?, _ setting: PasteSetting) -> PasteItem {
    var item = PasteItem(line: 0, length: 0)
    let value = { (role: PastedTable.Role) in
      zip(roles, cells).filter { $0.0 == role }.map(\.1).filter { !$0.isEmpty }.joined(separator: "; ")
    }
    // The zone has a column of its own, so that it may be in small letters.
    let zone = value(.time).isEmpty ? "" : value(.zone).uppercasedWord
    let parts = [value(.date), value(.time), value(.time).isEmpty ? "" : value(.half), zone]
    let time = PastedLine(parts.filter { !$0.isEmpty }.joined(separator: " "), setting)
    (item.time, item.problem) = (time.time, time.problem)
    if let found = time.time {
      if !zone.isEmpty, found.zone == nil { item.problem = .cell(zone, "a zone that has one offset", "+01:00") }
      if zone.isEmpty, found.zone == nil, roles.contains(.zone), self.zone == nil {
        item.problem = PasteProblem(
          "'\(found.written)' has no zone, as others of the table do", "write the zone in its column")
      }
      do throws(PasteProblem) {
        let text = [value(.event), value(.action)].first { !$0.isEmpty } ?? ""
        try PastedRemainder.checkCell(text, after: found, setting)
      } catch { item.problem = error }
      if !value(.half).isEmpty, found.clock.mayHaveHalf { item.problem = .cell(value(.half), "AM or PM", "PM") }
    }
    if time.time == nil, time.problem == nil {
      // A row without a time is of the time above it.
      item.time = value(.time).isEmpty ? last : nil
      if item.time == nil {
        item.problem = PasteProblem("'\(value(.time))' is not a time", "write it as in 12:05, or 2026-01-05 12:05")
      }
    } else if item.time?.zone == nil {
      item.time?.zone = self.zone
    }
    item.texts = [time.time == nil ? "" : time.text, value(.event)].filter { !$0.isEmpty }
    item.action = value(.action).isEmpty ? nil : MarkdownText(value(.action))
    item.by = value(.by).isEmpty ? nil : value(.by)
    for (role, cell) in zip(roles, cells) where !cell.isEmpty {
      if case .other(let name) = role { item.texts.append(name.isEmpty ? cell : "\(name): \(cell)") }
    }
    if item.texts.isEmpty, let action = item.action { (item.texts, item.action) = ([action.source], nil) }
    if !value(.until).isEmpty { item.readEnd(value(.until), setting, zoneOfEnd) }
    return item
  }
}

extension PasteProblem {
  fileprivate static func cell(_ text: String, _ kind: String, _ example: String) -> PasteProblem {
    PasteProblem("'\(text)' is not \(kind)", "write it as in \(example)")
  }
}

extension String {
  /// In capitals, if it is a single word.
  fileprivate var uppercasedWord: String { utf8.allSatisfy(\.isLetter) ? uppercased() : self }
}
