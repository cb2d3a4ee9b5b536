import Foundation
import PluginHost
import PluginProtocol
import Testing

/// Which folders are plug-ins, and what is said of those that cannot be used.
struct PluginFolderTests {
    static let good =
        #"{"name": "post", "version": "1.0", "protocol": 1, "program": "run", "capabilities": ["deliver"]}"#

    private func read(_ work: Workplace) -> PluginCatalogue {
        PluginFolder.read(work.plugins, programs: [work.path + "/programs"])
    }

    @Test func findsProgramsInTheirFolderAndBesideTheHost() throws {
        let work = try Workplace()
        try work.write(Self.good, to: "plugins/post/plugin.json")
        try work.write("#!/bin/sh", to: "programs/run", mode: 0o755)
        let manifest = try #require(read(work).manifests["post"])
        let programs = [work.path + "/programs"]
        let beside = PluginFolder.program(of: manifest, in: work.plugins, programs: programs)
        #expect(beside?.hasSuffix("/programs/run") == true)
        try work.write("#!/bin/sh", to: "plugins/post/run", mode: 0o755)
        let own = PluginFolder.program(of: manifest, in: work.plugins, programs: programs)
        #expect(own?.hasSuffix("/plugins/post/run") == true)
    }

    @Test func otherFoldersAreNoPlugins() throws {
        let work = try Workplace()
        try work.write("x", to: "plugins/CCurl/shim.h")
        try work.write("x", to: "plugins/README.md")
        try work.write("x", to: "plugins/.git/plugin.json")
        let catalogue = read(work)
        #expect(catalogue.manifests.isEmpty && catalogue.refused.isEmpty && catalogue.folder == work.plugins)
        #expect(PluginFolder.read(nil, programs: []) == .none)
        #expect(
            PluginFolder.read(work.path + "/none", programs: []).refused["."]?.hasPrefix("There is no folder") == true)
    }

    static let rows: [(manifest: String, sentence: String)] = [
        (good.replacing("post", with: "mail"), "plugin.json names another plug-in than its folder post."),
        (good.replacing(": 1,", with: ": 2,"), "plugin.json says protocol 2. Expected 1"),
        (good.replacing("run", with: "../run"), "plugin.json gives a program that is not the bare name of a file."),
        (good.replacing("run", with: "/bin/sh"), "plugin.json gives a program that is not the bare name of a file."),
        (good.replacing("run", with: ".."), "plugin.json gives a program that is not the bare name of a file."),
        (good.replacing("run", with: "gone"), "The program gone is neither in the folder post nor beside"),
        (good.replacing("1.0", with: ""), "plugin.json gives no usable version."),
        (good.replacing("deliver", with: "fly"), "plugin.json names no capability deliver."),
        (
            good.replacing("}", with: #", "settings": [{"name": "a"}, {"name": "a"}]}"#),
            "plugin.json has the setting a twice."
        ),
        (
            good.replacing("}", with: #", "settings": [{"name": "a"}], "secrets": [{"name": "a"}]}"#),
            "plugin.json has the setting a twice."
        ),
        (
            good.replacing("}", with: #", "settings": [{"form": "email"}]}"#),
            "plugin.json is not a manifest: name is missing at"
        ),
        (good.replacing("}", with: #", "address": "planet"}"#), "plugin.json is not a manifest:"),
        ("{", "plugin.json is not a manifest: it is not JSON."),
        (good + String(repeating: " ", count: 65_536), "plugin.json is longer than 64 KiB."),
    ]

    @Test(arguments: rows)
    func refuses(_ row: (manifest: String, sentence: String)) throws {
        let work = try Workplace()
        try work.write(row.manifest, to: "plugins/post/plugin.json")
        try work.write("#!/bin/sh", to: "plugins/post/run", mode: 0o755)
        let catalogue = read(work)
        #expect(catalogue.manifests.isEmpty)
        let sentence = try #require(catalogue.refused["post"])
        #expect(sentence.hasPrefix(row.sentence) && sentence.hasSuffix("."), "\(sentence)")
    }

    @Test(arguments: [
        (0o644, "The program run is no file that can be run."),
        (0o775, "The program run can be changed by others than its owner."),
        (0o757, "The program run can be changed by others than its owner."),
    ])
    func refusesPrograms(_ row: (mode: Int, sentence: String)) throws {
        let work = try Workplace()
        try work.write(Self.good, to: "plugins/post/plugin.json")
        try work.write("#!/bin/sh", to: "plugins/post/run", mode: row.mode)
        let sentence = try #require(read(work).refused["post"])
        #expect(sentence.hasPrefix(row.sentence))
    }

    @Test func refusesLinksOutOfTheFolder() throws {
        let work = try Workplace()
        try work.write("#!/bin/sh", to: "elsewhere/post/run", mode: 0o755)
        try work.write(Self.good, to: "elsewhere/post/plugin.json")
        let files = FileManager.default
        try files.createSymbolicLink(atPath: work.plugins + "/post", withDestinationPath: work.path + "/elsewhere/post")
        #expect(read(work).refused["post"]?.hasPrefix("post is a link to a folder elsewhere.") == true)
        try files.removeItem(atPath: work.plugins + "/post")
        try work.write(Self.good, to: "plugins/post/plugin.json")
        try files.createSymbolicLink(
            atPath: work.plugins + "/post/run", withDestinationPath: work.path + "/elsewhere/post/run")
        #expect(read(work).refused["post"]?.hasPrefix("The program run is a link out of the folder") == true)
        try files.removeItem(atPath: work.plugins + "/post/plugin.json")
        try files.createSymbolicLink(
            atPath: work.plugins + "/post/plugin.json", withDestinationPath: work.path + "/elsewhere/post/plugin.json")
        #expect(read(work).refused["post"]?.hasPrefix("plugin.json is no file of its own.") == true)
    }
}
