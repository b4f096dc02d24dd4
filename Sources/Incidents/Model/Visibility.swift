/// Who may see that there is an incident at all.
package enum Visibility: String, Hashable, Sendable, CaseIterable {
  case `internal`, `public`
}

/// How far the resolution notice has come.
package enum NoticeState: String, Hashable, Sendable, CaseIterable {
  case draft, published
}
