import PluginProtocol
import Testing

@testable import PluginHost

/// Lines and rests, without a process.
struct PartTests {
    @Test func linesAreCutWhereTheyEnd() {
        var reader = LineReader(longest: 4, limits: .standard)
        #expect(reader.take(Array("ab\ncd".utf8)) == [Array("ab".utf8)])
        #expect(reader.take(Array("ef\n\n".utf8)) == [Array("cdef".utf8), []])
        #expect(!reader.isFlooded)
        #expect(reader.take(Array("ab\nabcde\nab\n".utf8)) == [Array("ab".utf8)])
        #expect(reader.isFlooded)
    }

    @Test func whatAnswersNothingIsCounted() {
        var limits = PluginLimits.standard
        (limits.silentLines, limits.silentBytes) = (2, 10)
        var reader = LineReader(limits: limits)
        #expect(reader.answeredNothing() == 1)
        #expect(reader.answeredNothing() == 2 && !reader.isFlooded)
        reader.answered()
        _ = reader.take(Array("123456789\n".utf8))
        #expect(!reader.isFlooded)
        _ = reader.take(Array("1".utf8))
        #expect(reader.isFlooded)
    }

    @Test func restsGrowUpToALimit() {
        let backoff = Backoff(first: .seconds(1), longest: .seconds(300))
        let rests = (0...12).map { backoff.rest(after: $0, jitter: 1).components.seconds }
        #expect(rests == [0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300])
        #expect(backoff.rest(after: 10_000, jitter: 1) == .seconds(300))
        #expect(backoff.rest(after: 3) > .seconds(3) && backoff.rest(after: 3) < .seconds(5))
    }
}
