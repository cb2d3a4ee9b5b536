import CaseKernel
import CouncilModules
import Foundation
import Testing

/// What is read from disk, what is left alone and what is refused.
struct CouncilFoldersTests {
    /// A folder that is taken away again.
    private func withFolder(_ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("redress-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder)
    }

    private func write(_ text: String, to path: String, in folder: URL) throws {
        let file = folder.appendingPathComponent(path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    @Test func councilsAndBasesAreToldApart() throws {
        try withFolder { folder in
            try write(Sample.small, to: "newtown/council.xml", in: folder)
            try write("<a/>", to: "newtown/cases/one.xml", in: folder)
            try write("note", to: "newtown/cases/notes.txt", in: folder)
            try write("<b/>", to: "base/base.xml", in: folder)
            try write("<w/>", to: "base/wording/notices.xml", in: folder)
            try write("<w/>", to: "newtown/wording/notices.xml", in: folder)
            try write("<w/>", to: "newtown/wording/.notices.xml", in: folder)
            try write("note", to: "newtown/wording/README", in: folder)
            try write("", to: ".hidden/council.xml", in: folder)
            try write("", to: "council.xsd", in: folder)
            try write("", to: "empty/README", in: folder)
            let read = try CouncilFolders.read(folder.path + "/")
            #expect(read.councils.map(\.name) == ["empty", "newtown"])
            #expect(Set(read.bases.keys) == ["base"])
            #expect(read.councils[1].files.keys.sorted() == ["cases/one.xml", "council.xml", "wording/notices.xml"])
            #expect(read.bases["base"]?.files.keys.sorted() == ["base.xml", "wording/notices.xml"])
            #expect(read.councils[1].folder == folder.path + "/newtown")
            let empty = checkModule(read.councils[0], bases: read.bases)
            #expect(empty.errors.map(\.found) == ["no file council.xml"])
            let single = try CouncilFolders.read(folder.path + "/newtown")
            #expect(single.councils.map(\.name) == ["newtown"])
            #expect(single.bases == read.bases)
        }
    }

    @Test func aHugeFileIsRefusedUnread() throws {
        try withFolder { folder in
            try write("", to: "newtown/council.xml", in: folder)
            let file = folder.appendingPathComponent("newtown/council.xml").path
            #expect(truncate(file, 100 << 20) == 0)
            let read = try CouncilFolders.read(folder.path)
            #expect(read.councils[0].files.isEmpty)
            let faults = checkModule(read.councils[0], bases: [:]).errors
            #expect(faults.map(\.found) == ["a file of 104857600 bytes"])
            #expect(faults.map(\.file) == [file])
        }
    }

    @Test func linksStayInside() throws {
        try withFolder { folder in
            try write("<secret/>", to: "outside/council.xml", in: folder)
            try write(Sample.small, to: "councils/newtown/council.xml", in: folder)
            let councils = folder.appendingPathComponent("councils").path
            try FileManager.default.createSymbolicLink(
                atPath: councils + "/away", withDestinationPath: folder.path + "/outside")
            try FileManager.default.createSymbolicLink(atPath: councils + "/same", withDestinationPath: "newtown")
            try FileManager.default.createSymbolicLink(
                atPath: councils + "/newtown/cases", withDestinationPath: folder.path + "/outside")
            let read = try CouncilFolders.read(councils)
            #expect(read.councils.map(\.name) == ["away", "newtown", "same"])
            #expect(read.councils.map { $0.files.count } == [0, 1, 1])
            #expect(read.councils[0].refused["council.xml"]?.contains("outside") == true)
            #expect(read.councils[1].refused.keys.sorted() == ["cases"])
        }
    }

    @Test func versionsAreReadAndALinkOutIsOneBrokenVersion() throws {
        try withFolder { folder in
            try write(Sample.small, to: "councils/newtown/council.xml", in: folder)
            let next = Sample.small.replacingOccurrences(of: "2026-01-01", with: "2027-04-01")
            try write(next, to: "councils/newtown/versions/2027.xml", in: folder)
            try write(next, to: "outside.xml", in: folder)
            try write("note", to: "councils/newtown/versions/README", in: folder)
            let councils = folder.appendingPathComponent("councils").path
            try FileManager.default.createSymbolicLink(
                atPath: councils + "/newtown/versions/2028.xml", withDestinationPath: folder.path + "/outside.xml")
            let read = try CouncilFolders.read(councils)
            #expect(read.councils[0].files.keys.sorted() == ["council.xml", "versions/2027.xml"])
            #expect(read.councils[0].refused.keys.sorted() == ["versions/2028.xml"])
            let checked = try #require(read.checked().first)
            #expect(checked.errors.map(\.file) == [councils + "/newtown/versions/2028.xml"])
            #expect(checked.modules.map(\.effectiveFrom.description) == ["2026-01-01", "2027-04-01"])
        }
    }

    @Test func aPipeIsNotWaitedFor() throws {
        try withFolder { folder in
            try write("", to: "newtown/x", in: folder)
            #expect(mkfifo(folder.path + "/newtown/council.xml", 0o600) == 0)
            let read = try CouncilFolders.read(folder.path)
            #expect(read.councils[0].refused["council.xml"] == "this is not a regular file")
        }
    }

    @Test func aFolderThatIsNotThereIsAnError() {
        #expect(throws: CouncilFolders.Unreadable.self) { try CouncilFolders.read("/nowhere/councils") }
    }
}
