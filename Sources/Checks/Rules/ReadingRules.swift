import Incidents

/// What reading finds, and making documents: those modules tell it by these names.
///
/// The list is data, so that rules can be listed and weighed together; a test compares it with the names that the
/// sources use.
enum ReadingRules {
  static let all = files + records + imports + templates

  /// The same by their ids.
  static let ids = Set(all.map(\.id))

  /// What 'pir import' finds in the files of other tools.
  private static let imports: [Rule] = [
    Rule("import-format", .error, .files, "A file that is imported has the format that was named", .fixed),
    Rule("import-empty", .error, .files, "A file that is imported holds an incident", .fixed),
    Rule("import-json", .error, .files, "An export of a status page is JSON", .fixed),
    Rule("import-toml", .error, .files, "Front matter between '+++' is TOML", .fixed),
    Rule(
      "import-map", .error, .files, "A map for an import names kinds and names as '--print-map' writes them", .fixed),
    Rule("import-incident", .error, .files, "An incident of a status page's export has an id", .fixed),
    Rule(
      "import-components", .note, .files, "The components of an imported status page are listed in the runbook", .fixed),
    Rule("import-draft", .error, .files, "An issue that is imported as public is not a draft", .fixed),
    Rule("import-zone", .error, .files, "The zone of times that are imported is known", .fixed),
    Rule("import-date", .error, .files, "The date of each row that is imported is known", .fixed),
    Rule("import-day", .error, .files, "A log that is imported names the day of its first row", .fixed),
    Rule("import-time", .error, .files, "Times that are imported can be read for certain", .fixed),
    Rule(
      "import-refused", .error, .files,
      "An imported incident has an id that is free, and nothing in it is a credential",
      .fixed),
  ]

  private static let files: [Rule] = [
    Rule(
      "unreadable-file", .error, .files, "Files of the project are regular files that can be opened and lie within it",
      .fixed),
    Rule("not-utf8", .error, .files, "Text files are UTF-8", .fixed),
    Rule("control-character", .error, .files, "Text files hold no control characters", .fixed),
    Rule("merge-conflict", .error, .files, "Text files hold no markers of a merge conflict", .fixed),
    Rule("file-too-long", .error, .files, "A record file has at most 5 MiB, a narrative 1 MiB", .fixed),
    Rule("missing-file", .error, .files, "An incident has an incident.yaml", .fixed),
    Rule(
      "refused-attachment", .warning, .files,
      "Files beside a record are pictures, PDFs and texts under names of visible characters, so that they can go out"),
    Rule("bad-name", .warning, .files, "Files and folders have names in UTF-8"),
    Rule("misnamed-file", .warning, .files, "No file is named nearly like one of a record"),
    Rule("missing-evidence", .warning, .files, "A file that is named as evidence lies beside the record"),
    Rule(
      "doubtful-value", .warning, .files,
      "What an update takes from the runbook can be read: an update that is printed at once is not held up by it"),
    Rule(
      "unread-incident", .note, .files,
      "The other incidents of a project can be read, so that reviews tell what happened before"),
  ]

