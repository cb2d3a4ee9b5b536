import HTTPTypes

/// What the site answered.
struct PagesAnswer: Sendable {
    let status: HTTPResponse.Status
    let headers: HTTPFields
    /// The body, which is empty for HEAD.
    let text: String
}
