import Markdown
import Text

/// Renders any text; what comes out must be well-formed and harmless.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  let source = SourceText(name: "fuzz.md", text: text)
  let (fragment, problems) = MarkdownRenderer.render(source)
  precondition((fragment == nil) != problems.isEmpty, "a text is either rendered or refused with its problem")
  guard let fragment else { return 0 }
  HTMLCheck.check(fragment.html)
  let ids = fragment.outline.headings.map(\.id)
  precondition(Set(ids).count == ids.count, "two headings with one id")
  checkPage(of: source)
  return 0
}

/// The other forms of a text that is not refused; each part that pages use by itself is well-formed by itself.
private func checkPage(of source: SourceText) {
  guard let page = MarkdownRenderer.render(source, style: .page).fragment else {
    preconditionFailure("a text is refused for pages alone")
  }
  HTMLCheck.check(page.html)
  for block in page.blocks {
    HTMLCheck.check(page.html(in: block.range))
    guard case .table(let table) = block.content else { continue }
    for cell in table.heads + table.values { HTMLCheck.check(page.html(in: cell)) }
  }
  let portable = PortableMarkdown(title: .inText, mask: .snippets, keepsTags: true)
  precondition(MarkdownRenderer.render(source, as: portable).document != nil, "a text is refused for docs sites alone")
}
