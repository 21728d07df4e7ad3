/// The fields of an object, found by their own names, whatever the input calls them.
///
/// It is a class, so that a container over it is copied at little cost.
final class JSONFields {
    let decoder: JSONDecoder
    let object: JSONObject

    init(_ decoder: JSONDecoder, _ object: JSONObject) {
        self.decoder = decoder
        self.object = OtherNames.of(decoder.type).replaced(in: object)
    }

    subscript(name: String) -> JSONField { JSONField(decoder: decoder, name: name, value: object[name]) }
}
