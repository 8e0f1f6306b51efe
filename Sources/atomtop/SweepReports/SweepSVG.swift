import Contention
import Dashboard

/// What a sweep came to, as a picture for a slide.
struct SweepSVG {
  private let report: SweepReport

  init(_ report: SweepReport) { self.report = report }

  /// The report with its last line break.
  var text: String {
    SweepChart(
      report.seen, fixed: report.fixed, edition: "atomtop \(Version.current), \(report.started)"
    ) { JSON.number($0).text }.picture
  }
}
