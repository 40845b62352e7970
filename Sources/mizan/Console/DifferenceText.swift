import Scoring

extension EditionDifference {
    /// One line for a person.
    var line: String {
        switch self {
        case .engine(let then, let now): "the engine was \(then) and is \(now)"
        case .choice(let place, let then?, let now?): "\(place) was \(then) and is \(now)"
        case .choice(let place, let then?, nil): "\(place) was \(then) and is not set any more"
        case .choice(let place, nil, let now): "\(place) was not set and is \(now ?? "nothing")"
        case .added(let code): "\(code) was added"
        case .retired(let code): "\(code) was retired"
        case .input(let path, .added): "the file \(path) was not read then"
        case .input(let path, .removed): "the file \(path) is not read any more"
        case .input(let path, .changed): "the file \(path) has changed"
        }
    }
}
