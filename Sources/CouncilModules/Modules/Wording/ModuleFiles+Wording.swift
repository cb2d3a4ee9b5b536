import CaseKernel

extension ModuleFiles {
    /// The folder of wording, and the one file it may hold.
    static let wording = "wording"
    static let notices = wording + "/notices.xml"

    /// The wording of notices that the folder brings, and what is wrong with it.
    func readNotices(_ faults: inout [Fault]) -> [NoticeTemplate] {
        faults += strayWording
        guard let source = source(ModuleFiles.notices) else { return [] }
        let (read, found) = CouncilDocument.read(source, as: WordingElements.definition)
        faults += found
        guard let read, read.isSound else { return [] }
        let document = CouncilDocument(
            source: read.source, root: read.root, isBase: isBase, understood: read.understood, isSound: true)
        faults += MeaningCheck.versionFaults(in: document)
        return document.notices(&faults)
    }

    /// A fault for every other file of wording: a misspelt name would otherwise change nothing and say nothing.
    private var strayWording: [Fault] {
        files.keys.sorted().filter { $0.hasPrefix(ModuleFiles.wording + "/") && $0 != ModuleFiles.notices }.map {
            Fault(
                file: folder + "/" + $0, position: .start, severity: .error, found: "a file of wording named \($0)",
                expected: "only \(ModuleFiles.notices)", remedy: "rename it, or take it out of the folder", source: nil)
        }
    }
}

extension CouncilDocument {
    fileprivate func notices(_ faults: inout [Fault]) -> [NoticeTemplate] {
        var lines: [String: Int] = [:]
        var templates: [NoticeTemplate] = []
        for notice in reader.children(WordingElements.notice) {
            do {
                var reader = try NoticeReader(notice)
                templates.append(reader.read())
                faults += reader.faults
                let pair = "for=\"\(reader.kind.rawValue)\" words=\"\(reader.voice.rawValue)\""
                if let line = lines.updateValue(lines[pair] ?? notice.position.line, forKey: pair) {
                    faults.append(notice.second(pair, firstOn: line))
                }
            } catch { faults.append(error) }
        }
        return templates
    }
}

extension ElementReader {
    fileprivate func second(_ pair: String, firstOn line: Int) -> Fault {
        fault(
            "\(pair) on a second <\(element.name)>, the first being on line \(line)", "each pair once",
            "merge the two, or delete one", at: WordingElements.kind.name)
    }
}
