import Contention

extension Law.Verdict {
  /// The short form, or where it does not fit its first word: a figure without its end would be another one.
  func brief(_ columns: Int) -> String {
    short.columns <= columns ? short : String(short.prefix { $0 != " " })
  }

  /// The longest of its forms that fits, or else the shortest.
  func fitting(_ columns: Int) -> String {
    [long, medium].first { $0.columns <= columns } ?? short
  }
}
