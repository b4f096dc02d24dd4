import Foundation

/// The public API of Statuspage, version 2, as a program reads it that refuses everything else: each key of an object is
/// there, no other is, and each value has the type that it should.
enum StrictStatuspage {
  struct Summary: StrictObject {
    static let keys: Set = ["page", "components", "incidents", "scheduled_maintenances", "status"]
    var page: Strict<Page>
    var components: [Component]
    var incidents: [Strict<Incident>]
    var scheduled_maintenances: [Strict<Maintenance>]
    var status: Strict<Status>
  }

  struct StatusAnswer: StrictObject {
    static let keys: Set = ["page", "status"]
    var page: Strict<Page>
    var status: Strict<Status>
  }

  struct Components: StrictObject {
    static let keys: Set = ["page", "components"]
    var page: Strict<Page>
    var components: [Component]
  }

  struct Incidents: StrictObject {
    static let keys: Set = ["page", "incidents"]
    var page: Strict<Page>
    var incidents: [Strict<Incident>]
  }

  struct Maintenances: StrictObject {
    static let keys: Set = ["page", "scheduled_maintenances"]
    var page: Strict<Page>
    var scheduled_maintenances: [Strict<Maintenance>]
  }

  struct Page: StrictObject {
    static let keys: Set = ["id", "name", "url", "time_zone", "updated_at"]
    var id: String
    var name: String
    var url: String
    var time_zone: String
    var updated_at: Time
  }

  struct Status: StrictObject {
    enum Indicator: String, Decodable { case none, minor, major, critical }
    static let keys: Set = ["indicator", "description"]
    var indicator: Indicator
    var description: String
  }

  enum State: String, Decodable {
    case operational, degraded_performance, partial_outage, major_outage, under_maintenance
  }

  /// A component, or a group with the ids of its components.
  struct Component: Decodable {
    static let keys: Set = [
      "id", "name", "status", "created_at", "updated_at", "position", "description", "showcase", "start_date",
      "group_id", "page_id", "group", "only_show_if_degraded",
    ]
    var facts: Facts
    var children: [String]?

    struct Facts: Decodable {
      var id: String
      var name: String
      var status: State
      var created_at: Time
      var updated_at: Time
      var position: Int
      var description: Nullable<String>
      var showcase: Bool
      var start_date: String
      var group_id: Nullable<String>
      var page_id: String
      var group: Bool
      var only_show_if_degraded: Bool
    }

    init(from decoder: any Decoder) throws {
      facts = try Facts(from: decoder)
      try checkKeys(of: decoder, facts.group ? Self.keys.union(["components"]) : Self.keys)
      let container = try decoder.container(keyedBy: AnyKey.self)
      children = facts.group ? try container.decode([String].self, forKey: AnyKey("components")) : nil
    }
  }

  private static let incidentKeys: Set = [
    "id", "name", "status", "created_at", "updated_at", "monitoring_at", "resolved_at", "impact", "shortlink",
    "started_at", "page_id", "incident_updates", "components",
  ]

  enum IncidentState: String, Decodable { case investigating, identified, monitoring, resolved, postmortem }
  enum MaintenanceState: String, Decodable { case scheduled, in_progress, verifying, completed }

  struct Incident: StrictObject {
    enum Impact: String, Decodable { case none, minor, major, critical }
    static let keys = incidentKeys
    var id: String
    var name: String
    var status: IncidentState
    var created_at: Time
    var updated_at: Time
    var monitoring_at: Nullable<Time>
    var resolved_at: Nullable<Time>
    var impact: Impact
    var shortlink: String
    var started_at: Time
    var page_id: String
    var incident_updates: [Strict<Update<IncidentState>>]
    var components: [Component]
  }

  struct Maintenance: StrictObject {
    enum Impact: String, Decodable { case maintenance }
    static let keys = incidentKeys.union(["scheduled_for", "scheduled_until"])
    var id: String
    var name: String
    var status: MaintenanceState
    var created_at: Time
    var updated_at: Time
    var monitoring_at: Nullable<Time>
    var resolved_at: Nullable<Time>
    var impact: Impact
    var shortlink: String
    var started_at: Time
    var page_id: String
    var incident_updates: [Strict<Update<MaintenanceState>>]
    var components: [Component]
    var scheduled_for: Time
    var scheduled_until: Time
  }

  struct Update<State: Decodable>: StrictObject {
    static var keys: Set<String> {
      [
        "id", "status", "body", "incident_id", "created_at", "updated_at", "display_at", "affected_components",
        "deliver_notifications", "custom_tweet", "tweet_id",
      ]
    }
    var id: String
    var status: State
    var body: String
    var incident_id: String
    var created_at: Time
    var updated_at: Time
    var display_at: Time
    var affected_components: Nullable<[Strict<Affected>]>
    var deliver_notifications: Bool
    var custom_tweet: Nullable<String>
    var tweet_id: Nullable<String>
  }

  struct Affected: StrictObject {
    static let keys: Set = ["code", "name", "old_status", "new_status"]
    var code: String
    var name: String
    var old_status: State
    var new_status: State
  }
}

/// An object of which all keys are known.
protocol StrictObject: Decodable { static var keys: Set<String> { get } }

/// An object that has each of its keys, and no other.
@dynamicMemberLookup
struct Strict<Object: StrictObject>: Decodable {
  var object: Object

  init(from decoder: any Decoder) throws {
    try checkKeys(of: decoder, Object.keys)
    object = try Object(from: decoder)
  }

  subscript<Value>(dynamicMember path: KeyPath<Object, Value>) -> Value { object[keyPath: path] }
}

/// A value whose key has to be there, but which may be null.
enum Nullable<Value: Decodable>: Decodable {
  case null
  case value(Value)

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    self = container.decodeNil() ? .null : .value(try container.decode(Value.self))
  }

  var value: Value? { if case .value(let value) = self { value } else { nil } }
}

/// A moment in the form of RFC 3339.
struct Time: Decodable, Comparable {
  let text: String

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    text = try container.decode(String.self)
    guard text.wholeMatch(of: #/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/#) != nil else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "'\(text)' is no time")
    }
  }

  static func < (a: Time, b: Time) -> Bool { a.text < b.text }
}

private struct AnyKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }
  init(_ name: String) { stringValue = name }
  init?(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}

private func checkKeys(of decoder: any Decoder, _ keys: Set<String>) throws {
  let found = Set(try decoder.container(keyedBy: AnyKey.self).allKeys.map(\.stringValue))
  guard found == keys else {
    let difference = found.symmetricDifference(keys).sorted().joined(separator: ", ")
    throw DecodingError.dataCorrupted(
      .init(codingPath: decoder.codingPath, debugDescription: "missing or unknown keys: \(difference)"))
  }
}
