import Records
import Text

/// Finds the allowances of a file, in the form that the file has for what no reader is to see.
enum AllowanceReader {
  static func allowances(in file: CheckedFile) -> [Allowance] {
    guard file.source.text.contains(bytesOf: Allowance.words) else { return [] }
    return switch file.form {
    case .yaml(let tree):
      tree.comments(beginning: Allowance.words).compactMap { comment in
        Allowance(comment.text, at: SourcePlace(file.source, comment.range), for: comment.lines)
      }
    case .markdown: aboveParagraphs(in: file)
    case .template: marked(in: file) { _, line in line..<line + 2 }
    case .plain: marked(in: file) { _, line in line..<line + 1 }
    }
  }

  private static func aboveParagraphs(in file: CheckedFile) -> [Allowance] {
    var last: Range<Int>?
    return marked(in: file) { lines, number in
      // Those that stand above each other are about the same paragraph.
      if let last, number < last.lowerBound { return last }
      let found = paragraph(below: number, in: lines)
      last = found
      return found
    }
  }

  /// The marks that begin and end an allowance on its line: a definition of a link to nowhere in Markdown
  /// (CommonMark 4.7), a comment in a template, and the line's end in a log.
  private static func marks(of form: CheckedFile.Form) -> (before: String, after: String) {
    switch form {
    case .markdown: ("[//]: # (", ")")
    case .template: ("{{!", "}}")
    case .yaml, .plain: ("", "")
    }
  }

  private static func marked(
    in file: CheckedFile, covering lines: (_ lines: [String], _ number: Int) -> Range<Int>
  ) -> [Allowance] {
    let marks = marks(of: file.form)
    let all = TextSearch.lines(of: file.source.text)
    return all.enumerated().compactMap { index, line in
      guard let words = line.firstRange(of: Allowance.words) else { return nil }
      var text = line[words.lowerBound...]
      guard marks.before.isEmpty || before(words.lowerBound, in: line).hasSuffix(marks.before) else { return nil }
      if !marks.after.isEmpty {
        guard let end = text.firstRange(of: marks.after) else { return nil }
        text = text[..<end.lowerBound]
      }
      let column = line[..<words.lowerBound].unicodeScalars.count + 1
      let range = SourceRange(line: index + 1, column: column, length: text.unicodeScalars.count)
      return Allowance(trimmed(text), at: SourcePlace(file.source, range), for: lines(all, index + 1))
    }
  }

  /// What stands before the words, without the space between.
  private static func before(_ index: String.Index, in line: String) -> String {
    var head = line[..<index]
    while head.last == " " { head.removeLast() }
    return String(head)
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }

  /// The next paragraph, list or block of code: up to an empty line that is not within a fence. Where there is none, an
  /// empty range behind the text.
  private static func paragraph(below number: Int, in lines: [String]) -> Range<Int> {
    let rest = lines[number...]
    guard let first = rest.firstIndex(where: { !$0.allSatisfy(\.isWhitespace) && !$0.hasPrefix("[//]: #") }) else {
      return lines.count + 1..<lines.count + 1
    }
    var fence: String?
    let end = lines[first...].firstIndex { line in
      if let open = fence {
        if line.hasPrefix(open) { fence = nil }
        return false
      }
      if line.hasPrefix("```") || line.hasPrefix("~~~") { fence = String(line.prefix(3)) }
      return line.allSatisfy(\.isWhitespace)
    }
    return first + 1..<(end ?? lines.count) + 1
  }
}
