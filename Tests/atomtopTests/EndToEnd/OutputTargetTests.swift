import Foundation
import TestSupport
import Testing

/// What `--output` names afterwards holds the report, and all else is as it was.
@Suite("Output targets", .serialized)
struct OutputTargetTests {
  private static let brief = "\"$ATOMTOP\" run -s counter -t 2 --ops 10 --format json -o"
  /// Long enough for something to happen meanwhile.
  private static let longer =
    "\"$ATOMTOP\" run -s counter --variant fetch-add -t 2 --slice 20 --duration 1 --format json -o"
  private static let endless = "\"$ATOMTOP\" run -s counter -t 2 --duration 3600 -o"

  /// Runs a script in a folder; in it REPORT stands for `report`.
  private func run(
    _ script: String, in scratch: Scratch, report: String = brief, refusing refusals: Refusals = []
  ) throws -> ProgramRun {
    let script = script.replacing("REPORT ", with: report + " ").replacing("REPORT", with: report)
    return try ProgramRun.ofShell(
      "cd '\(scratch.path)' || exit 99\n\(script)", refusing: refusals)
  }

  @Test("the target holds the report, and all else is as it was", arguments: TargetCase.files)
  func file(target: TargetCase) throws { try check(target) }

  @Test(
    "a stream gets the report behind what it got before, and all else is as it was",
    arguments: TargetCase.streams)
  func stream(target: TargetCase) throws { try check(target) }

  @Test(
    "without /proc a descriptor is still itself",
    .enabled("root may cover /proc, and no sanitizer watches") { Refusals.proc.arePossible },
    arguments: ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"])
  func withoutProc(name: String) throws {
    let scratch = try Scratch()
    _ = try scratch.write("earlier\n", to: "log")
    let outcome = try run("REPORT \(name) >> log", in: scratch, refusing: .proc)
    #expect(outcome.ending == .exit(0), "\(outcome.errors)")
    let text = try scratch.text("log")
    #expect(
      text.hasPrefix("earlier\n{") && isWhole(String(text.dropFirst(8))), "\(text.prefix(300))")
  }

