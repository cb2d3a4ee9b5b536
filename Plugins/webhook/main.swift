import Glibc
import PluginProtocol

// A resolver that gets no answer gives up well before a delivery's time is over.
setenv("RES_OPTIONS", "timeout:3 attempts:2", 1)
await WebhookPlugin.run()
