import HTTPTypes
import Hummingbird
import Logging

/// Turns what went wrong into an answer: problem details over the door, a page for a person. Says nothing of the inside.
struct ErrorAnswers: RouterMiddleware {
    let site: Site

    func handle(
        _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            let problem = problem(for: error, context: context)
            guard request.uri.path.hasPrefix("/api/") else {
                let place = site.place(of: request)
                var page = try site.templates.page(ProblemPage(problem, at: place), status: problem.status)
                for field in problem.headers { page.headers[field.name] = field.value }
                return page
            }
            return try problem.response(from: request, context: context)
        }
    }

    private func problem(for error: any Error, context: SiteContext) -> Problem {
        if let problem = error as? Problem { return problem }
        if let error = error as? HTTPError { return Problem(error.status) }
        // The error's own words may hold what a person typed, so only its type is logged.
        context.logger.error("request failed", metadata: ["error": "\(type(of: error))"])
        return Problem(.internalServerError)
    }
}

extension Problem {
    /// A problem that the router found before any of our code ran.
    fileprivate init(_ status: HTTPResponse.Status) {
        switch status.code {
        case 404:
            self.init(
                .notFound, "not-found", "There is nothing at this address",
                detail: "Check the address.")
        case 413:
            self.init(
                .contentTooLarge, "too-large", "The request is too large",
                detail: "Nothing was recorded. Send a shorter one.")
        case 500...599:
            self.init(
                status, "internal", "Something went wrong on our side",
                detail: "If you were sending a complaint, it may not have been recorded: send it again.")
        default:
            self.init(status, "request", "The request could not be understood", detail: "Nothing was recorded.")
        }
    }
}
