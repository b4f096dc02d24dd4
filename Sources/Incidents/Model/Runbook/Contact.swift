/// Who is reached where in an emergency.
package struct Contact: Hashable, Sendable {
  package var role: String
  package var name: String?
  package var phone: String?
  package var email: String?
  package var slack: String?

  package init(
    role: String, name: String? = nil, phone: String? = nil, email: String? = nil, slack: String? = nil
  ) {
    self.role = role
    self.name = name
    self.phone = phone
    self.email = email
    self.slack = slack
  }
}
