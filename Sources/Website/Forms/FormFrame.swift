import CaseKernel

/// What every form of a page carries: where it is sent, and what shows that it came from a page of ours.
struct FormFrame: Sendable {
    /// The address it is sent to.
    let action: String
    /// The token of the visit, which another site cannot know.
    let token: String
    /// A number of its own, so that sending it twice does it once.
    let once: String
    /// The words on its button.
    let button: String
    /// The value that the button sends.
    let go: String
    /// The words on the button that changes the wording and keeps what was typed; `nil` without one.
    let otherVoice: String?
    /// Whether the button does what cannot be undone.
    let isWarning: Bool
    /// Which version of something the page shows, so that what is said of it stays with that one.
    let version: Int?

    init(
        to path: SitePath, _ visit: OpenVisit, voice: Voice, button: Said, go: String = "on",
        switchesVoice: Bool = true,
        isWarning: Bool = false, version: Int? = nil
    ) {
        action = path.path
        token = visit.formToken
        once = VisitNumber.drawn()
        self.button = button(voice)
        self.go = go
        otherVoice =
            switchesVoice ? (voice.isYoung ? "Use the words for adults" : "Use the words for young people") : nil
        self.isWarning = isWarning
        self.version = version
    }
}

/// Numbers that tell one showing of a form from another.
enum VisitNumber {
    /// 64 random bits in hexadecimal digits.
    static func drawn() -> String { String(UInt64.random(in: .min ... .max), radix: 16) }
}
