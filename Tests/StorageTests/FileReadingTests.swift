import Storage
import TestSupport
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

private func cut(_ path: String, to size: Int) -> Bool { unsafe truncate(path, off_t(size)) == 0 }

struct FileReadingTests {
    /// 4,096 bytes are the first piece that is read of a small file.
    @Test(arguments: [0, 1, 4095, 4096, 4097, 3_000_001])
    func `a file of any size is read whole`(_ size: Int) throws {
        try withTemporaryFolder { folder in
            var dice = Dice(seed: 7)
            let bytes = (0..<size).map { _ in UInt8.random(in: 0...255, using: &dice) }
            try folder.write(bytes, to: "figures.csv")
            #expect(try File.read(folder.path("figures.csv")) == bytes)
        }
    }

    @Test func `a missing file is said to be missing, with its path`() throws {
        try withTemporaryFolder { folder in
            let path = folder.path("nothing.csv")
            let error = try #require(throws: FileError.self) { try File.read(path) }
            #expect(error.isMissing)
            #expect(error.operation == .read)
            #expect(error.path == path)
            #expect(error.message == "cannot read \"\(path)\": it does not exist")
            #expect(error.remedy == "check the path")
        }
    }

    @Test func `a folder is not read as a file`() throws {
        try withTemporaryFolder { folder in
            let error = try #require(throws: FileError.self) { try File.read(folder.path) }
            #expect(!error.isMissing)
            #expect(error.message == "cannot read \"\(folder.path)\": it is a folder, not a file")
        }
    }

    @Test func `a path through a file names the cause`() throws {
        try withTemporaryFolder { folder in
            try folder.write("a", to: "file")
            let path = folder.path("file/inner.csv")
            let error = try #require(throws: FileError.self) { try File.read(path) }
            #expect(error.message == "cannot read \"\(path)\": a part of the path is a file, not a folder")
        }
    }

    @Test func `a file as large as the limit is read, one byte more is refused`() throws {
        try withTemporaryFolder { folder in
            let limit = 2 << 20
            try folder.write([UInt8](repeating: 1, count: limit), to: "fits")
            try folder.write([UInt8](repeating: 1, count: limit + 1), to: "large")
            #expect(try File.read(folder.path("fits"), limit: limit).count == limit)
            let error = try #require(throws: FileError.self) { try File.read(folder.path("large"), limit: limit) }
            #expect(error.message == "cannot read \"\(folder.path("large"))\": it is larger than 2 MiB")
        }
    }

    @Test func `a device without an end is refused at the limit`() throws {
        let error = try #require(throws: FileError.self) { try File.read("/dev/zero", limit: 1 << 20, of: .any) }
        #expect(error.message == "cannot read \"/dev/zero\": it is larger than 1 MiB")
    }

    @Test func `an empty device is an empty file, for those who name it`() throws {
        #expect(try File.read("/dev/null", of: .any).isEmpty)
        let error = try #require(throws: FileError.self) { try File.read("/dev/null") }
        #expect(error.message == "cannot read \"/dev/null\": it is a pipe or a device, not a file")
    }

    @Test(arguments: [0, 1, 4096, 3_000_001])
    func `in blocks a file is the same, and a reader that has seen enough gets no more`(_ size: Int) throws {
        try withTemporaryFolder { folder in
            let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
            try folder.write(bytes, to: "figures.csv")
            var taken: [UInt8] = []
            try File.read(folder.path("figures.csv")) { known, block in
                #expect(known == size)
                taken += block
                return true
            }
            #expect(taken == bytes)
            var blocks = 0
            try File.read("/dev/zero") { _, _ in
                blocks += 1
                return blocks < 3
            }
            #expect(blocks == 3)
        }
    }

    @Test func `a file that changes while it is read is refused`() throws {
        try withTemporaryFolder { folder in
            let path = folder.path("figures.csv")
            for size in [0, 1 << 20, 5 << 20] {
                try folder.write([UInt8](repeating: 1, count: 3 << 20), to: "figures.csv")
                let error = #expect(throws: FileError.self) {
                    try File.read(path) { _, _ in cut(path, to: size) }
                }
                #expect(error?.message == "cannot read \"\(path)\": it changed while it was being read")
            }
        }
    }

    @Test func `a path exists when a file or a folder is there`() throws {
        try withTemporaryFolder { folder in
            try folder.write("", to: "file")
            #expect(File.exists(folder.path("file")))
            #expect(File.exists(folder.path))
            #expect(!File.exists(folder.path("other")))
        }
    }
}
