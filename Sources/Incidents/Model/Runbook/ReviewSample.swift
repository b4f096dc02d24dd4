/// A made-up record that shows the form of a review; its id stands for none.
///
/// Behind one reference: a runbook is handed on for every document, and the sample is looked at for one alone.
package indirect enum ReviewSample: Hashable, Sendable {
  case record(Incident)

  package var incident: Incident {
    switch self {
    case .record(let incident): incident
    }
  }
}
