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
}
