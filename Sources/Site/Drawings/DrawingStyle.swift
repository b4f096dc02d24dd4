/// The style that a drawing brings along when it is a file of its own: CSS that was written here and not by users.
///
/// It is the same for every drawing, so it is made safe for XML once and not for each.
package struct DrawingStyle: Sendable {
  /// The style element, and the ground painted below the drawing, since nobody knows on what it will be shown.
  let elements: [UInt8]

  /// Takes the style sheet of drawings, in CSS.
  package init(_ css: String) {
    let css = css + ".drawing .ground { fill: var(--d-paper); }\n"
    let style = "<style>\n\(Markup.escaped(css))</style>\n<rect class=\"ground\" width=\"100%\" height=\"100%\"/>\n"
    elements = Array(style.utf8)
  }
}
