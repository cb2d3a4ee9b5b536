import ArgumentParser
import FoundationEssentials
import Glibc

/// The exit codes other programs rely on.
enum Outcome {
    /// What was checked or asked for is at fault.
    static let atFault = ExitCode(1)
    /// The program could not do its work: a store that cannot be opened, say.
    static let cannotWork = ExitCode(70)

    /// Says why on standard error, and gives the code to throw.
    static func failing(_ code: ExitCode, _ message: String) -> ExitCode {
        Terminal.writeError("redress: \(message)\n")
        return code
    }
}

/// Text to the terminal, at once.
enum Terminal {
    /// To standard error.
    static func writeError(_ text: String) {
        _ = Array(text.utf8).withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }

    /// A number with its noun: `1 error`, `2 errors`.
    static func counted(_ number: Int, _ noun: String, _ nouns: String? = nil) -> String {
        "\(number) \(number == 1 ? noun : nouns ?? noun + "s")"
    }

    /// To standard output, whether or not it is a terminal.
    static func write(_ text: String) {
        print(text, terminator: "")
        fflush(nil)
    }
}

/// How a table is printed.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case text
    case json

    /// Prints a value as JSON with its keys in order and as the door writes them: `received_on`.
    static func printJSON(_ value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        print(String(decoding: try encoder.encode(value), as: UTF8.self))
    }
}

struct FormatOption: ParsableArguments {
    @Option(name: .long, help: "text or json.")
    var format = OutputFormat.text
}
