extension FormReader {
    /// The parcel that `what` names.
    var parcel: Parcel? {
        mutating get {
            guard let name = text("what") else { return nil }
            if let parcel = Parcel(name) { return parcel }
            fault("what", "expected notice-1, referral-1 or the like, found \(name.prefix(40))")
            return nil
        }
    }

    /// A referral to the provider named, or to the one that fits best.
    mutating func referral(
        on day: Day, track number: TrackNumber, in file: CaseFile?, under circumstances: Circumstances
    ) -> Act? {
        if file?.track(number) == nil { fault("track", "the case has no such track") }
        guard let giver = text("consent-by").flatMap(Consent.Giver.init(rawValue:)),
            let how = text("consent-how").flatMap(Channel.init(rawValue:)), let file, let track = file.track(number)
        else { return nil }
        let rules = Rules(state: .open(file), circumstances: circumstances)
        let consent = Consent(by: giver, how: how)
        if let referral = rules.referral(of: track, in: file, consent: consent, to: text("provider"), on: day) {
            return .refer(referral, track: number)
        }
        let known = circumstances.arrangements.advocacy.map(\.id).joined(separator: ", ")
        fault(
            "provider",
            known.isEmpty
                ? "the council's module names no advocacy provider"
                : text("provider") == nil
                    ? "no provider fits this person; name one of \(known)" : "expected one of \(known)")
        return nil
    }
}
