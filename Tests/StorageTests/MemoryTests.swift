import Storage
import Testing

/// Memory in large pieces.
struct MemoryTests {
    @Test(arguments: [0, 1, 1000, 3_000_001]) func `an array in large pages is like any other`(_ count: Int) {
        var numbers = Memory.array(repeating: 1.5, count: count)
        #expect(numbers == [Double](repeating: 1.5, count: count))
        numbers.append(2)
        #expect(numbers.count == count + 1)
    }
}
