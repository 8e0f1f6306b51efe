import Contention

extension Law.Verdict {
  /// The longest of its forms that fits, or else the shortest.
  func fitting(_ columns: Int) -> String {
    [long, medium].first { $0.columns <= columns } ?? short
  }
}
