/// A type whose values have several names on the wire, whatever object they are a field of.
///
/// A field `var loginId: UserIdentifier`, also in an `Optional`, `Presence` or `@ProtoField`, is then read under the
/// other names too. If several are present, the first that is not empty wins: the field's own name, its `FieldAliasing`
/// names, these.
package protocol FieldNaming {
    /// The other names of a field of this type.
    static var otherNames: [String] { get }
}
