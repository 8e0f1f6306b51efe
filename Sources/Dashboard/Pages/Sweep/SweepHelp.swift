import Contention

/// What the sweep page explains.
extension SweepPage {
  var help: [HelpText.Section] { [Self.idea, HelpText.words, Self.keySection] }

  private static let idea = HelpText.Section(
    title: "What you see",
    entries: [
      (
        "sweep",
        "One knob varied, all else alike: each point of a curve is the scenario with another value of it."
      ),
      (
        "rounds",
        "Every round visits all points, each time in another order, and variants take turns at each point: what "
          + "drifts meanwhile meets all of them alike."
      ),
      (
        "curves",
        "The median of all slices at each point, so it may move while rounds are added. A broken variant's curve "
          + "is dashed."
      ),
      (
        "░",
        "The noise: so far the baseline comes from itself at that point. A difference within it is none."
      ),
      (
        "×",
        "Curves cross here, beyond the noise: the sentences below say which, and from where on."
      ),
      ("▸", "The knob that is varied. Settings of the scenario's page hold for all points."),
      ("┊", "The selected point, which the line below the curves is about."),
      ("?", "No slice shows what its label says; nothing is claimed of it."),
    ])

  private static let keySection: HelpText.Section = {
    let tables = [
      keys.explanations, DashboardKeys.moving.explanations, DashboardKeys.workers.explanations,
      DashboardKeys.inPlay.explanations, DashboardKeys.settings.explanations,
      DashboardKeys.others.explanations.filter { !$0.term.hasPrefix("Space") && $0.term != "r" },
    ]
    return HelpText.Section(title: "Keys", entries: Array(tables.joined()))
  }()
}
