extension CaseFile {
    /// Takes up what became of something that leaves the install; what fits nothing changes nothing.
    mutating func applyParcel(_ event: Event) {
        switch event {
        case .referred(let track, let referral):
            guard self.referral(referral.number) == nil else { return }
            referrals.append(TrackReferral(track: track, referral: referral))
            for index in tracks.indices where tracks[index].number == track { tracks[index].isReferred = true }
            standings[.referral(referral.number)] =
                referral.isCarried ? .underway(since: referral.on) : .held(.notArranged, on: referral.on)
        case .delivered(let parcel, let plugin, let way, let day):
            settle(parcel) { $0.hasArrived ? nil : .delivered(on: day, by: plugin, way) }
        case .undelivered(let parcel, let reason, let day):
            settle(parcel) { $0.hasArrived ? nil : .undelivered(reason: reason, on: day) }
        case .held(let parcel, let reason, let day): settle(parcel) { $0.hasArrived ? nil : .held(reason, on: day) }
        case .noticeRead(let number, let day): settle(.notice(number)) { $0.hasArrived ? nil : .read(on: day) }
        case .handedOver(let parcel, let by, let day):
            settle(parcel) { $0.hasArrived ? nil : .handedOver(by: by, on: day) }
        case .sentAgain(let parcel, _, _, let day): settle(parcel) { $0.hasArrived ? nil : .underway(since: day) }
        case .contactConfirmed(let number, let confirmation):
            for index in complainants.indices where complainants[index].number == number {
                complainants[index].confirmation = confirmation
            }
        case .intended, .received, .safeguardingChecked, .categoryEstablished, .interestDecided, .refusalNotified,
            .acknowledged, .informed, .advocateRequested, .advocateDeclined, .advocateAppointed, .laterStartAgreed,
            .began, .extended, .answered, .requested, .recordProduced, .withdrawn, .withdrawalConfirmed, .told,
            .messaged, .contactCorrected, .codeLost, .codeGuessed, .codeReplaced, .codeKept, .movedToVersion, .closed,
            .entered:
            break
        }
    }

    /// The person wants no advocate: what has not arrived at a provider is not passed on any more.
    mutating func stopReferrals(on track: TrackNumber, _ day: Day) {
        for referral in referrals(on: track) {
            settle(.referral(referral.number)) { $0.hasArrived ? nil : .stopped(on: day) }
        }
    }

    /// The first day on which a notice was received stays: what comes later moves no window.
    private mutating func settle(_ parcel: Parcel, _ change: (ParcelStanding) -> ParcelStanding?) {
        guard let standing = standings[parcel], let changed = change(standing) else { return }
        standings[parcel] = changed
    }
}
