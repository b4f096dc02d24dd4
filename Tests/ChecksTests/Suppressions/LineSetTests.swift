import Records
import Testing

@testable import Checks

struct LineSetTests {
  @Test func holdsTheLinesOfAllRanges() {
    let set = LineSet([8..<9, 2..<4, 3..<6, 12..<12, 6..<7, 20..<21])
    #expect((0..<25).filter(set.contains) == [2, 3, 4, 5, 6, 8, 20])
    #expect(!LineSet([]).contains(1))
  }

  /// Each of as many credentials is held against as many allowances.
  @Test func aFileOfAllowedCredentialsIsReadAsItIs() {
    let secret = "gh" + "p_" + "a8Fk2LmQ9xYz7BvC4nRt6WsE1dGh3JpU5iOq"
    let line = "- \(secret) # pir:allow leaked-secret why\n"
    let file = RecordFile(name: "a.yaml", bytes: Array(String(repeating: line, count: 5000).utf8))
    #expect(SecretFilter.filtered(file, as: .yaml) == file)
  }
}
