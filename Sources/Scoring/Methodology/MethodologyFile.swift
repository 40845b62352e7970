public import Indicators
import Tabular

/// Reads `methodology.json`.
public enum MethodologyFile {
    /// Reads every choice; a key or word that is not known is a finding with a suggestion, never ignored.
    ///
    /// - Parameter overrides: choices for one run, as `key=value` with dots between the keys, such as
    ///   `aggregation.index=arithmetic`; a word set where a choice has parameters replaces the method and drops them. A level
    ///   or group set where one choice stands for all of them leaves the others as they are.
    public static func read(
        _ bytes: [UInt8], file: String, overrides: [String] = []
    ) -> (Methodology?, [Finding]) {
        var reader = MethodologyReading(file: file)
        guard var root = reader.document(bytes) else { return (nil, reader.findings) }
        for override in overrides {
            do throws(OverrideProblem) {
                root = try root.overridden(override)
            } catch {
                reader.report(error.problem, at: Place(file: "--set \(override)"))
            }
        }
        guard reader.findings.isEmpty else { return (nil, reader.findings) }
        let methodology = reader.methodology(root)
        return (reader.findings.isEmpty ? methodology : nil, reader.findings)
    }
}

/// Why an override cannot be applied.
private struct OverrideProblem: Error {
    let problem: Problem
}

extension JSONValue {
    /// The document with one `key.key=value` set.
    fileprivate func overridden(_ text: String) throws(OverrideProblem) -> JSONValue {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let keys = parts[0].split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, !parts[1].isEmpty, keys.allSatisfy({ !$0.isEmpty }) else {
            throw OverrideProblem(
                problem: .wrongValue(
                    key: "--set", found: text, expected: "key=value, such as normalisation=z-score", similar: nil)
            )
        }
        // A value is JSON where it is a number, a list or an object, else a word.
        let value =
            (try? JSONValue.read(Array(parts[1].utf8)))?.unplaced ?? JSONValue(content: .string(parts[1]), line: 0)
        return setting(keys[...], to: value)
    }

    /// The same on no line of a file.
    private var unplaced: JSONValue {
        let content: Content =
            switch content {
            case .object(let members):
                .object(members.map { Member(key: $0.key, line: 0, value: $0.value.unplaced) })
            case .array(let values): .array(values.map(\.unplaced))
            case .string, .number, .bool, .null: content
            }
        return JSONValue(content: content, line: 0)
    }

    private func setting(_ keys: ArraySlice<String>, to value: JSONValue) -> JSONValue {
        guard let key = keys.first else {
            // A word put in the place of an object names its method; its other keys belonged to the method before.
            guard case .string = value.content, case .object(let members) = content,
                members.contains(where: { $0.key == "method" })
            else { return value }
            let kept = members.filter { $0.key == "minimumCoverage" }
            return JSONValue(content: .object([Member(key: "method", line: line, value: value)] + kept), line: line)
        }
        var members: [Member] = []
        switch content {
        case .object(let own): members = own
        case .string where !keys.isEmpty:
            // "goalposts" is short for { "method": "goalposts" }.
            members = [Member(key: "method", line: line, value: self)]
        default: break
        }
        if Methodology.ByLevelKey(rawValue: key) != nil && members.contains(where: { $0.key == "method" }) {
            let all = JSONValue(content: .object(members), line: line)
            members = [Methodology.ByLevelKey.index, .area].map { Member(key: $0.rawValue, line: line, value: all) }
        }
        if let position = members.firstIndex(where: { $0.key == key }) {
            let changed = members[position].value.setting(keys.dropFirst(), to: value)
            members[position] = Member(key: key, line: members[position].line, value: changed)
        } else {
            let empty = JSONValue(content: .object([]), line: 0)
            let changed = keys.count == 1 ? value : empty.setting(keys.dropFirst(), to: value)
            members.append(Member(key: key, line: 0, value: changed))
        }
        return JSONValue(content: .object(members), line: line)
    }
}
