public import CaseKernel

/// What a council still lacks before it can go live: a module that loads need not be one that people can rely on.
public struct Readiness: Hashable, Sendable {
    /// Something that is lacking.
    public struct Item: Hashable, Sendable {
        /// What, in a few words.
        public let lacking: String
        /// Why it is needed.
        public let reason: String
        /// What to do.
        public let remedy: String
        /// The rule that asks for it; `nil` when no rule does.
        public let source: Source?
    }

    /// What is lacking, in the order of the list; empty when nothing is.
    public let items: [Item]

    /// Whether nothing is lacking.
    public var isReady: Bool { items.isEmpty }

    /// Looks a module over.
    public init(of module: CouncilModule) {
        items = Readiness.asked.compactMap { ask in
            ask.isMet(module)
                ? nil : Item(lacking: ask.lacking, reason: ask.reason, remedy: ask.remedy, source: ask.source)
        }
    }

    /// One line of the list.
    private struct Ask: Sendable {
        let lacking: String
        let reason: String
        let remedy: String
        var source: Source?
        let isMet: @Sendable (CouncilModule) -> Bool
    }

    private static let asked = contacts + people + sending + state

    private static let contacts = [
        Ask(
            lacking: "a safeguarding telephone number of the council's own in office hours",
            reason: "The page for somebody in danger would name national helplines only.",
            remedy: "add <safeguarding-contact kind=\"phone\" when=\"office-hours\" …>, or when=\"any-time\"",
            isMet: { $0.reachesSafeguarding(.officeHours) }),
        Ask(
            lacking: "a safeguarding telephone number of the council's own out of hours",
            reason: "Most who are in danger are so when the office is shut.",
            remedy: "add <safeguarding-contact kind=\"phone\" when=\"out-of-hours\" …>",
            isMet: { $0.reachesSafeguarding(.outOfHours) }),
        Ask(
            lacking: "a way to complain by speaking, with its number or place",
            reason: "A complaint may be made by speaking as well as in writing.",
            remedy: "add <channel kind=\"phone\" to=\"…\">", source: .regulation("6"),
            isMet: { $0.channels.contains { $0.isForEveryComplaint && $0.takesSpeech && $0.to != nil } }),
        Ask(
            lacking: "an address to complain to in writing",
            reason: "Who cannot use these pages has to know where to write.",
            remedy: "add <channel kind=\"email\" to=\"…\"> or <channel kind=\"letter\" to=\"…\">",
            source: .regulation("6"),
            isMet: { module in
                module.channels.contains {
                    $0.isForEveryComplaint && [.email, .letter, .freepost].contains($0.kind) && $0.to != nil
                }
            }),
        Ask(
            lacking: "whom to tell when a page cannot be used",
            reason: "The accessibility statement would send people to the complaints team.",
            remedy: "add <accessibility email=\"…\"/>",
            isMet: { !($0.accessibility?.details.isEmpty ?? true) }),
        Ask(
            lacking: "whom to ask about personal data",
            reason: "The privacy notice has to name the data protection officer and a way to reach them.",
            remedy: "add <privacy officer=\"…\" email=\"…\"/>",
            isMet: { !($0.privacy?.details.isEmpty ?? true) }),
    ]

    private static let people = [
        Ask(
            lacking: "a complaints manager",
            reason: "The council has to designate an officer who runs the procedure, and people are told who that is.",
            remedy: "add <handled-by role=\"complaints-manager\" title=\"…\"> to a <stage>", source: .regulation("10"),
            isMet: { $0.title(of: .complaintsManager) != nil }),
        Ask(
            lacking: "an advocacy provider of the council's own for children",
            reason:
                "Every child who complains has to be helped to get an advocate; a base's provider is only behind it.",
            remedy: "add <advocacy-provider serves=\"any-child\" …>, or two that serve children in care and in need",
            source: .act("s.26A"), isMet: \.hasProviderForChildren),
        Ask(
            lacking: "the Ombudsman, on the council's own page or in its base",
            reason: "The answer to the panel has to say how to go to the Ombudsman.",
            remedy: "name a base that has <ombudsman>, or add it", source: .regulation("20(3)"),
            isMet: { $0.ombudsman?.phone != nil || $0.ombudsman?.url != nil }),
    ]

    private static let sending = [
        Ask(
            lacking: "somebody who is told of new complaints",
            reason: "Without a team's address nobody is alerted, even where a child may be in danger.",
            remedy: "add <team plugin=\"…\" to=\"…\"/> to <outgoing>", isMet: { $0.outgoing?.team != nil }),
        Ask(
            lacking: "a way in which people are written to",
            reason: "Notices would wait on the tracking page until somebody looks there.",
            remedy: "add <write way=\"email\" plugin=\"…\"/> to <outgoing>",
            isMet: { !($0.outgoing?.ways.isEmpty ?? true) }),
        Ask(
            lacking: "the wording of notices",
            reason: "Letters are made of it: without it none can be sent.",
            remedy: "name a base that has wording/notices.xml, or add that file", isMet: { !$0.notices.isEmpty }),
    ]

    private static let state = [
        Ask(
            lacking: "a sample case",
            reason: "A complaint with the dates it should give shows that the module says what the council means.",
            remedy: "add a file to cases/, with the dates somebody of the council worked out by hand",
            isMet: { !$0.sampleCases.isEmpty }),
        Ask(
            lacking: "the word that it is live",
            reason: "The module says that it is a draft, and so no complaint is taken.",
            remedy: "take status=\"draft\" away, or write status=\"live\"", isMet: { $0.status == .live }),
    ]
}

extension CouncilModule {
    /// Whether a telephone number of the council's own, or one that it shares, is for a worry about a child at such a time.
    fileprivate func reachesSafeguarding(_ hours: ContactHours) -> Bool {
        safeguarding.contains {
            $0.kind == .phone && $0.to != nil && ($0.when == .anyTime || $0.when == hours)
        }
    }

    /// Whether the council's own providers serve children in care and children in need alike.
    fileprivate var hasProviderForChildren: Bool {
        let served = Set(advocacyProviders.filter { !$0.evidence.isInherited }.flatMap(\.serves))
        return served.contains(.anyChild) || served.isSuperset(of: [.childrenInCare, .childrenInNeed])
    }
}
