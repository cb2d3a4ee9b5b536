/// Why something was not delivered, and what to do about it, for the words that plug-ins and their host answer with.
public enum DeliveryTrouble {
    private static let known: [String: (words: String, remedy: String)] = [
        "address-refused": ("the address was refused", "correct it and send again"),
        "message-refused": (
            "the message was refused", "hand it over in another way, or ask whoever refused it and send again"
        ),
        "not-allowed": (
            "the operator does not allow the address", "have the address corrected or allowed, and send again"
        ),
        "busy": ("the other side was busy for too long", "send again"),
        "unreachable": ("the other side could not be reached", "ask the operator, and send again"),
        "interrupted": ("the connection broke off each time", "send again"),
        "not-trusted": ("the other side could not prove who it is", "ask the operator, and send again"),
        "sign-in-refused": ("the mail server refused the operator's sign-in", "ask the operator, and send again"),
        "too-slow": ("the other side took too long", "send again"),
        "not-set-up": ("the plug-in is not set up", "ask the operator to set it up, and send again"),
        "not-installed": ("the plug-in is not installed", "ask the operator to install it, and send again"),
    ]

    /// Why, in words.
    public static func inWords(_ reason: String) -> String { known[reason]?.words ?? "the plug-in failed (\(reason))" }
    /// What to do about it.
    public static func remedy(_ reason: String) -> String {
        known[reason]?.remedy ?? "ask the operator, and send again"
    }
}
