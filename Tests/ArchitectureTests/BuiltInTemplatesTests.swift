import Documents
import TestSupport
import Testing

struct BuiltInTemplatesTests {
  @Test func theProgramHoldsWhatTheFolderHolds() throws {
    let builtIn = Dictionary(BuiltInTemplates.files.map { ($0.name, $0.text) }) { first, _ in first }
    let files = try Repository.files(in: "templates")
    #expect(Set(builtIn.keys) == Set(files.map { String($0.dropFirst("templates/".count)) }), "run 'make templates'")
    for file in files {
      let text = try Repository.text(file)
      #expect(builtIn[String(file.dropFirst("templates/".count))] == text, "\(file) differs: run 'make templates'")
    }
  }
}
