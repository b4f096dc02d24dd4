package import Incidents

/// Who changes a record, by which command and when: what the journal says of a change.
package struct ChangeAuthor: Hashable, Sendable {
  /// The user of the system, or who said so; nobody takes back what another one changed.
  package let user: String
  /// The command without its texts: `log INC-2`.
  package let command: String
  package let moment: Instant

  package init(user: String, command: String, moment: Instant) {
    self.user = user
    self.command = command
    self.moment = moment
  }
}
