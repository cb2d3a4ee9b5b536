import CaseDesk
import CaseKernel
import CaseStore
import CaseTimeline
import CouncilModules
import Logging

/// Casework from a terminal: the same answers whether the running host gives them or the command opens the stores itself.
public struct Office: Sendable {
    let registry: CouncilRegistry
    private let plugins: PluginDesk

    /// Makes an office over the councils that are served.
    public init(registry: CouncilRegistry, plugins: PluginDesk) {
        self.registry = registry
        self.plugins = plugins
    }

    /// Does what was asked, or says why not.
    public func answer(_ request: OfficeRequest) async -> OfficeReply {
        do throws(OfficeFailure) {
            switch request {
            case .list(let council, let all, let limit):
                return .list(try await list(try self.council(council), all: all, limit: limit))
            case .show(let council, let reference):
                return .dossier(
                    try await asked(of: council, reference) { (desk, id) throws(DeskError) in
                        try await desk.dossier(of: id)
                    })
            case .receive(let council, nil, let fields): return .received(try await receive(council, fields))
            case .receive(let council, let reference?, let fields):
                return .dossier(try await receive(council, in: reference, fields))
            case .intend(let council, let fields): return .received(try await intend(council, fields))
            case .step(let council, let reference, let step, let track, let fields):
                return .dossier(try await perform(council, reference, step, track, fields))
            case .verify(let council): return .verified(try await verify(council))
            case .plugins(let council):
                let councils = try councils(council)
                return .plugins(
                    try await asked { () throws(DeskError) in try await plugins.reports(councils) })
            case .checkPlugins(let council): return .pluginChecks(try await check(council))
            case .sendTest(let council, let plugin, let to): return try await test(council, plugin, to)
            case .sendFailedAgain(let council):
                let desk = try self.council(council).desk
                return .sentAgain(try await asked { () throws(DeskError) in try await desk.sendFailedAgain() })
            case .importCase(let council, let file, let text):
                return .imported(try await takeIn(council, file, text))
            case .report(let council, let year):
                let desk = try self.council(council).desk
                return try await asked { () throws(DeskError) in
                    .report(try await desk.report(of: year), erased: try await desk.erasureCount(of: year))
                }
            case .moveCases(let council, let reference, let order):
                return .moves(try await move(council, reference, order))
            case .erase(let council, let reference, let order):
                return try await erase(council, reference, order)
            case .erasures(let council):
                let desk = try self.council(council).desk
                return .erased(
                    try await asked { () throws(DeskError) in try await desk.erasures() }.map(ErasureLine.init))
            case .accounts(let council): return .accounts(try await accounts(council))
            case .addAccount(let council, let name, let address, let role):
                return .accountLink(try await add(council, name, address, role))
            case .renewAccount(let council, let number):
                return .accountLink(try await renew(council, number))
            case .changes(let council):
                let known = try councils(council).map(\.id.name)
                return .changes(registry.changes.filter { known.contains($0.council) })
            }
        } catch {
            return .failure(error)
        }
    }

    private func move(
        _ council: String, _ reference: String?, _ order: MoveOrder?
    ) async throws(OfficeFailure) -> [CaseMove] {
        func moves(_ desk: CaseDesk, _ id: CaseID?) async throws(DeskError) -> [CaseMove] {
            guard let order else { return try await desk.previewMoves(only: id) }
            return try await desk.moveCases(order, only: id)
        }
        if let reference { return try await asked(of: council, reference, moves) }
        let desk = try self.council(council).desk
        return try await asked { () throws(DeskError) in try await moves(desk, nil) }
    }

    private func list(_ council: ServedCouncil, all: Bool, limit: Int) async throws(OfficeFailure) -> [WorklistLine] {
        let query = SummaryQuery(all ? .all : .open, limit: limit)
        let today = council.desk.today
        return try await asked { () throws(DeskError) in try await council.desk.worklist(query) }.map { summary in
            WorklistLine(
                reference: summary.id.reference, state: summary.stage, receivedOn: summary.receivedOn.description,
                nextStep: summary.nextStep, nextDue: summary.nextDue?.description,
                isLate: summary.nextDue.map { $0 < today } ?? false)
        }
    }

    private func receive(_ council: String, _ fields: [String: String]) async throws(OfficeFailure) -> ReceivedLine {
        let desk = try self.council(council).desk
        let complaint = try complaint(fields)
        return try await asked { () throws(DeskError) in try await desk.receive(complaint) }.line
    }

    private func receive(
        _ council: String, in reference: String, _ fields: [String: String]
    ) async throws(OfficeFailure) -> CaseDossier {
        let complaint = try complaint(fields)
        return try await asked(of: council, reference) { (desk, id) throws(DeskError) in
            try await desk.receive(complaint, in: id)
        }
    }

    private func complaint(_ fields: [String: String]) throws(OfficeFailure) -> NewComplaint {
        do { return try ComplaintForm(fields: fields).complaint() } catch { throw OfficeFailure(.faults(error)) }
    }

    private func takeIn(
        _ council: String, _ path: String, _ text: String
    ) async throws(OfficeFailure) -> ImportedLine {
        let desk = try self.council(council).desk
        let file = TimelineFile(text)
        guard file.faults.isEmpty, !file.lines.isEmpty else {
            throw OfficeFailure(
                isRefusal: true, message: file.faults.map { "\(path):\($0)" }.joined(separator: "\n"))
        }
        let taken = try await asked { () throws(DeskError) in
            try await desk.takeIn(file.lines, from: Array(text.utf8))
        }
        return ImportedLine(file: path, reference: taken.reference.reference, code: taken.code?.text)
    }

