import Testing

@testable import Incidents

struct ComponentGroupTests {
  @Test func groupsStandWhereTheirFirstComponentDoes() {
    func component(_ name: String, _ group: String?) -> Component { Component(id: name, name: name, group: group) }
    let groups = ComponentGroup.all(of: [
      component("a", nil), component("b", nil), component("c", "API"), component("d", "Storage"),
      component("e", "api"), component("f", nil),
    ])
    #expect(groups.map(\.name) == [nil, "API", "Storage", nil])
    #expect(groups.map { $0.components.map(\.name) } == [["a", "b"], ["c", "e"], ["d"], ["f"]])
    #expect(ComponentGroup.all(of: []).isEmpty)
  }
}
