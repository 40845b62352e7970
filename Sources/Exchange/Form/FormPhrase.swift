import Indicators

/// Everything that the form says besides names, units and findings.
///
/// Words in braces stand for what the place fills in.
enum FormPhrase: String, CaseIterable {
    case title, introduction, withoutScript, office, pasteTitle, pasteHelp
    case pasteLabel, pasteStart, pasteButton, pasted, unplaced, restTitle
    case restLabel, restButton, year, value, status, source
    case comment, more, secondStatus, address, confidentiality, free
    case notForPublication, embargoed, noStatus, normal, estimate, provisional
    case seriesBreak, otherDefinition, lowReliability, notAvailable, notCollected, doesNotApply
    case notDisclosed, lastValue, noLastValue, range, check, save
    case saveDraft, loadDraft, draftLoaded, draftSaved, draftOfOther, errors
    case warnings, noErrors, saved, readingsAre, expected, expectedBetween
    case didYouMean, lastWas, cover, coverFile, coverSize, coverDigest
    case coverValues, coverReasons, coverDate, coverSignature, print

    /// The phrase in a language.
    func text(_ language: MessageLanguage) -> String {
        switch language {
        case .english: english
        case .french: french
        case .arabic: arabic
        case .turkish: turkish
        }
    }
}
