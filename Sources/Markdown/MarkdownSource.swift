package import Diagnostics
package import Text

/// Markdown to be rendered, as the bytes that are read, with the name it goes by in messages.
package struct MarkdownSource: Sendable {
  let name: String
  let bytes: [UInt8]

  /// Creates a source of bytes in UTF-8.
  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// Creates a source of a text that somebody wrote, with all its lines.
  package init(_ source: SourceText) {
    let text = source.text.utf8
    self.init(name: source.name, bytes: text.withContiguousStorageIfAvailable(Array.init) ?? Array(text))
  }

  /// The text that problems point into; made for them alone.
  var text: SourceText { SourceText(name: name, text: String(decoding: bytes, as: UTF8.self)) }
}

extension MarkdownRenderer {
  /// The HTML of a text that somebody wrote.
  package static func render(
    _ source: SourceText, links: LinkPolicy = .asWritten, style: HTMLStyle = .plain
  ) -> (fragment: HTMLFragment?, problems: [Diagnostic]) {
    render(MarkdownSource(source), links: links, style: style)
  }

  /// The same as Markdown for a docs site.
  package static func render(
    _ source: SourceText, links: LinkPolicy = .asWritten, as portable: PortableMarkdown
  ) -> (document: PortableDocument?, problems: [Diagnostic]) {
    render(MarkdownSource(source), links: links, as: portable)
  }
}
