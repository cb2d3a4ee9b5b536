import Foundation

extension Workplace {
    /// A folder with one council and a plug-in of its own, which takes what it is given unless it is for `nobody`.
    static func posted(setting: String = "") throws -> Workplace {
        let work = try Workplace(councils: [])
        try FileManager.default.createDirectory(
            atPath: work.path + "/councils/newtown", withIntermediateDirectories: true)
        try work.writeNewtown(setting: setting)
        try work.installPlugin()
        try work.makeDataFolder()
        return work
    }

    func writeNewtown(setting: String = "", team: String = "team") throws {
        try write(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <council id="newtown" schema="1" name="Newtown Council" base="base" effective-from="2026-01-01">
            <source id="page" title="Page" url="https://example.org/" seen="2026-01-01"/>
            <contacts><channel kind="email" to="a@example.org">Words.</channel></contacts>
            <procedure/>
            <plugins><plugin name="post">\(setting)</plugin></plugins>
            <outgoing><team plugin="post" to="\(team)" digest-at="23:59"/></outgoing>
            </council>
            """, to: "councils/newtown/council.xml")
    }

    private func installPlugin() throws {
        let folder = path + "/Plugins/post"
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
        try write(
            """
            {"name": "post", "version": "1.2.3", "protocol": 1, "program": "post.sh", "capabilities": ["deliver"],
             "address": "name", "settings": [{"name": "colour", "form": "text", "given_by": "operator"}]}
            """, to: "Plugins/post/plugin.json")
        try write(Self.program, to: "Plugins/post/written")
        // Copied by another process: a child that this one forks just then would hold what it writes open, and a program
        // that is open for writing cannot be run (execve(2), ETXTBSY).
        let copying = try Process.run(
            URL(fileURLWithPath: "/usr/bin/install"),
            arguments: ["-m", "755", folder + "/written", folder + "/post.sh"])
        copying.waitUntilExit()
    }

    /// What the operator gives the plug-in.
    func give(_ json: String) throws {
        let folder = path + "/data/plugins"
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        try write(json, to: "data/plugins/post.json")
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: folder + "/post.json")
    }

    private static let program = #"""
        #!/bin/sh
        while IFS= read -r line; do
          id=${line#*\"id\":}; id=${id%%,*}
          key=${line#*\"key\":\"}; key=${key%%\"*}
          case $line in
            *'"method":"initialize"'*) result='{"capabilities":["deliver"],"concurrency":1,"name":"post","protocol":1,"version":"1.2.3"}';;
            *'"address":"nobody"'*) result="{\"key\":\"$key\",\"outcome\":\"never\",\"reason\":\"address-refused\"}";;
            *) result="{\"key\":\"$key\",\"outcome\":\"delivered\"}";;
          esac
          printf '{"id":%s,"jsonrpc":"2.0","result":%s}\n' "$id" "$result"
        done
        """#
}
