import MarkdownSyntax
import Testing

struct TableCellsTests {
  @Test(arguments: [
    ("", []), ("|", []), ("| ", []), ("a", ["a"]), ("|a|b|", ["a", "b"]), ("| a | b", ["a", "b"]), ("||", [""]),
    ("|a||b|", ["a", "", "b"]), (#"a\|b|c"#, [#"a\|b"#, "c"]), (#"`\|`|\\|"#, [#"`\|`"#, #"\\|"#]),
    ("\u{B}a\t|\u{C}", ["a"]), ("| a |  ", ["a"]),
  ])
  func areThoseOfTheRow(line: String, cells: [String]) {
    let bytes = Array("> \(line)".utf8)
    var row = TableCells(of: 2..<bytes.count, in: bytes)
    var found: [String] = []
    while let cell = row.next(in: bytes) { found.append(String(decoding: bytes[cell], as: UTF8.self)) }
    #expect(found == cells)
  }
}
