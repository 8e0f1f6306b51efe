/// Why a command ends without success: an exit status of sysexits.h, or 128 + a signal's number,
/// and the lines for standard error.
struct Failure: Error, Equatable {
  let status: Int32
  let messages: [String]

  /// The command line asks for something that does not exist or cannot be (EX_USAGE).
  static func usage(_ message: String) -> Failure { Failure(status: 64, messages: [message]) }

  /// A file that was to be read has a mistake in it (EX_DATAERR).
  static func data(_ message: String) -> Failure { Failure(status: 65, messages: [message]) }

  /// The law of a correct variant broke: atomtop itself is wrong (EX_SOFTWARE).
  static func defect(_ messages: [String]) -> Failure { Failure(status: 70, messages: messages) }

  /// The system refused what is needed, such as threads (EX_OSERR).
  static func system(_ message: String) -> Failure { Failure(status: 71, messages: [message]) }

  /// A report could not be written (EX_IOERR).
  static func output(_ message: String) -> Failure { Failure(status: 74, messages: [message]) }

  /// Somebody ended the program with a signal. They know, so nothing is said.
  static func signal(_ number: Int32) -> Failure { Failure(status: 128 + number, messages: []) }
}
