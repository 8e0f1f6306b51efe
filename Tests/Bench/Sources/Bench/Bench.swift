import Foundation
import TestSupport

/// Measures everything that is published, and prints it as one Markdown table.
///
/// `Bench` measures the screen alone, through a pseudo-terminal. `Bench FOLDER` measures all: the
/// folder holds the rivals, built. Timings depend on the machine and on what else it does, so this is
/// no test. It drives the program that `ATOMTOP_BINARY` names.
@main
enum Bench {
  static func main() {
    var table = Table()
    do {
      if let folder = CommandLine.arguments.dropFirst().first {
        table.add(try CalibratedLoops.rows())
        table.add(try Rivals(folder: folder).rows())
      }
      table.add(try Explorations.rows())
      table.add(try Latency.rows())
      table.add(try Wire.rows())
      table.add(try Lifetime.rows())
      table.add(try OtherScreens.rows())
    } catch {
      FileHandle.standardError.write(Data("bench: \(error)\n".utf8))
      exit(1)
    }
    print(table.text, terminator: "")
  }
}
