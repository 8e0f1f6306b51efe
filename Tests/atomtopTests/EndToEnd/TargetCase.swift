import Testing

/// What `-o` may name, and what must come of it. Scripts run in an empty folder.
struct TargetCase: Sendable, CustomTestStringConvertible {
  /// Who may arrange it.
  enum Needs: Sendable {
    case anybody
    /// Somebody who may give files away and become somebody else.
    case root
    /// Root who may mount.
    case mounts
    /// Access control lists, or attributes, and the commands that set them.
    case command(String)
  }

  let testDescription: String
  var needs = Needs.anybody
  /// What is there before.
  var prepare = ":"
  /// The command line, in which REPORT stands for the program with all options but the last.
  let run: String
  /// The files that hold the report then; none: standard output.
  var holders: [String] = []
  /// What the holder held before and still holds.
  var kept = ""
  /// Words on standard error; nil: nothing is said.
  var said: String?

  init(
    _ description: String, needs: Needs = .anybody, prepare: String = ":", run: String,
    in holders: [String] = [], kept: String = "", said: String? = nil
  ) {
    testDescription = description
    self.needs = needs
    self.prepare = prepare
    self.run = run
    self.holders = holders
    self.kept = kept
    self.said = said
  }
}

extension TargetCase {
  static let files: [TargetCase] = [
    .init("a new file", run: "REPORT new", in: ["new"]),
    .init("an old file", prepare: "seq 9999 > old", run: "REPORT old", in: ["old"]),
    .init("a private file", prepare: "echo > old; chmod 600 old", run: "REPORT old", in: ["old"]),
    .init("a file for all", prepare: "echo > old; chmod 666 old", run: "REPORT old", in: ["old"]),
    .init("odd permissions", prepare: "echo > old; chmod 2705 old", run: "REPORT old", in: ["old"]),
    .init("an absolute path", prepare: "echo > old", run: "REPORT \"$PWD/old\"", in: ["old"]),
    .init("a name as long as can be", run: "REPORT \(longName)", in: [longName]),
    .init("a file called -", run: "REPORT ./-", in: ["-"]),
    .init("a name joined with -o", run: "REPORTnew", in: ["new"]),
    .init(
      "a symbolic link", prepare: "mkdir d; echo > d/old; ln -s d/old link", run: "REPORT link",
      in: ["d/old"]),
    .init("a link to nothing", prepare: "ln -s new link", run: "REPORT link", in: ["new"]),
    .init(
      "links to links to nothing", prepare: "mkdir d; ln -s d/link link; ln -s ../new d/link",
      run: "REPORT link", in: ["new"]),
    .init(
      "a link to nothing, absolute", prepare: "ln -s \"$PWD/new\" link", run: "REPORT link",
      in: ["new"]),
    .init(
      "a file with two names", prepare: "echo > old; ln old other", run: "REPORT old",
      in: ["old", "other"], said: "'old' will be written in place, not replaced: it has other names"
    ),
    .init(
      "a user's file, by root", needs: .root,
      prepare: "seq 9999 > old; chown 65534:65533 old; chmod 640 old", run: "REPORT old",
      in: ["old"]),
    .init(
      "somebody else's file", needs: .root, prepare: "chmod 777 .; seq 9999 > old; chmod 666 old",
      run: "\(nobody) REPORT old", in: ["old"], said: "cannot have its owner"),
    .init(
      "a file of a group that one is not in", needs: .root,
      prepare: "chmod 777 .; echo > old; chown 65534:65533 old", run: "\(nobody) REPORT old",
      in: ["old"], said: "cannot have its owner"),
    .init(
      "a file in a folder that cannot be written", needs: .root,
      prepare: "chmod 755 .; echo > old; chown 65534 old", run: "\(nobody) REPORT old",
      in: ["old"], said: "nothing can be made beside it: Permission denied"),
    .init(
      "somebody else's file in a sticky folder", needs: .root,
      prepare: "chmod 1777 .; echo > old; chown 65533 old; chmod 666 old",
      run: "\(nobody) REPORT old", in: ["old"], said: "cannot have its owner"),
    .init(
      "a file that cannot be read", needs: .root,
      prepare: "chmod 755 .; echo > old; chown 65534 old; chmod 200 old",
      run: "\(nobody) REPORT old", in: ["old"], said: "nothing can be made beside it"),
    .init(
      "a file with an attribute", needs: .command("setfattr -n user.a -v b"),
      prepare: "echo > old; setfattr -n user.a -v b old",
      run: "REPORT old && getfattr -d old | grep -q user.a", in: ["old"],
      said: "or other attributes"),
    .init(
      "a file with an access control list", needs: .command("setfacl -m u:65534:rw"),
      prepare: "echo > old; setfacl -m u:65534:rw old",
      run: "REPORT old && getfacl -n old 2>&1 | grep -q user:65534:rw", in: ["old"],
      said: "access control list"),
    .init(
      "files of several containers, in which all have the same process number", needs: .mounts,
      run: "for i in 1 2 3 4; do unshare --pid --fork REPORT new$i & done; wait",
      in: ["new1", "new2", "new3", "new4"]),
    .init(
      "a mounted file", needs: .mounts, prepare: "echo > inner; echo > outer",
      run: "unshare -m sh -c 'mount --bind inner outer; exec \"$0\" \"$@\"' REPORT outer",
      in: ["inner"],
      said: "'outer' will be written in place, not replaced: something is mounted on it"),
  ]

