extension Incident {
  /// Whether those affected were told often enough, and when it was promised.
  func updateJudgements(_ posted: [PostedUpdate], _ runbook: Runbook, _ course: Course) -> [Judgement] {
    [cadenceJudgement(runbook, course), promiseJudgement(posted, runbook, course)].compactMap(\.self)
  }

  // MARK: The cadence

  private func cadenceJudgement(_ runbook: Runbook, _ course: Course) -> Judgement? {
    var gaps: [UpdateGap] = []
    var targets: [Deadline] = []
    var doubts: [Judgement.Verdict] = []
    for stretch in course.stretches {
      let points = points(in: stretch, course)
      if stretch.start?.instant == nil {
        doubts.append(.notKnown(.metric(whyNoClock(of: stretch))))
      }
      for (from, to) in zip(points, points.dropFirst()) {
        guard let begin = from.time.instant,
          let deadline = deadline(
            runbook, since: begin, .detection, until: to.time.instant, limit: { $0.updateEvery })
        else { continue }
        targets.append(deadline)
        gaps.append(UpdateGap(from: from.time, to: to.time, verdict: deadline.verdict(on: to)))
      }
    }
    guard let severity = targets.first?.severity ?? runbook.severity(severity), let cadence = severity.updateEvery
    else {
      return nil
    }
    var spans = targets.map(\.limit)
    if spans.isEmpty { spans = [cadence] }
    let distinct = spans.enumerated().filter { spans.firstIndex(of: $0.element) == $0.offset }.map(\.element)
    return Judgement(
      rule: .statusUpdates, severity: severity.id, target: .every(distinct), actual: .gaps(gaps),
      verdict: Judgement.Verdict(of: gaps.map(\.verdict) + doubts))
  }

  /// The moments between which gaps lie: the start, each update, and the end of a stretch.
  private func points(in stretch: Course.Stretch, _ course: Course) -> [Point] {
    var points: [Point] = []
    if let start = stretch.start, start.instant != nil { points.append(Point(time: start, kind: .known)) }
    var isUncertain = false
    for row in stretch.rows where timeline[row].update != nil && !timeline[row].isInternal {
      let time = timeline[row].time
      guard let instant = time.instant else {
        isUncertain = true
        continue
      }
      // What was told before the detection says nothing about the time after it.
      if let begin = points.first?.time.instant, instant < begin { continue }
      points.append(Point(time: time, kind: isUncertain ? .doubtful(.updateTimeUnknown) : .known))
      isUncertain = false
    }
    if let end = stretch.end {
      // The usual last row is update and resolution in one.
      if end.instant != nil, end.instant == points.last?.time.instant { return points }
      let doubt = end.instant == nil ? Judgement.Doubt.metric(.timeUnknown(.resolved)) : .updateTimeUnknown
      points.append(Point(time: end, kind: isUncertain || end.instant == nil ? .doubtful(doubt) : .known))
    } else if let latest = course.latest {
      points.append(Point(time: RecordedTime(latest), kind: isUncertain ? .openAfterDoubt : .open))
    }
    return points
  }

  fileprivate struct Point {
    enum Kind {
      case known
      /// An update of which nobody knows when it was told lies before it, or its own time is not known.
      case doubtful(Judgement.Doubt)
      /// The incident runs, and nothing was told since.
      case open
      /// It runs, and nobody knows when the last update was told.
      case openAfterDoubt
    }
    var time: RecordedTime
    var kind: Kind
  }

  // MARK: The promises

  func promiseJudgement(_ posted: [PostedUpdate], _ runbook: Runbook, _ course: Course) -> Judgement? {
    let promises = posted.indices.compactMap { index in
      // A time that follows from no cadence that holds for the incident is a default, and no promise.
      let isPromised = posted[index].update.next?.instant != nil
      return isPromised || runbook.isWritten && !posted[index].severity.isEmpty
        ? promise(at: index, posted, course) : nil
    }
    guard !promises.isEmpty, let severity = posted.first?.severity else { return nil }
    return Judgement(
      rule: .promisedUpdates, severity: severity, target: .promised(promises.map(\.due)), actual: .promises(promises),
      verdict: Judgement.Verdict(of: promises.map(\.verdict)))
  }

  /// A promise is kept by the next update or by the resolution, whichever comes first.
  private func promise(at index: Int, _ posted: [PostedUpdate], _ course: Course) -> UpdatePromise? {
    guard let due = posted[index].next else { return nil }
    func judged(_ verdict: Judgement.Verdict, late: Int = 0) -> UpdatePromise {
      UpdatePromise(due: due, secondsLate: late, verdict: verdict)
    }
    let row = posted[index].row
    let stretch = course.stretches.first { $0.rows.contains(row) }
    let lastRow = stretch?.rows.upperBound ?? timeline.count - 1
    let next = posted.dropFirst(index + 1).first { $0.row <= lastRow }
    let isUncertain = timeline[(row + 1)..<(next?.row ?? lastRow + 1)].contains {
      $0.update != nil && !$0.isInternal && $0.time.instant == nil
    }
    if next == nil, let end = stretch?.end, end.instant == nil {
      return judged(.notKnown(.metric(.timeUnknown(.resolved))))
    }
    if let kept = next?.time ?? stretch?.end?.instant {
      guard kept > due else { return judged(.met) }
      return isUncertain ? judged(.notKnown(.updateTimeUnknown)) : judged(.missed, late: kept - due)
    }
    guard let latest = course.latest, latest > due else { return judged(.notYet) }
    if isUncertain { return judged(.notKnown(.updateTimeUnknown)) }
    return UpdatePromise(due: due, secondsLate: latest - due, verdict: .missed, isAwaited: true)
  }
}

extension Deadline {
  fileprivate func verdict(on point: Incident.Point) -> Judgement.Verdict {
    let isLate = point.time.instant.map { $0 > due }
    switch point.kind {
    case .known: return isLate == true ? .missed : .met
    case .doubtful(let doubt): return isLate == false ? .met : .notKnown(doubt)
    case .open: return isLate == true ? .missed : .notYet
    case .openAfterDoubt: return isLate == true ? .notKnown(.updateTimeUnknown) : .notYet
    }
  }
}
