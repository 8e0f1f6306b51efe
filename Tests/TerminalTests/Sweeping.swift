import Foundation
import TestSupport
import Testing

/// The sweep page in a real terminal, with real workers.
@Suite("Sweeping", .serialized)
struct Sweeping {
  @Test("V draws curves while they are measured, Enter opens a point, and nothing is left running")
  func sweep() throws {
    let tmux = try Tmux(dashboard: "-s sharing --slice 2")
    try tmux.wait(for: "? help")
    try tmux.press("V")
    try tmux.wait(for: "round 1 of 5")
    // A rate, and not a label of the axis.
    try tmux.wait(for: "a measured point") { $0.contains("/s") && $0.contains(" at 1 worker: ") }
    try tmux.press("k")
    try tmux.wait(for: "another knob") { !$0.contains("▸workers") }
    try tmux.press("K", "Right", "Right", "Enter")
    try tmux.wait(for: "as in the sweep: 4 workers")
    try tmux.wait(for: "exact")
    try tmux.press("V")
    try tmux.wait(for: "sharing ▸ sweep")
    try tmux.press("q")
    try tmux.wait(for: "[exit 0]")
  }
}
