import Diagnostics
import Testing

@testable import Records

struct RecordKeysTests {
  /// A description with those of the records inside it.
  private static func nested(_ record: RecordDescription) -> [RecordDescription] {
    func inside(_ kind: FieldKind) -> [RecordDescription] {
      switch kind {
      case .record(let record), .proseOrRecord(let record), .textOrRecord(let record): nested(record)
      case .list(let item), .oneOrMore(let item), .map(let item): inside(item)
      default: []
      }
    }
    return [record] + record.fields.flatMap { inside($0.kind) }
  }

  static let records = [RecordKeys.incident, RecordKeys.row, RecordKeys.action, RecordKeys.runbook].flatMap(nested)

  @Test(arguments: records.indices)
  func saysOfEachKeyOnceWhatItIsFor(index: Int) {
    let record = Self.records[index]
    #expect(!record.fields.isEmpty)
    #expect(Set(record.fields.map(\.key)).count == record.fields.count)
    for field in record.fields {
      #expect(field.summary.first?.isUppercase == true, "\(record.name): \(field.key)")
      #expect(!field.summary.hasSuffix("."), "\(record.name): \(field.key)")
    }
  }

  @Test func describesRecordsInsideRecords() {
    #expect(Self.records.map(\.name).contains("an improvement"))
    #expect(RecordKeys.row.fields.filter(\.isRequired).map(\.key) == ["time", "event"])
    #expect(
      RecordKeys.action.fields.first { $0.key == "moved" }?.kind.example == "[{ on: 2025-12-01, to: 2025-12-01 }]")
  }

  @Test func showsExamplesThatTheReaderTakes() throws {
    for field in RecordKeys.incident.fields where !field.isRequired {
      let text = "title: a\n\(field.key): \(field.kind.example)\n"
      let errors = try TestRecords.read(incident: text).problems.filter {
        $0.diagnostic.severity == .error && !$0.diagnostic.rule.hasPrefix("unknown-")
      }
      #expect(errors.isEmpty, "\(field.key)")
    }
  }
}
