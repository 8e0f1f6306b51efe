/// Where a plan keeps the value of a knob, and what it can be.
struct KnobSetting: Sendable {
  let values: KnobValues
  /// Whether a plan may leave it open.
  var isOptional = false
  let get: @Sendable (Plan) -> KnobValue?
  let set: @Sendable (inout Plan, KnobValue?) -> Void

  static func number(
    _ path: WritableKeyPath<Plan, Int> & Sendable, in range: ClosedRange<Int>,
    by steps: KnobValues.Steps
  ) -> KnobSetting {
    KnobSetting(
      values: .number(in: range, by: steps), get: { .number($0[keyPath: path]) },
      set: { if case .number(let number) = $1 { $0[keyPath: path] = number } })
  }

  static func optionalNumber(
    _ path: WritableKeyPath<Plan, Int?> & Sendable, in range: ClosedRange<Int>,
    by steps: KnobValues.Steps
  ) -> KnobSetting {
    KnobSetting(
      values: .number(in: range, by: steps), isOptional: true,
      get: { $0[keyPath: path].map(KnobValue.number) },
      set: { plan, value in
        if case .number(let number) = value { plan[keyPath: path] = number }
        if value == nil { plan[keyPath: path] = nil }
      })
  }

  static func name<Name: KnobName>(
    _ path: WritableKeyPath<Plan, Name> & Sendable, noun: String
  ) -> KnobSetting {
    KnobSetting(
      values: .name(of: Name.names, noun: noun), get: { .name($0[keyPath: path].rawValue) },
      set: { plan, value in Name(value).map { plan[keyPath: path] = $0 } })
  }

  static func optionalName<Name: KnobName>(
    _ path: WritableKeyPath<Plan, Name?> & Sendable, noun: String
  ) -> KnobSetting {
    KnobSetting(
      values: .name(of: Name.names, noun: noun), isOptional: true,
      get: { $0[keyPath: path].map { .name($0.rawValue) } },
      set: { plan, value in plan[keyPath: path] = Name(value) })
  }

  static func flag(_ path: WritableKeyPath<Plan, Bool> & Sendable) -> KnobSetting {
    KnobSetting(
      values: .flag, get: { .flag($0[keyPath: path]) },
      set: { if case .flag(let isOn) = $1 { $0[keyPath: path] = isOn } })
  }

  static func optionalNumbers(
    _ path: WritableKeyPath<Plan, [UInt64]?> & Sendable, upTo most: UInt64,
    count: ClosedRange<Int>
  ) -> KnobSetting {
    KnobSetting(
      values: .numbers(upTo: most, count: count), isOptional: true,
      get: { $0[keyPath: path].map(KnobValue.numbers) },
      set: { plan, value in
        if case .numbers(let numbers) = value { plan[keyPath: path] = numbers }
        if value == nil { plan[keyPath: path] = nil }
      })
  }
}

/// An enumeration whose cases are the names of a knob's values.
typealias KnobName = CaseIterable & RawRepresentable<String> & SendableMetatype

extension CaseIterable where Self: RawRepresentable<String> {
  fileprivate static var names: [String] { allCases.map(\.rawValue) }

  fileprivate init?(_ value: KnobValue?) {
    guard case .name(let name) = value else { return nil }
    self.init(rawValue: name)
  }
}
