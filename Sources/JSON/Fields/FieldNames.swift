/// A type whose fields have more than one name on the wire.
///
/// The names hold wherever the type is nested, but for no type within it.
package protocol FieldAliasing {
    /// The other names of a field, by the name of its coding key.
    ///
    /// Of several present, the first that is not empty wins; the field's own name comes first.
    static var aliases: [String: [String]] { get }
}

/// A type whose values have several names on the wire, whatever object they are a field of.
///
/// A field `var loginId: UserIdentifier`, also in an `Optional`, `Presence` or `@ProtoField`, is read under these too.
/// Of several present, the first that is not empty wins: the field's own name, its `FieldAliasing` names, these.
package protocol FieldNaming {
    static var otherNames: [String] { get }
}
