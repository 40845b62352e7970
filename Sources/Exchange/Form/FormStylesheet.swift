/// The look of the form: logical properties alone, so that Arabic needs no second sheet.
enum FormStylesheet {
    static let text = #"""

        :root { color-scheme: light; }
        * { box-sizing: border-box; }
        body { margin: 0 auto; max-inline-size: 64rem; padding: 1rem; background: #fff; color: #1a1a1a; line-height: 1.6;
          font-family: "Noto Sans", "Segoe UI", "Helvetica Neue", Arial, "Noto Naskh Arabic", "Geeza Pro", Tahoma, sans-serif; }
        [lang="ar"] body, body[lang="ar"] { font-family: "Noto Naskh Arabic", "Amiri", "Geeza Pro", "Segoe UI", Tahoma, sans-serif; }
        h1 { font-size: 1.5rem; line-height: 1.3; } h2 { font-size: 1.25rem; margin-block: 2rem .5rem; }
        fieldset { border: 0; border-block-start: 1px solid #8c8c8c; margin: 0; padding: .75rem 0; min-inline-size: 0; }
        legend { float: inline-start; inline-size: 100%; padding: 0; font-weight: bold; overflow-wrap: anywhere; }
        legend + * { clear: both; }
        .facts { margin: 0 0 .25rem; color: #454545; }
        .fields { display: grid; align-items: end; gap: .5rem 1rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 11rem), 1fr)); }
        .fields > div { min-inline-size: 0; }
        .wide { grid-column: 1 / -1; }
        label { display: block; }
        input, select, textarea { font: inherit; inline-size: 100%; padding: .3rem .4rem; border: 1px solid #595959; border-radius: 0;
          background: #fff; color: inherit; }
        input.number { direction: ltr; text-align: right; font-variant-numeric: tabular-nums; }
        button, .button { font: inherit; padding: .5rem 1rem; border: 1px solid #003f4f; background: #003f4f; color: #fff; }
        button.plain { background: #fff; color: #003f4f; }
        :focus-visible { outline: 3px solid #005f73; outline-offset: 2px; }
        details { margin-block-start: .5rem; } summary { padding-block: .25rem; }
        .actions { display: flex; flex-wrap: wrap; gap: .75rem; margin-block: 1.5rem; align-items: end; }
        #summary { margin-block: 1rem; padding: .5rem 1rem; border: 3px solid #005f73; }
        #summary.errors { border-color: #9b2226; }
        #summary ul { padding-inline-start: 1.25rem; } #summary a { color: #003f4f; overflow-wrap: anywhere; }
        .said { margin: .25rem 0 0; color: #454545; } .said.error { color: #8a1c20; }
        [aria-invalid="true"] { border: 2px solid #9b2226; }
        .code, .digest { direction: ltr; unicode-bidi: isolate; font-family: ui-monospace, Consolas, monospace; font-size: .9em; }
        .code { white-space: nowrap; } .digest { overflow-wrap: anywhere; }
        table { border-collapse: collapse; inline-size: 100%; } th, td { text-align: start; vertical-align: top; padding: .4rem .5rem;
          border: 1px solid #8c8c8c; } th { inline-size: 40%; font-weight: normal; } td.empty { block-size: 4rem; }
        #told:empty { display: none; } #told { padding: .5rem 1rem; border-inline-start: 4px solid #005f73; }
        @media print {
          body { max-inline-size: none; padding: 0; }
          body:has(#cover:not([hidden])) .screen { display: none; }
          fieldset { break-inside: avoid; }
          button { display: none; }
        }

        """#
}
