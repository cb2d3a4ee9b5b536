import CaseKernel
import Foundation
import GRDB

// Reading by `row[0] as String` stops the program when a damaged file holds something else; these throw instead.
extension Row {
    func text(_ index: Int) throws -> String {
        try value(index)
    }

    func number(_ index: Int) throws -> Int {
        try value(index)
    }

    func bytes(_ index: Int) throws -> [UInt8] {
        let data: Data = try value(index)
        return Array(data)
    }

    func day(_ index: Int) throws -> Day {
        Day(number: try value(index))
    }

    func caseID(_ index: Int) throws -> CaseID {
        guard let id = CaseID(try text(index)) else { throw UnreadableValue() }
        return id
    }

    func isNull(_ index: Int) -> Bool {
        (self[index] as DatabaseValue).isNull
    }

    private func value<Value: DatabaseValueConvertible>(_ index: Int) throws -> Value {
        guard let value = Value.fromDatabaseValue(self[index] as DatabaseValue) else { throw UnreadableValue() }
        return value
    }
}

extension Database {
    /// Runs a statement that is prepared once and used again.
    func run(_ sql: String, _ arguments: StatementArguments) throws {
        try cachedStatement(sql: sql).execute(arguments: arguments)
    }

    /// The first row of a statement that is prepared once and used again.
    func first(_ sql: String, _ arguments: StatementArguments = []) throws -> Row? {
        try Row.fetchOne(cachedStatement(sql: sql), arguments: arguments)
    }

    /// The rows of a statement that is prepared once and used again.
    func all(_ sql: String, _ arguments: StatementArguments = []) throws -> [Row] {
        try Row.fetchAll(cachedStatement(sql: sql), arguments: arguments)
    }
}
