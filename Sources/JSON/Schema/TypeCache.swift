internal import Synchronization

/// Facts about types, computed once for each.
///
/// It has a lock because requests on all threads are compared with their types' fields.
final class TypeCache<Value: Sendable>: Sendable {
    private let values = Mutex<[ObjectIdentifier: Value]>([:])

    /// The value of a type, made on first use; outside the lock, because making it may ask for other types' values.
    func value(of type: DecodableType, make: () -> Value) -> Value {
        let id = type.id
        if let value = values.withLock({ $0[id] }) { return value }
        let value = make()
        values.withLock { $0[id] = value }
        return value
    }
}

/// A type that can be decoded; an `any Decodable.Type` is not `Sendable`, as its conformance may belong to an actor.
struct DecodableType: Sendable {
    private let reference: Any.Type

    init(_ type: any Decodable.Type) { reference = type }

    var id: ObjectIdentifier { ObjectIdentifier(reference) }

    var type: any Decodable.Type {
        guard let type = reference as? any Decodable.Type else { preconditionFailure("\(reference) was decodable") }
        return type
    }
}
