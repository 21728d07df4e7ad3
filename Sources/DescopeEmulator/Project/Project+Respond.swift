internal import Dispatch
internal import HTTP

/// A request's way through its project: fault? → decode → transaction → response.
///
/// All of it happens on the project's lane: a connection's lane serves many clients, a project's only its own.
extension Project {
    /// Answers a request, now or later.
    func respond(to call: Call) {
        let fault = faults.isEmpty ? nil : faults.removeFirst()
        if case .drop = fault { return call.completion(.drop) }
        perform(call.operation, call, fault, Attempt(started: .now))
    }

    private func perform<Operation: Endpoint>(
        _ type: Operation.Type,
        _ call: Call,
        _ fault: Fault?,
        _ attempt: Attempt
    ) {
        let warnings = WarningList()
        do {
            let operation = try RequestDecoding.decode(type, call.request, call.match, warnings)
            let output = try transaction(as: call.caller, call.facts, warnings: warnings, attempt: attempt) { context in
                try operation.perform(in: context)
            }
            finish(call, try output.response().adding(warnings), fault)
        } catch let reason as NotYet where attempt.allows(reason) {
            performAgain(type, call, fault, attempt, reason)
        } catch {
            finish(call, type.spec.errors.response(to: error, logger).adding(warnings), fault)
        }
    }

    private func performAgain<Operation: Endpoint>(
        _ type: Operation.Type,
        _ call: Call,
        _ fault: Fault?,
        _ attempt: Attempt,
        _ reason: NotYet
    ) {
        switch reason {
        case .needs(let work):
            DispatchQueue.global().async {
                let next = attempt.with(work.perform(), for: work.key)
                self.submit { $0.perform(type, call, fault, next) }
            }
        case .waiting(let deadline):
            wait(call, until: deadline) { $0.perform(type, call, fault, attempt) }
        }
    }

    private func finish(_ call: Call, _ response: HTTPResponse, _ fault: Fault?) {
        switch fault {
        case nil: call.completion(.answer(response))
        case .truncate(let count): call.completion(.truncated(response, after: count))
        case .drop, .lose: call.completion(.drop)
        }
    }
}
