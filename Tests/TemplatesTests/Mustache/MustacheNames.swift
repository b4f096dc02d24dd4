import Diagnostics
import Text

@testable import Templates

/// The names that templates use.
struct MustacheNames {
  /// The parts of dotted names, each with those that follow it.
  struct Tree {
    var parts: [String: Tree] = [:]

    mutating func insert(_ path: some Collection<Substring>) {
      guard let first = path.first else { return }
      parts[String(first), default: Tree()].insert(path.dropFirst())
    }

    func merging(_ other: Tree) -> Tree {
      Tree(parts: parts.merging(other.parts) { $0.merging($1) })
    }
  }

  private(set) var all = Tree()
  /// The last parts of the names in tags that do not escape, `{{{x}}}` and `{{&x}}`; `.` is one of them.
  private(set) var raw: Set<String> = []

  init(in texts: some Sequence<String>) {
    for token in texts.flatMap({ Syntax(SourceText(name: "template", text: $0)).tokens }) {
      switch token.content {
      case .value(let name, let tag):
        insert(name)
        if case .raw = tag { raw.insert(name == "." ? name : String(name.split(separator: ".").last ?? "")) }
      case .open(let name, _, _): insert(name)
      case .text, .close, .partial: break
      }
    }
  }

  private mutating func insert(_ name: String) {
    all.insert(name.split(separator: "."))
  }
}
