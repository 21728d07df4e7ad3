internal import HTTP

/// How a behaviour is known.
enum Evidence: String, Sendable, CaseIterable {
    /// Asserted by the vendor's own tests against the real service, or captured from it.
    case live
    /// Said by the vendor's documentation or published schemas.
    case documented
    /// Read in the official SDKs' sources.
    case sdk
    /// Our least surprising choice where no source says.
    case assumed
}

/// Every error code that the emulator can answer with; there is no other place for codes.
///
/// `E9990NN` marks situations for which no source shows the service's code.
enum ErrorCode: String, Sendable, CaseIterable {
    case unknownServerError = "E010009"
    case malformedRequest = "E011001"
    case missingArguments = "E011002"
    case invalidRequest = "E011003"
    case invalidArguments = "E011004"
    case permissionAlreadyExists = "E024104"
    case roleAlreadyExists = "E024209"
    case userAlreadyExists = "E062107"
    case authUserNotFound = "E062108"
    case tenantAlreadyExists = "E073307"
    case tenantNotUpdated = "E111102"
    case tenantNotFound = "E111104"
    case unauthorized = "E111119"
    case userUpdateConflict = "E111127"
    case permissionNotFound = "E111303"
    case roleNotFound = "E111403"
    case userNotFound = "E112102"
    case unknownPath = "E999004"
    case methodNotAllowed = "E999005"
    case notBuilt = "E999006"
    case tooManyProjects = "E999007"
    case brokenHTTP = "E999008"
    case providerTokenNotFound = "E999009"
    case builtIn = "E999020"
    case applicationAlreadyExists = "E999030"
    case applicationNotFound = "E999031"
    case secretAlreadyExists = "E999032"
    case secretNotFound = "E999033"

    /// What the catalogue says of a code.
    struct Entry: Sendable {
        let status: HTTPStatus
        /// The fixed `errorDescription`.
        let description: String
        /// The `errorMessage` where the thrower gives none.
        let message: String
        let evidence: Evidence
        /// Where the code, its text and its status were seen.
        let source: String
    }

    /// What the catalogue says of this code.
    var entry: Entry {
        guard let entry = Self.catalogue[self] else { preconditionFailure("\(self) is not in the catalogue") }
        return entry
    }

    var status: HTTPStatus { entry.status }
}
