/// Why a template was not rendered, though nothing is wrong with its text.
package enum RenderError: Error, Equatable {
  /// The document would be larger than `limit` bytes, or be made of more pieces than that.
  case outputTooLarge(limit: Int)
  /// Partials include each other more than `limit` deep.
  case nestedTooDeeply(limit: Int)
}
