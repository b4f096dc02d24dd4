import Diagnostics
import Incidents

/// A component as it is written: its name follows from its id, or the other way around.
private struct ComponentDraft: Sendable {
  var component = Component(id: "", name: "")
}

extension FieldList where Record == ComponentDraft {
  /// The keys of an item of `components` in a runbook.
  fileprivate static let component = FieldList(
    "a component",
    [
      Field("name", .name, "What documents and pages call it; its id where nothing is said") { $0.component.name = $1 }
        .disclosed(.always),
      Field(
        "id", .componentID,
        "What stays when the name changes; the name in lower case with hyphens where nothing is said"
      ) { $0.component.id = $1 }.disclosed(.always),
      Field("group", .name, "The heading under which it is shown") { $0.component.group = $1 }.disclosed(.always),
      Field("description", .text, "What it does, for readers of the status page") { $0.component.description = $1 }
        .disclosed(.always),
      Field(
        "order", .number(0...9999), "Its place among the components; those without one follow in the order of the list"
      ) {
        $0.component.order = $1
      }.disclosed(.always),
      Field("aliases", .list(.name), "What else records may call it") { $0.component.aliases = $1 },
      Field(
        "statuspage_id", .id("a component of a status page", example: "b13yz5g2cw10"),
        "The id that a hosted status page gave it"
      ) { $0.component.statuspageID = $1 }.disclosed(.always),
    ])
}

extension ValueKind where Value == [Component] {
  /// The components of a runbook in the order in which they are shown, no two of which share a spelling.
  static let components: ValueKind = {
    let item = ValueKind<(draft: ComponentDraft, node: YAMLNode)>.component
    let list = ValueKind<[(draft: ComponentDraft, node: YAMLNode)]>.list(item)
    return ValueKind(list.kind) { node, reading in
      guard let found = list.read(node, &reading) else { return nil }
      var spellings = ComponentSpellings()
      var components: [Component] = []
      for (draft, node) in found {
        guard let component = component(draft, node, &reading) else { continue }
        spellings.add(component, node, &reading)
        components.append(component)
      }
      return components.enumerated().sorted { a, b in
        (a.element.order ?? .max, a.offset) < (b.element.order ?? .max, b.offset)
      }.map(\.element)
    }
  }()

  /// The component with what follows from what is said of it; nil where neither its name nor its id is.
  private static func component(
    _ draft: ComponentDraft, _ node: YAMLNode, _ reading: inout Reading
  ) -> Component? {
    var component = draft.component
    guard !component.name.isEmpty || !component.id.isEmpty else {
      // One that could not be read is told already.
      if !node.isCut, [node.value(of: "name"), node.value(of: "id")].allSatisfy({ $0?.isEmpty ?? true }) {
        reading.report(
          "missing-field", at: node, "'name' is missing: a component has a name or an id",
          suggestion: "write name: text")
      }
      return nil
    }
    if component.id.isEmpty { component.id = Component.id(for: component.name) }
    if component.name.isEmpty { component.name = component.id }
    return component
  }
}

extension ValueKind where Value == String {
  /// What a component, or a group of them, is called.
  fileprivate static let name = ValueKind(.text) { node, reading in
    guard let text = Scalars.text(of: node, as: .text, &reading) else { return nil }
    guard text.unicodeScalars.contains(where: breaksLine) else { return text }
    let words = text.unicodeScalars.split { breaksLine($0) || $0 == " " }.map { String(Substring($0)) }
    reading.report(
      "line-break", at: node, "a name is one line, since lists and badges show it on one",
      suggestion: words.isEmpty ? "write its name" : "write \(words.joined(separator: " ").shortened)")
    return nil
  }

