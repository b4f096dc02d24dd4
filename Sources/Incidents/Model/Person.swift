/// Rows name the role, so that a document need not name the person.
package struct Person: Hashable, Sendable {
  package var role: String
  package var name: String

  package init(role: String, name: String) {
    self.role = role
    self.name = name
  }
}
