/// Thrown when a stored value is not of the type its column promises: the file was changed behind SQLite's back.
struct UnreadableValue: Error {}
