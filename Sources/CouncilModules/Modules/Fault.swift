public import CaseKernel

/// Something wrong with a council module: where, what was found, what was expected and what to do about it.
///
/// An error keeps the module from loading. A warning leaves it to load without what the warning names: a setting that
/// falls short of the law, in place of which the law applies, or a message that cannot leave the install.
public struct Fault: Error, Hashable, Sendable {
    /// How much a fault matters.
    public enum Severity: String, Hashable, Sendable {
        /// The module cannot be used as it is and does not load.
        case error
        /// The module loads; what the fault names is not applied, or not sent.
        case warning
        /// The module loads with all it says; somebody should look at it all the same.
        case note
    }

    /// The file, as the path it was read from.
    public let file: String
    /// The place in that file: the tag or the attribute concerned.
    public let position: TextPosition
    /// Whether it keeps the module from loading.
    public let severity: Severity
    /// What the file says.
    public let found: String
    /// What it should say.
    public let expected: String
    /// What to do.
    public let remedy: String
    /// The rule that asks for what is expected; `nil` when no rule does.
    public let source: Source?

    /// Where it is, file and all, as ``Evidence`` has it.
    var place: FilePlace { FilePlace(file: file, position: position) }
    /// The line, from 1.
    public var line: Int { position.line }
    /// The column in characters, from 1.
    public var column: Int { position.column }
    /// Everything but the place: what was found, what was expected, what to do.
    public var message: String {
        let law = source.map { " [\($0)]" } ?? ""
        return "found \(found); expected \(expected)\(law): \(remedy)"
    }
}

extension Fault: CustomStringConvertible {
    /// `councils/newtown/council.xml:12:5: error: found …; expected …: …`.
    public var description: String { "\(file):\(line):\(column): \(severity.rawValue): \(message)" }
}

extension SourceText {
    /// An error at a byte of this file.
    func fault(at offset: Int, found: String, expected: String, remedy: String) -> Fault {
        Fault(
            file: file, position: position(at: offset), severity: .error, found: found, expected: expected,
            remedy: remedy, source: nil)
    }
}
