import CaseKernel
import CouncilModules
import ReadingAgeTesting
import Testing

/// Every notice for children and young people can be read at eleven, as the base words it.
struct NoticesReadingTests {
    private static let folders = Result {
        let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
        return try CouncilFolders.read(root + "/councils")
    }

    private func templates() throws -> [NoticeTemplate] {
        let folders = try Self.folders.get()
        let files = try #require(folders.councils.first)
        return try #require(checkModule(files, bases: folders.bases).module).notices
    }

    /// What the program and people fill in is not the template's prose: it counts as one short word.
    private func prose(of template: NoticeTemplate) -> ReadingAge {
        let paragraphs = template.filled { slot in
            switch slot {
            case .procedure: "children’s social care complaints procedure"
            case .stage: "stage 1"
            case .name, .council, .reference, .dates, .reason, .until, .answer, .answeredBy, .follow, .contact,
                .rightAdvocacy, .rightInvestigation, .rightReviewPanel, .rightResubmission, .rightOmbudsman:
                YoungText.name
            }
        }
        return ReadingAge(paragraphs.joined(separator: "\n"))
    }

    @Test func everyNoticeIsWordedForBoth() throws {
        let templates = try templates()
        for kind in Notice.Kind.allCases {
            for voice in NoticeVoice.allCases {
                #expect(templates.contains { $0.kind == kind && $0.voice == voice }, "\(kind) \(voice)")
            }
        }
    }

    @Test func theYoungOnesCanBeReadAtEleven() throws {
        for template in try templates() where template.voice == .young {
            let age = prose(of: template)
            #expect(age.sentences.count > 5)
            #expect(age.grade <= 6, "\(template.kind): grade \(age.grade)\n\(age.worst())")
            #expect(age.prose.grade <= 6, "\(template.kind): prose \(age.prose.grade)\n\(age.prose.worst())")
        }
    }
}