    private func intend(_ council: String, _ fields: [String: String]) async throws(OfficeFailure) -> ReceivedLine {
        let desk = try self.council(council).desk
        let intention: NewIntention
        do { intention = try IntentionForm(fields: fields).intention() } catch { throw OfficeFailure(.faults(error)) }
        return try await asked { () throws(DeskError) in try await desk.intend(intention) }.line
    }

    private func perform(
        _ council: String, _ reference: String, _ step: String, _ track: Int?, _ fields: [String: String]
    ) async throws(OfficeFailure) -> CaseDossier {
        guard let name = StepName(rawValue: step) else {
            let known = StepName.allCases.filter { $0 != .receive && !$0.isPrograms }.map(\.rawValue).joined(
                separator: ", ")
            throw OfficeFailure(isRefusal: true, message: "there is no step \(step.prefix(60)); the steps are \(known)")
        }
        let number = track.flatMap(TrackNumber.init)
        guard track == nil || number != nil else {
            throw OfficeFailure(isRefusal: true, message: "tracks are numbered from 1")
        }
        let form = StepForm(step: name, track: number, fields: fields)
        return try await asked(of: council, reference) { (desk, id) throws(DeskError) in
            try await desk.perform(form, on: id)
        }
    }

    private func verify(_ name: String?) async throws(OfficeFailure) -> [VerifiedStore] {
        let councils = try councils(name)
        var verified: [VerifiedStore] = []
        for council in councils {
            let report = try await asked { () throws(DeskError) in try await council.desk.verify() }
            verified.append(
                VerifiedStore(
                    council: council.id.name, cases: report.checked.cases, events: report.checked.events,
                    erased: report.checked.erasures, problems: report.problems))
        }
        return verified
    }

    private func check(_ name: String?) async throws(OfficeFailure) -> [PluginCheckLine] {
        var lines: [PluginCheckLine] = []
        for council in try councils(name) { lines += await plugins.check(council) }
        return lines
    }

    private func test(_ name: String, _ plugin: String, _ to: String) async throws(OfficeFailure) -> OfficeReply {
        let council = try council(name)
        let known = council.module.plugins.map(\.name)
        guard known.contains(plugin) else {
            throw OfficeFailure(
                isRefusal: true,
                message: known.isEmpty
                    ? "the module of \(name) names no plug-in"
                    : "the module of \(name) names no plug-in \(plugin.prefix(60)); it names \(known.joined(separator: ", "))"
            )
        }
        let outcome = await plugins.sendTest(council, by: plugin, to: to)
        return .tested(outcome.inWords, arrived: outcome.isDelivered)
    }

    private func councils(_ name: String?) throws(OfficeFailure) -> [ServedCouncil] {
        try name.map { name throws(OfficeFailure) in [try council(name)] } ?? registry.current.inOrder
    }

    func council(_ name: String) throws(OfficeFailure) -> ServedCouncil {
        let served = registry.current
        if let id = CouncilID(name), let council = served.byID[id] { return council }
        if let unserved = served.unserved.first(where: { $0.name == name }) {
            let why = ([unserved.reason].compactMap { $0 } + unserved.faults.map(\.description)).joined(separator: "\n")
            throw OfficeFailure(isRefusal: true, message: "\(name) is not served:\n\(why)")
        }
        let known = served.byID.keys.sorted().map(\.name).joined(separator: ", ")
        throw OfficeFailure(
            isRefusal: true, message: "no council \(name.prefix(60)) is served here; those that are: \(known)")
    }

    func reference(_ text: String) throws(OfficeFailure) -> CaseID {
        guard let id = CaseID(text) else {
            throw OfficeFailure(
                isRefusal: true,
                message:
                    "\(text.prefix(60)) is not a reference; expected one like \(CaseID(number: 12_345_678).reference)")
        }
        return id
    }

    func asked<Value>(_ work: () async throws(DeskError) -> Value) async throws(OfficeFailure) -> Value {
        do { return try await work() } catch { throw OfficeFailure(error) }
    }
}

extension AcceptedComplaint {
    fileprivate var line: ReceivedLine {
        ReceivedLine(
            reference: reference.reference, code: code.text, receivedOn: receivedOn.description, deadlines: deadlines)
    }
}

extension OfficeFailure {
    init(_ error: DeskError) {
        switch error {
        case .refused(let refusal): self.init(isRefusal: true, message: refusal.description)
        case .faults(let faults): self.init(isRefusal: true, message: faults.description)
        case .noSuchCase: self.init(isRefusal: true, message: "there is no case with this reference")
        case .notTakingComplaints: self.init(isRefusal: true, message: "the council's folder was removed")
        case .changedMeanwhile:
            self.init(
                isRefusal: true, message: "somebody else entered something meanwhile; look at the case and try again")
        case .requestKeyReused: self.init(isRefusal: true, message: "the request key was used for another request")
        case .store(let error): self.init(isRefusal: false, message: error.description)
        case .unreadable(let reason): self.init(isRefusal: false, message: "\(reason); run redress verify")
        }
    }
}
