/// A value that is kept in one place however often the state it belongs to is copied.
///
/// A case is copied with every event. What is large and seldom changes is copied as one reference.
indirect enum Kept<Value: Hashable & Sendable>: Hashable, Sendable {
    case value(Value)

    var value: Value {
        switch self {
        case .value(let value): value
        }
    }
}
