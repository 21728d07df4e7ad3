internal import Synchronization

/// Facts about types, computed once for each.
///
/// It has a lock because every request is compared with its type's fields, on the thread that it arrived on.
final class TypeCache<Value: Sendable>: Sendable {
    private let values = Mutex<[ObjectIdentifier: Value]>([:])

    /// The value of a type, made on first use; without the lock, because making it may ask for those of other types.
    func value(of type: DecodableType, make: () -> Value) -> Value {
        let id = type.id
        if let value = values.withLock({ $0[id] }) { return value }
        let value = make()
        values.withLock { $0[id] = value }
        return value
    }
}

/// A type that can be decoded.
///
/// `any Decodable.Type` itself is not `Sendable`, because a conformance may belong to an actor.
struct DecodableType: Sendable {
    private let reference: Any.Type

    init(_ type: any Decodable.Type) { reference = type }

    var id: ObjectIdentifier { ObjectIdentifier(reference) }

    var type: any Decodable.Type {
        guard let type = reference as? any Decodable.Type else { preconditionFailure("\(reference) was decodable") }
        return type
    }
}