  static let streams: [TargetCase] = [
    .init("standard output", run: "REPORT -"),
    .init("standard output, joined", run: "REPORT-"),
    .init("a device", run: "REPORT /dev/null; REPORT -"),
    .init(
      "a log", prepare: "echo earlier > log", run: "REPORT /dev/stdout >> log", in: ["log"],
      kept: "earlier\n"),
    .init(
      "a log behind others' output", prepare: "echo earlier > log",
      run: "(echo more; REPORT /dev/stdout) 1<> log", in: ["log"], kept: "more\n"),
    .init(
      "standard error", prepare: "echo earlier > log", run: "REPORT /dev/stderr 2>> log",
      in: ["log"], kept: "earlier\n"),
    .init(
      "a descriptor", prepare: "echo earlier > log", run: "REPORT /dev/fd/3 3>> log", in: ["log"],
      kept: "earlier\n"),
    .init(
      "a descriptor of the process", prepare: "echo earlier > log",
      run: "REPORT /proc/self/fd/3 3>> log", in: ["log"], kept: "earlier\n"),
    .init(
      "a descriptor of the thread", prepare: "echo earlier > log",
      run: "REPORT /proc/thread-self/fd/3 3>> log", in: ["log"], kept: "earlier\n"),
    .init(
      "a link to standard output", prepare: "echo earlier > log; ln -s /dev/stdout link",
      run: "REPORT link >> log", in: ["log"], kept: "earlier\n"),
    .init(
      "a link to a folder of descriptors", prepare: "echo earlier > log; ln -s /dev/fd link",
      run: "REPORT link/3 3>> log", in: ["log"], kept: "earlier\n"),
    .init("a descriptor that is a pipe", run: "REPORT /dev/fd/3 3>&1 >&2 | cat"),
    .init(
      "a pipe that is read", prepare: "mkfifo pipe", run: "cat pipe > got & REPORT pipe; wait",
      in: ["got"]),
    .init(
      "a pipe that is read late", prepare: "mkfifo pipe",
      run: """
        (until grep -q waits said; do sleep 0.05; done; exec cat pipe > got) &
        REPORT pipe 2> said; cat said >&2; rm said; wait
        """, in: ["got"], said: "the report waits until somebody reads 'pipe'"),
  ]

  private static let longName = String(repeating: "n", count: 255)
  private static let nobody = "setpriv --reuid=65534 --regid=65534 --clear-groups"
}
