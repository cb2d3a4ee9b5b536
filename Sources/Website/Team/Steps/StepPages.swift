import CaseDesk
import CaseKernel
import CouncilHost
import HTTPTypes
import Hummingbird
import TeamDesk

/// Every step of the procedure, from forms made of its inputs; what can be done is the kernel's to say.
struct StepPages: Sendable {
    func addRoutes(to door: TeamDoor) {
        door.get(.teamStep) { visit in
            let asked = try await Asked(visit)
            let open = asked.found.opened.steps.first { $0.step == asked.step && $0.track == asked.track }
            return try visit.page(asked.page(asked.fields.prefilled(asked.found), refusal: open?.refusal))
        }
        door.post(.teamStep, Self.take)
    }

    /// The step that a request names, on a track it has.
    private struct Asked {
        let found: TeamCase
        let step: StepName
        let track: TrackNumber?
        let fields: StepFields

        init(_ visit: TeamVisit) async throws {
            let named = visit.context.parameters.get("step").flatMap(StepName.init(rawValue:))
            found = try await TeamCase(visit, looking: named.map { "the form to \($0.inWords)" } ?? "a form")
            guard let named, named != .receive, !named.isPrograms, found.access.allows(named) else {
                throw HTTPError(.notFound)
            }
            step = named
            let number = visit.query("track").flatMap { Int($0) }.flatMap(TrackNumber.init)
            let known = number.flatMap(found.file.track)?.number
            track = step.isOfTrack ? known ?? found.file.tracks.first { $0.ending == nil }?.number ?? .first : nil
            fields = StepFields(step, track: track, found)
        }

        private init(_ asked: Asked, _ found: TeamCase) {
            self.found = found
            (step, track) = (asked.step, asked.track)
            fields = StepFields(asked.step, track: asked.track, found)
        }

        /// The same over the case as it now is.
        func over(_ opened: OpenedCase) async throws -> Asked { Asked(self, try await found.now(opened)) }

        func page(
            _ answers: Answers, _ faults: [FieldFault] = [], refusal: Refusal? = nil, preview: StepPreview? = nil,
            isPast: Bool = false, since: Int? = nil
        ) -> TeamStepPage {
            TeamStepPage(
                found, fields, track: track, answers: answers, faults: faults, refusal: refusal, preview: preview,
                isPast: isPast, since: since)
        }
    }

    @Sendable private static func take(_ visit: TeamVisit, _ form: FormBody) async throws -> Response {
        let asked = try await Asked(visit)
        var answers = Answers()
        answers.take(asked.fields.fields, from: form)
        let (filled, dateFaults) = asked.fields.read(answers)
        guard dateFaults.isEmpty else {
            return try visit.page(asked.page(answers, dateFaults), status: .unprocessableContent)
        }
        let step = StepForm(step: asked.step, track: asked.track, fields: filled)
        let version = form.text("version").flatMap { Int($0) } ?? asked.found.opened.version
        do {
            return try await carryOut(step, asked, answers, at: version, go: form.text("go"))
        } catch let error as DeskError {
            return try await tell(
                error, asked, answers, at: version, isPast: form.text("go")?.hasSuffix("past") == true)
        }
    }

    private static func carryOut(
        _ form: StepForm, _ asked: Asked, _ answers: Answers, at version: Int, go: String?
    ) async throws -> Response {
        let (visit, desk, id) = (asked.found.visit, asked.found.served.desk, asked.found.opened.id)
        switch go {
        case "preview", "preview-past":
            let isPast = go == "preview-past"
            let preview = try await desk.preview(form, in: id, isPast: isPast)
            let since = asked.found.opened.version == version ? nil : version
            return try visit.page(asked.page(answers, preview: preview, isPast: isPast, since: since))
        case "record-past":
            _ = try await desk.record(form, in: id, after: version)
            return visit.redirect(to: asked.found.path(.whole) + "?done=\(asked.step.rawValue)")
        case _:
            let done = try await desk.enter(form, in: id, after: version)
            if let code = done.newCode {
                return try visit.page(NewCodePage(try await asked.found.now(done.opened), code: code))
            }
            return visit.redirect(to: asked.found.path(.whole) + "?done=\(asked.step.rawValue)")
        }
    }

    /// What went wrong, on the same page: nothing that was typed is lost.
    private static func tell(
        _ error: DeskError, _ asked: Asked, _ answers: Answers, at version: Int, isPast: Bool
    ) async throws -> Response {
        let visit = asked.found.visit
        switch error {
        case .faults(let faults):
            let told = faults.faults.map(asked.fields.fault)
            return try visit.page(asked.page(answers, told, isPast: isPast), status: .unprocessableContent)
        case .refused(let refusal):
            return try visit.page(
                asked.page(answers, refusal: refusal, isPast: isPast), status: .unprocessableContent)
        case .changedMeanwhile(let opened):
            let now = try await asked.over(opened)
            return try visit.page(now.page(answers, isPast: isPast, since: version), status: .conflict)
        case .noSuchCase, .notTakingComplaints, .requestKeyReused, .store, .unreadable: throw Problem(error)
        }
    }
}
