import CouncilModules

extension Fault {
    /// The fault as the front page shows it to anyone: an absolute path is cut down to the council's folder.
    func line(inFolder folder: String) -> String {
        guard file.hasPrefix("/") else { return description }
        let parts = file.split(separator: "/")
        let start = parts.lastIndex { $0 == folder } ?? max(parts.count - 2, 0)
        return "\(parts[start...].joined(separator: "/")):\(line):\(column): \(severity.rawValue): \(message)"
    }
}
