import Glibc
import Logging
import PluginProtocol
import Subprocess

extension PluginProcess {
    /// Runs it from its start until it is reaped, and says how it misbehaved if it was not asked to end.
    nonisolated func live() async -> CarriageOutcome.Misbehaviour? {
        guard await !isOver else { return nil }
        do {
            let result = try await run(launch.configuration, input: .inputWriter, output: .sequence, error: .sequence) {
                execution in
                await self.began(execution.processIdentifier.value)
                await withTaskGroup(of: Void.self) { group in
                    group.addTask { await self.write(to: execution.standardInputWriter) }
                    group.addTask { await self.read(execution.standardOutput) }
                    group.addTask { await self.readErrors(execution.standardError) }
                }
                await self.ended()
            }
            logger.debug("The plug-in's process ended", metadata: ["status": "\(result.terminationStatus)"])
        } catch {
            logger.error("The plug-in's process could not be run")
            await ended()
        }
        return await misbehaviour
    }

    /// Its own task, so that a plug-in that does not read holds up nobody else.
    private nonisolated func write(to writer: StandardInputWriter) async {
        for await line in input {
            _ = try? await writer.write(line)
            await wrote(line.count)
        }
        try? await writer.finish()
    }

    private nonisolated func read(_ output: SubprocessOutputSequence) async {
        do {
            for try await buffer in output { await take(buffer.withUnsafeBytes { Array($0) }) }
        } catch {
            logger.debug("The plug-in's output could not be read")
        }
        await outputEnded()
    }

    private nonisolated func readErrors(_ output: SubprocessOutputSequence) async {
        var log = ErrorLog(limits: limits, scrubber: scrubber, logger: logger)
        do {
            for try await buffer in output { log.take(buffer.withUnsafeBytes { Array($0) }) }
        } catch {
            logger.debug("The plug-in's standard error could not be read")
        }
        log.finish()
        await spoke(log.lastLine)
    }
}
