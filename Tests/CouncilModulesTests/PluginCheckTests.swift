import PluginProtocol
import Testing

@testable import CouncilModules

/// A council's plug-ins held against those that are installed: what is wrong, where, and what it means.
struct PluginCheckTests {
    static let email = PluginManifest(
        name: "email", version: "1", program: "redress-email", address: SettingForm(.email),
        settings: [
            PluginSetting("from", .init(.email), by: .council, required: true, help: "The sender's address."),
            PluginSetting("from-name", .init(.text), by: .either), PluginSetting("port", .init(.whole), by: .operator),
        ],
        secrets: [PluginSecret("password")])
    static let folder = PluginManifest(name: "folder", version: "1", program: "redress-folder", address: .init(.name))
    static let installed = PluginCatalogue(
        folder: "Plugins", manifests: ["email": email, "folder": folder],
        refused: ["sms": "plugin.json is not JSON: mend it"])

    /// A council whose plug-ins begin on line 4 and whose ways out stand on line 5.
    private static func council(_ plugins: String, _ outgoing: String = "", provider: String = "") -> String {
        let advocacy =
            provider.isEmpty
            ? ""
            : "<advocacy><advocacy-provider id=\"voice\" name=\"Voice\" serves=\"any-child\">\(provider)</advocacy-provider></advocacy>"
        return Sample.council(
            "", Sample.contacts + advocacy + "<procedure/>\n<plugins>\(plugins)</plugins>\n\(outgoing)")
    }

    private static let from = #"<setting name="from" value="c@example.org"/>"#
    private static func mail(_ more: String) -> String { "<plugin name=\"email\">\(from)\(more)</plugin>" }

    /// A council may add a setting to a base's plug-in; what is wrong is said where it stands.
    @Test(arguments: [("nobody", ["councils/base/base.xml"]), ("c@example.org", [])])
    func aSettingIsHeldInTheFileItStandsIn(from: String, files: [String]) {
        let shared = Sample.base(
            "<plugins><plugin name=\"email\"><setting name=\"from\" value=\"\(from)\"/></plugin></plugins>")
        let own = Sample.council(
            "base=\"base\"",
            Sample.contacts
                + "<procedure/><plugins><plugin name=\"email\"><setting name=\"from-name\" value=\"N\"/></plugin></plugins>"
        )
        let checked = checkModule(Sample.files(own), bases: ["base": shared])
        #expect(checked.module?.plugins.first?.values == ["from": from, "from-name": "N"])
        #expect(checked.checkedAgainst(Self.installed).errors.map(\.file) == files)
    }

