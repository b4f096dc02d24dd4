import Diagnostics
import Templates
import Testing

/// In HTML a value may stand between tags and in quotes, and an address only where it is judged as one.
struct HTMLPlaceTests {
  private func problems(_ template: String, partials: [String: String] = [:]) -> [String] {
    load(template, kind: .html, partials: partials).problems.map { "\($0.rule): \($0.message)" }
  }

  @Test(arguments: [
    "{{title}}", "<p>{{title}}</p>", "<p class=\"a\">{{title}}", "<p title=\"{{title}}\">", "<p title='{{title}}'>",
    "<p title = \"a {{title}} b\">", "<a href=\"{{link}}\">{{title}}</a>", "<a href=\"#{{title}}\">",
    "<a href=\"{{link}}#{{title}}\">", "<a href=\"a/{{title}}.html\">", "a < b {{title}}",
    "<!-- > {{title}} -->{{title}}",
    "<script src=\"a.js\"></script>{{title}}", "<STYLE>p > a { }</Style>{{title}}", "<br/>{{page}}", "<p>{{page}}</p>",
    "<p{{#draft}} class=\"draft\"{{/draft}}>{{title}}", "<a href=\"a\" title=\"{{title}}\">",
    "<p title=\"a>b\">{{page}}",
    "<a href=\"a\"title=\"{{title}}\">", "<!doctype html><html lang=\"en\">{{title}}", "{{> p}}",
    "<a href title=\"{{title}}\">", "<a href=a/b title=\"{{title}}\">", "<br hidden/>{{title}}",
  ])
  func letsValuesStandWhereTheyAreSafe(template: String) {
    #expect(problems(template, partials: ["p.md": "<p title=\"{{title}}\">{{title}}</p>"]) == [])
  }

  @Test(arguments: [
    ("<p title={{title}}>", "unquoted-value: 'title' stands in a tag outside of quotes"),
    ("<p {{title}}>", "unquoted-value: 'title' stands in a tag outside of quotes"),
    ("<{{title}}>", "unquoted-value: 'title' stands in a tag outside of quotes"),
    ("</{{title}}>", "unquoted-value: 'title' stands in a tag outside of quotes"),
    ("<p title=\"a\"{{title}}>", "unquoted-value: 'title' stands in a tag outside of quotes"),
    ("<p {{> p}}>", "unquoted-value: 'title' stands in a tag outside of quotes"),
    ("<script>{{title}}</script>", "value-in-code: 'title' stands in a 'script' element, where nothing can be escaped"),
    ("<style>\na < b {{title}}", "value-in-code: 'title' stands in a 'style' element, where nothing can be escaped"),
    ("<p onclick=\"f('{{title}}')\">", "value-in-code: 'title' stands in 'onclick', where it would be obeyed"),
    ("<p ONCLICK = '{{title}}'>", "value-in-code: 'title' stands in 'onclick', where it would be obeyed"),
    ("<p style=\"{{title}}\">", "value-in-code: 'title' stands in 'style', where it would be obeyed"),
    ("<p title=\"{{page}}\">", "markup-in-attribute: 'page' is HTML, which no attribute holds"),
    ("<a href=\"{{title}}\">", "text-as-address: 'title' is no URL, but 'href' would begin with it"),
    (
      "<a class=\"a\" href=\"{{link}}{{title}}\">", "text-as-address: 'title' is no URL, but 'href' would begin with it"
    ),
    ("<img src='{{title}}'>", "text-as-address: 'title' is no URL, but 'src' would begin with it"),
    ("<a href  =\n  \"{{title}}\">", "text-as-address: 'title' is no URL, but 'href' would begin with it"),
    ("<a/href=\"{{title}}\">", "text-as-address: 'title' is no URL, but 'href' would begin with it"),
    ("<!--><a href=\"{{title}}\">", "text-as-address: 'title' is no URL, but 'href' would begin with it"),
    ("<!-- --!><a href=\"{{title}}\">", "text-as-address: 'title' is no URL, but 'href' would begin with it"),
    ("<script/>{{title}}", "value-in-code: 'title' stands in a 'script' element, where nothing can be escaped"),
    ("<p title=a\"{{title}}\">", "unquoted-value: 'title' stands in a tag outside of quotes"),
    ("<a href={{link}}>", "unquoted-value: 'link' stands in a tag outside of quotes"),
  ])
  func refusesValuesWhereTheyAreNot(template: String, problem: String) {
    #expect(problems(template, partials: ["p.md": "{{title}}"]) == [problem])
  }
}
