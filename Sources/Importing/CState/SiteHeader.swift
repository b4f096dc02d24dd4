import Diagnostics
import Records
import Text

/// The front matter of a page that a generator of sites makes: YAML between lines `---`, or TOML between lines `+++`.
struct SiteHeader {
  indirect enum Value: Hashable, Sendable {
    case text(String)
    case list([Value])
    case mapping([Member])
  }

  struct Member: Hashable, Sendable {
    var name: String
    var value: Value
    /// Of the value in the file.
    var range: SourceRange?
  }

  /// In the order of the file.
  private(set) var members: [Member] = []
  /// Lines that say nothing to programs, without their `#`.
  private(set) var comments: [(text: String, line: Int)] = []
  /// What is wrong with it.
  private(set) var problems: [Diagnostic] = []
  /// The text below, with the number of its first line.
  let body: SourceText

  /// Nil where a text does not begin with front matter that ends.
  init?(of source: SourceText) {
    let lines = source.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard let first = lines.first, let fence = ["---", "+++"].first(where: { Self.isFence(first, $0) }),
      let end = lines.indices.dropFirst().first(where: { Self.isFence(lines[$0], fence) })
    else { return nil }
    let below = end + 1 < lines.count ? String(source.text[lines[end + 1].startIndex...]) : ""
    body = SourceText(name: source.name, text: below, firstLine: end + 2)
    let block = lines[1..<end]
    for (index, line) in block.enumerated() {
      let text = line.trimmed
      if text.hasPrefix("#") {
        let comment = String(text.drop { $0 == "#" }).trimmed
        if !comment.isEmpty { comments.append((comment, index + 2)) }
      }
    }
    if fence == "---" { readYAML(block, source) } else { readTOML(block, source) }
  }

  subscript(name: String) -> Member? { members.first { $0.name.lowercased() == name.lowercased() } }

  private static func isFence(_ line: Substring, _ fence: String) -> Bool {
    line.hasPrefix(fence) && line.dropFirst(3).allSatisfy { $0 == " " || $0 == "\t" }
  }

  // MARK: YAML

  private mutating func readYAML(_ lines: ArraySlice<Substring>, _ source: SourceText) {
    // The line of the fence is blank here, so that places are those of the file.
    let tree = YAMLTree(SourceText(name: source.name, text: "\n" + lines.joined(separator: "\n") + "\n"))
    problems = tree.problems.filter { $0.severity == .error }
    guard let root = tree.root, root.kind == .mapping else { return }
    for (key, value) in root.entries {
      guard let name = key.text else { continue }
      members.append(Member(name: name, value: Self.value(value), range: value.range))
    }
  }

  private static func value(_ node: YAMLNode) -> Value {
    switch node.kind {
    case .sequence: .list(node.items.map(value))
    case .mapping:
      .mapping(node.entries.map { Member(name: $0.key.text ?? "", value: value($0.value), range: nil) })
    case .plain, .quoted, .block, .refused: .text(node.content ?? "")
    }
  }

  // MARK: TOML

  private mutating func readTOML(_ lines: ArraySlice<Substring>, _ source: SourceText) {
    var reader = TOMLReader(lines.joined(separator: "\n"), firstLine: 2)
    do { members = try reader.read() } catch {
      problems.append(
        Diagnostic(
          .error, "import-toml", at: SourcePlace(source, SourceRange(line: error.line, column: 1)),
          "the front matter is not TOML: \(error.message)", suggestion: "correct the line"))
    }
  }
}

extension SiteHeader.Value {
  /// A text that there is, without white space around it.
  var text: String? {
    guard case .text(let text) = self, !text.trimmed.isEmpty else { return nil }
    return text.trimmed
  }

  /// The texts of a list, or a text alone.
  var texts: [String] {
    guard case .list(let items) = self else { return text.map { [$0] } ?? [] }
    return items.compactMap(\.text)
  }

  /// As `x-source` keeps it.
  var written: WrittenValue {
    switch self {
    case .text(let text): .text(text)
    case .list(let items): items.isEmpty ? .text("[]") : .list(items.map(\.written))
    case .mapping(let members):
      members.isEmpty
        ? .text("{}")
        : .mapping(members.filter { !$0.name.isEmpty }.map { WrittenValue.Entry($0.name, $0.value.written) })
    }
  }
}
