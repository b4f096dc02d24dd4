/// HTML of two programs in one form, for comparisons.
enum ComparableHTML {
  /// Ours without what is added on purpose: ids and permalinks of headings, `rel`, labels of tasks.
  static func ours(_ html: String) -> String {
    html.replacing(" rel=\"noopener noreferrer\"", with: "").replacing(" class=\"task\"", with: "")
      .replacing("<label>", with: "").replacing("</label>", with: "")
      .replacing(/\ <a class="permalink" href="#[a-z0-9-]+" aria-label="Link to this section">#<\/a>/, with: "")
      .replacing(/<h([1-6]) id="[^"]+">/) { "<h\($0.output.1)>" }
  }

  /// What cmark-gfm or its specification write, with alignment as a class, empty headers as ordinary cells, and tasks in
  /// the paragraph that they begin.
  static func gfm(_ html: some StringProtocol) -> String {
    String(html).replacing(/<th( [^>]*)?><\/th>/) { "<td\($0.output.1 ?? "")></td>" }
      .replacing(/\ align="(\w+)"/) { " class=\"align-\($0.output.1)\"" }
      .replacing(/<input (checked="" )?disabled="" type="checkbox">/) {
        "<input type=\"checkbox\" \($0.output.1 ?? "")disabled=\"\" />"
      }
      .replacing(/<li>(<input [^>]*>) \n<p>/) { "<li>\n<p>\($0.output.1) " }
      .replacing(/(<input [^>]*>) (\n|<\/li>)/) { "\($0.output.1)\($0.output.2)" }
  }
}
