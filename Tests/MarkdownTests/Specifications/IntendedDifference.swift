import Testing

/// Something that is read otherwise than by cmark-gfm, on purpose.
struct IntendedDifference: CustomTestStringConvertible {
  var name: String
  /// Where the specifications speak of it.
  var section: String
  /// What a text with the difference holds.
  var pieces: [String]
  /// Our HTML of a piece and the other program's, where each piece gives the same everywhere.
  var equivalents: [(ours: String, theirs: String)] = []
  /// The most of 500 documents with a piece that may differ beyond the equivalents.
  var maximum: Int

  var testDescription: String { "\(name) (\(section))" }

  private static let omitted = "<!-- raw HTML omitted -->"

  static let all = [
    IntendedDifference(
      name: "raw HTML is text", section: "CommonMark 6.6", pieces: ["<b>", "</b>", "<!-- c -->"],
      equivalents: [("&lt;b&gt;", omitted), ("&lt;/b&gt;", omitted), ("&lt;!-- c --&gt;", omitted)], maximum: 0),
    IntendedDifference(
      name: "links have schemes of an allow-list", section: "CommonMark 6.3", pieces: [" [jk](x:y)", "<irc:a>"],
      equivalents: [("jk", #"<a href="x:y">jk</a>"#), ("irc:a", #"<a href="irc:a">irc:a</a>"#)], maximum: 0),
    IntendedDifference(
      name: "images from elsewhere are links", section: "CommonMark 6.4", pieces: ["![j](http://a.b/c.png)"],
      equivalents: [(#"<a href="http://a.b/c.png">j</a>"#, #"<img src="http://a.b/c.png" alt="j" />"#)], maximum: 0),
    IntendedDifference(
      name: "no bare link has the scheme ftp", section: "GFM 6.9", pieces: [" ftp://a.b/c "],
      equivalents: [("ftp://a.b/c", #"<a href="ftp://a.b/c">ftp://a.b/c</a>"#)], maximum: 0),
    IntendedDifference(
      name: "escapes and entities in bare URLs are resolved", section: "GFM 6.9",
      pieces: [#" http://a.b/\_c "#, " http://a.b/&amp;c "],
      equivalents: [
        (#"<a href="http://a.b/_c">http://a.b/_c</a>"#, #"<a href="http://a.b/%5C_c">http://a.b/\_c</a>"#),
        (
          #"<a href="http://a.b/&amp;c">http://a.b/&amp;c</a>"#,
          #"<a href="http://a.b/&amp;amp;c">http://a.b/&amp;amp;c</a>"#
        ),
      ], maximum: 0),
    IntendedDifference(
      name: "an open bracket does not stop bare links", section: "GFM 6.9", pieces: [" [ http://a.b ", "[www.a.b "],
      maximum: 328),
    IntendedDifference(
      name: "strikethrough does not cross emphasis", section: "GFM 6.5", pieces: ["*~a*~", "~*a~*", "**~~a**~~"],
      maximum: 215),
    IntendedDifference(
      name: "tildes beside other delimiters within a word", section: "GFM 6.5",
      pieces: ["a~*b*~c", "a*~b~*c", "a~_b_~c"],
      maximum: 336),
  ]

  /// Our HTML with the other program's for each piece.
  func translated(_ html: String) -> String {
    equivalents.reduce(html) { $0.replacing($1.ours, with: $1.theirs) }
  }
}
