/// What a person sees when a page cannot be shown.
struct ProblemPage: PageView {
    static let template = "problem"
    let title: String
    let serviceName = "Redress"
    let detail: String
    let front = SitePath.front.path

    init(_ problem: Problem) {
        title = problem.title
        detail = problem.detail
    }
}
