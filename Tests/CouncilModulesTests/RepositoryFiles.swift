import Foundation

/// Files of the checkout the tests were built in.
enum RepositoryFiles {
    static func council(_ id: String) -> [UInt8]? {
        let url = URL(fileURLWithPath: GeneratedFilesTests.root + "/councils/\(id)/council.xml")
        return (try? Data(contentsOf: url)).map(Array.init)
    }
}
