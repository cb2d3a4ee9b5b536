import CaseKernel

extension CouncilSchema {
    /// The sections of the introduction on what leaves the install and how notices are worded.
    static let outgoingIntroduction = """
        ## What leaves the install

        A module that says nothing of it sends nothing: notices wait on the tracking page, and the team looks at its list.
        Three elements change that.

        `<plugins>` names the plug-ins the council uses, with the settings that are its own to give. `<outgoing>` says where
        the team is told that something needs it, and by which plug-in people are written to in each way they can choose.
        `<referral>`, in an `<advocacy-provider>`, says how a referral reaches the provider.

        ```xml
        <plugins>
          <plugin name="email">
            <setting name="from" value="complaints@newtown.example"/>
          </plugin>
          <plugin name="folder"/>
        </plugins>
        <outgoing>
          <team plugin="email" to="complaints@newtown.example" urgent-to="duty@newtown.example" digest-at="08:00"/>
          <write way="email" plugin="email"/>
          <write way="letter" plugin="folder" to="post-room"/>
        </outgoing>
        ```

        An email goes to the person's own address. A text or a letter goes to the service that hands it on, at the address in
        `to`. An address has the form that the plug-in delivers to: an email address, a URL, the name of a folder.

        Every plug-in that is named must stand in `<plugins>`. It need not be installed: a plug-in that is missing or broken
        is a *warning* which says what is not sent until the operator has seen to it. A setting or an address that the
        installed plug-in would not take is an *error*. Secrets, such as passwords, never stand in a module: a setting with
        the name of one is an error, and no fault repeats what it was set to. Old versions of a module are not held against
        what is installed, so that they can always be read.

        None of it counts as published: it is in no list of what the council says.

        ## How notices are worded

        `wording/notices.xml`, in a council's folder or its base's, holds the words of notices, for adults and for children
        and young people. Each notice is the council's own, else the base's.

        ```xml
        <notices schema="1">
          <notice for="withdrawal" words="young">
            <paragraph>Hello {name},</paragraph>
            <paragraph>You told us that you want to stop. We have stopped. Your number is {reference}.</paragraph>
            <paragraph>Your complaint was at {stage}. That is part of the {procedure}.</paragraph>
          </notice>
        </notices>
        ```

        What stands in braces is a slot, which the program fills in. Rights are sentences of the program's own: wording says
        where they stand, and cannot change or leave them out. Wording without a slot that its notice must hold is an *error*
        with the rule, and so are a slot that is unknown or has no place in that notice, and a brace that belongs to no slot:
        a notice has no braces of its own. A slot may be several lines long, so give those of dates, answers and rights a
        paragraph to themselves. Subject lines are the program's, and say nothing of the complaint.

        | slot | what is filled in | for example |
        |---|---|---|
        \(NoticeSlot.allCases.map(\.row).joined(separator: "\n"))

        | notice | must hold | may hold as well |
        |---|---|---|
        \(Notice.Kind.allCases.map(\.row).joined(separator: "\n"))

        """
}

extension NoticeSlot {
    fileprivate var row: String { "| `\(written)` | \(help) | \(example) |" }
}

extension Notice.Kind {
    fileprivate var row: String {
        let must = duties.map { "`\($0.slot.written)` (\($0.rule))" }.joined(separator: ", ")
        let needed = Set(duties.map(\.slot))
        let may = slots.filter { !needed.contains($0) }.map { "`\($0.written)`" }.joined(separator: ", ")
        return "| `\(rawValue)` | \(must) | \(may) |"
    }
}
