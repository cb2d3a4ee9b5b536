import PluginProtocol

extension PluginOpening {
    /// Everything in it that a plug-in could repeat.
    var texts: [String] {
        [councilName] + Array(settings.values) + Array(secrets.values)
    }
}

extension Delivery {
    /// Everything in it that a plug-in could repeat.
    var texts: [String] {
        [address, onward ?? "", message.subject, message.text, message.html] + (packet?.texts ?? [])
    }
}

extension ReferralPacket {
    /// Everything in it that a plug-in could repeat.
    var texts: [String] {
        [reference, council, knownAs ?? "", group, wantedBy ?? "", askedOn, consent] + safeContact + help
    }
}