  @Test(
    "what cannot be replaced after all is written in place",
    arguments: [
      TargetCase(
        "a file that is mounted meanwhile", needs: .mounts, prepare: "echo > inner; echo > outer",
        run:
          "unshare -m sh -c '\(meanwhile("mount --bind inner outer", "\"$@\""))' sh REPORT outer",
        in: ["inner"], said: "'outer' was written in place, not replaced: Device or resource busy"),
      TargetCase(
        "a long file on a full disk", needs: .mounts, prepare: "mkdir d",
        run: onFullDisk("seq 9999 > d/old", "REPORT d/old", "cp d/old got"), in: ["got"],
        said: "'d/old' was written in place, not replaced: No space left on device"),
    ])
  func late(target: TargetCase) throws { try check(target, report: Self.longer) }

  /// Fills a disk mounted on `d` after `before`, runs a command, and something when it has ended.
  private static func onFullDisk(_ before: String, _ command: String, _ after: String) -> String {
    """
    unshare -m sh -c 'mount -t tmpfs -o size=64k none d
    \(before); cat /dev/zero > d/fill 2> /dev/null
    "$@"; s=$?; \(after); exit $s' sh \(command)
    """
  }

  private func check(_ target: TargetCase, report: String = brief) throws {
    try require(target.needs)
    let scratch = try Scratch()
    try #require(try run(target.prepare, in: scratch).ending == .exit(0))
    let before = try FolderEntry.all(in: scratch.path)
    let outcome = try run(target.run, in: scratch, report: report)
    let after = try FolderEntry.all(in: scratch.path)

    #expect(outcome.ending == .exit(0))
    if let said = target.said {
      #expect(outcome.errors.contains(said), "\(outcome.errors)")
      #expect(outcome.errors.count { $0 == "\n" } == 1, "\(outcome.errors)")
    } else {
      #expect(outcome.errors.isEmpty, "\(outcome.errors)")
    }
    if target.holders.isEmpty {
      #expect(isWhole(outcome.output), "\(outcome.output.prefix(300))")
    } else {
      #expect(outcome.output.isEmpty)
    }
    for holder in target.holders {
      let text = try #require(after[holder]?.content)
      #expect(text.hasPrefix(target.kept), "\(holder): \(text.prefix(300))")
      #expect(isWhole(String(text.dropFirst(target.kept.count))), "\(holder): \(text.prefix(300))")
    }
    #expect(Set(after.keys) == Set(before.keys).union(target.holders), "nothing else is left")
    for (name, entry) in before {
      #expect(after[name]?.facts == entry.facts, "\(name)")
      if !target.holders.contains(name) {
        #expect(after[name]?.content == entry.content, "\(name)")
      }
    }
  }

  /// Whether `text` is a whole report.
  private func isWhole(_ text: String) -> Bool {
    text.hasPrefix("{") && text.hasSuffix("}\n")
      && (try? JSONDecoder().decode(ReadReport.self, from: Data(text.utf8))) != nil
  }

  /// Skips the test, and says so, where it cannot be arranged.
  private func require(_ needs: TargetCase.Needs) throws {
    let (reason, trial): (String, String) =
      switch needs {
      case .anybody: ("", ":")
      case .root: ("only root may give files away", "setpriv --reuid=65534 --clear-groups true")
      case .mounts: ("nothing can be mounted", "unshare -m mount -t tmpfs none /mnt")
      case .command(let command): ("no \(command) here", "touch file; \(command) file")
      }
    guard try run("{ \(trial); } > /dev/null 2>&1", in: Scratch()).ending != .exit(0) else {
      return
    }
    print("skipped: \(reason)")
    try Test.cancel("skipped: \(reason)")
  }

  // MARK: What cannot be written

  @Test(
    "what cannot be written is refused before anything is measured: 64, and nothing changed",
    arguments: [
      TargetCase("a folder", prepare: "mkdir d", run: "REPORT d", said: "'d': is a folder"),
      TargetCase("a folder, with a slash", run: "REPORT ./", said: "'./': is a folder"),
      TargetCase("no folder", run: "REPORT d/new", said: "there is no folder d"),
      TargetCase("a new name with a slash", run: "REPORT new/", said: "there is no folder new"),
      TargetCase(
        "a file with a slash", prepare: "echo > old", run: "REPORT old/", said: "Not a directory"),
      TargetCase(
        "a file as a folder", prepare: "echo > old", run: "REPORT old/new", said: "Not a directory"),
      TargetCase("a name too long", run: "REPORT n\(longName)", said: "File name too long"),
      TargetCase("a loop", prepare: "ln -s link link", run: "REPORT link", said: "Too many levels"),
      TargetCase(
        "a loop of two", prepare: "ln -s b a; ln -s a b", run: "REPORT a", said: "Too many levels"),
      TargetCase(
        "a link to no folder", prepare: "ln -s d/new link", run: "REPORT link",
        said: "there is no folder "),
      TargetCase(
        "a descriptor that nobody opened", run: "REPORT /dev/fd/3",
        said: "descriptor 3 is not open;"),
      TargetCase(
        "one that nobody can have", run: "REPORT /dev/fd/99999",
        said: "descriptor 99999 is not open;"),
      TargetCase("one that is no number", run: "REPORT /dev/fd/03", said: "'/dev/fd/03': "),
      TargetCase(
        "a descriptor to read from", prepare: "echo > old", run: "REPORT /dev/fd/3 3< old",
        said: "descriptor 3 is not open for writing"),
      TargetCase(
        "a folder's descriptor", run: "REPORT /dev/fd/3 3< .", said: "not open for writing"),
      TargetCase(
        "a closed standard output", run: "REPORT - >&-", said: "descriptor 1 is not open;"),
      TargetCase("no terminal", run: "REPORT /dev/tty", said: "No such device or address"),
      TargetCase(
        "a file that cannot be written", needs: .root,
        prepare: "chmod 777 .; echo > old; chmod 444 old",
        run: "\(nobody) REPORT old", said: "'old': is not writable"),
      TargetCase(
        "a folder that cannot be written", needs: .root, prepare: "chmod 755 .",
        run: "\(nobody) REPORT new", said: "'new': is not writable"),
      TargetCase(
        "a pipe that cannot be written", needs: .root, prepare: "chmod 755 .; mkfifo -m 444 pipe",
        run: "\(nobody) REPORT pipe", said: "'pipe': is not writable"),
    ])
  func refused(target: TargetCase) throws {
    try require(target.needs)
    let scratch = try Scratch()
    try #require(try run(target.prepare, in: scratch).ending == .exit(0))
    let before = try FolderEntry.all(in: scratch.path)
    let outcome = try run(target.run, in: scratch, report: Self.endless)
    #expect(outcome.ending == .exit(64))
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("atomtop: --output '"))
    #expect(outcome.errors.contains(target.said ?? ""), "\(outcome.errors)")
    #expect(outcome.errors.count { $0 == "\n" } == 1, "\(outcome.errors)")
    #expect(try FolderEntry.all(in: scratch.path) == before)
  }

  private static let longName = String(repeating: "n", count: 255)
  private static let nobody = "setpriv --reuid=65534 --regid=65534 --clear-groups"

  // MARK: What cannot be written after all

  @Test(
    "a report that cannot be written after all is on standard output: 74, and nothing changed",
    arguments: [
      TargetCase("a full device", run: "REPORT /dev/full", said: "/dev/full': No space left"),
      TargetCase(
        "a full device behind a link", prepare: "ln -s /dev/full link", run: "REPORT link",
        said: "'link': No space left"),
      TargetCase("a new file", run: limited("REPORT new"), said: "'new': File too large"),
      TargetCase(
        "an old file", prepare: "seq 9999 > old", run: limited("REPORT old"),
        said: "'old': File too large"),
      TargetCase(
        "a short file with two names", prepare: "echo a > old; ln old other",
        run: limited("REPORT old"), said: "'old': File too large"),
      TargetCase(
        "a long file with two names", prepare: "seq 9999 > old; ln old other",
        run: limited("REPORT old"), said: "'old': File too large"),
    ])
  func rescued(target: TargetCase) throws {
    let (before, after) = try checkRescue(of: target)
    #expect(before == after)
  }

  /// One block of a file may be written, which is less than a report. Standard output is a pipe.
  private static func limited(_ command: String) -> String {
    """
    { (ulimit -f 1; \(command)); echo $? > status; } | cat
    s=$(cat status); rm status; exit $s
    """
  }

  @Test(
    "the same of what is gone meanwhile, and nothing is made in its place",
    arguments: [
      TargetCase(
        "a pipe", prepare: "mkfifo pipe", run: meanwhile("rm pipe", "REPORT pipe"),
        said: "'pipe': No such file"),
      TargetCase(
        "a folder", prepare: "mkdir d", run: meanwhile("rm -r d", "REPORT d/new"),
        said: "'d/new': No such file"),
    ])
  func gone(target: TargetCase) throws {
    let (_, after) = try checkRescue(of: target, report: Self.longer)
    #expect(Array(after.keys) == ["."])
  }

  /// Does something when the workers run.
  private static func meanwhile(_ what: String, _ command: String) -> String {
    "(while [ $(ls /proc/$$/task | wc -l) -lt 2 ]; do :; done; \(what)) & exec \(command)"
  }

  @Test("a short file on a full disk keeps its content, and the report is on standard output")
  func fullDisk() throws {
    try require(.mounts)
    let target = TargetCase(
      "", prepare: "mkdir d",
      run: Self.onFullDisk("seq 99 > d/old; cp d/old before", "REPORT d/old", "cp d/* ."),
      said: "'d/old': No space left on device")
    let (_, after) = try checkRescue(of: target)
    #expect(after["old"]?.content == after["before"]?.content)
    #expect(Set(after.keys) == [".", "d", "before", "old", "fill"])
  }

  /// What stood in the folder before and after.
  private func checkRescue(
    of target: TargetCase, report: String = brief
  ) throws -> (before: [String: FolderEntry], after: [String: FolderEntry]) {
    let scratch = try Scratch()
    try #require(try run(target.prepare, in: scratch).ending == .exit(0))
    let before = try FolderEntry.all(in: scratch.path)
    let outcome = try run(target.run, in: scratch, report: report)
    #expect(outcome.ending == .exit(74))
    #expect(isWhole(outcome.output), "\(outcome.output.prefix(300))")
    #expect(outcome.errors.contains(target.said ?? ""), "\(outcome.errors)")
    #expect(outcome.errors.hasSuffix("; the report is on standard output\n"), "\(outcome.errors)")
    return (before, try FolderEntry.all(in: scratch.path))
  }
}