  private static func breaksLine(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  /// An id of which addresses are made.
  fileprivate static let componentID = ValueKind(.id(FieldKind.componentID, example: "search-api")) {
    text throws(ValueProblem) in
    guard !ComponentID.isValid(text) else { return text }
    let isLong = text.utf8.count > ComponentID.longest
    throw ValueProblem(
      "bad-id",
      isLong
        ? "an id of a component has at most \(ComponentID.longest) characters, since names of files are bounded"
        : "'\(text)' is not an id of a component: addresses are made of it, so it is letters from A to Z and digits, "
          + "with '-', '_' and '.' between them",
      PlainName(text).text.isEmpty ? "leave it out, and it follows from the name" : "write \(Component.id(for: text))")
  }
}

extension ValueKind where Value == (draft: ComponentDraft, node: YAMLNode) {
  /// A mapping, or a name alone.
  fileprivate static let component: ValueKind = {
    let keys = FieldList<ComponentDraft>.component
    let kind = FieldKind.textOrRecord(keys.description)
    return ValueKind(kind) { node, reading in
      switch node.kind {
      case .mapping: return keys.read(node, into: ComponentDraft(), &reading).map { ($0, node) }
      case .sequence, .refused:
        Shapes.refuse(node, as: kind, &reading)
        return nil
      case .plain, .quoted, .block:
        guard let name = ValueKind<String>.name.read(node, &reading) else { return nil }
        return (ComponentDraft(component: Component(id: "", name: name)), node)
      }
    }
  }()
}

/// What components are called, each spelling with the place where it is first.
private struct ComponentSpellings {
  private var firsts: [FoldedText: (place: YAMLNode, component: Int, name: String)] = [:]
  /// What programs know components by: the id that a hosted status page gave them, else their own.
  private var programIDs: [String: (place: YAMLNode, name: String, isHosted: Bool)] = [:]
  private var count = 0

  /// Reports each spelling that means another component already.
  mutating func add(_ component: Component, _ node: YAMLNode, _ reading: inout Reading) {
    count += 1
    addProgramID(of: component, node, &reading)
    // What is not written follows from the name, or from the id.
    let name = node.value(of: "name") ?? node.value(of: "id") ?? node
    let aliases = node.value(of: "aliases").map { Array($0.items) } ?? []
    // One of which a name alone is written is told by the name.
    let id = node.value(of: "id") == nil && FoldedText(component.id) == FoldedText(component.name) ? "" : component.id
    let spellings =
      [(id, node.value(of: "id") ?? name), (component.name, name)]
      + aliases.compactMap { alias in alias.text.map { ($0, alias) } }
    for (spelling, node) in spellings where !spelling.isEmpty {
      let key = FoldedText(spelling)
      guard let first = firsts[key] else {
        firsts[key] = (node, count, component.name)
        continue
      }
      guard first.component != count else { continue }
      let isDerived = spelling == component.id && node.text != spelling
      let origin = isDerived ? ", the id that follows from '\(component.name.shortened)'," : ""
      reading.report(
        Diagnostic(
          .error, "duplicate-id", at: node.place,
          "'\(spelling)'\(origin) means the component '\(first.name)' already: each spelling names one component",
          suggestion: isDerived
            ? "give it an id of its own: { id: ..., name: \(component.name.shortened) }" : "use another one",
          notes: [.init("the first is here", at: first.place.place)]))
    }
  }

  /// Reports an id that programs know another component by.
  private mutating func addProgramID(of component: Component, _ node: YAMLNode, _ reading: inout Reading) {
    let hosted = node.value(of: "statuspage_id")
    let id = component.statuspageID ?? component.id
    guard let first = programIDs[id] else {
      programIDs[id] = (hosted ?? node, component.name, hosted != nil)
      return
    }
    // Two equal ids of their own are reported as spellings.
    guard hosted != nil || first.isHosted else { return }
    let place = hosted ?? node
    reading.report(
      Diagnostic(
        .error, "duplicate-id", at: place.place,
        "'\(id)' is what programs know the component '\(first.name)' by already: each id is that of one component",
        suggestion: hosted == nil
          ? "give it an id of its own" : "write the id that the status page gave to '\(component.name)'",
        notes: [.init("the first is here", at: first.place.place)]))
  }
}
