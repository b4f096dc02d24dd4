import Foundation
import TestSupport
import Testing

/// A thousand incidents with five items each: every form of the report has every open item once, and tells the same
/// counts.
struct ActionsFormatsTests {
  private static let asOf = 100

  /// Texts that each form has to write in its own way.
  private static let actions = [
    "Do it", #""Say \"no\", then | go; again""#, #""=1+1""#, #""*Emphasis*, `code` and \U0001F525""#,
    #""Line one\nline two\n\n- and a list""#, "'<b>bold</b> & more'",
    #""caf\u00E9 "# + String(repeating: "long ", count: 40) + "\"",
  ]

  private static let records: ActionRecords = {
    var random = SplitMix(state: 11)
    var records = ActionRecords()
    for _ in 1...1000 {
      let items = (1...5).map { number in
        let opened = Int.random(in: 0..<110, using: &random)
        let due = opened + Int.random(in: 1..<60, using: &random)
        var item = ActionRecords.Item(
          id: "A\(number)",
          owner: ["SRE", "sre", "builder team", "platform team", nil].randomElement(using: &random) ?? nil,
          opened: opened, due: Int.random(in: 0..<10, using: &random) == 0 ? nil : due)
        if Bool.random(using: &random) { item.closed = opened + Int.random(in: 0..<50, using: &random) }
        item.action = actions.randomElement(using: &random) ?? ""
        return item
      }
      records.incidents.append(items)
    }
    return records
  }()

  private static func isOpen(_ item: ActionRecords.Item) -> Bool { item.isOpen(on: asOf) }

  private static let open = records.ids(where: isOpen)
  private static let overdue = records.ids { $0.isOverdue(on: asOf) }

  /// What was written for the day, by its path; the table of the terminal as `text`. Made once for all tests.
  private static let files = Result {
    let pir = try Pir()
    try records.write(to: pir)
    let day = ActionRecords.date(asOf)
    let result = try pir.run("actions", "--as-of", day, "--out", "out")
    #expect(result.status == 0, "\(result.err.prefix(2000))")
    var files = ["text": try pir.run("actions", "--as-of", day).out]
    for file in try pir.files() where file.hasPrefix("out/") { files[String(file.dropFirst(4))] = try pir.read(file) }
    return files
  }

  private func read(_ file: String) throws -> String {
    try #require(try Self.files.get()[file])
  }

  private func ids(_ text: some StringProtocol, _ pattern: Regex<(Substring, Substring)>) -> [String] {
    String(text).matches(of: pattern).map { String($0.output.1) }
  }

  private func expectEachOnce(_ ids: [String], _ form: String) {
    #expect(ids.count == Self.open.count, "\(form)")
    #expect(Set(ids) == Self.open, "\(form)")
  }

