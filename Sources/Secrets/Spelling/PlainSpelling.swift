import MarkdownSyntax
import Text

/// A text as a reader sees it: escapes of Markdown, JSON, YAML, HTML and addresses resolved, and what a terminal or a page
/// does not show left out.
///
/// A credential is the same one in each of these forms, so shapes are looked for in one form only.
struct PlainSpelling {
  let bytes: [UInt8]
  let map: SpellingMap

  /// Nil for a text that is spelled plainly already.
  init?(of written: UnsafeBufferPointer<UInt8>) {
    self.init(of: written, without: nil)
  }

  /// The text without its comments of HTML, too, which are in no document: what is before one and after it is read as one
  /// word. Nil for a text that has none.
  ///
  /// Those in code are taken for comments, too: a credential with one in its midst is worth a look wherever it is.
  init?(withoutCommentsOf written: UnsafeBufferPointer<UInt8>) {
    var comments = HTMLCommentEnds()
    guard Self.hasComments(written, &comments) else { return nil }
    self.init(of: written, without: comments)
  }

  private static func hasComments(_ written: UnsafeBufferPointer<UInt8>, _ comments: inout HTMLCommentEnds) -> Bool {
    ByteBlocks(written).firstByte {
      ($0.isEqual("<") .& $1.isEqual("!")).hasTrue
    } where: { index in
      comments.end(from: index, in: written.span) != nil
    } != nil
  }

  private init?(of written: UnsafeBufferPointer<UInt8>, without comments: HTMLCommentEnds?) {
    var comments = comments
    guard let first = Self.next(from: 0, in: written, without: &comments) else { return nil }
    var map = SpellingMap()
    // What a spelling is read as is never longer than itself.
    bytes = [UInt8](unsafeUninitializedCapacity: written.count) { plain, count in
      var copied = 0
      func copy(upTo end: Int) {
        for index in copied..<end { plain[count + index - copied] = written[index] }
        count += end - copied
        copied = end
      }
      var next: (index: Int, end: Int, byte: UInt8?)? = first
      while let (index, end, byte) = next {
        copy(upTo: index)
        if let byte {
          map.replace(index..<end, at: count)
          plain[count] = byte
          count += 1
        } else {
          map.remove(index..<end, at: count)
        }
        copied = end
        next = Self.next(from: copied, in: written, without: &comments)
      }
      copy(upTo: written.count)
    }
    self.map = map
  }

  /// The next bytes that are read as something else, and as what.
  private static func next(
    from start: Int, in written: UnsafeBufferPointer<UInt8>, without comments: inout HTMLCommentEnds?
  ) -> (index: Int, end: Int, byte: UInt8?)? {
    marks.withUnsafeBufferPointer { marks in
      var found: (index: Int, end: Int, byte: UInt8?)?
      _ = ByteBlocks(written).firstByte(from: start, inBlocksWhere: { holdsMark($0, $1) }) { index in
        guard marks[Int(written[index])] else { return false }
        if let end = comments?.end(from: index, in: written.span) {
          found = (index, end, nil)
        } else if let spelled = Spelled(at: index, in: written) {
          found = (index, spelled.end, spelled.byte)
        }
        return found != nil
      }
      return found
    }
  }

  /// Whether a block may hold a byte that begins another spelling, or a comment.
  ///
  /// Not the end of a line, nor the bracket before a name: many blocks of a record have these.
  @inline(__always)
  private static func holdsMark(_ block: ByteBlocks.Block, _ next: ByteBlocks.Block) -> Bool {
    let isControl = (block .< ByteBlocks.Block(repeating: 0x20)) .& .!block.isEqual("\n")
    let isOfMarkdown = block.isEqual("\\") .| block.isEqual("&") .| block.isEqual("%") .| block.isEqual("^")
    let columns = next & ByteBlocks.Block(repeating: 0xF0)
    let isOfTerminal = block.isEqual("[") .& columns.isEqual("0")
    let isComment = block.isEqual("<") .& next.isEqual("!")
    let isOther = block .>= ByteBlocks.Block(repeating: 0x7F)
    return (isControl .| isOfMarkdown .| isOfTerminal .| isComment .| isOther).hasTrue
  }

  /// The bytes that may begin another spelling.
  private static let marks: [Bool] = (0...255).map { byte in
    switch UInt8(byte) {
    case 0x09, 0x0A, 0x0D: false
    case 0...0x1F, 0x7F, UInt8(ascii: "\\"), UInt8(ascii: "&"), UInt8(ascii: "%"), UInt8(ascii: "["),
      UInt8(ascii: "^"), UInt8(ascii: "<"), 0xC2, 0xCD, 0xE1, 0xE2, 0xEF:
      true
    default: false
    }
  }
}
