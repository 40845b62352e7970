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

    @Test func `a symbolic link stays one, and what it points to is replaced`() throws {
        try withTemporaryFolder { folder in
            try folder.write("old", to: "real/scores.csv")
            try folder.link("link.csv", to: "real/scores.csv")
            try folder.link("outer.csv", to: folder.path("link.csv"))
            try folder.link("dangling.csv", to: "real/new.csv")
            try File.write(Array("new".utf8), to: folder.path("outer.csv"))
            try File.write(Array("made".utf8), to: folder.path("dangling.csv"))
            #expect(try folder.text(of: "real/scores.csv") == "new")
            #expect(try folder.text(of: "real/new.csv") == "made")
            #expect(try folder.target(of: "outer.csv") == folder.path("link.csv"))
            #expect(try folder.target(of: "dangling.csv") == "real/new.csv")
            #expect(try folder.names(in: "real") == ["new.csv", "scores.csv"])
        }
    }

    @Test func `a link to itself is an error`() throws {
        try withTemporaryFolder { folder in
            try folder.link("a.csv", to: "a.csv")
            let path = folder.path("a.csv")
            let error = try #require(throws: FileError.self) { try File.write([1], to: path) }
            #expect(error.message == "cannot write \"\(path)\": too many symbolic links")
        }
    }

    @Test func `a device is written to, not replaced`() throws {
        try withTemporaryFolder { folder in
            try folder.link("nowhere.csv", to: "/dev/null")
            try File.write([1, 2, 3], to: folder.path("nowhere.csv"))
            #expect(try File.read("/dev/null", of: .any).isEmpty)
            #expect(try folder.names() == ["nowhere.csv"])
        }
    }

    @Test(arguments: [0o600, 0o644, 0o640]) func `a file keeps its permissions`(_ permissions: Int) throws {
        try withTemporaryFolder { folder in
            try folder.write("old", to: "scores.csv")
            try folder.setPermissions(permissions, of: "scores.csv")
            try File.write(Array("new".utf8), to: folder.path("scores.csv"))
            #expect(try folder.permissions(of: "scores.csv") == permissions)
        }
    }

    @Test func `folders are made on the way, and those of a run that fails are gone again`() throws {
        try withTemporaryFolder { folder in
            try File.write([(folder.path("a/b/c.csv"), [1])], makingFolders: true)
            #expect(try folder.bytes(of: "a/b/c.csv") == [1])
            let long = String(repeating: "n", count: 300)
            #expect(throws: FileError.self) {
                try File.write(
                    [(folder.path("a/d/e/f.csv"), [1]), (folder.path("g/\(long)"), [1])], makingFolders: true)
            }
            #expect(try folder.files() == ["a/b/c.csv"])
            #expect(try folder.names() == ["a"])
            #expect(try folder.names(in: "a") == ["b"])
        }
    }

    @Test func `what is stale goes before the seal comes`() throws {
        try withTemporaryFolder { folder in
            try folder.write("old", to: "stale.csv")
            try folder.write("old", to: "seal.json")
            try File.write(
                [(folder.path("a.csv"), [1])], removing: [folder.path("stale.csv")],
                seal: (folder.path("seal.json"), [2]))
            #expect(try folder.names() == ["a.csv", "seal.json"])
            #expect(try folder.bytes(of: "seal.json") == [2])
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
