/// How documents are asked for.
package struct DocumentRequest: Sendable {
  /// The forms of each document; one that it does not have is left out.
  package var forms: [DocumentForm]
  /// Where they will lie.
  package var layout: DocumentLayout
  /// Whether an update is sent at once: no error in the runbook holds it up, and a warning names the values that may be
  /// wrong.
  package var isUrgent = false

  /// Creates a request.
  package init(_ forms: [DocumentForm], layout: DocumentLayout, isUrgent: Bool = false) {
    self.forms = forms
    self.layout = layout
    self.isUrgent = isUrgent
  }
}
