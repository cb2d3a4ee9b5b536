import CaseKernel
import Hummingbird

/// The cookies there are. Each is sent to its own council's pages alone, and but for the device's lasts as long as the
/// browser's session at most.
enum SiteCookie: String, CaseIterable, Sendable {
    /// Which wording was chosen.
    case words
    /// The token of what is being filled in or followed.
    case visit
    /// The token of a session of somebody of a team, or of a sign-in that awaits its code.
    case team
    /// That somebody of a team signed in with this browser before.
    case device

    /// Those of people who visit, which leaving ends.
    static let ofVisitors: [SiteCookie] = [.words, .visit]
}

extension Site {
    /// A cookie for one council's pages, out of reach of scripts and never sent along from another site.
    func cookie(_ name: SiteCookie, _ value: String, _ council: CouncilID) -> Cookie {
        Cookie(
            name: name.rawValue, value: value, path: SitePath.council(council).path, secure: isSecure,
            httpOnly: true, sameSite: .strict)
    }

    /// The end of a cookie.
    func ending(_ name: SiteCookie, _ council: CouncilID) -> Cookie {
        Cookie(
            name: name.rawValue, value: "", maxAge: 0, path: SitePath.council(council).path, secure: isSecure,
            httpOnly: true, sameSite: .strict)
    }

    /// The wording that was chosen; an adult's until one is, unless the page is for young people first.
    func voice(of request: Request, otherwise: Voice = .adult) -> Voice {
        request.cookies[SiteCookie.words.rawValue].flatMap { Voice(rawValue: $0.value) } ?? otherwise
    }
}
