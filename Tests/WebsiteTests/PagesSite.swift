import CaseDesk
import CaseKernel
import CaseStore
import CouncilHost
import CouncilModules
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Website

/// The site over a folder of councils, with stores in memory and a clock that stands still.
struct PagesSite: Sendable {
    let registry: CouncilRegistry
    private let app: Application<RouterResponder<SiteContext>>

    /// The councils of the repository.
    static let councils = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("councils").path

    /// The identifiers of the repository's councils.
    static func councilNames() throws -> [String] {
        try CouncilFolders.read(councils).councils.map(\.name).sorted()
    }

    /// The site over the repository's councils, made once for all tests that only look.
    static let repository = Task { try await PagesSite(councils) }

    /// Sunday 22 November 2026, noon in England.
    static let noon: Int64 = 1_795_348_800

    init(_ folder: String, at moment: Int64 = noon) async throws {
        let clock = try CivilClock(moment: { moment })
        registry = CouncilRegistry(
            folder: folder, stores: InMemoryStores(), calendar: .englandAndWales, clock: clock,
            logger: Logger(label: "pages", factory: { _ in SwiftLogNoOpLogHandler() }))
        try await registry.refresh()
        app = Application(router: try Site(registry: registry, pacer: Pacer(isOn: false)).router())
    }

    /// What the site answers; `cookie` is what the browser sends along.
    func answer(
        _ path: String, _ method: HTTPRequest.Method = .get, cookie: String? = nil
    ) async throws -> PagesAnswer {
        try await app.test(.router) { client in
            let headers: HTTPFields = cookie.map { [.cookie: $0] } ?? [:]
            let response = try await client.executeRequest(uri: path, method: method, headers: headers, body: nil)
            return PagesAnswer(
                status: response.status, headers: response.headers, text: String(buffer: response.body))
        }
    }

    /// A page's HTML, whatever its status.
    func page(_ path: String) async throws -> PagesText {
        PagesText(try await answer(path).text)
    }

    /// A page's HTML in the wording for young people, where it has one.
    func youngPage(_ path: String) async throws -> PagesText {
        PagesText(try await answer(path, cookie: "words=young").text)
    }
}
