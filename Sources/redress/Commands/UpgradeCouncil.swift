import ArgumentParser
import CouncilModules
import FoundationEssentials

/// `redress council upgrade`.
struct UpgradeCouncil: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "upgrade",
        abstract: "Rewrite a module that is written for an earlier version of the module format.",
        discussion: """
            A module written for an earlier version still loads; this writes it as the newest has it. Comments and layout stay. \
            The rewritten module is another version: cases that began under the old one keep it.
            """)

    @Argument(help: "The council, or the folder of a council or a base.")
    var council: String

    @OptionGroup
    var folder: CouncilsOption

    func run() throws {
        let files = try module()
        let (upgraded, faults) = files.upgraded()
        guard faults.isEmpty else {
            for fault in faults { print(fault) }
            throw Outcome.failing(Outcome.atFault, "nothing was rewritten")
        }
        guard !upgraded.isEmpty else {
            print("nothing to do: \(files.folder) is written for schema \(CouncilSchema.version), the newest")
            return
        }
        for file in upgraded {
            let path = files.folder + "/" + file.path
            do { try Data(file.bytes).write(to: URL(filePath: path), options: .atomic) } catch {
                throw Outcome.failing(Outcome.cannotWork, "\(path) cannot be written; those before it have been")
            }
            print("\(path): from schema \(file.writtenFor) to \(CouncilSchema.version)")
        }
    }

    private func module() throws -> ModuleFiles {
        let isPath = council.contains("/")
        let folders: CouncilFolders
        do { folders = try CouncilFolders.read(isPath ? council : folder.councils) } catch {
            throw Outcome.failing(Outcome.atFault, error.description)
        }
        let name = council.split(separator: "/").last.map(String.init) ?? council
        let known = folders.councils + folders.bases.values
        guard let files = known.first(where: { $0.name == name }) else {
            let names = known.map(\.name).sorted().joined(separator: ", ")
            throw Outcome.failing(Outcome.atFault, "no council \(name) in \(folder.councils); there are \(names)")
        }
        return files
    }
}
