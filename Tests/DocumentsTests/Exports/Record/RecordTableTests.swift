import Documents
import Foundation
import TestSupport
import Testing
import Text

struct RecordTableTests {
  @Test func theTableIsAsTheMembersDeclare() throws {
    #expect(
      try Recording.holds(RecordTable.text, at: "docs/record.md"),
      "docs/record.md is not as declared: make goldens, and look at the difference")
  }

  @Test func everyMemberIsDescribed() {
    var byName: [String: JSONObjectDescription] = [:]
    for object in ExportedRecord.description.objects + OverviewJSON.description.objects {
      #expect(byName[object.name] == nil || byName[object.name] == object, "two objects are named \(object.name)")
      byName[object.name] = object
      #expect(object.summary.count > 5 && Set(object.members.map(\.key)).count == object.members.count)
      for member in object.members {
        #expect(member.summary.count > 5 && !member.summary.hasSuffix("."), "\(object.name).\(member.key)")
      }
    }
    #expect(byName.count > 20)
  }

  @Test(arguments: [
    (ExportedRecord.schema.text, ExportedRecord.description), (OverviewJSON.schema.text, OverviewJSON.description),
  ])
  func aSchemaNamesEachObjectOnce(schema: String, description: JSONObjectDescription) throws {
    let schema = try #require(try JSONSerialization.jsonObject(with: Data(schema.utf8)) as? [String: Any])
    let definitions = try #require(schema["$defs"] as? [String: [String: Any]])
    for object in description.objects {
      let definition = try #require(definitions[object.name])
      #expect((definition["required"] as? [String]) == object.members.map(\.key))
      #expect(Set((definition["properties"] as? [String: Any] ?? [:]).keys) == Set(object.members.map(\.key)))
    }
  }
}
