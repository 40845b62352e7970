/// The program of the form: plain ECMAScript 2020, without a library, the network or the browser's storage.
enum FormScript {
    /// All of it, in the order in which it runs.
    static let text = "\n" + figures + digest + page + exchange
}
