import CaseDesk
import CaseKernel
import CaseStore

/// Cases that are erased, or were.
extension Office {
    /// Does something with a case, or says that it was erased: whoever has an old letter in hand is told what became of it.
    func asked<Value>(
        of council: String, _ reference: String, _ work: (CaseDesk, CaseID) async throws(DeskError) -> Value
    ) async throws(OfficeFailure) -> Value {
        let (desk, id) = (try self.council(council).desk, try self.reference(reference))
        do throws(DeskError) { return try await work(desk, id) } catch {
            guard case .noSuchCase = error,
                let erasure = try await asked({ () throws(DeskError) in try await desk.erasure(of: id) })
            else { throw OfficeFailure(error) }
            throw OfficeFailure(isRefusal: true, message: ErasureLine(erasure).inWords)
        }
    }

    func erase(
        _ council: String, _ reference: String, _ order: ErasureOrder?
    ) async throws(OfficeFailure) -> OfficeReply {
        guard let order else {
            return .erasurePreview(
                try await asked(of: council, reference) { (desk, id) throws(DeskError) in
                    try await desk.previewErasure(of: id)
                })
        }
        guard let ground = ErasureGround(rawValue: order.ground) else {
            let known = ErasureGround.allCases.map(\.rawValue).joined(separator: ", ")
            throw OfficeFailure(
                isRefusal: true,
                message: "\(order.ground.prefix(60)) is no ground for erasing a case; expected one of \(known)")
        }
        let erasure = try await asked(of: council, reference) { (desk, id) throws(DeskError) in
            try await desk.erase(id, by: order.by, because: ground)
        }
        return .erased([ErasureLine(erasure)])
    }
}

extension ErasureLine {
    init(_ erasure: Erasure) {
        self.init(
            reference: erasure.id.reference, receivedOn: erasure.receivedOn.description,
            erasedOn: erasure.erasedOn.description, by: erasure.by, ground: erasure.ground.rawValue,
            because: erasure.ground.inWords)
    }

    /// What is left of it, as a sentence.
    public var inWords: String {
        "case \(reference), received \(receivedOn), was erased on \(erasedOn) by \(by), because \(because)"
    }
}