    static let rows: [(text: String, fault: String)] = [
        (
            council(#"<plugin name="emial"/>"#),
            "4:10 warning: found the plug-in \"emial\", which is not installed; expected one of email, folder: write "
                + "email, or ask the operator to install it"
        ),
        (
            council(
                #"<plugin name="fax"/>"#,
                #"<outgoing><team plugin="fax" to="1"/><write way="letter" plugin="fax" to="1"/></outgoing>"#,
                provider: #"<referral plugin="fax" to="1"/>"#),
            "4:10 warning: found the plug-in \"fax\", which is not installed; expected one of email, folder: ask the "
                + "operator to install it; until then these are not sent: messages to the team, notices by letter, "
                + "referrals to Voice"
        ),
        (
            council(#"<plugin name="sms"/>"#, #"<outgoing><write way="text" plugin="sms" to="1"/></outgoing>"#),
            "4:10 warning: found the plug-in \"sms\", which cannot be used: plugin.json is not JSON: mend it; expected "
                + "one of email, folder: ask the operator to mend it; until then these are not sent: notices by text"
        ),
        (
            council(mail(#"<setting name="form-name" value="x"/>"#)),
            "4:75 error: found the setting \"form-name\" of the plug-in \"email\"; expected one of from, from-name: "
                + "write from-name"
        ),
        (
            council(mail(#"<setting name="colour" value="hunter2"/>"#)),
            "4:75 error: found the setting \"colour\" of the plug-in \"email\"; expected one of from, from-name: delete "
                + "it, or correct its name"
        ),
        (
            council(#"<plugin name="folder"><setting name="path" value="/x"/></plugin>"#),
            "4:32 error: found the setting \"path\" of the plug-in \"folder\"; expected no settings: the plug-in takes "
                + "none from a module: delete it, or correct its name"
        ),
        (
            council(#"<plugin name="email"><setting name="from" value="nobody"/></plugin>"#),
            "4:52 error: found value=\"nobody\" for the setting \"from\"; expected an email address: correct it: the "
                + "sender's address."
        ),
        (
            council(mail(#"<setting name="port" value="25"/>"#)),
            "4:75 error: found the setting \"port\", which only the operator gives; expected one of from, from-name: "
                + "delete it, and ask the operator for it"
        ),
        (
            council(mail(#"<setting name="password" value="hunter2"/>"#)),
            "4:75 error: found the secret \"password\", which only the operator gives; expected one of from, from-name: "
                + "delete it here, have the secret changed, for it stood in a module, and ask the operator for it"
        ),
        (
            council(#"<plugin name="email"/>"#),
            "4:10 error: found the plug-in \"email\" without the setting \"from\"; expected an email address: add "
                + "<setting name=\"from\" value=\"…\"/>"
        ),
        (
            council(mail(""), #"<outgoing><team plugin="email" to="the team"/></outgoing>"#),
            "5:32 error: found to=\"the team\" for the plug-in \"email\"; expected an email address: correct it, or name "
                + "the plug-in that delivers to such an address"
        ),
        (
            council(mail(""), #"<outgoing><team plugin="email" to="c@example.org" urgent-to="duty"/></outgoing>"#),
            "5:51 error: found urgent-to=\"duty\" for the plug-in \"email\"; expected an email address: correct it, or "
                + "name the plug-in that delivers to such an address"
        ),
        (
            council(
                #"<plugin name="folder"/>"#,
                #"<outgoing><write way="letter" plugin="folder" to="Post Room"/></outgoing>"#),
            "5:47 error: found to=\"Post Room\" for the plug-in \"folder\"; expected a short name of lower-case letters, "
                + "digits and single hyphens: correct it, or name the plug-in that delivers to such an address"
        ),
        (
            council(#"<plugin name="folder"/>"#, provider: "\n<referral plugin=\"folder\" to=\"a@example.org\"/>"),
            "4:27 error: found to=\"a@example.org\" for the plug-in \"folder\"; expected a short name of lower-case "
                + "letters, digits and single hyphens: correct it, or name the plug-in that delivers to such an address"
        ),
        (
            council(#"<plugin name="folder"/>"#, #"<outgoing><write way="email" plugin="folder"/></outgoing>"#),
            "5:30 error: found way=\"email\" by the plug-in \"folder\", which delivers to a short name of lower-case "
                + "letters, digits and single hyphens; expected a plug-in that delivers to email addresses: name another "
                + "plug-in"
        ),
    ]

    @Test(arguments: rows)
    func areSaidAtTheirPlace(row: (text: String, fault: String)) throws {
        let checked = Sample.check(row.text)
        let module = try #require(checked.module, "\(checked.faults)")
        let faults = PluginCheck.faults(in: module, installed: Self.installed)
        #expect(
            faults.map { "\($0.line):\($0.column) \($0.severity.rawValue): \($0.message)" } == [row.fault])
        #expect(faults.allSatisfy { $0.file == "councils/newtown/council.xml" && $0.source == nil })
        #expect(faults.allSatisfy { !$0.description.contains("hunter2") })
        let after = checked.adding(faults)
        #expect((after.module == nil) == row.fault.contains(" error: "))
        #expect(after.faults.count == checked.faults.count + 1)
    }

    @Test func whatIsRightIsPassed() throws {
        let text = Self.council(
            Self.mail(#"<setting name="from-name" value="Newtown"/>"#) + "<plugin name=\"folder\"/>",
            #"<outgoing><team plugin="email" to="c@example.org"/><write way="email" plugin="email"/><write way="letter" plugin="folder" to="post-room"/></outgoing>"#,
            provider: #"<referral plugin="folder" to="voice"/>"#)
        let checked = Sample.check(text)
        let module = try #require(checked.module, "\(checked.faults)")
        #expect(PluginCheck.faults(in: module, installed: Self.installed) == [])
        #expect(checked.adding([]) == checked)
    }

    @Test func whereNothingIsInstalledEachIsAWarning() throws {
        let module = try #require(Sample.check(Self.council(Self.mail("") + "<plugin name=\"folder\"/>")).module)
        let faults = PluginCheck.faults(in: module, installed: .none)
        #expect(faults.map(\.severity) == [.warning, .warning])
        #expect(
            faults.map(\.expected) == [
                "a plug-in that is installed: there is none", "a plug-in that is installed: there is none",
            ])
        #expect(faults.map(\.remedy) == ["ask the operator to install it", "ask the operator to install it"])
    }

    /// A base's provider counts once, though it is both a provider and the safety net, and its fault is in its file.
    @Test func aBasesAddressIsCheckedInTheBase() throws {
        let net =
            #"<advocacy><advocacy-provider id="net" name="Net" serves="any-child"><referral plugin="email" to="net"/></advocacy-provider></advocacy>"#
        let text = Sample.council(
            "base=\"base\"", Sample.contacts + "<procedure/><plugins>\(Self.mail(""))</plugins>")
        let module = try #require(Sample.check(text, base: net).module)
        let faults = PluginCheck.faults(in: module, installed: Self.installed)
        #expect(
            faults.map { "\($0.file) \($0.found)" } == ["councils/base/base.xml to=\"net\" for the plug-in \"email\""])
    }
}
