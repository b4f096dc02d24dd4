import Records

/// A word that stands in one place of a project and nowhere else, so that wherever it is found it came from there.
struct Canary {
  /// The file and the keys: `incident.yaml lessons.went_wrong.text`.
  var path: String
  var word: String
  /// From when on the public edition holds it.
  var disclosure: Disclosure
}

/// Fills every key of a kind of record with a canary, as its description names them: a new key is filled by itself.
struct CanaryFiller {
  /// Values that refer to others, or that the case decides, by the path within the file, as YAML; one that is itself a
  /// canary is named a second time.
  struct Given {
    var yaml: String
    var word: String?

    init(_ yaml: String, word: String? = nil) {
      self.yaml = yaml
      self.word = word
    }
  }

  private(set) var canaries: [Canary] = []
  private let given: [String: Given]
  private var count = 0

  init(given: [String: Given]) {
    self.given = given
  }

  /// A new word; `prefix` makes it a name of some form.
  mutating func word(_ path: String, _ disclosure: Disclosure, prefix: String = "kanari", suffix: String = "z")
    -> String
  {
    count += 1
    let word = "\(prefix)\(100 + count)\(suffix)"
    canaries.append(Canary(path: path, word: word, disclosure: disclosure))
    return word
  }

  /// A new day, which no other key has.
  private mutating func day(_ path: String, _ disclosure: Disclosure) -> String {
    count += 1
    let (year, rest) = (2041 + count / 300, count % 300)
    let (month, day) = (1 + rest / 25, 1 + rest % 25)
    let text = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    canaries.append(Canary(path: path, word: text, disclosure: disclosure))
    return text
  }

  /// A record's keys as lines of YAML at the left margin, with comments around each.
  mutating func file(_ record: RecordDescription, _ path: String) -> String {
    var text = "# \(word("\(path) (a comment)", .never))\n"
    for (key, value) in members(record, path, nil) {
      text += "\(key): \(value) # \(word("\(path) (a comment)", .never))\n"
    }
    return text
  }

  /// A record in braces. `limit` is what holds for all of its keys, where they are for insiders.
  mutating func record(_ record: RecordDescription, _ path: String, _ limit: Disclosure? = nil) -> String {
    "{ " + members(record, path, limit).map { "\($0.key): \($0.value)" }.joined(separator: ", ") + " }"
  }

  private mutating func members(
    _ record: RecordDescription, _ path: String, _ limit: Disclosure?
  ) -> [(key: String, value: String)] {
    var members: [(key: String, value: String)] = []
    for field in record.fields {
      if field.key == "internal", field.kind == .flag {
        members.append((field.key, limit == .never ? "true" : "false"))
        continue
      }
      let inner = "\(path) \(field.key)"
      let disclosure = max(limit ?? field.disclosure, field.disclosure)
      if let given = given[Self.short(inner)] {
        if let word = given.word, limit != .never {
          canaries.append(Canary(path: inner, word: word, disclosure: disclosure))
        }
        if !given.yaml.isEmpty { members.append((field.key, given.yaml)) }
        continue
      }
      members.append((field.key, value(field.kind, inner, disclosure, limit)))
    }
    members.append(("x-own", "[\(word("\(path) x-own", .never))]"))
    return members
  }

  /// A sample of a review has the keys of the records that it is made of.
  private static func short(_ path: String) -> String {
    let path = path.replacing(" (internal)", with: "")
    guard let sample = path.firstRange(of: "review_sample ") else { return path }
    let rest = path[sample.upperBound...]
    if rest.hasPrefix("timeline ") { return "timeline.yaml " + rest.dropFirst(9) }
    if rest.hasPrefix("actions ") { return "actions.yaml " + rest.dropFirst(8) }
    return "incident.yaml " + rest
  }

  private mutating func value(
    _ kind: FieldKind, _ path: String, _ disclosure: Disclosure, _ limit: Disclosure?
  ) -> String {
    switch kind {
    case .text, .prose: return word(path, disclosure)
    case .steps: return "[\(word(path, disclosure))]"
    case .id: return word(path, disclosure)
    case .url, .urlOrFile:
      let host = word(path, disclosure)
      return "https://\(host).example/\(host)"
    case .date: return day(path, disclosure)
    case .time, .rowTime: return "\"\(day(path, disclosure))T10:00Z\""
    case .duration, .durationOrNone: return "20m"
    case .period: return "3 months"
    case .flag: return "true"
    case .number(let range): return "\(range.lowerBound)"
    case .choice(let words): return words[0]
    case .list(let item): return "[\(items(item, path, disclosure, limit).joined(separator: ", "))]"
    case .oneOrMore(let item): return value(item, path, disclosure, limit)
    case .map(let item):
      return "{ \(word("\(path) (a name)", disclosure)): \(value(item, path, disclosure, limit)) }"
    case .record(let record): return self.record(record, path, limit)
    case .proseOrRecord(let record), .textOrRecord(let record): return self.record(record, path, limit)
    case .ruleWeights(let words): return "{ missing-kind: \(words[0]), words: [\(word("\(path) words", .never))] }"
    }
  }

  /// One item of each form that a list may hold: text, a record, a record for insiders.
  private mutating func items(
    _ kind: FieldKind, _ path: String, _ disclosure: Disclosure, _ limit: Disclosure?
  ) -> [String] {
    var items: [String] = []
    if case .proseOrRecord = kind { items.append(word(path, disclosure)) }
    items.append(value(kind, path, disclosure, limit))
    if case .record(let record) = kind, record.isMarkable {
      items.append(self.record(record, path + " (internal)", .never))
    }
    if case .proseOrRecord(let record) = kind, record.isMarkable {
      items.append(self.record(record, path + " (internal)", .never))
    }
    return items
  }
}

extension RecordDescription {
  /// Whether a record of this kind can be kept from the public.
  var isMarkable: Bool { fields.contains { $0.key == "internal" && $0.kind == .flag } }
}
