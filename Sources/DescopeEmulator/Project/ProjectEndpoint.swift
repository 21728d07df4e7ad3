/// One of the emulator's own endpoints of a project, which needs no key, and never makes the project.
///
/// It runs on the project's strand like an operation, but has the project itself: what tests need to do to a project is
/// more than a transaction can.
protocol ProjectEndpoint: Documented {
    associatedtype Output

    /// - Throws: `APIError` for what is documented, `NotYet` to be performed again.
    func perform(on project: isolated Project, _ attempt: Attempt) throws -> Output
}
