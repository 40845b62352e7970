import Storage
import TestSupport
import Testing

/// What of the form can be told without a browser; `.ci/gates/form.py` drives it in one.
struct FormTests {
    private func form(_ language: String, country: String = "TUR") throws -> String {
        let run = try Program.mizan(["template", country, "--format", "html", "--lang", language], on: SmallWorld())
        #expect(run.code == 0, "\(run.errors)")
        return run.output
    }

    @Test(arguments: [
        ("en", "ltr", "Türkiye"), ("fr", "ltr", "Türkiye"), ("ar", "rtl", "تركيا"), ("tr", "ltr", "Türkiye"),
    ])
    func `the form is a page of its language`(_ language: String, _ direction: String, _ country: String) throws {
        let page = try form(language)
        #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language)\" dir=\"\(direction)\">"))
        #expect(page.contains(country))
        #expect(page.contains("id=\"value-CON_USE\""))
        // Every phrase has its holes filled outside of the program and its rules.
        let body = page.split(separator: "</style>").last?.split(separator: "<script").first ?? ""
        #expect(body.contains("<fieldset>"))
        #expect(!body.contains("{"), "a hole in the page")
    }

    @Test func `its policy names the very style and program, and nothing else`() throws {
        let page = try form("en")
        let policy = try #require(page.firstMatch(of: /Content-Security-Policy" content="([^"]*)"/)?.1)
        #expect(policy.hasPrefix("default-src 'none'; style-src 'sha256-"))
        #expect(!policy.contains("unsafe"))
        #expect(policy.components(of: "'sha256-") == 2)
        for outside in ["http:", "https:", "src=", "@import", "url("] { #expect(!page.contains(outside), "\(outside)") }
    }

    @Test func `the same inputs give the same bytes`() throws {
        #expect(try form("ar") == form("ar"))
    }

    @Test func `a name cannot end the element that holds the rules`() throws {
        var world = SmallWorld()
        try world.replace(
            "CON_USE,CON,Internet use", with: "CON_USE,CON,</script><b>Internet use", in: "indicators.csv")
        let run = try Program.mizan(["template", "TUR", "--format", "html"], on: world)
        #expect(run.code == 0)
        #expect(run.output.components(of: "</script>") == 2)
        #expect(run.output.contains("&lt;/script&gt;&lt;b&gt;Internet use"))
        #expect(run.output.contains(#"\u003C/script>\u003Cb>Internet use"#) || run.output.contains(#"\u003C\/script"#))
    }

    @Test(arguments: [
        (["FRA"], "not a member"), (["XYZ"], "unknown country"), (["TUR", "--lang", "de"], "unknown value of --lang"),
        (["TUR", "--format", "pdf"], "unknown value of --format"),
    ])
    func `what makes no sense is said`(_ words: [String], _ message: String) throws {
        let run = try Program.mizan(["template"] + words, on: SmallWorld())
        #expect(run.code == 2)
        #expect(run.output == "")
        #expect(run.errors.contains(message), "\(run.errors)")
    }
}

extension StringProtocol {
    /// How often a text occurs.
    fileprivate func components(of text: String) -> Int {
        split(separator: text, omittingEmptySubsequences: false).count - 1
    }
}
