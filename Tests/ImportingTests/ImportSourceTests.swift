import Importing
import Testing
import Text

struct ImportSourceTests {
  @Test(arguments: [
    ("history/2024-07-25-logging.html.md.erb", "2024-07-25-logging"),
    ("a.b/PM2021-011 - Log4Shell.md", "PM2021-011 - Log4Shell"),
    ("release-v1.2", "release-v1.2"), ("incidents.json", "incidents"), (".hidden", ".hidden"), ("<stdin>", "<stdin>"),
  ])
  func theStemIsTheNameWithoutItsEndings(path: String, stem: String) {
    #expect(ImportSource(SourceText(name: path, text: "")).stem == stem)
  }
}
