import FoundationEssentials
import Indicators

/// The clock of the computer, or the moment that `SOURCE_DATE_EPOCH` names, so that a run can be repeated exactly.
enum Clock {
    static var now: Moment {
        let named = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap(Int.init)
        return Moment(seconds: named ?? Int(Date().timeIntervalSince1970))
    }
}
