import Testing

@testable import CouncilModules

/// What is wrong with how messages leave, at its place, and what an older module may leave out.
struct OutgoingFaultTests {
    static let plugins = #"<plugins><plugin name="email"/><plugin name="post-room"/></plugins>"#

    /// A council with one line that says how messages leave; the line is the fourth of the file.
    private static func council(_ line: String, provider: String = "", plugins: String = plugins) -> String {
        Sample.council(
            "",
            Sample.contacts
                + "<advocacy><advocacy-provider id=\"voice\" name=\"Voice\" serves=\"any-child\">\(provider)</advocacy-provider></advocacy>"
                + "<procedure/>\(plugins)\n\(line)")
    }

    static let rows: [(text: String, fault: String)] = [
        (
            council(#"<outgoing><team plugin="emial" to="c@example.org"/></outgoing>"#),
            "4:17 found plugin=\"emial\", which no <plugin> has as its name; expected one of email, post-room: write email"
        ),
        (
            council(#"<outgoing><write way="letter" plugin="fax" to="x"/></outgoing>"#),
            "4:31 found plugin=\"fax\", which no <plugin> has as its name; expected one of email, post-room: add "
                + "<plugin name=\"fax\"/> to <plugins>"
        ),
        (
            council("", provider: "\n<referral plugin=\"sms\" to=\"x\"/>", plugins: ""),
            "4:11 found plugin=\"sms\", which no <plugin> has as its name; expected the name of a <plugin> in <plugins>: "
                + "add <plugin name=\"sms\"/> to <plugins>"
        ),
        (
            council(#"<outgoing><write way="email" plugin="email" to="c@example.org"/></outgoing>"#),
            "4:45 found to=\"c@example.org\" with way=\"email\"; expected no to: an email goes to the person's own "
                + "address: delete it"
        ),
        (
            council(#"<outgoing><write way="letter" plugin="post-room"/></outgoing>"#),
            "4:11 found <write way=\"letter\"> without to; expected the plug-in's address of the service that hands it "
                + "on: add to=\"…\""
        ),
        (
            council(#"<outgoing><write way="text" plugin="email"/></outgoing>"#),
            "4:11 found <write way=\"text\"> without to; expected the plug-in's address of the service that hands it on: "
                + "add to=\"…\""
        ),
        (
            council(
                #"<outgoing><write way="email" plugin="email"/><write way="email" plugin="post-room"/></outgoing>"#),
            "4:53 found way=\"email\" on a second <write>, the first being on line 4; expected each once: change one of "
                + "them, or delete it"
        ),
        (
            council("", plugins: "\n<plugins><plugin name=\"email\"/><plugin name=\"email\"/></plugins>"),
            "4:40 found name=\"email\" on a second <plugin>, the first being on line 4; expected each once: change one of "
                + "them, or delete it"
        ),
        (
            council(
                "",
                plugins:
                    "\n<plugins><plugin name=\"email\"><setting name=\"from\" value=\"a\"/><setting name=\"from\" value=\"b\"/></plugin></plugins>"
            ),
            "4:72 found name=\"from\" on a second <setting>, the first being on line 4; expected each once: change one of "
                + "them, or delete it"
        ),
    ]

    @Test(arguments: rows)
    func areSaidAtTheirPlace(row: (text: String, fault: String)) {
        let checked = Sample.check(row.text)
        #expect(checked.module == nil)
        #expect(checked.errors.map { "\($0.line):\($0.column) \($0.message)" } == [row.fault])
    }

    @Test func theSameSettingMayStandInTwoPlugins() {
        let plugins =
            #"<plugins><plugin name="a"><setting name="x" value="1"/></plugin><plugin name="b"><setting name="x" value="2"/></plugin></plugins>"#
        let module = Sample.check(Self.council("", plugins: plugins)).module
        #expect(module?.plugins.map(\.values) == [["x": "1"], ["x": "2"]])
    }

    @Test func everythingWrittenIsTheModules() throws {
        let line =
            #"<outgoing><team plugin="email" to="c@example.org" urgent-to="d@example.org"/><write way="email" plugin="email"/><write way="letter" plugin="post-room" to="second-floor"/></outgoing>"#
        let text = Self.council(line, provider: #"<referral plugin="email" to="r@example.org">write to us</referral>"#)
        let module = try #require(Sample.check(text).module)
        let outgoing = try #require(module.outgoing)
        let team = try #require(outgoing.team)
        #expect(team.plugin == "email" && team.to == "c@example.org" && team.urgentTo == "d@example.org")
        #expect(team.digestAt == "08:00")
        #expect(outgoing.ways.map(\.way) == [.email, .letter])
        #expect(outgoing.route(for: .letter)?.to == "second-floor" && outgoing.route(for: .email)?.to == nil)
        #expect(outgoing.route(for: .text) == nil)
        let referral = try #require(module.advocacyProviders.first?.referralRoute)
        #expect(referral.plugin == "email" && referral.to == "r@example.org")
        #expect(referral.evidence.words == "write to us")
        #expect(
            module.facts.map(\.section) == [
                "source", "contacts", "contacts/channel", "advocacy", "advocacy/advocacy-provider", "procedure",
            ])
    }

    @Test func aModuleWithoutAnyOfItLoads() throws {
        let module = try #require(Sample.check(Sample.small).module)
        #expect(module.plugins == [] && module.outgoing == nil && module.notices == [] && module.safetyNet == [])
    }

    @Test func urgentMessagesGoToTheTeamUnlessSaid() throws {
        let module = Sample.check(Self.council(#"<outgoing><team plugin="email" to="c@example.org"/></outgoing>"#))
            .module
        #expect(module?.outgoing?.team?.urgentTo == "c@example.org")
    }

    private static let net =
        #"<advocacy><advocacy-provider id="net" name="National Voice" serves="any-child"><referral plugin="email" to="net@example.org"/></advocacy-provider></advocacy>"#

    @Test func aBasesProviderThatCannotBeReachedIsAWarning() throws {
        let checked = Sample.check(
            Sample.council("base=\"base\"", Sample.contacts + "<procedure/>"), base: Self.net)
        let module = try #require(checked.module)
        let warning = try #require(checked.warnings.first { $0.found.contains("National Voice") })
        #expect(
            warning.description
                == "councils/newtown/council.xml:1:77: warning: found a base whose \"National Voice\" is reached by the "
                + "plug-in \"email\", which no <plugin> names; expected <plugin name=\"email\"/> in <plugins>: add it; "
                + "until then referrals to National Voice cannot be carried, and the team makes them")
        #expect(!module.shortfalls.contains(warning))
        #expect(checked.warnings.count { $0.source == nil } == 2)
    }

    @Test func aCouncilWithThePluginReachesIt() throws {
        let checked = Sample.check(
            Sample.council("base=\"base\"", Sample.contacts + "<procedure/>" + Self.plugins), base: Self.net)
        #expect(!checked.warnings.contains { $0.found.contains("National Voice") })
        #expect(checked.module?.safetyNet.map(\.id) == ["net"])
        #expect(checked.module?.advocacyProviders == checked.module?.safetyNet)
    }

    @Test func theSafetyNetStaysBesideACouncilsOwn() throws {
        let own = "<advocacy><advocacy-provider id='own' name='Own' serves='any-child'/></advocacy>"
        let checked = Sample.check(
            Sample.council("base=\"base\"", Sample.contacts + own + "<procedure/>"), base: Self.net)
        #expect(checked.module?.advocacyProviders.map(\.id) == ["own"])
        #expect(checked.module?.safetyNet.map(\.id) == ["net"])
        #expect(checked.warnings.count { $0.found.contains("National Voice") } == 1)
    }

    @Test func aCouncilWhoseTeamIsToldOfNothingIsAWarning() throws {
        let said =
            "warning: found no <team> to be told of new complaints; expected the team's address, in <outgoing>: add <team>; "
            + "until then nobody is alerted, even where somebody may be in danger: the worklist has to be looked at"
        let without = Sample.check(Self.council(#"<outgoing><write way="email" plugin="email"/></outgoing>"#))
        let warning = try #require(without.warnings.first { $0.found.contains("no <team>") })
        #expect(warning.description.hasSuffix(said))
        #expect(Sample.check(Sample.small).warnings.contains { $0.description.hasSuffix(said) })
        let with = Sample.check(Self.council(#"<outgoing><team plugin="email" to="c@example.org"/></outgoing>"#))
        #expect(!with.warnings.contains { $0.found.contains("<team>") })
    }
}
