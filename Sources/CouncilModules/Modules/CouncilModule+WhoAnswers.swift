extension CouncilModule {
    /// Whose name people meet and who answers, when they are not one: the brand, the operator and, always, the council.
    ///
    /// Empty when the council runs the service itself and under its own name.
    public func whoAnswers(_ voice: NoticeVoice) -> [String] {
        guard serviceOperator != nil || serviceBrand != nil else { return [] }
        let (runs, brand) = (serviceOperator?.name, serviceBrand?.name)
        switch voice {
        case .adult:
            let work = [
                brand.map { "\($0) is the name of the service." },
                runs.map { "\($0) runs these services for the council." },
            ]
            return work.compactMap(\.self) + [
                "\(name) answers for them in law, and the Ombudsman names \(name) in what it decides."
            ]
        case .young:
            let work = [
                brand.map { "You may know us as \($0)." }, runs.map { "\($0) does this work for the council." },
            ]
            return work.compactMap(\.self) + ["But \(name) must put things right."]
        }
    }

    /// What the base that something is from calls itself; `nil` for the council's own.
    public func baseName(of evidence: Evidence) -> String? { bases.first { $0.file == evidence.file }?.name }
}
