/// Where a plan keeps the value of a knob, and what it can be.
struct KnobSetting: Sendable {
  let values: KnobValues
  /// Whether a plan may leave it open.
  var isOptional = false
  let get: @Sendable (Plan) -> KnobValue?
  let set: @Sendable (inout Plan, KnobValue?) -> Void

  /// How a plan's own property is read and written. Not a key path: those are made when the program runs, and
  /// the first frame would wait half a millisecond for all of them.
  typealias Getter<Value> = @Sendable (Plan) -> Value
  typealias Setter<Value> = @Sendable (inout Plan, Value) -> Void

  static func number(
    _ get: @escaping Getter<Int>, _ set: @escaping Setter<Int>, in range: ClosedRange<Int>,
    by steps: KnobValues.Steps
  ) -> KnobSetting {
    KnobSetting(
      values: .number(in: range, by: steps), get: { .number(get($0)) },
      set: { if case .number(let number) = $1 { set(&$0, number) } })
  }

  static func optionalNumber(
    _ get: @escaping Getter<Int?>, _ set: @escaping Setter<Int?>, in range: ClosedRange<Int>,
    by steps: KnobValues.Steps
  ) -> KnobSetting {
    KnobSetting(
      values: .number(in: range, by: steps), isOptional: true,
      get: { get($0).map(KnobValue.number) },
      set: { plan, value in
        if case .number(let number) = value { set(&plan, number) }
        if value == nil { set(&plan, nil) }
      })
  }

  static func name<Name: KnobName>(
    _ get: @escaping Getter<Name>, _ set: @escaping Setter<Name>, noun: String
  ) -> KnobSetting {
    KnobSetting(
      values: .name(of: Name.names, noun: noun), get: { .name(get($0).rawValue) },
      set: { plan, value in Name(value).map { set(&plan, $0) } })
  }

  static func optionalName<Name: KnobName>(
    _ get: @escaping Getter<Name?>, _ set: @escaping Setter<Name?>, noun: String
  ) -> KnobSetting {
    KnobSetting(
      values: .name(of: Name.names, noun: noun), isOptional: true,
      get: { get($0).map { .name($0.rawValue) } },
      set: { plan, value in set(&plan, Name(value)) })
  }

  static func flag(_ get: @escaping Getter<Bool>, _ set: @escaping Setter<Bool>) -> KnobSetting {
    KnobSetting(
      values: .flag, get: { .flag(get($0)) },
      set: { if case .flag(let isOn) = $1 { set(&$0, isOn) } })
  }

  static func optionalNumbers(
    _ get: @escaping Getter<[UInt64]?>, _ set: @escaping Setter<[UInt64]?>, upTo most: UInt64,
    count: ClosedRange<Int>
  ) -> KnobSetting {
    KnobSetting(
      values: .numbers(upTo: most, count: count), isOptional: true,
      get: { get($0).map(KnobValue.numbers) },
      set: { plan, value in
        if case .numbers(let numbers) = value { set(&plan, numbers) }
        if value == nil { set(&plan, nil) }
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