  @Test func everyFormHasEveryOpenItemOnce() throws {
    #expect(Self.records.incidents.joined().count == 5000)
    #expect(Self.open.count > 1000)

    let markdown = try read("actions.md")
    let start = try #require(markdown.firstRange(of: "\n## Overdue\n")).upperBound
    let end = try #require(markdown.firstRange(of: "\n## Promises made and kept\n")).lowerBound
    expectEachOnce(ids(markdown[start..<end], #/\n\| (INC-\d+/A\d) \|/#), "md")

    let page = try read("index.html")
    let top = try #require(page.firstRange(of: "id=\"overdue\"")).upperBound
    let bottom = try #require(page.firstRange(of: "id=\"promises-made-and-kept\"")).lowerBound
    expectEachOnce(ids(page[top..<bottom], #/<td[^>]*><div>(INC-\d+/A\d)</div></td>/#), "html")

    let text = try read("text")
    expectEachOnce(ids(text, #/\n  (?:\d{4}-\d\d-\d\d|no date) [ \w]* (INC-\d+/A\d) /#), "text")

    let data = Data(try read("actions.json").utf8)
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let listed = try #require(object["actions"] as? [[String: Any]])
    expectEachOnce(listed.compactMap { $0["id"] as? String }, "json")

    let counts = try #require(object["counts"] as? [String: Int])
    #expect(counts["open"] == Self.open.count)
    #expect(counts["overdue"] == Self.overdue.count)
    let head =
      "**\(Self.open.count) open**, **\(Self.overdue.count) overdue**, \(counts["without_owner_or_date"] ?? 0) without"
    #expect(markdown.contains(head))
    #expect(text.hasPrefix("\(Self.open.count) open, \(Self.overdue.count) overdue, "))
    #expect(page.contains("<strong>\(Self.open.count) open</strong>, <strong>\(Self.overdue.count) overdue</strong>"))
  }

  @Test func everyItemIsInTheLetterToItsOwner() throws {
    #expect(
      try Self.files.get().keys.filter { $0.hasPrefix("owners/") && $0.hasSuffix(".md") }.sorted()
        == ["owners/builder-team.md", "owners/platform-team.md", "owners/sre.md"])
    for (file, names) in [("sre", ["SRE", "sre"]), ("builder-team", ["builder team"])] {
      let owned = Self.records.ids { Self.isOpen($0) && $0.owner.map(names.contains) ?? false }
      let letter = try read("owners/\(file).md")
      let found = ids(letter, #/\n\| (INC-\d+/A\d) \|/#)
      #expect(found.count == owned.count)
      #expect(Set(found) == owned)
      #expect(letter.contains("**\(owned.count) open**"))
    }
  }

  @Test(.enabled(if: Python.csv != nil, "python3 is not installed"))
  func spreadsheetsReadEveryRow() throws {
    let found = try Python.read(
      Python.csv,
      """
      import csv, sys, json
      with open(sys.argv[1], newline="", encoding="utf-8") as file:
          rows = list(csv.DictReader(file, strict=True))
      print(json.dumps([[row["id"], row["action"], row["due"], len(row), None in row.values()] for row in rows]))
      """, read("actions.csv"))
    let rows = try #require(try JSONSerialization.jsonObject(with: Data(found.utf8)) as? [[Any]])
    expectEachOnce(rows.compactMap { $0[0] as? String }, "csv")
    #expect(Set(rows.compactMap { $0[3] as? Int }).count == 1)
    #expect(rows.allSatisfy { $0[4] as? Bool == false })
    let actions = Set(rows.compactMap { $0[1] as? String })
    #expect(actions.isSuperset(of: ["'=1+1", "Say \"no\", then | go; again", "Line one line two - and a list"]))
  }

  @Test(.enabled(if: Python.icalendar != nil, "python3 with the package icalendar is not installed"))
  func calendarsReadEveryEvent() throws {
    let found = try Python.read(
      Python.icalendar,
      """
      import icalendar, sys, json
      with open(sys.argv[1], "rb") as file:
          calendar = icalendar.Calendar.from_ical(file.read())
      items = []
      for part in calendar.subcomponents:
          start, end = part.get("DTSTART"), part.get("DTEND")
          days = (end.dt - start.dt).days if start else None
          items.append([part.name, str(part["UID"]), start.dt.isoformat() if start else None, days,
                        str(part["SUMMARY"]), str(part["DESCRIPTION"]), len(part.errors)])
      print(json.dumps(items))
      """, read("actions.ics"))
    let items = try #require(try JSONSerialization.jsonObject(with: Data(found.utf8)) as? [[Any]])
    expectEachOnce(items.compactMap { ($0[1] as? String)?.replacing(".actions.pir", with: "") }, "ics")
    #expect(items.allSatisfy { $0[6] as? Int == 0 })
    for item in items {
      let (name, start, days) = (item[0] as? String, item[2] as? String, item[3] as? Int)
      #expect(name == (start == nil ? "VTODO" : "VEVENT"))
      #expect(days == (start == nil ? nil : 1))
    }
    let starts = Dictionary(uniqueKeysWithValues: items.map { ($0[1] as? String, $0[2] as? String) })
    for (index, incident) in Self.records.incidents.enumerated() {
      for item in incident where Self.isOpen(item) {
        #expect(starts["INC-\(index + 1)/\(item.id).actions.pir"] == item.due.map(ActionRecords.date))
      }
    }
    let texts = items.compactMap { $0[5] as? String }
    #expect(texts.contains { $0.hasPrefix("Say \"no\", then | go; again\n\nOwner: ") })
    #expect(texts.contains { $0.hasPrefix("Line one\nline two\n\n- and a list\n\nOwner: ") })
    #expect(texts.contains { $0.hasPrefix("*Emphasis*, `code` and \u{1F525}\n") })
  }
}

/// Programs of others that read what was written.
enum Python {
  /// Its standard library reads CSV.
  static let csv = Programs.installed("python3")
  /// The one that has the package.
  static let icalendar = Programs.allInstalled("python3").first { (try? read($0, "import icalendar", "")) != nil }

  /// What the script prints of a file with this text, whose name is its argument; fails where the script fails.
  static func read(_ python: URL?, _ script: String, _ text: String) throws -> String {
    let folder = try ScratchFolder()
    try folder.write("file", text)
    let result = try Command(try #require(python), ["-c", script, folder.path + "/file"]).run()
    try #require(result.status == 0)
    return result.out
  }
}
