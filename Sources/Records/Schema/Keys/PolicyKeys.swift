import Incidents

extension FieldList where Record == Contact {
  /// The keys of an item of `contacts`.
  static let contact = FieldList(
    "a contact",
    [
      Field("role", .text, .required, "What the person is") { $0.role = $1 },
      Field("name", .text, "The person") { $0.name = $1 },
      Field("phone", .text, "The telephone number") { $0.phone = $1 },
      Field("email", .text, "The mail address") { $0.email = $1 },
      Field("slack", .text, "The name in the chat") { $0.slack = $1 },
    ])
}

extension FieldList where Record == RunbookPassage {
  /// The keys of an item of `quick_reference` and `maintenance`.
  static let passage = FieldList(
    "a passage",
    [
      Field("title", .text, .required, "Its heading") { $0.title = $1 },
      Field("body", .prose, .required, "What it says, with code") { $0.body = $1 },
    ])
}

extension ValueKind where Value == [RunbookPassage] {
  static let passages = ValueKind.list(.record(.passage) { RunbookPassage(title: "", body: "") })
}

extension FieldList where Record == ActionPolicy {
  /// The keys of `actions` in a runbook.
  static let actionPolicy = FieldList(
    "a policy for action items",
    [
      Field("due_within", .map(.duration), "How long an item may take, by its priority or its kind") { policy, limits in
        for (key, span) in limits { policy.dueWithin[key.text ?? ""] = span }
      }
    ])
}

extension FieldList where Record == SiteSetting {
  /// The keys of `site`.
  static let site = FieldList(
    "a site",
    [
      Field("title", .text, "Its title") { $0.title = $1 }.disclosed(.always),
      Field("id", .siteID, "What ids in feeds, the API and calendars begin with; it is never to change") { $0.id = $1 }
        .disclosed(.always),
      Field("base_url", .url, "The address at which it is served") { $0.baseURL = $1 }.disclosed(.always),
      Field(
        "footer", .proseOrRecord(.siteFooter) { $0.isEmpty ? SiteFooter() : SiteFooter($0) },
        "What is shown at the foot of each page"
      ) {
        $0.footer = $1
      }.disclosed(.always),
      Field("audience", .choice, "Who it is for; internal where nothing is said") { $0.audience = $1 },
    ])
}

extension ValueKind where Value == String {
  /// A name in the form of a host's: what the authority of a `tag` URI may be (RFC 4151 2.1), and a part of any UID.
  fileprivate static let siteID = ValueKind(.id(FieldKind.siteID, example: "status.example.org")) {
    text throws(ValueProblem) in
    if SiteID.isValid(text) { return text }
    let meant = SiteID.near(text)
    throw ValueProblem(
      "bad-id",
      "'\(text)' is not the id of a site: it is lowercase letters and digits, with '-' and '.' between them, "
        + "of at most \(SiteID.longest) characters", "write \(meant ?? "status.example.org")")
  }
}

extension FieldList where Record == SiteFooter {
  /// The keys of a `footer` that differs by audience.
  static let siteFooter = FieldList(
    "a footer",
    [
      Field("internal", .prose, "The footer of the internal site") { $0.internal = $1 },
      Field("public", .prose, "The footer of the public site") { $0.public = $1 }.disclosed(.always),
    ])
}

extension ValueKind where Value == CheckPolicy {
  /// From rules to what they count, and under `words` a list of words.
  static let checkPolicy: ValueKind = {
    let kind = FieldKind.ruleWeights(CheckPolicy.Weight.allCases.map(\.rawValue))
    return ValueKind(kind) { node, reading in
      guard node.kind == .mapping else {
        Shapes.refuse(node, as: kind, &reading)
        return nil
      }
      var policy = CheckPolicy()
      for (key, value) in node.entries where !reading.isFull && !value.isEmpty {
        let rule = key.text ?? ""
        reading.key = rule
        if rule == "words" {
          policy.words = ValueKind<[String]>.list(.text).read(value, &reading) ?? []
        } else if let weight = ValueKind<CheckPolicy.Weight>.choice.read(value, &reading) {
          policy.weights[rule] = weight
        }
      }
      return policy
    }
  }()
}

extension ValueKind where Value == Period {
  /// `3 months`, `2 weeks`, `90d`.
  static let period = ValueKind(.period) { text throws(ValueProblem) in
    var scanner = ValueScanner(text)
    guard let count = scanner.number(), (1...1000).contains(count) else { throw ValueProblem(badPeriod: text) }
    scanner.skipSpaces()
    let word = scanner.rest
    for unit in Period.Unit.allCases where [unit.rawValue, unit.rawValue + "s"].contains(word) {
      return Period(count, unit)
    }
    guard word == "d" else { throw ValueProblem(badPeriod: text) }
    return Period(count, .day)
  }
}

extension ValueProblem {
  fileprivate init(badPeriod text: String) {
    self.init(
      "bad-period", "'\(text)' is no period: periods are a number, from 1 to 1000, of days, weeks, months or years",
      "write 3 months")
  }
}
