package import Diagnostics

/// Turns Markdown into what may be published whatever the Markdown holds: the only way to libcmark.
///
/// The language is CommonMark 0.30 with the tables, tasks, strikethrough and bare links of GFM, and the footnotes,
/// alerts and few bare tags of git hosts. Other HTML is shown as text, links lead nowhere but to `http`, `https`, `mailto` and relative destinations, and
/// images from elsewhere are links.
package enum MarkdownRenderer {
  /// The HTML of a document, or the limit that it exceeds (size, nesting, open brackets, table cells), as an error at
  /// its place. Takes time in proportion to the text, for any text.
  package static func render(
    _ source: MarkdownSource, links: LinkPolicy = .asWritten, style: HTMLStyle = .plain
  ) -> (fragment: HTMLFragment?, problems: [Diagnostic]) {
    let isMixed = TextDirection.isMixed(source.bytes)
    let (written, problems) = write(source, links) {
      HTMLWriter(style, capacity: source.bytes.count * 3, findsDirections: isMixed)
    }
    return (written.map { $0.sink.fragment($0.outline) }, problems)
  }

  /// The same as Markdown for a docs site.
  package static func render(
    _ source: MarkdownSource, links: LinkPolicy = .asWritten, as portable: PortableMarkdown
  ) -> (document: PortableDocument?, problems: [Diagnostic]) {
    let (written, problems) = write(source, links) { PortableWriter(portable) }
    return (written.map { $0.sink.document($0.outline) }, problems)
  }

  /// The limit that a document exceeds, as an error at its place: what keeps it from being rendered.
  package static func problems(in source: MarkdownSource) -> [Diagnostic] {
    do throws(BlockScanner.Refusal) {
      try BlockScanner.prepare(source) { _ in }
      return []
    } catch {
      return [error.problem]
    }
  }

  private static func write<Sink: DocumentSink>(
    _ source: MarkdownSource, _ links: LinkPolicy, to makeSink: () -> Sink
  ) -> (written: (sink: Sink, outline: DocumentOutline)?, problems: [Diagnostic]) {
    do throws(BlockScanner.Refusal) {
      let written = try TreeRenderer.render(links: links, to: makeSink) { take throws(BlockScanner.Refusal) in
        try BlockScanner.prepare(source, take)
      }
      if let written { return (written, []) }
    } catch {
      return (nil, [error.problem])
    }
    // Another libcmark than 0.30.2 may see a block where this module does not. Rather no tables than broken ones.
    let plain = PreparedSource(original: source.bytes, text: .init(source.bytes))
    return (TreeRenderer.render(links: links, to: makeSink) { $0(plain) }, [])
  }
}
