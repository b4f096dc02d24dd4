import Markdown
import Records

/// What a document has that no key of a record holds, and that is in no text: it is kept below `x-source`.
struct MarkdownRemains {
  /// Headings that are in no text, with what became of them.
  private var headings: [WrittenValue] = []
  /// Labels with short values.
  private var fields: [WrittenValue.Entry] = []
  private var comments: [String] = []
  /// What links refer to that no text has.
  var definitions: [String] = []
  /// The times of rows as the document writes them.
  var rowTimes: [String] = []
  /// How often each name of a field was taken.
  private var names: [String: Int] = [:]
  private var seen: Set<String> = []

  mutating func add(heading: String, to target: String?) {
    guard let target else { return headings.append(.text(heading)) }
    headings.append(.mapping([.init("heading", .text(heading)), .init("to", .text(target))]))
  }

  /// Adds a value of a name, with a number where the name is taken.
  mutating func add(_ value: String, named name: String) {
    var found = name
    while names[found] != nil {
      names[name, default: 1] += 1
      found = "\(name) \(names[name] ?? 2)"
    }
    names[found] = 1
    fields.append(WrittenValue.Entry(found, .text(value)))
  }

  /// Whether a heading with what became of it was not asked about before.
  mutating func isNew(heading: String, _ target: String?) -> Bool {
    seen.insert("\(heading)\n\(target ?? "")").inserted
  }

  /// Blocks without those that readers see nothing of, which are kept.
  mutating func withoutComments(_ blocks: [DocumentBlock]) -> [DocumentBlock] {
    comments += blocks.filter(\.isComment).map(\.source)
    return blocks.filter { !$0.isComment }
  }

  func entries(times: [String]) -> [WrittenValue.Entry] {
    var entries: [WrittenValue.Entry] = []
    if !fields.isEmpty { entries.append(.init("fields", .mapping(fields))) }
    if !headings.isEmpty { entries.append(.init("headings", .list(headings))) }
    if !times.isEmpty { entries.append(.init("times", .list(times.map { .text($0) }))) }
    if !rowTimes.isEmpty { entries.append(.init("row_times", .inline(rowTimes.map { .text($0) }))) }
    if !definitions.isEmpty { entries.append(.init("definitions", .list(definitions.map { .text($0) }))) }
    if !comments.isEmpty { entries.append(.init("comments", .list(comments.map { .text($0) }))) }
    return entries
  }
}

extension DocumentBlock {
  /// Whether readers see nothing of it.
  fileprivate var isComment: Bool {
    kind == .html && source.hasPrefix("<!--") && source.hasSuffix("-->") && source.ranges(of: "-->").count == 1
  }
}
