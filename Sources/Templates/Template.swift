import MarkdownSyntax
import Prose
package import Text

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
    try parts(of: record, limit: limit).bytes
  }

  /// The same; a large page is in many parts, and holds the parts of its markup.
  package func parts(of record: Record, limit: Int = largestOutput) throws(RenderError) -> ByteParts {
    precondition(list.matches(record.list), "a template is rendered with records of the shape it was loaded for")
    var renderer = Renderer(record, as: kind, limit: limit)
    let output = try renderer.run(program, from: start)
    guard kind.followsLines else { return output.parts }
    let bytes = output.document
    guard kind == .markdown, HTMLComments.mayHoldComments(bytes) else { return ByteParts(bytes) }
    let left = HTMLComments.removed(from: bytes)
    return ByteParts(left.last == .lineFeed ? left : left + [.lineFeed])
  }
}
