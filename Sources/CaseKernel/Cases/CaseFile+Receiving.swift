extension CaseFile {
    /// The complaint that was wished for is made: the track begins, and what was known of the person is kept.
    ///
    /// It is read for risk afresh (policy: safeguarding first): what was read before was not the complaint.
    mutating func receive(_ received: Received) {
        guard self.received == nil else { return }
        self.received = received
        complainants = [complainants.first.map(received.complainant.filled(from:)) ?? received.complainant]
        points = received.representation.points
        unreadSince = received.receipt.enteredOn
        for index in tracks.indices where tracks[index].progress == .intended {
            tracks[index].receive(received)
        }
    }
}

extension Track {
    /// An advocate asked for by the day of receipt counts as asked for with the complaint (regulation 14(3)(b)).
    fileprivate mutating func receive(_ received: Received) {
        let receivedOn = received.receipt.receivedOn
        awaitedAdvocate = received.wantsAdvocate || (advocateAskedOn.map { $0 <= receivedOn } ?? false)
        switch advocacy {
        case .requested(let day, _): advocacy = .requested(on: day, atReceipt: awaitedAdvocate)
        case .open, .declined:
            if received.wantsAdvocate { advocacy = .requested(on: receivedOn, atReceipt: true) }
        case .appointed: break
        }
        points = received.representation.points.map(\.number)
        acknowledgedOn = nil
        openedOn = receivedOn
        isIntended = false
    }
}

extension Complainant {
    /// This person, with what the complaint leaves unsaid as it was known before it.
    fileprivate func filled(from earlier: Complainant) -> Complainant {
        var filled = Complainant(
            number: number, claimed: claimed, name: name ?? earlier.name,
            contact: contact.filled(from: earlier.contact), isUnder18: isUnder18 || earlier.isUnder18)
        filled.established = earlier.established
        // What was read of the contact counts while nothing of it has changed.
        filled.confirmation = filled.contact == earlier.contact ? earlier.confirmation : nil
        return filled
    }
}

extension Contact {
    /// A care once asked for is not lost because a later form does not ask for it again.
    fileprivate func filled(from earlier: Contact) -> Contact {
        Contact(
            ways: ways.isEmpty ? earlier.ways : ways, email: email ?? earlier.email, phone: phone ?? earlier.phone,
            address: address ?? earlier.address, cares: cares.isEmpty ? earlier.cares : cares,
            times: times ?? earlier.times, words: words ?? earlier.words,
            never: earlier.never + never.filter { !earlier.never.contains($0) })
    }
}
