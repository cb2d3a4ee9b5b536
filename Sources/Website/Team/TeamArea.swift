import CaseKernel
import CaseStore
import CouncilHost
import CouncilModules
import Hummingbird
import TeamDesk

/// Whose area a page belongs to: a council's team, or those who run the install.
enum TeamArea: Sendable {
    case council(ServedCouncil)
    case install(TeamDesk)

    /// Who may sign in.
    var desk: TeamDesk {
        switch self {
        case .council(let served): served.team
        case .install(let desk): desk
        }
    }

    /// The address of a page of it.
    func path(_ page: TeamPath) -> String {
        switch self {
        case .council(let served): SitePath.team(served.id, page).path
        case .install: SitePath.operators(page).path
        }
    }

    /// As its pages name it.
    var name: String {
        switch self {
        case .council(let served): served.module.name
        case .install: "This install"
        }
    }

    /// The council, where it is one's.
    var served: ServedCouncil? {
        switch self {
        case .council(let served): served
        case .install: nil
        }
    }

    /// An address to go on to after signing in: one of this area's, and nothing else whatever is asked for.
    func onward(_ text: String?) -> String? {
        guard let text, text == path(.home) || text.hasPrefix(path(.home) + "/"), !text.contains("//"),
            text.utf8.allSatisfy({ Self.plain.contains($0) })
        else { return nil }
        return text
    }

    private static let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/-_.?=&".utf8)
}

extension Site {
    /// A cookie of an area's pages. It comes along when a link in a letter leads here: nothing is changed by following one.
    func cookie(_ name: SiteCookie, _ value: String, _ area: TeamArea, seconds: Int? = nil) -> Cookie {
        Cookie(
            name: name.rawValue, value: value, maxAge: seconds, path: area.path(.home), secure: isSecure,
            httpOnly: true, sameSite: .lax)
    }
}
