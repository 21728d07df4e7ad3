/// One sign-in of a user.
struct Login: Sendable, Equatable {
    let userID: String
    let time: Instant
    let city: String
    let country: String
    let ip: String
    let selectedTenant: String
}
