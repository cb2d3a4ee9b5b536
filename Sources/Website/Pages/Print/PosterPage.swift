import CaseDesk
import CouncilHost
import CouncilModules

/// A poster: that one may complain, to whom, and who is on one's side. For young people unless adults' words are chosen.
struct PosterPage: PageView {
    static let template = "poster"
    let title: String
    let council: PageCouncil?
    let frame: PageFrame
    let isYoung: Bool
    let councilName: String
    let start: PrintedStart
    /// The number or address to complain by, where the council publishes one.
    let contact: ContactLine?
    /// The advocacy service that is asked first.
    let advocate: Advocate?
    /// Those to talk to at any hour who are not the council.
    let helplines: [ContactLine]

    /// An advocacy service, and the quickest way to it.
    struct Advocate {
        let name: String
        let contact: ContactLine

        init?(_ provider: AdvocacyProvider) {
            guard
                let contact = provider.phone.map({ ContactLine("Call", ContactLink($0)) })
                    ?? provider.text.map({ ContactLine("Text", ContactLink($0, takesTexts: true)) })
                    ?? provider.email.map({ ContactLine("Email", ContactLink($0)) })
                    ?? provider.url.map({ ContactLine("Go to", ContactLink($0)) })
            else { return nil }
            name = provider.name
            self.contact = contact
        }
    }

    init(_ served: ServedCouncil, voice: Voice, start: PrintedStart) {
        let module = served.module
        title = Said(
            "Not happy with children’s social care? You have a right to complain.",
            young: "Not happy with your social care? You can say so.")(voice)
        council = PageCouncil(served)
        frame = PageFrame(voice: voice, address: .poster(served.id), isForPrint: true)
        isYoung = voice.isYoung
        councilName = module.name
        self.start = start
        contact = module.channels.first { [.phone, .text].contains($0.kind) && $0.to != nil && $0.isForEveryComplaint }
            .map { ContactLine($0.shortCall, ContactLine($0, of: module).link) }
        advocate = module.advocates(on: served.desk.today).lazy.compactMap(Advocate.init).first
        helplines = module.safeguarding.filter { $0.kind == .helpline && $0.when == .anyTime && $0.to != nil }.prefix(3)
            .map { ContactLine($0) }
    }
}

extension PublishedChannel {
    /// What to do with its number, in a few words: `Text KIDS to`.
    fileprivate var shortCall: String {
        if kind == .text { return keyword.map { "Text \($0) to" } ?? "Text" }
        return `extension`.map { "Call, and ask for extension \($0):" } ?? "Call"
    }
}
