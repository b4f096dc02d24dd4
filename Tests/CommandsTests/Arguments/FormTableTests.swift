import Foundation
import TestSupport
import Testing

/// The table of what may be typed: `Forms/forms.txt`, each line of it a command of the real program.
struct FormTableTests {
  private struct Form: CustomTestStringConvertible {
    var command: String
    var isAccepted: Bool
    var says: String

    var testDescription: String { command }
  }

  private static let forms: [Form] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Forms/forms.txt")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      for mark in [" => ", " !> "] {
        guard let range = line.range(of: mark) else { continue }
        return Form(
          command: String(line[..<range.lowerBound]), isAccepted: mark == " => ",
          says: String(line[range.upperBound...]))
      }
      return Form(command: String(line), isAccepted: false, says: "no mark")
    }
  }()

  private static func project() throws -> Pir {
    let pir = try Pir()
    pir.environment["PIR_NOW"] = "2026-01-05T03:09Z"
    try pir.write("reviews/INC-2/incident.yaml", "title: Search is slow\nseverity: P2\n")
    try pir.write(
      "reviews/INC-2/timeline.yaml",
      "- time: 2026-01-05T02:40Z\n  event: a\n  milestone: detected\n- time: 03:00\n  event: b\n")
    try pir.write("reviews/INC-2/actions.yaml", "- {id: A1, action: a, owner: SRE}\n- {id: B-2, action: b}\n")
    try pir.write("reviews/INC-4/incident.yaml", "title: Mail is late\nseverity: P2\n")
    try pir.write(
      "reviews/INC-4/timeline.yaml",
      "- time: 2026-01-02T20:00Z\n  event: a\n- time: 2026-01-03T20:00Z\n  event: b\n- time: 22:00\n  event: c\n"
        + "- time: 23:00\n  event: d\n  milestone: resolved\n")
    for id in ["INC-3", "SEC-3"] { try pir.write("reviews/\(id)/incident.yaml", "title: a\nseverity: P1\n") }
    return pir
  }

  private static func records(_ pir: Pir) throws -> [String: String] {
    let paths = try pir.files().filter { $0.hasPrefix("reviews/") }
    return Dictionary(uniqueKeysWithValues: try paths.map { ($0, try pir.read($0)) })
  }

  @Test func theTableHasAHundredForms() { #expect(Self.forms.count >= 100) }

  @Test(arguments: 0..<8)
  func eachFormComesToWhatTheTableSays(part: Int) throws {
    for index in stride(from: part, to: Self.forms.count, by: 8) {
      let form = Self.forms[index]
      let pir = try Self.project()
      let before = try Self.records(pir)
      let result = try pir.shell(form.command)
      let after = try Self.records(pir)
      let said = result.out + result.err
      if form.isAccepted {
        let written = after.filter { before[$0.key] != $0.value }.values.joined()
        #expect(result.status == 0, "\(form.command): \(said)")
        #expect((said + written).contains(form.says), "\(form.command): \(said)\(written)")
      } else {
        #expect([1, 64].contains(result.status), "\(form.command): \(said)")
        #expect(said.contains(form.says), "\(form.command): \(said)")
        #expect(after == before, "\(form.command)")
      }
    }
  }
}
