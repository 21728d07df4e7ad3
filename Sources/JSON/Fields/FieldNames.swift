/// A type whose fields have more than one name on the wire.
///
/// The names hold for the conforming type alone, wherever it is nested, and for no type within it.
package protocol FieldAliasing {
    /// The other names of a field, by the name of its coding key.
    ///
    /// If several are present, the first that is not empty wins, the field's own name before the others.
    static var aliases: [String: [String]] { get }
}

/// A type whose values have several names on the wire, whatever object they are a field of.
///
/// A field `var loginId: UserIdentifier`, also in an `Optional`, `Presence` or `@ProtoField`, is then read under the
/// other names too. If several are present, the first that is not empty wins: the field's own name, its `FieldAliasing`
/// names, these.
package protocol FieldNaming {
    static var otherNames: [String] { get }
}
