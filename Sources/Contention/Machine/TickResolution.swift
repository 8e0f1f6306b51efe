/// What the tick counter can tell apart.
struct TickResolution { let floor: UInt64 = 20; static let current = TickResolution() }
