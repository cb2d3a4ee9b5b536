public import CaseKernel

/// Something that neither a council nor its bases say, and what the law has in its place.
public struct Silence: Hashable, Sendable {
    /// The element that would say it.
    public let section: String
    /// What the law says.
    public let law: String
    /// Where.
    public let source: Source
}

extension CouncilModule {
    /// Everything of the law that the module is silent on, in the order of its file.
    public var silences: [Silence] {
        let people = eligibility == nil ? CouncilModule.everyoneTheLawNames : []
        return people
            + CouncilModule.lawful.filter { !$0.isSaid(self) }.map {
                Silence(section: $0.section, law: $0.law, source: $0.source)
            }
    }

    private static let everyoneTheLawNames = ComplainantCategory.allCases.map {
        Silence(section: "who-may-complain", law: "\($0.rawValue) may complain", source: $0.source)
    }

    private struct Lawful: Sendable {
        let section: String
        let law: String
        let source: Source
        let isSaid: @Sendable (CouncilModule) -> Bool

        init(
            _ section: String, _ law: String, _ source: Source,
            unless isSaid: @escaping @Sendable (CouncilModule) -> Bool
        ) {
            (self.section, self.law, self.source, self.isSaid) = (section, law, source, isSaid)
        }
    }

    private static let lawful = [
        Lawful(
            "complaint-subjects", "everything under Part III of the Act, and what regulations 3 to 5 add",
            .act("s.26(3A)"),
            unless: { !$0.subjects.isEmpty || !$0.services.isEmpty }),
        Lawful(
            "time-limit", "one year, which may be set aside where it is fair", .regulation("9"),
            unless: { $0.timeLimit != nil }),
        Lawful(
            "advocacy", "children and care leavers have a right to an advocate, and to be told of it",
            .advocacyRegulation("4(2)"), unless: { !$0.advocacyOffers.isEmpty }),
        Lawful(
            "help", "everybody has a right to information and help with the procedure", .regulation("11"),
            unless: { !$0.help.isEmpty }),
        Lawful(
            "procedure/counting", "working days: no weekend and no bank holiday", .regulation("2"),
            unless: { $0.counting != nil }),
        Lawful(
            "procedure/deferral", "only certain proceedings that would be prejudiced end consideration",
            .regulation("8"),
            unless: { !$0.deferrals.isEmpty }),
        Lawful(
            "procedure/acknowledgement", "no time; information as soon as possible", .regulation("11"),
            unless: { $0.acknowledgement != nil }),
        Lawful(
            "procedure/stage 1", "local resolution, within the limits below", .regulation("14"),
            unless: { $0.published(.localResolution) != nil }),
        Lawful(
            "procedure/stage 1/window", "stage 2 can be asked for at any time", .regulation("15(2)"),
            unless: { $0.says(.investigation) }),
        Lawful(
            "procedure/stage 2", "an investigation with an independent person, within the limits below",
            .regulation("17"), unless: { $0.published(.investigation) != nil }),
        Lawful(
            "procedure/stage 2/window", "a panel can be asked for within 20 working days", .regulation("18(2)"),
            unless: { $0.says(.reviewPanel) }),
        Lawful(
            "procedure/stage 3", "a review panel of three independent people, within the limits below",
            .regulation("19"),
            unless: { $0.published(.reviewPanel) != nil }),
        Lawful(
            "ombudsman", "the Ombudsman can be complained to", .regulation("20(3)"), unless: { $0.ombudsman != nil }),
    ]

    private func says(_ window: Stage) -> Bool { stages.flatMap(\.windows).contains { $0.asksFor == window } }
}