  private static let records: [Rule] = [
    Rule("yaml-syntax", .error, .records, "Records are YAML", .fixed),
    Rule("yaml-alias", .error, .records, "Records use no aliases: each value stands where it is meant", .fixed),
    Rule("yaml-anchor", .error, .records, "Records use no anchors", .fixed),
    Rule("yaml-tag", .error, .records, "Records use no tags: every scalar is text", .fixed),
    Rule(
      "yaml-line-break", .warning, .records,
      "Lines end in LF, CRLF or CR, and in nothing else that YAML takes for a line break"),
    Rule("merge-key", .error, .records, "Records use no merge keys", .fixed),
    Rule("several-documents", .error, .records, "A file holds one YAML document", .fixed),
    Rule("nesting", .error, .records, "Values lie at most 100 levels deep", .fixed),
    Rule("duplicate-key", .error, .records, "A key stands once in its mapping", .fixed),
    Rule("wrong-key", .error, .records, "Keys are text", .fixed),
    Rule(
      "wrong-shape", .error, .records, "A list stands where a list is wanted, a text where a text is wanted", .fixed),
    Rule("unknown-key", .error, .records, "Keys are those that the record has, or begin with x-", .fixed),
    Rule("unknown-value", .error, .records, "A value with a fixed set of words is one of them", .fixed),
    Rule("missing-field", .error, .records, "Required keys are there and hold something", .fixed),
    Rule("duplicate-id", .error, .records, "An id names one thing", .fixed),
    Rule(
      "comment-in-text", .error, .records, "Plain texts of the runbook that the public sees hold no HTML comments",
      .fixed),
    Rule("text-too-long", .error, .records, "A value has at most 64 KiB", .fixed),
    Rule(
      "too-many-problems", .error, .records, "A file has at most 1000 problems, or the rest of it is not read", .fixed),
    Rule("bad-date", .error, .records, "Dates are written 2025-12-01", .fixed),
    Rule("bad-time", .error, .records, "Times are written 2025-11-27T14:05Z, with an offset or Z", .fixed),
    Rule(
      "offset-or-range", .warning, .records,
      "A time with a blank in it that may be a range has an offset that another row has for certain, or a T"),
    Rule(
      "day-or-other", .warning, .records,
      "A clock time alone is of the day of the row above it, and does not fit another day as well"),
    Rule("distant-end", .warning, .records, "A row of the timeline ends within 300 days"),
    Rule("until-before-time", .error, .records, "A row of the timeline ends after it began", .fixed),
    Rule(
      "unread-line", .error, .records, "Each line of what is pasted has a time that is known, or belongs to one", .fixed
    ),
    Rule(
      "zone-of-other-season", .note, .records,
      "A pasted time in summer is in no zone of winter time, and the other way around", .fixed),
    Rule(
      "bad-duration", .error, .records,
      "Durations are written 15m, 1h 30m, 2d or 1 business day, and what is due at their end is due some time later",
      .fixed),
    Rule("bad-period", .error, .records, "Periods are written 3 months", .fixed),
    Rule("bad-number", .error, .records, "Numbers are digits within the range of the key", .fixed),
    Rule("bad-flag", .error, .records, "Flags are true or false", .fixed),
    Rule("bad-url", .error, .records, "Web addresses begin with http:// or https://", .fixed),
    Rule("bad-file", .error, .records, "Evidence lies beside the record or on the web", .fixed),
    Rule("bad-id", .warning, .records, "Ids have the form that they are referred to by"),
    Rule("line-break", .error, .records, "Names of components and their groups are one line", .fixed),
    Rule("bad-window", .error, .records, "A window ends after it began", .fixed),
    Rule("schedule-of-incident", .warning, .records, "A schedule is that of maintenance"),
    Rule("missing-schedule", .warning, .records, "Maintenance has a schedule"),
    Rule("severity-of-maintenance", .warning, .records, "Maintenance has no severity"),
    Rule("reserved-id", .error, .records, "No known incident has the id of a kind that pir knows", .fixed),
    Rule(
      "lost-text", .warning, .records,
      "Text with a '#' behind a space is quoted, since YAML takes the rest for a comment"),
    Rule("empty-item", .warning, .records, "Items of lists hold something"),
    Rule("out-of-order", .note, .records, "Rows, and changes of the severity, stand in time order"),
    Rule(
      "update-without-time", .warning, .records,
      "A row with a status update has a known time, so that the update has a document"),
    Rule(
      "internal-update", .warning, .records,
      "A row with a status update is not internal, so that the update has a document"),
    Rule("next-in-the-past", .warning, .records, "The next update follows the row that promises it"),
    Rule("edited-before-sent", .warning, .records, "An update was corrected after it was sent"),
    Rule("changed-too-early", .warning, .records, "What readers are told changed after the first row"),
    Rule("missing-closed", .warning, .records, "An item that is done says when"),
    Rule("closed-but-open", .warning, .records, "An item that is open has no day on which it was closed"),
    Rule("missing-reason", .warning, .records, "An item that will not be done says why"),
    Rule("owner-spelling", .note, .records, "An owner is written the same way in every item"),
    Rule("related-to-itself", .warning, .records, "Related incidents are others"),
    Rule("related-twice", .warning, .records, "Each related incident is named once"),
    Rule("unknown-action", .error, .records, "Lessons name action items that there are", .fixed),
    Rule("unknown-severity", .error, .records, "Severities are those of the runbook", .fixed),
    Rule("unknown-kind", .error, .records, "Kinds are known incidents of the runbook", .fixed),
    Rule("unknown-metric", .error, .records, "Stated durations are metrics of the runbook", .fixed),
    Rule("unknown-role", .warning, .records, "The commander is a role of the people"),
    Rule("unknown-step", .error, .records, "Checklists name steps and items of the runbook", .fixed),
    Rule("unknown-level", .warning, .records, "Escalation levels are those of the runbook"),
    Rule("unknown-prevention", .error, .records, "Prevention items are those of the runbook", .fixed),
    Rule("unknown-priority", .error, .records, "Priorities are those of the runbook", .fixed),
    Rule("overlapping-phases", .error, .records, "Phases of the runbook follow each other", .fixed),
    Rule(
      "document-too-large", .error, .records,
      "A document that becomes a page has at most the size that Markdown is read up to", .fixed),
    Rule("nul-byte", .error, .records, "Markdown holds no NUL", .fixed),
    Rule("nesting-too-deep", .error, .records, "Quotes and lists in Markdown lie at most 32 levels deep", .fixed),
    Rule(
      "too-many-brackets", .error, .records,
      "A paragraph has at most 1000 brackets open at a time, a title, action item or owner 300", .fixed
    ),
    Rule("table-too-large", .error, .records, "A table in Markdown has bounded columns and cells", .fixed),
  ]

