/// The forms that documents are written in, by the names that people use for them.
package enum DocumentForm: String, Hashable, Sendable, CaseIterable {
  case md, html, text
}
