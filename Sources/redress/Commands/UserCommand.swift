import ArgumentParser
import CouncilHost
import TeamDesk

/// `redress user`: accounts from a terminal, through the running host or, when none runs, in the stores themselves.
struct UserCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user", abstract: "Make and list the accounts of a council's team, and of the install.",
        discussion: """
            Without --council the account is an operator's: it sees how the install runs, and no case. The first complaints \
            manager of a council is made here; after that, complaints managers make accounts on their own pages.
            """,
        subcommands: [AddUser.self, ListUsers.self, RenewUser.self])
}

struct RealmOption: ParsableArguments {
    @Option(help: "The council; without one, those who run the install.")
    var council: String?
}

/// `redress user add`.
struct AddUser: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Make an account, and print the link by which its owner sets it up, once.",
        discussion: "Roles of a council: \(TeamRole.ofCouncil.map(\.rawValue).joined(separator: ", ")).")

    @Option(help: "Who it is for.")
    var name: String

    @Option(help: "The email address they sign in with.")
    var address: String

    @Option(help: "What it is for. [complaints-manager, or operator of the install]")
    var role: String?

    @OptionGroup
    var realm: RealmOption

    @OptionGroup
    var install: InstallOptions

    @OptionGroup
    var output: FormatOption

    func run() async throws {
        let usual = realm.council == nil ? TeamRole.installOperator : .complaintsManager
        let request = OfficeRequest.addAccount(
            council: realm.council, name: name, address: address, role: role ?? usual.rawValue)
        guard case .accountLink(let link) = try await install.ask(request) else { return }
        try link.show(output)
    }
}

/// `redress user renew`.
struct RenewUser: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "renew",
        abstract: "A new link for somebody who lost theirs, their password or their authenticator; ends what they had.")

    @Argument(help: "The account's number.")
    var number: Int

    @OptionGroup
    var realm: RealmOption

    @OptionGroup
    var install: InstallOptions

    @OptionGroup
    var output: FormatOption

    func run() async throws {
        let request = OfficeRequest.renewAccount(council: realm.council, number: number)
        guard case .accountLink(let link) = try await install.ask(request) else { return }
        try link.show(output)
    }
}

/// `redress user list`.
struct ListUsers: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the accounts of a council's team, or of the install.")

    @OptionGroup
    var realm: RealmOption

    @OptionGroup
    var install: InstallOptions

    @OptionGroup
    var output: FormatOption

    func run() async throws {
        guard case .accounts(let lines) = try await install.ask(.accounts(council: realm.council)) else { return }
        switch output.format {
        case .json: try OutputFormat.printJSON(lines)
        case .text:
            for line in lines { print("\(line.number)  \(line.role)  \(line.standing)  \(line.name)  \(line.address)") }
            if lines.isEmpty { print("no accounts") }
        }
    }
}

extension AccountLinkLine {
    fileprivate func show(_ output: FormatOption) throws {
        switch output.format {
        case .json: try OutputFormat.printJSON(self)
        case .text:
            print("account \(number)")
            print(
                "Give its owner this link; it can be used once, within \(hours) hours. Put the site's address before it:"
            )
            print("  \(path)")
        }
    }
}
