import Storage
import TestSupport
import Testing

struct FolderLockTests {
    @Test func `a second lock waits no longer than its patience, and says what holds it up`() throws {
        try withTemporaryFolder { folder in
            let first = try FolderLock(folder.path)
            let error = try #require(throws: FileError.self) { _ = try FolderLock(folder.path, patience: 60) }
            #expect(error.message == "cannot lock \"\(folder.path)\": another run of mizan is changing it")
            #expect(error.remedy == "wait until it has finished, and run the command again")
            _ = consume first
        }
    }

    @Test func `a lock that was let go of can be had again, and leaves nothing behind`() throws {
        try withTemporaryFolder { folder in
            for _ in 0..<3 { _ = try FolderLock(folder.path, patience: 0) }
            #expect(try folder.names() == [])
        }
    }

    @Test func `a folder that is not there cannot be locked`() throws {
        try withTemporaryFolder { folder in
            let error = try #require(throws: FileError.self) { _ = try FolderLock(folder.path("missing")) }
            #expect(error.isMissing)
        }
    }
}
