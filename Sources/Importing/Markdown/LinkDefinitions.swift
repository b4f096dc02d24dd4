import Incidents
import Markdown

/// What the links of a document refer to: `[guide]: https://example.org/guide` (CommonMark 4.7).
///
/// The texts of a record are rendered apart from each other, so each one needs the definitions of its own links.
struct LinkDefinitions {
  /// In the order of the document, as it has them.
  let texts: [String]
  private var byLabel: [String: String] = [:]

  init(_ blocks: [DocumentBlock]) {
    var texts: [String] = []
    for line in blocks.flatMap({ $0.source.split(separator: "\n") }) {
      if Self.label(of: line) != nil || texts.isEmpty {
        texts.append(line.trimmed)
      } else {
        texts[texts.count - 1] += "\n" + line
      }
    }
    self.texts = texts
    // The first one of a label counts.
    for text in texts.reversed() { if let label = Self.label(of: text[...]) { byLabel[label] = text } }
  }

  /// Adds to each text the definitions that it uses; gives those that any does.
  func add(to incident: inout Incident) -> Set<String> {
    guard !byLabel.isEmpty else { return [] }
    var used: Set<String> = []
    incident.editMarkdown { text, _ in
      let own = definitions(in: text.source)
      guard !own.isEmpty else { return text }
      used.formUnion(own)
      return MarkdownText(text.source + "\n\n" + own.joined(separator: "\n"))
    }
    return used
  }

  private func definitions(in text: String) -> [String] {
    var found: [String] = []
    for part in text.split(separator: "[").dropFirst(text.hasPrefix("[") ? 0 : 1) {
      guard let end = part.firstIndex(of: "]"), let definition = byLabel[part[..<end].lowercased()],
        !found.contains(definition)
      else { continue }
      found.append(definition)
    }
    return found
  }

  /// In small letters.
  private static func label(of line: Substring) -> String? {
    let line = line.drop { $0 == " " }
    guard line.hasPrefix("["), let end = line.firstRange(of: "]:") else { return nil }
    return line[line.index(after: line.startIndex)..<end.lowerBound].lowercased()
  }
}
