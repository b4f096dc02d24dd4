import MarkdownSyntax
import Prose

/// A template that was found free of problems, ready to be rendered any number of times.
///
/// A class, so that whoever renders it holds one reference and not its tables.
package final class Template: Sendable {
  let program: Program
  /// The operation that it begins with.
  let start: Int
  private let kind: TemplateKind
  private let list: FieldList

  /// The largest document: 16 MiB.
  package static let largestOutput = 16 << 20

  /// A template that was loaded without problems; `main` is its number among the programs.
  init(_ loader: TemplateLoader, main: Int) {
    program = loader.tables.program(of: loader.programs)
    start = program.entries[main]
    kind = loader.kind
    list = loader.list
  }

  /// The document that a record gives: the same record, the same bytes.
  ///
  /// Markdown and plain text have no two blank lines in a row where the template alone would make them, none at the
  /// beginning, and one line end at the end. A template's HTML comments are left out; values have none.
  ///
  /// - Precondition: the record has the shape that the template was loaded for.
  /// - Throws: `RenderError.outputTooLarge` beyond `limit` bytes.
  package func render(_ record: Record, limit: Int = largestOutput) throws(RenderError) -> String {
    String(decoding: try bytes(of: record, limit: limit), as: UTF8.self)
  }

  /// The same in UTF-8, for a document that is only passed on.
  package func bytes(of record: Record, limit: Int = largestOutput) throws(RenderError) -> [UInt8] {
    precondition(list.matches(record.list), "a template is rendered with records of the shape it was loaded for")
    var renderer = Renderer(record, limit: limit)
    let output = try renderer.run(program, from: start)
    let bytes = kind.followsLines ? output.document : output.bytes
    guard kind == .markdown, HTMLComments.mayHoldComments(bytes) else { return bytes }
    let left = HTMLComments.removed(from: bytes)
    return left.last == .lineFeed ? left : left + [.lineFeed]
  }
}
