/// What became of the parts of a source. The numbers of rows, items and updates follow from the record.
package struct ImportReport: Hashable, Sendable {
  /// A part of the source, and the key of the record that it went to.
  package struct Placing: Hashable, Sendable {
    /// As the source names it: `## What happened`, `front matter: tags`.
    package var what: String
    /// The line of the source, from 1; nil where it has none of its own.
    package var line: Int?
    /// `summary`, `lessons.went_well`, `narrative.md`, `x-source`.
    package var target: String

    package init(_ what: String, line: Int?, to target: String) {
      self.what = what
      self.line = line
      self.target = target
    }
  }

  /// What is not certain.
  package struct Doubt: Hashable, Sendable {
    /// The line of the source, from 1.
    package var line: Int?
    package var text: String

    package init(line: Int?, text: String) {
      self.line = line
      self.text = text
    }
  }

  /// In the order of the source.
  package var placed: [Placing] = []
  package var uncertain: [Doubt] = []
  /// The names that a map may change, with what they came to: what `--print-map` begins with.
  package var names: [ImportMap.Kind: [ImportMap.Name]] = [:]

  package init() {}

  /// Notes a name that the source uses, with what it came to; nil where it was left out.
  package mutating func add(_ name: String, of kind: ImportMap.Kind, as target: String?) {
    let entry = ImportMap.Name(name: name, target: target ?? "")
    if names[kind]?.contains(entry) != true { names[kind, default: []].append(entry) }
  }
}
