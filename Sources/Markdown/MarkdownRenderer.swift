package import Diagnostics

/// Turns Markdown into what may be published whatever the Markdown holds: the only way to libcmark.
///
/// The language is CommonMark 0.30 with the tables, tasks, strikethrough and bare links of GFM. Raw HTML is shown as
/// text, footnotes stay as written, links lead nowhere but to `http`, `https`, `mailto` and relative destinations, and
/// images from elsewhere are links.
package enum MarkdownRenderer {
  /// The HTML of a document, or the limit that it exceeds (size, nesting, open brackets, table cells), as an error at
  /// its place. Takes time in proportion to the text, for any text.
  package static func render(
    _ source: MarkdownSource, links: LinkPolicy = .asWritten, style: HTMLStyle = .plain
  ) -> (fragment: HTMLFragment?, problems: [Diagnostic]) {
    let (written, problems) = write(source, links) { HTMLWriter(style, capacity: $0 * 3) }
    return (written.map { $0.sink.fragment($0.outline) }, problems)
  }

  /// The same as Markdown for a docs site.
  package static func render(
    _ source: MarkdownSource, links: LinkPolicy = .asWritten, as portable: PortableMarkdown
  ) -> (document: PortableDocument?, problems: [Diagnostic]) {
    let (written, problems) = write(source, links) { _ in PortableWriter(portable) }
    return (written.map { $0.sink.document($0.outline) }, problems)
  }

  /// The limit that a document exceeds, as an error at its place: what keeps it from being rendered.
  package static func problems(in source: MarkdownSource) -> [Diagnostic] {
    do throws(BlockScanner.Refusal) {
      _ = try BlockScanner.prepare(source)
      return []
    } catch {
      return [error.problem]
    }
  }

  /// `makeSink` gets the number of bytes of the Markdown, of which libcmark reads the part that is not plain cells.
  private static func write<Sink: DocumentSink>(
    _ source: MarkdownSource, _ links: LinkPolicy, to makeSink: (Int) -> Sink
  ) -> (written: (sink: Sink, outline: DocumentOutline)?, problems: [Diagnostic]) {
    do {
      let prepared = try BlockScanner.prepare(source)
      let written = TreeRenderer.render(prepared, links: links) { makeSink(prepared.original.count) }
      if let written { return (written, []) }
    } catch {
      return (nil, [error.problem])
    }
    // Another libcmark than 0.30.2 may see a block where this module does not. Rather no tables than broken ones.
    let plain = PreparedSource(original: source.bytes, bytes: source.bytes)
    return (TreeRenderer.render(plain, links: links) { makeSink(source.bytes.count) }, [])
  }
}
