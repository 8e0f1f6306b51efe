import Contention
import Dashboard

/// What a sweep came to, as a picture for a slide.
struct SweepSVG {
  private let report: SweepReport

  init(_ report: SweepReport) { self.report = report }

  /// The report with its last line break.
  var text: String {
    let seen = report.seen
    let fixed = seen.points.first.map { point in
      TableHeading(snapshot: report.snapshot(of: point), part: point.part)
        .fixed(but: seen.plan.axes.map(\.knob))
    }
    return SweepChart(
      seen, fixed: fixed ?? [], edition: "atomtop \(Version.current), \(report.started)"
    ) { JSON.number($0).text }.picture
  }
}
