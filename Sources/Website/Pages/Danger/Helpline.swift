import CouncilModules

/// The national lines that a page can say more of than a module does: whom they are for.
enum Helpline: String {
    case childline = "08001111"
    case nspcc = "08088005000"
    case helpAtHand = "08005280731"

    /// The line of this number, if it is one of them.
    init?(_ contact: SafeguardingContact) {
        guard let number = contact.to?.filter({ $0 != " " }) else { return nil }
        self.init(rawValue: number)
    }

    /// Whom it is for.
    var note: Said {
        switch self {
        case .childline:
            Said(
                "For anyone under 19. It is free and private, day and night.",
                young: "It is free and private. You can call in the day or at night.")
        case .nspcc: Said("For adults who are worried about a child.", young: "For adults who worry about a child.")
        case .helpAtHand:
            Said(
                "For children in care, care leavers and children with a social worker.",
                young: "For you if you are in care, have left care or have a social worker.")
        }
    }

    /// Their order for whoever reads: a child looks for Childline, an adult for the NSPCC.
    func place(for voice: Voice) -> Int {
        let order: [Helpline] = voice.isYoung ? [.childline, .helpAtHand, .nspcc] : [.nspcc, .childline, .helpAtHand]
        return order.firstIndex(of: self) ?? order.count
    }
}
