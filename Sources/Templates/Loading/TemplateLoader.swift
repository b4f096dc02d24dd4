import Diagnostics
import Text

/// Turns a template and its partials into a program, partials once for each kind of place that they are used in.
struct TemplateLoader {
  let sources: [String: SourceText]
  /// Why files that are there could not be read.
  let unreadable: [String: Diagnostic]
  let kind: TemplateKind
  let list: FieldList
  /// What all operations refer to.
  let tables = ProgramTables()
  /// The operations of the template and of each partial, by the numbers that calls have.
  private(set) var programs: [[Operation]] = []
  private(set) var problems: [Diagnostic] = []

  private var parsed: [String: Syntax] = [:]
  private var known: [Situation: Outcome] = [:]
  /// The partials that are being read, outermost first.
  private var including: [Inclusion] = []
  private var reported: Set<Report> = []
  private var bytesRead = 0

  /// How deep partials may include partials.
  static let deepest = 100
  /// What is read for one document, partials once for each kind of place: far from what people write by hand.
  private static let mostBytes = 16 << 20
  private static let mostPrograms = 10_000

  /// All that a partial's program depends on.
  struct Situation: Hashable {
    var name: String
    var scopes: [Scope.Identity]
    var cursor: MarkdownCursor
    var page: HTMLCursor
    var end: Following
    var line: PartialLine
  }

  /// How a partial's text joins the line of its tag.
  enum PartialLine: Hashable {
    case own
    case shared
  }

  /// What comes of reading a template in one situation.
  struct Outcome {
    let program: Int
    var cursor: MarkdownCursor
    var page: HTMLCursor
    /// Whether a comment of the page is open that began in the partial.
    var isCommentNew: Bool
    /// Whether the partial ends with a line.
    var lineStart: Emitter.LineStart
  }

  private struct Inclusion {
    let name: String
    /// The tag that names it; nil for the template that the document begins with.
    let tag: SourcePlace?
    let scopes: Set<Scope.Identity>
  }

  /// What makes the same problem, found again in another situation, the same.
  private struct Report: Hashable {
    let file: String
    let rule: String
    let range: SourceRange?
    let message: String
  }

  init(
    _ sources: [String: SourceText], unreadable: [String: Diagnostic], _ kind: TemplateKind, _ list: FieldList
  ) {
    self.sources = sources
    self.unreadable = unreadable
    self.kind = kind
    self.list = list
  }

  /// The files that were read so far.
  var files: some Sequence<String> { parsed.keys }

  /// Reads the template that a document begins with; its program's index.
  mutating func load(_ name: String) -> Int? {
    guard sources[name] != nil else {
      problems = [
        Diagnostic(
          .error, "unknown-template", at: SourcePlace(file: name), "there is no template '\(name)'",
          suggestion: Suggestion.didYouMean(name, among: sources.keys.sorted()))
      ]
      return nil
    }
    let scopes = [Scope(content: .record(list), isItem: false)]
    let situation = Situation(
      name: name, scopes: [], cursor: MarkdownCursor(), page: HTMLCursor(), end: .lineEnd, line: .own)
    let program = read(situation, scopes, from: nil).program
    problems.sort { ($0.place.source.name, $0.start) < ($1.place.source.name, $1.start) }
    return program
  }

  /// A template in a situation, read once; `tag` is the place that includes it.
  mutating func read(_ situation: Situation, _ scopes: [Scope], from tag: SourcePlace?) -> Outcome {
    if let outcome = known[situation] { return outcome }
    let index = programs.count
    programs.append([])
    let syntax = syntax(situation.name)
    bytesRead += syntax.source.text.utf8.count
    including.append(Inclusion(name: situation.name, tag: tag, scopes: Set(scopes.map(\.identity))))
    var reader = TemplateReader(syntax, situation, in: scopes, kind: kind, into: tables)
    let outcome = reader.read(into: &self, program: index)
    including.removeLast()
    report(reader.problems.all, from: tag)
    programs[index] = reader.emitter.operations
    known[situation] = outcome
    return outcome
  }

  private mutating func syntax(_ name: String) -> Syntax {
    if let syntax = parsed[name] { return syntax }
    if let problem = unreadable[name] { report([problem]) }
    let syntax = Syntax(sources[name] ?? SourceText(name: name, text: ""))
    report(syntax.problems)
    parsed[name] = syntax
    return syntax
  }

  /// Adds problems that are not known yet. What a partial's names mean depends on where it is included, which a note tells.
  private mutating func report(_ found: [Diagnostic], from tag: SourcePlace? = nil) {
    for var problem in found {
      let report = Report(
        file: problem.place.source.name, rule: problem.rule, range: problem.place.range, message: problem.message)
      guard reported.insert(report).inserted else { continue }
      if let tag { problem.notes.append(Diagnostic.Note("included here", at: tag)) }
      problems.append(problem)
    }
  }

  // MARK: Partials

  /// Whether a partial may be read here: within itself only where a section has led on to other records.
  func refusal(_ name: String, _ scopes: [Scope]) -> PartialRefusal? {
    let identities = Set(scopes.map(\.identity))
    if including.contains(where: { $0.name == name && $0.scopes == identities }) { return .endless }
    guard including.count < Self.deepest else { return .tooDeep }
    guard bytesRead < Self.mostBytes, programs.count < Self.mostPrograms else { return .tooLarge }
    return nil
  }
}

extension Diagnostic {
  fileprivate var start: Position { place.range?.start ?? Position(line: 0, column: 0) }
}
