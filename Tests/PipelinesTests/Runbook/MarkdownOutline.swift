/// A Markdown document as its headings and what stands below each of them, counted line by line.
struct MarkdownOutline {
  struct Table: Hashable {
    var columns: [String]
    var rows: Int
  }

  /// A heading with what follows it up to the next one.
  struct Section: Hashable {
    var level: Int
    var title: String
    /// List items with a bullet and no box, nested ones too.
    var bullets = 0
    /// List items with a number.
    var steps = 0
    /// List items with a box.
    var boxes = 0
    /// What stands behind the opening fence of each code block.
    var code: [String] = []
    var tables: [Table] = []
    /// `**Symptoms:**`, for lines that are no more than that.
    var labels: [String] = []
  }

  private(set) var sections: [Section] = []

  init(_ text: String) {
    var fence: Substring?
    var isInTable = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var content = line.drop { $0 == " " }
      if let open = fence {
        if content == open { fence = nil }
        continue
      }
      // A step may begin with code.
      let number = content.prefix { $0.isNumber }
      if !number.isEmpty, content.dropFirst(number.count).hasPrefix(". ```") {
        change { $0.steps += 1 }
        content = content.dropFirst(number.count + 2)
      }
      if content.hasPrefix("```") {
        fence = content.prefix { $0 == "`" }
        change { $0.code.append(String(content.drop { $0 == "`" })) }
      } else if content.hasPrefix("#") {
        let level = content.prefix { $0 == "#" }.count
        sections.append(Section(level: level, title: String(content.dropFirst(level + 1))))
      } else if content.hasPrefix("|") {
        if isInTable { change { $0.tables[$0.tables.count - 1].rows += 1 } } else { addTable(content) }
      } else {
        change { $0.count(content) }
      }
      isInTable = content.hasPrefix("|")
    }
  }

  private mutating func change(_ body: (inout Section) -> Void) {
    if sections.isEmpty { sections.append(Section(level: 0, title: "")) }
    body(&sections[sections.count - 1])
  }

  /// Rows are counted without the header and the line below it.
  private mutating func addTable(_ header: Substring) {
    let cells = header.split(separator: "|").map {
      String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    change { $0.tables.append(Table(columns: cells, rows: -1)) }
  }
}

extension MarkdownOutline.Section {
  fileprivate mutating func count(_ content: Substring) {
    let number = content.prefix { $0.isNumber }
    if content.hasPrefix("- [ ] ") || content.hasPrefix("- [x] ") {
      boxes += 1
    } else if content.hasPrefix("- ") {
      bullets += 1
    } else if !number.isEmpty, content.dropFirst(number.count).hasPrefix(". ") {
      steps += 1
    } else if content.hasPrefix("**"), content.hasSuffix(":**") {
      labels.append(String(content.dropFirst(2).dropLast(3)))
    }
  }
}
