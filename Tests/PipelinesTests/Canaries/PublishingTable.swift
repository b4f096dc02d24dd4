import Records

/// `docs/publishing.md`: what is public when, as the keys declare it.
enum PublishingTable {
  static var text: String {
    head
      + table("incident.yaml", rows(RecordKeys.incident))
      + table("timeline.yaml", rows(RecordKeys.row))
      + table("actions.yaml", rows(RecordKeys.action))
      + table("runbook.yaml", rows(RecordKeys.runbook).filter { $0.disclosure != .never })
      + files
  }

  private static let head = """
    # What is public when

    `pir build --audience public` knows incidents with `visibility: public` and no others. What it holds of one depends on
    two keys of `incident.yaml`:

    - `notice: draft` (or no such key) and `review.state` other than `published`: what is *always* public.
    - `notice: published`: the resolution notice, the impact and its figures, too.
    - `review.state: published`: the review, too, and the notice with it.

    Review states `draft`, `in_review` and `approved` make no difference. Whatever the state, what is marked
    `internal: true` (rows, action items, figures, impact windows, links, lessons, contributing factors, whys) stays
    inside, and so do counts of action items and the review's meeting. A key without a line in these tables, a comment
    and a key that begins with `x-` are never public.

    The internal edition holds everything. `pir render --document resolution` writes the notice whether it is published
    or not, and adds when the review is held.

    The status follows from every row of the timeline; times, durations and drawing follow from the rows that are not
    internal. An incident that is resolved without a status update saying so ends in an entry `Resolved at 14:45 UTC` on
    its page, in the feed and in the JSON: with the date alone where the clock time is not known, and as `Resolved` where
    only an internal row has the time.

    This file is made from the declarations of the keys (`make goldens`), and a test compares them with what the files of
    a site hold.

    """

  private struct Row {
    var key: String
    var summary: String
    var disclosure: Disclosure
  }

  /// The keys that hold something themselves; those of records stand behind theirs.
  private static func rows(_ record: RecordDescription, _ before: String = "") -> [Row] {
    record.fields.flatMap { field -> [Row] in
      let key = before + field.key
      // The sample is a form, which the runbook alone shows.
      guard key != "review_sample" else { return [] }
      switch field.kind {
      case .record(let inner), .list(.record(let inner)), .list(.textOrRecord(let inner)):
        return rows(inner, key + ".")
      case .proseOrRecord(let inner), .list(.proseOrRecord(let inner)):
        return [Row(key: key, summary: field.summary, disclosure: field.disclosure)] + rows(inner, key + ".")
      default: return [Row(key: key, summary: field.summary, disclosure: field.disclosure)]
      }
    }
  }

  private static func table(_ file: String, _ rows: [Row]) -> String {
    let lines = rows.map { row in
      let cells = [Disclosure.always, .notice, .review].map { row.disclosure <= $0 ? "yes" : "no" }
      return "| `\(row.key)` | \(row.summary) | \(cells.joined(separator: " | ")) |"
    }
    let header = [
      "| key | holds | always | `notice: published` | `review.state: published` |", "| --- | --- | --- | --- | --- |",
    ]
    return "\n## \(file)\n\n" + (header + lines).map { $0 + "\n" }.joined() + (notes[file].map { "\n\($0)\n" } ?? "")
  }

  private static let notes = [
    "incident.yaml":
      "Before the review is published, `summary`, `root_cause` and `resolution` are in the notice alone. The severity of a "
      + "status update is the one that held when it was sent. Of maintenance the kind is public, too.",
    "timeline.yaml":
      "Before the review is published, `time` is public of rows with a milestone or an update. `by` is public where it is "
      + "a role of `people` or a team of the runbook's `teams`.",
    "actions.yaml":
      "The notice lists what was promised and not given up, as preventive measures; the table of action items, without "
      + "owners, is part of the published review.",
    "runbook.yaml":
      "Nothing else of the runbook is public. The lengths of `update_every` show as the time at which the next update is "
      + "due.",
  ]

  private static let files = """

    ## Files

    | file | always | `notice: published` | `review.state: published` |
    | --- | --- | --- | --- |
    | `narrative.md` | no | no | yes |
    | `internal.md` | no | no | no |
    | pictures, PDFs and logs beside the record | where an update links to them | where the notice or the impact links to them | where the review links to them |
    | comments, `evidence`, file names that nothing public links to | no | no | no |

    """
}
