import Text

/// How many bytes a document's page may have at most, as the built-in templates make it: a bound that is cheap to know
/// and far above what pages have.
struct PageBound {
  private let markdown: [UInt8]
  private let others: Int

  /// `others` is the size of all texts that the page may show beside the document.
  init(of markdown: [UInt8], besides others: Int) {
    self.markdown = markdown
    self.others = others
  }

  /// Whether a page is within a limit in bytes, whatever it shows.
  func isWithin(_ limit: Int) -> Bool {
    let size = markdown.count
    // A heading of a few bytes has a link to itself, an entry in the contents and a section around it; a row of the
    // timeline is drawn twice.
    let whole = 128 * (size + others)
    // What is repeated below is less in a text of one kilobyte, whatever it holds.
    return whole + 24 * size * size <= limit || whole + Lines(of: markdown).repeated <= limit
  }

  /// What is counted of the lines of a text.
  private struct Lines {
    private let size: Int
    private let count: Int
    /// In bytes.
    private let longest: Int
    /// The most that are on one line.
    private let pipes: Int
    /// Those of all lines.
    private let brackets: Int
    /// Whether there may be what links refer to (CommonMark 4.7).
    private let hasDefinitions: Bool

    init(of markdown: [UInt8]) {
      size = markdown.count
      hasDefinitions = markdown.contains(bytesOf: "]:")
      var (count, longest, pipes, brackets) = (1, 0, 0, 0)
      var (start, pipesOfLine) = (0, 0)
      for index in markdown.indices {
        switch markdown[index] {
        case UInt8(ascii: "|"): pipesOfLine += 1
        case UInt8(ascii: "["): brackets += 1
        case 0x0A, 0x0D:
          (count, longest, pipes) = (count + 1, max(longest, index - start), max(pipes, pipesOfLine))
          (start, pipesOfLine) = (index + 1, 0)
        default: break
        }
      }
      (self.count, self.longest) = (count, max(longest, size - start))
      (self.pipes, self.brackets) = (max(pipes, pipesOfLine), brackets)
    }

    /// The most bytes that HTML repeats: a cell the head of its column, whose characters may be written as references of
    /// six bytes, and a link the destination and the title that it refers to.
    var repeated: Int {
      let cells = pipes == 0 ? 0 : count * (6 * longest + 64 * (pipes + 1))
      return cells + (hasDefinitions ? brackets * 6 * size : 0)
    }
  }
}
