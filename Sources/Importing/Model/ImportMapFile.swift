package import Diagnostics
package import Records
import Text

/// The file that says what names of a source mean to a team.
package enum ImportMapFile {
  /// Reads a map, with everything that is wrong with it.
  package static func read(_ file: RecordFile, severities: [String]) -> (map: ImportMap, problems: [Diagnostic]) {
    switch RecordText.read(file) {
    case .refused(let problem): return (ImportMap(), [problem])
    case .text(let source):
      let tree = YAMLTree(source)
      var reader = Reader(severities: severities)
      reader.problems = tree.problems.filter { $0.severity == .error }
      if let root = tree.root, !tree.isCut { reader.read(root) }
      return (reader.map, reader.problems)
    }
  }

  private struct Reader {
    let severities: [String]
    var map = ImportMap()
    var problems: [Diagnostic] = []

    mutating func read(_ root: YAMLNode) {
      guard root.kind == .mapping else {
        return report("a map has the keys \(Self.kinds)", root, suggestion: "print one with --print-map")
      }
      for (key, value) in root.entries {
        guard let name = key.text, let kind = ImportMap.Kind(rawValue: name) else {
          let meant = Suggestion.didYouMean(key.text ?? "", among: ImportMap.Kind.allCases.map(\.rawValue))
          report("'\(key.text ?? "")' is not a key of a map", key, suggestion: meant ?? "use one of \(Self.kinds)")
          continue
        }
        guard value.kind == .mapping || value.isEmpty else {
          report("'\(name)' maps names to names", value, suggestion: "write a line 'theirs: ours' for each")
          continue
        }
        for (theirs, ours) in value.entries { read(theirs, ours, kind) }
      }
    }

    private mutating func read(_ theirs: YAMLNode, _ ours: YAMLNode, _ kind: ImportMap.Kind) {
      guard let name = theirs.text, let target = ours.content else {
        return report("a name is text", ours, suggestion: "write 'theirs: ours'")
      }
      guard !target.isEmpty, target != "none" else { return map.set(name, of: kind, to: .nothing) }
      switch kind {
      case .severities where !severities.contains(target):
        report(
          "'\(target)' is not a severity of the runbook", ours,
          suggestion: Suggestion.didYouMean(target, among: severities)
            ?? "use one of \(severities.joined(separator: ", ")), or none")
      case .headings where ImportKey(rawValue: target) == nil:
        let keys = ImportKey.allCases.map(\.rawValue)
        report(
          "'\(target)' is not a place that a heading's text goes to", ours,
          suggestion: Suggestion.didYouMean(target, among: keys)
            ?? "use one of \(keys.joined(separator: ", ")), or none")
      default: map.set(name, of: kind, to: .name(target))
      }
    }

    private mutating func report(_ message: String, _ node: YAMLNode, suggestion: String) {
      problems.append(Diagnostic(.error, "import-map", at: node.place, message, suggestion: suggestion))
    }

    private static let kinds = ImportMap.Kind.allCases.map(\.rawValue).joined(separator: ", ")
  }

  /// A map to begin with: the names of sources with what they come to now.
  package static func text(_ names: [ImportMap.Kind: [ImportMap.Name]]) -> String {
    var text = "# What names of the source are to be; 'none' leaves one out.\n"
    for kind in ImportMap.Kind.allCases {
      guard let names = names[kind], !names.isEmpty else { continue }
      text += "\(kind.rawValue):\n"
      let sorted = names.sorted { ($0.name.lowercased(), $0.name) < ($1.name.lowercased(), $1.name) }
      let targets = Dictionary(grouping: sorted) { $0.name.lowercased() }.mapValues { Set($0.map(\.target)) }
      var written: Set<String> = []
      for entry in sorted where written.insert(entry.name.lowercased()).inserted {
        // Where it depends on the text, a map would change one of them.
        let mark = targets[entry.name.lowercased()]?.count == 1 ? "" : "# "
        let target = entry.target.isEmpty ? "none" : plain(entry.target)
        text += "  \(mark)\(ScalarText.doubleQuoted(entry.name)): \(target)\n"
      }
    }
    return text
  }

  private static func plain(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { ($0 | 0x20) &- 97 < 26 || "_.-".utf8.contains($0) || $0 &- 48 < 10 }
    return isPlain && text.utf8.first.map { ($0 | 0x20) &- 97 < 26 } == true ? text : ScalarText.doubleQuoted(text)
  }
}
