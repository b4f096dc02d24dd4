import Templates

/// A template that names every field of a document that has a value, each in the next of several kinds of places.
///
/// The built-in templates leave some fields out, and every field may be put anywhere.
struct EveryField {
  private(set) var text = "# Every field\n\n"
  private var turn = 0

  init(_ list: FieldList) {
    add(list)
  }

  private mutating func add(_ list: FieldList) {
    for entry in list.entries {
      switch entry.kind {
      case .text, .prose: text += place(entry.name)
      case .url: text += "{{#\(entry.name)}}\n\n- [page]({{\(entry.name)}})\n\n{{/\(entry.name)}}\n"
      case .texts, .proses: text += "{{#\(entry.name)}}\n\(place(".")){{/\(entry.name)}}\n"
      case .keys: text += "{{#\(entry.name).own}}\n\(place(".")){{/\(entry.name).own}}\n"
      case .flag, .markup: break
      case .record(let inner), .list(let inner):
        text += "{{#\(entry.name)}}\n"
        add(inner)
        text += "{{/\(entry.name)}}\n"
      }
    }
  }

  private mutating func place(_ name: String) -> String {
    defer { turn += 1 }
    let places = [
      "## a {{V}} b\n", "## {{V}}\n", "| a | b |\n| --- | --- |\n| {{V}} | c |\n| c | x{{V}} y |\n",
      "- {{V}}\n- last\n",
      "- a\n  - {{V}}\n  - c\n- last\n", "> {{V}}\n", "> - a {{V}}\n> - b\n", "- [ ] {{V}}\n- [x] last\n",
      "a *{{V}}* b **{{V}}** c ~~{{V}}~~\n", "[{{V}}](https://u.example/) b\n", "{{V}}\n", "a {{V}} b\n",
      "1. **{{V}}** b\n2. last\n", "{{V}}: a\n",
    ]
    return "\n" + places[turn % places.count].replacing("{{V}}", with: "{{\(name)}}") + "\n"
  }
}
