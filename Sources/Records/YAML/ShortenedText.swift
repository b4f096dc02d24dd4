extension String {
  /// The text as a message quotes it: its beginning where it is long.
  var shortened: String {
    guard unicodeScalars.count > 60 else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.prefix(57))) + "..."
  }
}
