internal import Dispatch
internal import HTTP
internal import Lanes
internal import Logging

/// A request's way through its project: decode → fault? → transaction → response.
///
/// A light request does all of it on the thread of its client, and is on the project's strand for the fault and the
/// transaction alone. What may take long goes through Dispatch, so that no other client waits for it.
extension Project {
    /// A longer body is decoded where no other client waits.
    private static let lightBody = 16_384
    private static let heavyWork = DispatchQueue.global(qos: .background)

    /// Answers a request at once, or later by its completion.
    nonisolated func respond(to call: Call) -> Outcome? {
        guard call.request.body.count <= Self.lightBody else {
            Self.heavyWork.async { self.queue(DecodedRequest(call), isHeavy: true) }
            return nil
        }
        let request = DecodedRequest(call)
        guard !isDurable, !request.isHeavy, let performed = strand.enter({ assumeIsolated { $0.perform(request) } })
        else {
            queue(request, isHeavy: request.isHeavy)
            return nil
        }
        return performed?.outcome(logger)
    }

    private nonisolated func queue(_ request: DecodedRequest, isHeavy: Bool) {
        strand.submit(isHeavy: isHeavy) {
            guard let performed = self.assumeIsolated({ $0.perform(request) }) else { return }
            guard isHeavy else { return self.complete(performed) }
            // The project's next request need not wait until a large answer is encoded.
            Self.heavyWork.async { self.complete(performed) }
        }
    }

    private nonisolated func complete(_ performed: PerformedRequest) {
        performed.call.complete(performed.outcome(logger), logger)
    }

    /// Performs a request's operation; nil if that takes more than one attempt.
    private func perform(_ request: DecodedRequest) -> PerformedRequest? {
        let fault = request.isControl || faults.isEmpty ? nil : faults.removeFirst()
        if case .drop = fault { return PerformedRequest(call: request.call, fault: fault) }
        return perform(request, fault, Attempt(started: .now))
    }

    private func perform(_ request: DecodedRequest, _ fault: Fault?, _ attempt: Attempt) -> PerformedRequest? {
        let warnings = WarningList(request.warnings)
        var performed = PerformedRequest(call: request.call, fault: fault)
        do {
            performed.output = .success(try output(of: request.target.get(), request.call, warnings, attempt))
        } catch let reason as NotYet where attempt.allows(reason) {
            performAgain(request, fault, attempt, reason)
            return nil
        } catch {
            performed.output = .failure(error)
        }
        performed.warnings = warnings.texts
        return performed
    }

    private func output(
        of target: DecodedRequest.Target,
        _ call: Call,
        _ warnings: WarningList,
        _ attempt: Attempt
    ) throws -> any ResponseGenerator {
        switch target {
        case .operation(let operation):
            try transaction(
                recording: type(of: operation).audit,
                as: call.caller,
                call.facts,
                warnings: warnings,
                attempt: attempt
            ) { try operation.perform(in: $0) }
        case .control(let control): try control.perform(on: self, attempt)
        }
    }

    private func performAgain(
        _ request: DecodedRequest,
        _ fault: Fault?,
        _ attempt: Attempt,
        _ reason: NotYet
    ) {
        let again: @Sendable (isolated Project, Attempt) -> Void = { project, attempt in
            if let performed = project.perform(request, fault, attempt) { project.complete(performed) }
        }
        switch reason {
        case .needs(let work):
            DispatchQueue.global().async {
                let next = attempt.with(work.perform(), for: work.key)
                self.submit { again($0, next) }
            }
        case .waiting(let deadline):
            wait(request.call, until: deadline) { again($0, attempt) }
        }
    }
}

/// A request whose fields are read.
///
/// Neither this nor what follows is generic: looking up the metadata of a dozen generic types took a tenth of the time of
/// a light request.
private struct DecodedRequest: Sendable {
    enum Target: Sendable {
        case operation(any Endpoint)
        case control(any ProjectEndpoint)
    }

    let call: Call
    let target: Result<Target, any Error>
    let warnings: [String]

    init(_ call: Call) {
        let warnings = WarningList()
        self.call = call
        target = Result {
            switch call.target {
            case .operation(let type):
                .operation(try RequestDecoding.decode(type, call.request, call.match, warnings))
            case .control(let type): .control(try RequestDecoding.decodeStrictly(type, call.request, call.match))
            }
        }
        self.warnings = warnings.texts
    }

    /// Whether it asks for one of the emulator's own endpoints, which no fault hits.
    var isControl: Bool { if case .control = call.target { true } else { false } }

    var isHeavy: Bool {
        switch target {
        case .success(.operation(let operation)): operation.isHeavy
        case .success(.control): call.spec.isHeavy
        case .failure: false
        }
    }
}

/// A request whose operation is performed.
private struct PerformedRequest: Sendable {
    let call: Call
    let fault: Fault?
    /// Nil if it was not performed, because of the fault.
    var output: Result<any ResponseGenerator, any Error>?
    var warnings: [String] = []

    func outcome(_ logger: Logger) -> Outcome {
        switch (output, fault) {
        case (let output?, nil): .answer(response(output, logger))
        case (let output?, .truncate(let count)): .truncated(response(output, logger), after: count)
        case (_, .drop), (_, .lose), (nil, _): .drop
        }
    }

    private func response(_ output: Result<any ResponseGenerator, any Error>, _ logger: Logger) -> HTTPResponse {
        do {
            return try output.get().response().adding(warnings)
        } catch {
            return call.spec.errors.response(to: error, logger).adding(warnings)
        }
    }
}
