package import Diagnostics
package import Documents
import Incidents
package import Output
package import Projects
import Site
import Text

/// The files of an incident's documents, in memory.
///
/// Made by pure steps: what other incidents say is read before, and whoever stages the files reads the attachments.
package struct DocumentFiles: Sendable {
  /// The documents in every form, the style sheet and the drawing.
  package private(set) var files: [OutputFile] = []
  /// How many of the files are documents: they come first.
  package private(set) var documentCount = 0
  /// The names of the files next to the record that go out with the documents.
  package private(set) var attachments: [String] = []
  /// Every problem of the record and of the making. An error that holds up none of the documents is a warning here.
  package private(set) var problems: [Diagnostic]
  /// The errors that only the making found.
  package private(set) var makingProblems: [Diagnostic]
  /// Documents that could not be made.
  package private(set) var heldUp: [Document]

  /// Makes the documents in the order given, each in every form that is asked for and that it has.
  package init(
    _ documents: [Document], of loaded: LoadedIncident, in project: LoadedProject, past: PastIncidents,
    _ request: DocumentRequest
  ) {
    let context = DocumentContext(documents, of: loaded, in: project, past: past, request)
    var held = HeldDocuments(context.documents, of: loaded, in: project, isUrgent: request.isUrgent)
    held.add(past, among: context.documents)
    (problems, makingProblems) = (held.problems, held.making)
    heldUp = context.documents.filter(held.documents.contains)
    var shownFiles: Set<String> = []
    // With the style sheet and the drawing.
    files.reserveCapacity(context.documents.count * request.forms.count + 2)
    for document in context.documents where !held.documents.contains(document) {
      let steps = DocumentSteps(document, in: context)
      files += steps.files
      shownFiles.formUnion(steps.shownFiles)
      problems += steps.problems
      makingProblems += steps.problems
      if !steps.problems.isEmpty { heldUp.append(document) }
    }
    documentCount = files.count
    if case .folder = request.layout, request.forms.contains(.html), !files.isEmpty {
      files.append(OutputFile(path: SiteFrame.style, text: project.templates.style))
    }
    if documents.contains(.review), !heldUp.contains(.review) { addCompanions(context, shownFiles) }
  }

  /// Adds the drawing, and names the files that go out with the review: to the public only those that a page refers to.
  private mutating func addCompanions(_ context: DocumentContext, _ shownFiles: Set<String>) {
    if let drawing = context.drawing {
      let mark = context.layout.hasCompanions ? "" : OriginMark.drawing
      let bytes = drawing.file(style: context.project.templates.drawingStyle) + mark.utf8
      files.append(OutputFile(path: "\(context.id)/\(TimelineDrawing.file)", bytes: bytes))
    }
    // Next to the record they lie already.
    guard context.layout.hasCompanions else { return }
    attachments = context.loaded.attachments.filter { name in
      let address = PathSegment.encoded(context.layout.fileName(name))
      return !context.isPublic || !shownFiles.isDisjoint(with: [address, "../\(address)"])
    }
  }
}
