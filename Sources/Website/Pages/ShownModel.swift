import Mustache

/// A page's model as its template reads it: every field read off once.
///
/// The templates' library would look each word up by reflection, going through all the fields of the model for every one.
struct ShownModel: MustacheParent {
    private let fields: [String: Any]

    /// Reads a model.
    init(_ model: Any) { self.init(Mirror(reflecting: model)) }

    private init(_ mirror: Mirror) {
        var fields: [String: Any] = [:]
        fields.reserveCapacity(mirror.children.count)
        for child in mirror.children {
            guard let label = child.label, let value = Self.shown(child.value) else { continue }
            fields[label] = value
        }
        self.fields = fields
    }

    /// A field; `nil` for one that there is not, and for one that holds nothing.
    func child(named: String) -> Any? { fields[named] }

    /// A value with the models in it read off too; what is printed as it is stays so.
    private static func shown(_ value: Any) -> Any? {
        switch value {
        case is String, is Bool, is Int: return value
        default: break
        }
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .optional: return mirror.children.first.flatMap { shown($0.value) }
        case .collection: return mirror.children.compactMap { shown($0.value) }
        case .struct where !(value is any CustomStringConvertible) && !mirror.children.isEmpty:
            return ShownModel(mirror)
        case _: return value
        }
    }
}
