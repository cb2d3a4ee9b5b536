import CaseKernel

extension ModuleOutline {
    /// The acknowledgement and the stages of which something is known; one that is left out exists by law all the same.
    var procedure: [String] {
        var lines = [
            "  "
                + comment(
                    "Figures told on \(today): hold each against the page, and put its words into the element. How firmly they are "
                        + "put is not known yet: obligation is will, aims, usually or may."),
            "  <procedure>",
        ]
        let acknowledgement = timescale(.acknowledgement, [(.acknowledgementDays, nil)])
        if !acknowledgement.isEmpty {
            lines += ["    <acknowledgement>"] + acknowledgement + ["    </acknowledgement>"]
        }
        let manager = answers[.manager].map {
            ["      " + tag("handled-by", [("role", StageRole.complaintsManager.rawValue), ("title", $0)])]
        }
        lines += stage(1, (manager ?? []) + timescale(.localResolutionAnswer, [(.stage1Days, .stage1MostDays)]))
        lines += stage(2, timescale(.investigationAnswer, [(.stage2Days, .stage2MostDays)]))
        lines += stage(
            3,
            timescale(.panelMeeting, [(.panelDays, nil)]) + timescale(.panelReport, [(.panelReportDays, nil)])
                + timescale(.panelResponse, [(.panelResponseDays, nil)]))
        if manager == nil {
            lines.append(
                "    "
                    + comment(
                        "To fill in: <handled-by role=\"complaints-manager\" title=\"…\"> in a <stage> (regulation 10)."
                    ))
        }
        return lines + [
            "    "
                + comment(
                    "To fill in: every stage the page describes, with who handles it and how to ask for the next."),
            "  </procedure>",
        ]
    }

    private func stage(_ number: Int, _ body: [String]) -> [String] {
        guard !body.isEmpty else { return [] }
        return ["    " + tag("stage", [("number", "\(number)")], isOpen: true)] + body + ["    </stage>"]
    }

    private func timescale(_ clock: TimescaleClock, _ topics: [(within: Topic, upTo: Topic?)]) -> [String] {
        topics.compactMap { within, upTo in
            let most = upTo.flatMap { answers[$0] }
            guard answers[within] != nil || most != nil else { return nil }
            return "      "
                + tag(
                    "timescale",
                    [
                        ("clock", clock.rawValue), ("within", answers[within]), ("up-to", most),
                        ("unit", "working-days"),
                        ("obligation", "aims"),
                        ("extension-for", most != nil && clock == .localResolutionAnswer ? "complex" : nil),
                    ])
        }
    }

    /// How messages leave: by email, which the operator has to install and set up.
    var sending: [String] {
        var lines = [
            "  "
                + comment("Messages leave by the plug-in email, whose server and password are the operator's to give."),
            "  <plugins>", "    " + tag("plugin", [("name", "email")], isOpen: true),
            "      " + tag("setting", [("name", "from-name"), ("value", answers[.name] ?? id.name)]), "    </plugin>",
            "  </plugins>", "  <outgoing>",
        ]
        if let email = answers[.teamEmail] {
            lines.append("    " + tag("team", [("plugin", "email"), ("to", email)]))
        } else {
            lines.append(
                "    " + comment("To fill in: <team plugin=\"email\" to=\"…\"/>, who is told of new complaints."))
        }
        return lines + ["    " + tag("write", [("way", "email"), ("plugin", "email")]), "  </outgoing>"]
    }

    /// Whom to ask about the pages themselves and about data.
    var closing: [String] {
        [("accessibility", Topic.accessibilityEmail), ("privacy", .privacyEmail)].map { name, topic in
            answers[topic].map { "  " + tag(name, [("email", $0)]) }
                ?? "  " + comment("To fill in: <\(name) email=\"…\"/>.")
        }
    }
}
