import CaseKernel

extension ModuleOutline {
    /// The folder, to be checked and written: one file, a draft, with comments that say where each figure is from.
    ///
    /// - Parameter folder: the folder as faults name it.
    public func files(in folder: String) -> ModuleFiles {
        ModuleFiles(name: id.name, folder: folder, files: [ModuleFiles.council: Array(text.utf8)])
    }

    /// The text of `council.xml`.
    public var text: String {
        let lines =
            opening + sources + safeguarding + contacts + advocacy + procedure + sending + closing + ["</council>"]
        return lines.joined(separator: "\n") + "\n"
    }

    private var opening: [String] {
        let attributes = [
            ("id", id.name), ("schema", "\(CouncilSchema.version)"), ("name", answers[.name] ?? id.name),
            ("short-name", answers[.shortName]), ("base", base?.name), ("effective-from", "\(today)"),
            ("status", "draft"),
        ]
        return [
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
            comment(
                "Begun on \(today). What stands here was told on that day and is still to be held against the council's page. "
                    + "What the page says in words goes into the elements' text. Take status=\"draft\" away when it is to go live."
            ),
            tag("council", attributes, isOpen: true),
        ]
    }

    private var sources: [String] {
        let isRead = answers[.page] != nil || answers[.pageTitle] != nil
        let title = answers[.pageTitle] ?? (isRead ? "Complaints" : "Told by the council's complaints team")
        return [
            "  "
                + comment(
                    isRead
                        ? "The page that the facts are from." : "To fill in: the council's page, its address and title."
                ),
            "  "
                + tag(
                    "source",
                    [
                        ("id", "page"), ("title", title), ("url", answers[.page]),
                        ("seen", answers[.seen] ?? "\(today)"),
                    ]),
        ]
    }

    private var safeguarding: [String] {
        let known = [(Topic.safeguardingPhone, ContactHours.officeHours), (.safeguardingOutOfHours, .outOfHours)]
        let contacts = known.compactMap { topic, hours in
            answers[topic].map { number in
                "    "
                    + tag(
                        "safeguarding-contact",
                        [
                            ("kind", "phone"), ("name", "Children's services"), ("to", number),
                            ("when", hours.rawValue),
                            ("danger", "concern"),
                        ])
            }
        }
        guard !contacts.isEmpty else {
            return [
                "  "
                    + comment(
                        "To fill in: <safeguarding>, whom to call about a worry for a child, by day and by night.")
            ]
        }
        return [
            "  " + comment("Told on \(today). To fill in: who answers, in the council's words."), "  <safeguarding>",
        ] + contacts + ["  </safeguarding>"]
    }

    private var contacts: [String] {
        var channels: [String] = []
        if let email = answers[.email] { channels.append(tag("channel", [("kind", "email"), ("to", email)])) }
        if let phone = answers[.phone] {
            let channel = [("kind", "phone"), ("to", phone)] as [(String, String?)]
            if let hours = answers[.hours].flatMap(OutlineHours.init) {
                let open = tag("hours", [("days", hours.days.rawValue), ("from", hours.from), ("to", hours.to)])
                channels.append(tag("channel", channel, isOpen: true) + open + "</channel>")
            } else {
                channels.append(tag("channel", channel))
            }
        }
        if let address = answers[.address] { channels.append(tag("channel", [("kind", "letter"), ("to", address)])) }
        let told = "Told on \(today). To fill in: every other way that the page names, such as a form."
        let silent =
            "To fill in: the ways of complaining. Writing is one by law (regulation 6), whatever the page says."
        return [
            "  " + comment(channels.isEmpty ? silent : told), "  <contacts>",
        ] + (channels.isEmpty ? [tag("channel", [("kind", "letter")])] : channels).map { "    " + $0 } + [
            "  </contacts>",
            "  "
                + comment(
                    "To fill in: <who-may-complain>, <complaint-subjects>, <elsewhere> and <time-limit>, as the page puts them."
                ),
        ]
    }

    private var advocacy: [String] {
        guard let provider = answers[.advocacyProvider] else {
            return [
                "  " + comment("To fill in: <advocacy>, the offer of an advocate and who provides them (section 26A).")
            ]
        }
        let attributes = [
            ("id", "advocacy"), ("name", provider), ("phone", answers[.advocacyPhone]),
            ("serves", answers[.advocacyServes] ?? "any-child"),
        ]
        let served = answers[.advocacyServes] == nil ? "whom it serves, taken to be any child until it is known; " : ""
        return [
            "  "
                + comment(
                    "Told on \(today). To fill in: \(served)the offer in the page's words, and how a referral reaches it."
                ),
            "  <advocacy>", "    " + tag("advocacy-provider", attributes), "  </advocacy>",
        ]
    }
}

extension ModuleOutline {
    func comment(_ words: String) -> String { "<!-- \(words) -->" }

    /// A tag with those attributes that have a value; closed unless it is to hold something.
    func tag(_ name: String, _ attributes: [(String, String?)], isOpen: Bool = false) -> String {
        let written = attributes.compactMap { key, value in value.map { " \(key)=\"\(escaped($0))\"" } }.joined()
        return "<\(name)\(written)\(isOpen ? "" : "/")>"
    }

    private func escaped(_ value: String) -> String {
        value.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
    }
}
