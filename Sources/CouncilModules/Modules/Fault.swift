public import CaseKernel

/// Something wrong with a council module: where, what was found, what was expected and what to do about it.
///
/// An error keeps the module from loading. A warning is a setting that falls short of the law: the law applies instead.
public struct Fault: Error, Hashable, Sendable {
    /// How much a fault matters.
    public enum Severity: String, Hashable, Sendable {
        /// The module cannot be understood and does not load.
        case error
        /// The module loads; the setting it names is not applied.
        case warning
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
    /// The rule of law a warning rests on; `nil` for an error.
    public let source: Source?

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
