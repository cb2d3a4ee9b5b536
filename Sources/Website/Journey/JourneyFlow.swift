/// In which order a draft's pages are asked, and which of them are asked at all.
struct JourneyFlow: Sendable {
    let draft: Draft

    /// The pages that this draft is asked, in order.
    var pages: [JourneyPage] { JourneyPage.allCases.filter(isAsked) }

    /// The first page that has not been answered; `nil` once all have.
    var firstUnanswered: JourneyPage? { pages.first { !isAnswered($0) } }

    /// Where to go once a page has been answered: on to what is still unanswered, or to the answers.
    func next(after page: JourneyPage) -> JourneyPage {
        let rest = pages.drop { $0 != page }.dropFirst()
        return rest.first { !isAnswered($0) } ?? firstUnanswered ?? .check
    }

    /// The page before.
    func previous(to page: JourneyPage) -> JourneyPage? {
        pages.prefix { $0 != page }.last
    }

    /// Whether a page may be shown: everything before it has been answered.
    func isReached(_ page: JourneyPage) -> Bool {
        guard let first = firstUnanswered else { return page != .sent }
        guard let place = pages.firstIndex(of: page), let limit = pages.firstIndex(of: first) else { return false }
        return place <= limit
    }

    private func isAnswered(_ page: JourneyPage) -> Bool {
        switch page {
        case .happened: !draft.points.isEmpty
        case .who, .family, .age, .forWhom, .child, .more, .when, .wanted, .name, .contact, .careful, .help, .advocate:
            draft.done.contains(page.rawValue)
        case .check, .sent: true
        }
    }

    /// Whether a page is asked at all.
    func isAsked(_ page: JourneyPage) -> Bool {
        switch page {
        case .family: Draft.needsFamily(draft.answers.text("who") ?? "")
        case .age: !["looked-after-child", "child-in-need"].contains(draft.answers.text("who") ?? "")
        case .child: draft.answers.text("for").map { $0 != "me" } ?? false
        case .careful: draft.answers.text("way") != nil && !draft.answers.all("way").contains("none")
        case .who, .forWhom, .happened, .more, .when, .wanted, .name, .contact, .help, .advocate: true
        case .check, .sent: false
        }
    }
}
