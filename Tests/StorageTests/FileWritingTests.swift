import FoundationEssentials
import Storage
import TestSupport
import Testing

struct FileWritingTests {
    @Test(arguments: [0, 1, 1_000_003])
    func `a new file holds the bytes, and nothing else is left in its folder`(_ size: Int) throws {
        try withTemporaryFolder { folder in
            let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
            try File.write(bytes, to: folder.path("scores.csv"))
            #expect(try folder.bytes(of: "scores.csv") == bytes)
            #expect(try folder.names() == ["scores.csv"])
        }
    }

    @Test func `an old file is replaced whole`() throws {
        try withTemporaryFolder { folder in
            try folder.write("a much longer old content", to: "scores.csv")
            try File.write(Array("new".utf8), to: folder.path("scores.csv"))
            #expect(try folder.text(of: "scores.csv") == "new")
            #expect(try folder.names() == ["scores.csv"])
        }
    }

    @Test func `a file in a missing folder is an error, and no folder appears`() throws {
        try withTemporaryFolder { folder in
            let path = folder.path("missing/scores.csv")
            let error = try #require(throws: FileError.self) { try File.write([1], to: path) }
            #expect(error.isMissing)
            #expect(error.operation == .write)
            #expect(error.message == "cannot write \"\(path)\": it does not exist")
            #expect(try folder.names().isEmpty)
        }
    }

    @Test func `a folder in place of the file is an error, and stays as it was`() throws {
        try withTemporaryFolder { folder in
            try folder.write("inner", to: "scores.csv/inner")
            let path = folder.path("scores.csv")
            let error = try #require(throws: FileError.self) { try File.write([1], to: path) }
            #expect(error.operation == .replace)
            #expect(error.message == "cannot replace \"\(path)\": it is a folder, not a file")
            #expect(try folder.names() == ["scores.csv"])
            #expect(try folder.text(of: "scores.csv/inner") == "inner")
        }
    }

    @Test func `a name that is too long is an error with that reason`() throws {
        try withTemporaryFolder { folder in
            let path = folder.path(String(repeating: "n", count: 300))
            let error = try #require(throws: FileError.self) { try File.write([1], to: path) }
            #expect(error.message == "cannot write \"\(path)\": the name is too long")
            #expect(try folder.names().isEmpty)
        }
    }

    @Test func `several files are all there, new and replaced`() throws {
        try withTemporaryFolder { folder in
            try folder.write("old", to: "a.csv")
            try folder.createFolder("inner")
            try File.write([
                (folder.path("a.csv"), Array("1".utf8)), (folder.path("b.csv"), Array("2".utf8)),
                (folder.path("inner/c.csv"), Array("3".utf8)),
            ])
            #expect(try folder.text(of: "a.csv") == "1")
            #expect(try folder.text(of: "b.csv") == "2")
            #expect(try folder.text(of: "inner/c.csv") == "3")
            #expect(try folder.names() == ["a.csv", "b.csv", "inner"])
            #expect(try folder.names(in: "inner") == ["c.csv"])
        }
    }

    @Test func `of several files none is replaced when one cannot be written`() throws {
        try withTemporaryFolder { folder in
            try folder.write("old", to: "a.csv")
            let files = [
                (path: folder.path("a.csv"), bytes: Array("new".utf8)),
                (path: folder.path("missing/b.csv"), bytes: [1]),
            ]
            let error = try #require(throws: FileError.self) { try File.write(files) }
            #expect(error.path == folder.path("missing/b.csv"))
            #expect(try folder.text(of: "a.csv") == "old")
            #expect(try folder.names() == ["a.csv"])
        }
    }

    @Test func `a remnant of a killed run does not stand in the way`() throws {
        try withTemporaryFolder { folder in
            let remnant = "scores.csv.mizan-\(ProcessInfo.processInfo.processIdentifier).tmp"
            try folder.write("half a fi", to: remnant)
            try File.write(Array("whole".utf8), to: folder.path("scores.csv"))
            #expect(try folder.text(of: "scores.csv") == "whole")
            #expect(try folder.names() == ["scores.csv"])
        }
    }

    @Test func `what is written is read back`() throws {
        try withTemporaryFolder { folder in
            let bytes = Array("Türkiye, Sénégal, إندونيسيا\n".utf8)
            try File.write(bytes, to: folder.path("a.txt"))
            #expect(try File.read(folder.path("a.txt")) == bytes)
        }
    }
}
