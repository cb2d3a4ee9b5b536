import Glibc
import PluginProtocol

let arguments = CommandLine.arguments.dropFirst()
if arguments.isEmpty {
    await FolderPlugin.run()
} else {
    exit(RecipientTool.run(Array(arguments)))
}
