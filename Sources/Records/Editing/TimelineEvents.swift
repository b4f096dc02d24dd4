package import Incidents

extension TimelineEdit {
  /// The known moments of each event of a timeline; of a file that cannot be read nothing.
  package static func moments(in file: RecordFile?) -> [MarkdownText: [Instant]] {
    guard let file, case .text(let source) = RecordText.read(file) else { return [:] }
    var reading = Reading(.timeline)
    var moments: [MarkdownText: [Instant]] = [:]
    for row in TimelineReader.rows(of: YAMLTree(source), &reading) {
      if let instant = row.time.instant { moments[row.event, default: []].append(instant) }
    }
    return moments
  }

  /// The milestones of the rows of a timeline, each as often as it is there; of a file that cannot be read none.
  package static func milestones(in file: RecordFile?, _ runbook: Runbook) -> [Milestone] {
    guard let file, case .text(let source) = RecordText.read(file) else { return [] }
    var reading = Reading(.timeline)
    return read(YAMLTree(source), runbook, &reading).flatMap(\.milestones)
  }
}
