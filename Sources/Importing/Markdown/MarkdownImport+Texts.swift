import Incidents
import Markdown
import Text

extension MarkdownImport {
  /// Takes a section into a key that holds text; into the narrative, where the key has one already.
  mutating func take(_ section: MarkdownSection, _ heading: MarkdownSection.Heading, as key: ImportKey) {
    let blocks = remains.withoutComments(section.blocks)
    guard !blocks.isEmpty else {
      note(heading, to: nil)
      for section in section.sections { take(below: section) }
      return
    }
    var left: [DocumentBlock] = []
    if take(blocks, as: key, &left) {
      note(heading, to: key.rawValue)
      tell(left, section.sections, of: heading)
    } else {
      note(heading, to: "narrative.md")
      tell(blocks, section.sections, of: heading)
    }
  }

  /// False where the blocks are no value of the key; `left` are those that are none among others.
  private mutating func take(_ blocks: [DocumentBlock], as key: ImportKey, _ left: inout [DocumentBlock]) -> Bool {
    switch key {
    case .summary: return set(\.summary, blocks)
    case .impact: return set(\.impact, blocks)
    case .detection: return set(\.detection, blocks)
    case .trigger: return set(\.trigger, blocks)
    case .resolution: return set(\.resolution, blocks)
    case .rootCause: return set(\.rootCause, blocks)
    case .contributingFactors:
      imported.incident.contributingFactors += Self.remarks(blocks, &left).map { Remark(MarkdownText($0)) }
    case .wentWell: imported.incident.lessons.wentWell += Self.remarks(blocks, &left).map { Remark(MarkdownText($0)) }
    case .gotLucky: imported.incident.lessons.gotLucky += Self.remarks(blocks, &left).map { Remark(MarkdownText($0)) }
    case .wentWrong:
      imported.incident.lessons.wentWrong += Self.remarks(blocks, &left).map { Lessons.Mistake(text: MarkdownText($0)) }
    case .improvements:
      imported.incident.lessons.improvements += Self.remarks(blocks, &left).map { improvement($0) }
    case .links: return takeLinks(blocks)
    case .severity, .components, .tags, .people, .affected, .title: return take(blocks, asFact: key)
    case .fiveWhys, .timeline, .actions, .narrative: return false
    }
    return true
  }

  private mutating func set(_ path: WritableKeyPath<Incident, MarkdownText?>, _ blocks: [DocumentBlock]) -> Bool {
    guard imported.incident[keyPath: path] == nil else { return false }
    imported.incident[keyPath: path] = blocks.text
    return true
  }

  /// Each item of lists as a text of its own, or each paragraph where there is no list.
  private static func remarks(_ blocks: [DocumentBlock], _ left: inout [DocumentBlock]) -> [String] {
    var remarks: [String] = []
    let holdsLists = blocks.contains { $0.items != nil }
    for block in blocks {
      if let items = block.items {
        remarks += items.map { $0.blocks.joined }.filter { !$0.isEmpty }
      } else if holdsLists || block.kind == .definitions {
        left.append(block)
      } else if block.isParagraph || remarks.isEmpty {
        remarks.append(block.source)
      } else {
        remarks[remarks.count - 1] += "\n\n" + block.source
      }
    }
    return remarks
  }

  private func improvement(_ text: String) -> Lessons.Improvement {
    let isTicked = ["[x] ", "[X] "].contains { text.hasPrefix($0) }
    let isTask = isTicked || text.hasPrefix("[ ] ")
    return Lessons.Improvement(text: MarkdownText(isTask ? String(text.dropFirst(4)) : text), isDone: isTicked)
  }

  // MARK: Links

  /// Items that are links and nothing else; false where others are among them.
  private mutating func takeLinks(_ blocks: [DocumentBlock]) -> Bool {
    var links: [Link] = []
    for block in blocks {
      guard let items = block.items else { return false }
      for item in items {
        guard item.blocks.count == 1, let link = Self.link(item.blocks[0].source) else { return false }
        links.append(link)
      }
    }
    imported.incident.links += links
    return true
  }

  /// `[title](https://...)`
  private static func link(_ text: String) -> Link? {
    guard text.hasPrefix("["), text.hasSuffix(")"), let middle = text.firstRange(of: "](") else { return nil }
    let title = text[text.index(after: text.startIndex)..<middle.lowerBound]
    let address = String(text[middle.upperBound...].dropLast())
    guard !title.isEmpty, !title.contains(where: { "[]*_`\\<\n&".contains($0) }), !address.contains("("),
      (try? WebAddress(reading: address)) != nil
    else { return nil }
    return Link(title: String(title), url: address)
  }
}
