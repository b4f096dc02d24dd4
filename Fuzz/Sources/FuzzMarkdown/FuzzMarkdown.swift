import Markdown
import Text

/// Renders any text; what comes out must be well-formed and harmless.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  let (fragment, problems) = MarkdownRenderer.render(SourceText(name: "fuzz.md", text: text))
  precondition((fragment == nil) != problems.isEmpty, "a text is either rendered or refused with its problem")
  guard let fragment else { return 0 }
  HTMLCheck.check(fragment.html)
  let ids = fragment.outline.headings.map(\.id)
  precondition(Set(ids).count == ids.count, "two headings with one id")
  return 0
}
