import Testing
import Text

struct JSONValueTests {
  @Test func keepsTheOrderOfMembers() {
    let value: JSONValue = ["b": [1, true, .null], "a": [:], "c": []]
    #expect(value.text == "{\n  \"b\": [\n    1,\n    true,\n    null\n  ],\n  \"a\": {},\n  \"c\": []\n}\n")
  }

  @Test(arguments: [
    ("a", "\"a\""), ("\"\\", "\"\\\"\\\\\""), ("\n\t\u{1}\u{7F}", "\"\\n\\u0009\\u0001\\u007f\""), ("é👩‍💻", "\"é👩‍💻\""),
  ])
  func escapesWhatAStringCannotHold(text: String, quoted: String) {
    #expect(JSONValue.quoted(text) == quoted)
  }

  @Test func writesAValueOnOneLineWithoutWhatOthersTakeForLineBreaks() {
    let value: JSONValue = ["a\u{85}": ["\u{2028}é\u{2029}", "\u{FEFF}\n", .null], "b": [:], "c": [1, 2]]
    var bytes = Array("x".utf8)
    value.appendLine(to: &bytes)
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == #"x{"a\u0085": ["\u2028é\u2029","\uFEFF\n",null],"b": {},"c": [1,2]}"# + "\n")
  }

  @Test func writesLongListsWithALineForEachElement() {
    var lists = JSONLists()
    lists.add("a", ["b": [1, 2], "c": .null])
    lists.add("numbers", 1...2) { ["n": .number($0)] }
    lists.add("none", [Int]()) { .number($0) }
    #expect(
      lists.text().text
        == """
        {
          "a": {"b": [1, 2], "c": null},
          "numbers": [
            {"n": 1},
            {"n": 2}
          ],
          "none": []
        }

        """)
  }

  @Test func anObjectWithoutListsIsEmpty() {
    #expect(JSONLists().text().text == "{}\n")
  }
}
