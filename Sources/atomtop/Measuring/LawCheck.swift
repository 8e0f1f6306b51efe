import Contention
import Dashboard

/// Looks for what must never happen: a correct variant whose law broke.
enum LawCheck {
  /// Throws the defects of a measurement.
  static func check(_ snapshot: Snapshot) throws(Failure) {
    let defects = snapshot.scenarios.flatMap(\.variants).compactMap(\.defect)
    if !defects.isEmpty { throw .defect(defects.map(\.sentence)) }
  }
}
