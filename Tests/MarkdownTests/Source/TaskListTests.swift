import Testing

struct TaskListTests {
  @Test func labelsEachBox() {
    #expect(
      html("- [ ] open\n- [x] done\n- [X] *also*\n") == """
        <ul>
        <li class="task"><label><input type="checkbox" disabled="" /> open</label></li>
        <li class="task"><label><input type="checkbox" checked="" disabled="" /> done</label></li>
        <li class="task"><label><input type="checkbox" checked="" disabled="" /> <em>also</em></label></li>
        </ul>

        """)
  }

  @Test func closesTheLabelBeforeWhatIsNested() {
    #expect(
      html("1. [ ] a\n   - [x] b\n\n     more\n") == """
        <ol>
        <li class="task"><label><input type="checkbox" disabled="" /> a</label>
        <ul>
        <li class="task">
        <p><label><input type="checkbox" checked="" disabled="" /> b</label></p>
        <p>more</p>
        </li>
        </ul>
        </li>
        </ol>

        """)
  }

  @Test func takesATaskWithoutText() {
    #expect(html("- [ ] \n")?.contains("<input type=\"checkbox\" disabled=\"\" /></label>") == true)
  }

  @Test(arguments: [
    "[ ] a", "- [ ]", "- [x]a", "- \\[ ] a", "- [y] a", "- [  ] a", "- a [ ] b", "- a\n\n  [ ] b", "-     [ ] a",
    "- `[ ] a`",
    "- > [ ] a", "-\n  [ ] a", "> [ ] a",
  ])
  func leavesOtherBracketsAlone(markdown: String) {
    #expect(html(markdown)?.contains("<input") == false)
  }

  @Test func keepsTheBracketsWhereATaskIsAHeading() {
    #expect(html("- [ ] a\n  ===\n") == "<ul>\n<li>\n<h1 id=\"--a\">[ ] a</h1>\n</li>\n</ul>\n")
  }

  @Test func prefersTheTaskToAReference() {
    #expect(html("- [x] a\n\n[x]: /u\n")?.contains("href") == false)
  }
}
