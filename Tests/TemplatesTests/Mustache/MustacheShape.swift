import Templates

/// Declares typed fields for the untyped data of a test.
///
/// A kind follows from the data. A name that the templates use and the data does not have is declared as a field without
/// a value, since the specification renders it as nothing, and a typed template refuses names that are not declared.
struct MustacheShape {
  /// All names that the templates use; a dotted name is a path in it.
  let names: MustacheNames

  /// Data that no field can hold.
  struct Inexpressible: Error {
    let reason: String
  }

  /// The shape of a document that is made from the data, which is an object.
  func document(_ data: MustacheData) throws -> Shape<MustacheData> {
    try shape(of: [data], used: names.all)
  }

  /// The shape of records that are all like the examples and have the fields that are used of them.
  private func shape(of examples: [MustacheData], used: MustacheNames.Tree) throws -> Shape<MustacheData> {
    var keys = Set(used.parts.keys)
    for case .object(let members) in examples { keys.formUnion(members.keys.filter { !$0.contains(".") }) }
    return Shape(
      "an object",
      try keys.sorted().map { key in
        try field(key, examples.map { $0[key] }, used: used.parts[key] ?? MustacheNames.Tree())
      })
  }

  private func field(
    _ key: String, _ values: [MustacheData], used: MustacheNames.Tree
  ) throws -> Field<MustacheData> {
    let items = values.flatMap(\.items)
    switch values.first(where: { if case .null = $0 { false } else { true } }) {
    case .flag: return .flag(key, "A flag") { $0[key].isTrue }
    case .text where names.raw.contains(key):
      return .markup(key, "A text that goes in as it is") { $0[key].text.map { Array($0.utf8) } }
    case .text: return .text(key, "A text") { $0[key].text }
    case .object:
      let used = used.merging(names.all.parts[key] ?? MustacheNames.Tree())
      return .record(key, "An object", try shape(of: values.compactMap(\.object), used: used)) { $0[key].object }
    case .list where items.contains(where: { $0.text != nil }):
      return .texts(key, "A list of texts") { $0[key].items.compactMap(\.text) }
    case .list where items.contains(where: { !$0.items.isEmpty }):
      throw Inexpressible(reason: "'\(key)' is a list of lists")
    case .list:
      return .list(key, "A list", try shape(of: items, used: MustacheNames.Tree())) { $0[key].items }
    case .null, nil:
      guard used.parts.isEmpty else {
        return .record(key, "An absent object", try shape(of: [], used: used)) { _ in nil }
      }
      return .text(key, "An absent text") { _ in nil }
    }
  }
}
