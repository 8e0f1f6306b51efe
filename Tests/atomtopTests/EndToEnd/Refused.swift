import Foundation
import TestSupport
import Testing

/// On a system that refuses something atomtop does what it was asked, and tells what it was granted.
@Suite("Refused", .serialized)
struct Refused {
  static let canCoverProc: Comment = "root may cover /proc, and no sanitizer watches"
  static let canCoverSys: Comment = "root may cover /sys"
  static let canRefuseCalls: Comment = "calls can be refused"

  // MARK: The tests' own means

  @Test(
    "what is refused one program is refused no other",
    .enabled(canCoverProc) { Refusals([.proc, .sys]).arePossible })
  func onlyOne() throws {
    let folders = "ls /proc /sys | grep -c ."
    #expect(try Outcome.ofShell(folders, refusing: [.proc, .sys]).output == "2\n")
    #expect(try Outcome.ofShell("ls /proc/self/exe && ls -d /sys/devices").ending == .exit(0))
  }
}
