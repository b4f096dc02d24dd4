import Markdown
import Testing

struct FootnoteTests {
  private func html(_ markdown: String) throws -> String { try #require(fragment(markdown)).html }

  @Test func areBelowTheTextAndLeadBack() throws {
    let expected = """
      <p>a<sup class="footnote"><a href="#fn-1" id="fnref-1">1</a></sup> b<sup class="footnote"><a href="#fn-2" \
      id="fnref-2">2</a></sup> c<sup class="footnote"><a href="#fn-1" id="fnref-1-2">1</a></sup></p>
      <section class="footnotes" aria-label="Footnotes">
      <ol>
      <li id="fn-1">
      <p>one <em>x</em></p>
      <p>two <a class="footnote-back" href="#fnref-1" aria-label="Back to reference 1">↩︎</a> <a class="footnote-back" \
      href="#fnref-1-2" aria-label="Back to reference 1-2">↩︎<sup>2</sup></a></p>
      </li>
      <li id="fn-2">
      <ul>
      <li>item</li>
      </ul>
       <a class="footnote-back" href="#fnref-2" aria-label="Back to reference 2">↩︎</a>
      </li>
      </ol>
      </section>

      """
    #expect(try html("a[^n] b[^M] c[^N]\n\n[^m]:\n    - item\n[^n]: one *x*\n\n    two\n") == expected)
  }

  @Test(arguments: [
    ("a[^1]", "<p>a[^1]</p>\n"), ("[^1]: a", "<p>[^1]: a</p>\n"),
    ("`[^1]`\n\n[^1]: a", "<p><code>[^1]</code></p>\n<p>[^1]: a</p>\n"),
    ("\\[^1]\n\n[^1]: a", "<p>[^1]</p>\n<p>[^1]: a</p>\n"),
    ("[^a b]\n\n[^a b]: c", "<p>[^a b]</p>\n<p>[^a b]: c</p>\n"),
    ("[^1]: # a", "<p>[^1]:</p>\n<h1 id=\"a\">a</h1>\n"), ("    [^1]: a", "<pre><code>[^1]: a\n</code></pre>\n"),
    ("[x [^1]](/u)\n\n[^1]: a", "<p><a href=\"/u\">x [^1]</a></p>\n<p>[^1]: a</p>\n"),
    ("[^1]: a [^1]", "<p>[^1]: a [^1]</p>\n"),
    ("- [^1]: a\n- b", "<ul>\n<li>\n<p>[^1]: a</p>\n</li>\n<li>b</li>\n</ul>\n"),
  ])
  func everythingElseIsText(markdown: String, expected: String) throws {
    #expect(try html(markdown) == expected)
  }

  @Test func ofTwoTextsTheFirstCounts() throws {
    let page = try html("a[^1]\n\n[^1]: b\n[^1]: c\n")
    #expect(page.contains("<p>[^1]: c</p>"))
    #expect(page.contains("<p>b <a"))
  }

  @Test func mayHoldEveryBlock() throws {
    let page = try html(
      "a[^1] ~~b~~\n\n[^1]: > q ~~r~~ <kbd>k</kbd>\n\n    | a |\n    |---|\n    | `b` |\n\n    ```\n    c\n    ```\n\nd <sub>e</sub>\n"
    )
    #expect(page.contains("<p>d <sub>e</sub></p>\n<section"))
    #expect(page.contains("<blockquote>\n<p>q <del>r</del> <kbd>k</kbd></p>\n</blockquote>"))
    #expect(page.contains("<td><code>b</code></td>"))
    #expect(page.contains("<pre><code>c\n</code></pre>"))
  }

  @Test(arguments: [
    ("**`[^a b`** c", "<p><strong><code>[^a b</code></strong> c</p>\n"),
    ("*`[^`` b`* `c` *d*", "<p><em><code>[^`` b</code></em> <code>c</code> <em>d</em></p>\n"),
    ("[`sed 's/[^`](/u) *a*]", "<p><a href=\"/u\"><code>sed 's/[^</code></a> <em>a</em>]</p>\n"),
    ("**`[^a]`** c", "<p><strong><code>[^a]</code></strong> c</p>\n"),
    ("[^a *b* `]` *c*]", "<p>[^a *b* <code>]</code> *c*]</p>\n"),
  ])
  func beginNotInCode(markdown: String, expected: String) throws {
    #expect(try html(markdown) == expected)
  }

  /// They are written last, in the order in which the text refers to them.
  @Test(arguments: [
    "b[^2] a[^1]\n\n[^1]: | one |\n    | --- |\n    | *c* |\n\n[^2]:\n    | two | d |\n    | --- | --- |\n\n    | three |\n    | --- |\n\n\n| four |\n| - |\n| e |\n",
    "b[^2] a[^1]\n\n| four |\n| - |\n| e |\n\n[^2]:\n    | two | d |\n    | --- | --- |\n\n    | three |\n    | --- |\n\n[^1]:\n    | one |\n    | --- |\n    | *c* |\n",
    "b[^2] a[^1]\n\n[^1]: | one |\n    | --- |\n    | *c* |\n\n| four |\n| - |\n| e |\n\n[^2]:\n    | two | d |\n    | --- | --- |\n\n    | three |\n    | --- |\n",
  ])
  func mayHoldTables(markdown: String) throws {
    let page = try html(markdown)
    let heads = page.matches(of: #/<th>(\w+)</th>/#).map { String($0.1) }
    #expect(heads == ["four", "two", "d", "three", "one"])
    #expect(page.contains("<td><em>c</em></td>") && page.contains("<td>e</td>") && !page.contains("|"))
  }

  @Test func haveIdsOfTheirOwn() throws {
    #expect(try html("# fn-1\n\na[^1]\n\n[^1]: b\n").contains("<h1 id=\"section-fn-1\">"))
  }

  @Test func haveNoLinksInATextThatAnotherPageQuotes() throws {
    let style = HTMLStyle(tables: .plain, headings: .text)
    let page = try #require(fragment("a[^1]\n\n[^1]: b\n", style: style)).html
    #expect(!page.contains("<a") && !page.contains("id="))
    #expect(page.contains("<p>a<sup>1</sup></p>"))
  }
}
