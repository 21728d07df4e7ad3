internal import Glibc

/// The program's exit status, which scripts can rely on.
enum ExitStatus: Int32 {
    case success = 0
    case runTime = 1
    case usage = 2
    case portInUse = 3
    case badData = 4

    func exitProcess() -> Never { exit(rawValue) }
}

/// An error that ends the program with a message for people and a status for scripts.
struct Failure: Error {
    let status: ExitStatus
    let message: String

    init(_ status: ExitStatus, _ message: String) {
        self.status = status
        self.message = message
    }
}
