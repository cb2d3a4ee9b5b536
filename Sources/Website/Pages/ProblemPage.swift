import HTTPTypes

/// What a person sees when a page cannot be shown: what is the matter, and what to do now.
struct ProblemPage: PageView {
    static let template = "problem"
    let title: String
    let council: PageCouncil? = nil
    let detail: String
    /// What to do now.
    let steps: [String]
    let hasSteps: Bool
    /// Where the open cases of a council that has left can be followed.
    let follow: String?
    /// Where to go on, where there is somewhere.
    let onward: Onward?
    let frame: PageFrame

    /// A link to go on by.
    struct Onward {
        let address: String
        let text: String

        /// The list of councils at the install's own host; at a council's, its start page; at nobody's, nothing.
        init?(_ place: SitePlace) {
            switch place {
            case .install: (address, text) = (SitePath.front.path, "Go to the list of councils")
            case .council(let id): (address, text) = (SitePath.council(id).path, "Go to the start page")
            case .nowhere: return nil
            }
        }
    }

    init(_ problem: Problem, at place: SitePlace = .install) {
        onward = Onward(place)
        frame = PageFrame(leadsToAll: place == .install)
        let words = Words(problem)
        title = words.title
        detail = words.detail
        steps = words.steps
        hasSteps = !steps.isEmpty
        follow = problem.retired.map { SitePath.track($0).path }
    }

    /// A problem in a reader's words; over the door the same problem speaks to a program.
    private struct Words {
        let title: String
        let detail: String
        let steps: [String]

        init(_ problem: Problem) {
            switch problem.status.code {
            case 404:
                title = "Page not found"
                detail =
                    "There is no page at this address. If you were looking for a council, it may not use this service."
                steps = [
                    "If you typed the address, check that it is right.",
                    "If you pasted it, check that you have all of it.",
                ]
            case 410:
                title = "This council no longer uses this service"
                detail = "You can still complain. Get in touch with the council directly."
                steps = ["You can tell anyone who works for the council, by speaking or in writing."]
            case 421:
                title = problem.title
                detail = problem.detail
                steps = [
                    "Check the address that you typed or followed.",
                    "You can complain to any council directly: tell anyone who works for it.",
                    "If you run this service, name this address to it with --origin (or REDRESS_ORIGIN), or as the host of one council’s module.",
                ]
            case 503:
                title = "Sorry, this page cannot be shown at the moment"
                detail = "The people who run this service have been told."
                steps = ["Try again later.", "You can still complain: tell anyone who works for the council."]
            case 500...599:
                title = "Sorry, something went wrong"
                detail = "The fault is on our side. If you were sending something, it may not have been saved."
                steps = ["Go back and try again.", "You can still complain: tell anyone who works for the council."]
            default:
                title = problem.title
                detail = problem.detail
                steps = []
            }
        }
    }
}
