import Testing

/// Asks again and again until the answer is yes, for two minutes at most.
func eventually(_ what: String, _ holds: () async throws -> Bool) async throws {
    let deadline = ContinuousClock.now + .seconds(120)
    while !(try await holds()) {
        try #require(ContinuousClock.now < deadline, "\(what): it did not come about within two minutes")
        try await Task.sleep(for: .milliseconds(10))
    }
}
