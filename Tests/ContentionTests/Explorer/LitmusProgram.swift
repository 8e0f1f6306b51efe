import Foundation

@testable import Contention

/// A program of a few accesses per worker, written as in the reference facts: `W word value order`, `R word
/// register order`, `A word 10 register order` (add), `X word value register order` (exchange), `F order`.
final class LitmusProgram: Programs {
  private let accesses: [[ModelAccess]]
  private var places: [[[UInt64]]]
  let words = NumberedWords(named: ["x", "y", "z"])

  init(_ text: [[String]]) {
    accesses = text.map { $0.map(Self.access) }
    places = Array(repeating: [[]], count: text.count)
  }

  var workers: Int { accesses.count }

  func start(of worker: Int) -> Int { 0 }

  func access(of worker: Int, at place: Int) -> ModelAccess? {
    let done = places[worker][place].count
    return done < accesses[worker].count ? accesses[worker][done] : nil
  }

  func place(of worker: Int, after place: Int, answer: UInt64) -> Int {
    let answers = places[worker][place] + [answer]
    if let known = places[worker].firstIndex(of: answers) { return known }
    places[worker].append(answers)
    return places[worker].count - 1
  }

  private static func access(_ text: String) -> ModelAccess {
    let parts = text.split(separator: " ").map(String.init)
    let effect = effects[parts.last ?? ""] ?? .relaxed
    func word() -> Int? { ["x": 0, "y": 1, "z": 2][parts[1]] }
    func value() -> UInt64 { UInt64(parts[2]) ?? 0 }
    return switch parts[0] {
    case "W": ModelAccess(kind: .store(value()), word: word(), effect: effect)
    case "R": ModelAccess(kind: .load, word: word(), effect: effect)
    case "A": ModelAccess(kind: .add(value()), word: word(), effect: effect)
    case "X": ModelAccess(kind: .exchange(value()), word: word(), effect: effect)
    default: ModelAccess(kind: .fence, word: nil, effect: effect)
    }
  }

  private static let effects: [String: SharedAccess.Effect] = [
    "rlx": .relaxed, "acq": .acquire, "rel": .release, "ar": .acquireRelease,
    "sc": .sequentiallyConsistent,
  ]

  /// Every final state that a model allows, as the facts write them: "0:r0=1 1:r0=0 x=1 y=1".
  func finalStates<Rules: MemoryRules>(_ rules: Rules.Type) -> Set<String> {
    let machine = AbstractMachine<Rules, LitmusProgram>(self)
    guard let graph = machine.explore(ExplorerLimit(), isMarked: nil, goesOn: { _ in true }),
      graph.isComplete
    else { return [] }
    return Set(graph.ends.map { end in describe(machine.decode(graph.table[end]), rules) })
  }

  private func describe<Rules: MemoryRules>(
    _ configuration: AbstractMachine<Rules, LitmusProgram>.Configuration, _ rules: Rules.Type
  ) -> String {
    var parts: [String] = []
    for worker in 0..<workers {
      var register = 0
      let answers = places[worker][configuration.places[worker]]
      for (access, answer) in zip(accesses[worker], answers) {
        switch access.kind {
        case .load, .add, .exchange:
          parts.append("\(worker):r\(register)=\(answer)")
          register += 1
        default: break
        }
      }
    }
    for word in 0..<2 {
      let value = Rules.value(of: word, in: configuration.memory, words)
      parts.append("\(words.all[word].name)=\(value)")
    }
    return parts.joined(separator: " ")
  }

  /// The same program with every sequentially consistent access, fences apart, taken as acquire and release.
  static func paired(_ text: [[String]]) -> [[String]] {
    text.map {
      $0.map { access in
        guard access.hasSuffix(" sc"), !access.hasPrefix("F") else { return access }
        let order = access.hasPrefix("W") ? "rel" : access.hasPrefix("R") ? "acq" : "ar"
        return access.dropLast(2) + order
      }
    }
  }
}

/// A program and every final state that the language allows, as herd7 computed them.
struct LitmusFact: Decodable, CustomStringConvertible {
  let program: [[String]]
  let states: Set<String>

  var description: String { program.map { $0.joined(separator: "; ") }.joined(separator: " ‖ ") }

  static func all(in file: String) -> [LitmusFact] {
    let url = folder.appending(path: file)
    guard let data = try? Data(contentsOf: url) else { return [] }
    return (try? JSONDecoder().decode([LitmusFact].self, from: data)) ?? []
  }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../LitmusFacts").standardized
}
