/// What a knob is set to.
public enum KnobValue: Sendable, Equatable {
  case number(Int)
  case name(String)
  case flag(Bool)
  case numbers([UInt64])

  /// As the command line has it: "50", "yield", "3,1,7".
  public var text: String {
    switch self {
    case .number(let number): "\(number)"
    case .name(let name): name
    case .flag(let isOn): isOn ? "yes" : "no"
    case .numbers(let numbers): numbers.map { "\($0)" }.joined(separator: ",")
    }
  }
}
