import Storage
import TestSupport
import Testing

struct FolderTests {
    @Test func `names come in the order of their bytes, without hidden and temporary ones`() throws {
        try withTemporaryFolder { folder in
            for name in ["b.csv", "a.csv", "B.csv", "é.csv", "10.csv", "9.csv", ".hidden", "a.csv.mizan-1.tmp"] {
                try folder.write("", to: name)
            }
            try folder.createFolder("inner")
            #expect(
                try Folder.names(in: folder.path) == ["10.csv", "9.csv", "B.csv", "a.csv", "b.csv", "inner", "é.csv"]
            )
        }
    }

    @Test func `a new folder appears with all of its files, and without what a killed run left`() throws {
        try withTemporaryFolder { folder in
            // Process 4194305 is above the highest identifier that Linux gives.
            try folder.write("half", to: "a/new.mizan-4194305.tmp/inner/x.csv")
            try Folder.write([("x.csv", [1]), ("inner/y.csv", [2])], to: folder.path("a/new"))
            #expect(try folder.files() == ["a/new/inner/y.csv", "a/new/x.csv"])
            #expect(try folder.names(in: "a") == ["new"])
        }
    }

    @Test func `of a new folder that cannot be written nothing is left, and the error names what was asked for`() throws
    {
        try withTemporaryFolder { folder in
            let long = String(repeating: "n", count: 300)
            let error = try #require(throws: FileError.self) {
                try Folder.write([("x.csv", [1]), (long, [2])], to: folder.path("a/new"))
            }
            #expect(error.path == folder.path("a/new/\(long)"))
            #expect(try folder.names().isEmpty)
        }
    }

    @Test func `an empty folder has no names`() throws {
        try withTemporaryFolder { folder in
            let names = try Folder.names(in: folder.path)
            #expect(names.isEmpty)
        }
    }

    @Test func `a long name is listed whole`() throws {
        try withTemporaryFolder { folder in
            let name = String(repeating: "n", count: 255)
            try folder.write("", to: name)
            #expect(try Folder.names(in: folder.path) == [name])
        }
    }

    @Test func `a missing folder cannot be listed`() throws {
        try withTemporaryFolder { folder in
            let path = folder.path("missing")
            let error = try #require(throws: FileError.self) { try Folder.names(in: path) }
            #expect(error.isMissing)
            #expect(error.message == "cannot list \"\(path)\": it does not exist")
        }
    }

    @Test func `a file cannot be listed`() throws {
        try withTemporaryFolder { folder in
            try folder.write("", to: "file")
            let error = try #require(throws: FileError.self) { try Folder.names(in: folder.path("file")) }
            #expect(!error.isMissing)
            #expect(error.operation == .list)
        }
    }

    @Test func `a folder exists, a file or nothing is no folder`() throws {
        try withTemporaryFolder { folder in
            try folder.write("", to: "file")
            #expect(Folder.exists(folder.path))
            #expect(!Folder.exists(folder.path("file")))
            #expect(!Folder.exists(folder.path("missing")))
        }
    }

    @Test(arguments: ["one", "one/two/three", "one/two/"])
    func `a folder is created with those above it, and again without harm`(_ name: String) throws {
        try withTemporaryFolder { folder in
            try Folder.create(folder.path(name))
            #expect(try folder.names(in: name).isEmpty)
            try folder.write("kept", to: name + "/file")
            try Folder.create(folder.path(name))
            #expect(try folder.names(in: name) == ["file"])
        }
    }

    @Test(arguments: ["file", "file/inner"])
    func `a folder is not created where a file is`(_ name: String) throws {
        try withTemporaryFolder { folder in
            try folder.write("kept", to: "file")
            let error = try #require(throws: FileError.self) { try Folder.create(folder.path(name)) }
            #expect(error.operation == .createFolder)
            #expect(try folder.text(of: "file") == "kept")
        }
    }

    @Test(arguments: [
        ("a/b/c", "a/b"), ("a/b/", "a"), ("c", "."), ("/a/b", "/a"), ("/a", "/"), ("/", "/"), ("//", "/"), ("", "."),
        ("../a", ".."), (".", "."),
    ])
    func `the folder above a path`(_ path: String, _ parent: String) {
        #expect(Folder.parent(of: path) == parent)
    }

    @Test func `the current folder is an absolute path of a folder`() {
        #expect(Folder.current().hasPrefix("/"))
        #expect(Folder.exists(Folder.current()))
    }
}