  private static let templates: [Rule] = [
    Rule("unclosed-tag", .error, .templates, "Tags are closed", .fixed),
    Rule("empty-tag", .error, .templates, "Tags name something", .fixed),
    Rule("bad-delimiters", .error, .templates, "Changed delimiters are two, without spaces and equals signs", .fixed),
    Rule("stray-close", .error, .templates, "A section is opened before it is closed", .fixed),
    Rule("mismatched-close", .error, .templates, "The section that is closed is the one that was opened last", .fixed),
    Rule("unclosed-section", .error, .templates, "Sections are closed", .fixed),
    Rule("nested-too-deeply", .error, .templates, "Sections and partials lie in each other to a bounded depth", .fixed),
    Rule("endless-recursion", .error, .templates, "A partial does not include itself without end", .fixed),
    Rule("template-too-large", .error, .templates, "Templates with all their partials have a bounded size", .fixed),
    Rule("unknown-template", .error, .templates, "Documents have a template", .fixed),
    Rule("unknown-partial", .error, .templates, "Partials are there", .fixed),
    Rule("partial-outside", .error, .templates, "Partials lie within templates/", .fixed),
    Rule("unknown-name", .error, .templates, "Names are fields of what the document is about", .fixed),
    Rule("no-truth", .error, .templates, "Sections ask about what can be there or not", .fixed),
    Rule("not-a-value", .error, .templates, "A value is inserted, a record is entered as a section", .fixed),
    Rule("raw-tag", .error, .templates, "Values are never inserted unescaped", .fixed),
    Rule("prose-in-html", .error, .templates, "Prose is Markdown, and goes into documents and not into pages", .fixed),
    Rule("markup-in-attribute", .error, .templates, "Markup does not stand in an attribute", .fixed),
    Rule("markup-outside-html", .error, .templates, "Markup stands in pages only", .fixed),
    Rule("text-as-address", .error, .templates, "An attribute that takes an address is given one", .fixed),
    Rule("unquoted-value", .error, .templates, "Attributes with values in them are quoted", .fixed),
    Rule("value-in-code", .error, .templates, "No value stands in a script, a style or a comment", .fixed),
    Rule("unused-template", .warning, .templates, "A file in templates/ is part of some document"),
  ]
}
