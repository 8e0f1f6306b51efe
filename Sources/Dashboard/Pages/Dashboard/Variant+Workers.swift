import Contention

extension Variant {
  /// "for exactly 2 workers"; nil: it is for any number.
  var onlyWorkersText: String? {
    onlyWorkers.map { "for exactly \(Conditions.count($0, "worker"))" }
  }
}
