import Glibc

/// When a receiver says that it may be tried again (RFC 9110, section 10.2.3).
enum RetryAfter {
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    private static let longest = 86_400

    /// The seconds until then, at most a day, for a number of seconds or a date; `nil` for anything else.
    static func seconds(_ text: String, from now: Int = time(nil)) -> Int? {
        if let seconds = Int(text) { return seconds >= 0 ? min(seconds, longest) : nil }
        return date(text).map { min(max($0 - now, 0), longest) }
    }

    /// `Tue, 09 Jun 2026 08:30:00 GMT`, in seconds since 1970.
    private static func date(_ text: String) -> Int? {
        let words = text.split(separator: " ")
        guard words.count == 6, words[5] == "GMT", let month = months.firstIndex(of: String(words[2]))
        else { return nil }
        let numbers = ([words[1], words[3]] + words[4].split(separator: ":")).compactMap { Int32($0) }
        guard numbers.count == 5, (1_970...9_999).contains(numbers[1]) else { return nil }
        var parts = tm()
        (parts.tm_mday, parts.tm_mon, parts.tm_year) = (numbers[0], Int32(month), numbers[1] - 1_900)
        (parts.tm_hour, parts.tm_min, parts.tm_sec) = (numbers[2], numbers[3], numbers[4])
        return timegm(&parts)
    }
}
