/// The look of the page. Colours are custom properties that `Palette` writes before it.
///
/// A literal and not a resource: it needs no bundle beside the program. Logical properties alone, so that the same sheet
/// serves both directions.
enum Stylesheet {
    static let css = #"""
        *,::before,::after{box-sizing:border-box}
        html{color-scheme:light;-webkit-text-size-adjust:100%;text-size-adjust:100%;
          --text:"Noto Sans",system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;
          --head:"Noto Serif",Charter,"Iowan Old Style",Georgia,"Times New Roman",serif;
          --chart:var(--text)}
        html:lang(ar){--text:"Noto Naskh Arabic","Noto Sans","Amiri","Sakkal Majalla","Geeza Pro","Segoe UI",Tahoma,sans-serif;
          --head:var(--text);--chart:"Noto Sans","Noto Sans Arabic","Noto Naskh Arabic","Geeza Pro","Segoe UI",Tahoma,sans-serif}
        body{margin:0;border-block-start:.5rem solid var(--accent);background:var(--paper);color:var(--ink);font:400 1rem/1.6 var(--text);overflow-wrap:break-word}
        html:lang(ar) body{font-size:1.125rem;line-height:1.75}
        h1,h2,h3,h4,h5,h6{font-family:var(--head);font-weight:600;line-height:1.25;text-wrap:balance;margin:0}
        html:lang(ar) :is(h1,h2,h3,h4,h5,h6){line-height:1.6}
        a{color:var(--accent);text-underline-offset:.18em;text-decoration-thickness:.06em}
        a:hover{text-decoration-thickness:.12em}
        :focus-visible{outline:3px solid var(--accent);outline-offset:2px}
        data{white-space:nowrap}
        code{font:.86em/1.4 "Noto Sans Mono",ui-monospace,"SF Mono",Menlo,Consolas,monospace;overflow-wrap:anywhere}
        .skip{position:absolute;inset-inline-start:-999rem;background:var(--accent);color:var(--paper);padding:.6rem 1rem;z-index:2}
        .skip:focus{inset-inline-start:0;top:0}

        .cover,.frame{max-width:78rem;margin-inline:auto;padding-inline:clamp(1rem,4vw,2.5rem)}
        .cover{padding-block:clamp(2rem,6vw,4.5rem) 2.5rem}
        .languages ul{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;list-style:none;margin:0 0 2rem;padding:0}
        .languages [aria-current]{font-weight:600}
        .cover h1{font-size:clamp(1.75rem,1.2rem + 2.6vw,3rem);max-width:24em;color:var(--accent)}
        .cover .subtitle{font-size:clamp(1.05rem,1rem + .5vw,1.3rem);color:var(--muted);margin:.75rem 0 2rem;max-width:46em}
        .cover>:is(p,ul,ol){max-width:70ch}

        .contents{font-size:.875rem;line-height:1.45;padding-block:1.5rem;border-block:1px solid var(--hairline)}
        html:lang(ar) .contents{font-size:1rem;line-height:1.65}
        .contents h2{font-size:1.1rem;margin-block-end:.75rem}
        .contents ul{list-style:none;margin:0;padding:0}
        .contents li{margin-block:.15rem}
        .contents>ul>li{margin-block:.5rem}
        .contents>ul>li>a{font-weight:600}
        .contents li li{padding-inline-start:.9rem}
        .contents li li li{font-size:.94em}
        .contents a{display:inline-block;padding-block:.15rem;color:var(--ink);text-decoration:none}
        .contents a:hover{color:var(--accent);text-decoration:underline}
        .contents li li a{color:var(--muted)}
        .contents .number{color:var(--accent);font-variant-numeric:tabular-nums}
        .contents summary{color:var(--muted);padding:.2rem 0 .2rem .9rem;padding-inline:.9rem 0}

        main{min-width:0}
        section{scroll-margin-top:1rem}
        main>section{padding-block:3rem 1rem}
        main>section+section{border-block-start:1px solid var(--hairline)}
        main h2{font-size:clamp(1.5rem,1.2rem + 1.4vw,2.1rem);color:var(--accent);margin-block-end:1.25rem}
        main h3{font-size:1.35rem;margin-block:2.75rem .75rem}
        main h4{font-size:1.1rem;margin-block:2rem .5rem}
        main :is(h5,h6){font-size:1rem;margin-block:1.5rem .5rem}
        :is(main h2,main h3,main h4) .number{color:var(--muted);font-weight:400;font-variant-numeric:tabular-nums;margin-inline-end:.35em}
        main :is(p,li,dd,blockquote),.cover :is(p,li){max-width:70ch}
        p{margin:0 0 1rem}
        main :is(ul,ol):not(.key){margin:0 0 1.25rem;padding-inline-start:1.4rem}
        main :is(ul,ol):not(.key) li{margin-block:.35rem}
        li::marker{color:var(--accent)}

        .note{border-inline-start:4px solid var(--accent);background:var(--surface);padding:.85rem 1.1rem;margin:0 0 1.25rem;max-width:72ch}
        .note p{margin:0}
        .quotation{margin:1.5rem 0;padding-inline-start:1.25rem;border-inline-start:2px solid var(--hairline);max-width:68ch}
        .quotation blockquote{margin:0;font-family:var(--head);font-size:1.06em}
        .quotation p{margin:0 0 .4rem}
        .quotation figcaption{color:var(--muted);font-size:.875em}
        .facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,13rem),1fr));gap:0 1.5rem;margin:0 0 1.75rem;border-block-end:1px solid var(--hairline)}
        .facts div{padding-block:.6rem;border-block-start:1px solid var(--hairline)}
        .facts dt{color:var(--muted);font-size:.8125em;line-height:1.4}
        .facts dd{margin:.1rem 0 0;font-weight:600}

        summary{cursor:pointer;color:var(--accent);width:fit-content}
        .more{border-block:1px solid var(--hairline);padding-block:.6rem;margin-block:0 1.25rem}
        .more[open]>summary{margin-block-end:.75rem}

        .scroll{overflow-x:auto;max-width:100%;margin-block-end:1.75rem}
        table{border-collapse:collapse;min-width:min(100%,24rem);font-size:.8125rem;line-height:1.4;margin-block-end:1.75rem}
        html:lang(ar) table{font-size:.9375rem;line-height:1.6}
        .scroll>table{margin-block-end:0;width:100%;min-width:36rem}
        caption{text-align:start;padding:0 0 .6rem;font-weight:600;font-size:.875rem}
        html:lang(ar) caption{font-size:1rem}
        .scroll caption span{display:inline-block;position:sticky;inset-inline-start:0;max-width:min(44rem,100vw - 2.5rem)}
        th,td{text-align:start;vertical-align:top;padding:.38rem .75rem .38rem 0;padding-inline:.25rem .75rem;border-block-end:1px solid var(--hairline)}
        thead th{vertical-align:bottom;color:var(--muted);font-weight:600;border-block:1.5px solid var(--ink) 1px;border-block-start:2px solid var(--accent);border-block-end:1px solid var(--muted)}
        tbody th{font-weight:500}
        tbody tr:last-child>*{border-block-end:1px solid var(--muted)}
        .n{direction:ltr;unicode-bidi:isolate;text-align:right;font-variant-numeric:tabular-nums;padding-right:.75rem;padding-left:.25rem}
        thead .n{direction:inherit}
        td.n{white-space:nowrap}
        .scroll tbody th{min-width:7.5rem}
        .k0{--k:var(--t0);--x:var(--x0)}.k1{--k:var(--t1);--x:var(--x1)}.k2{--k:var(--t2);--x:var(--x2)}
        .k3{--k:var(--t3);--x:var(--x3)}.k4{--k:var(--t4);--x:var(--x4)}
        .k5{--k:var(--t5);--x:var(--x5)}
        td.n[class*=" k"]{background:var(--k);color:var(--x);padding-inline-end:.5rem;border-inline:2px solid var(--paper)}
        .l{white-space:nowrap}
        .l::before{content:"";display:inline-block;width:.8em;height:.8em;margin-inline-end:.45em;vertical-align:-.05em;border:1px solid var(--mark);background:var(--k)}
        .l.k5::before{border:1px dashed var(--muted)}

        .chart{margin:2rem 0 2.5rem;max-width:44rem;scroll-margin-top:1rem}
        .chart figcaption{border-block-start:2px solid var(--accent);padding-block:.6rem .9rem}
        .chart figcaption strong{display:block;font-weight:600;font-size:1.0625em;line-height:1.4;text-wrap:pretty}
        .chart figcaption span{display:block;color:var(--muted);font-size:.875em}
        .chart details{margin-block-start:.75rem;font-size:.875em}
        .chart details>:not(summary){margin-block-start:.75rem}
        .chart .source{color:var(--muted);font-size:.8125em;line-height:1.5;margin:.6rem 0 0;max-width:none}
        .key{display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;list-style:none;margin:0 0 .75rem;padding:0;font-size:.8125rem;color:var(--ink)}
        .key li{display:inline-flex;align-items:center;gap:.4rem;margin:0}
        .swatch{flex:none}

        .plot{display:block;overflow:visible;font-family:var(--chart);font-variant-numeric:tabular-nums lining-nums}
        .plot{--s:0px;--e:0px;width:calc(100% - var(--s) - var(--e));margin-inline:var(--s) var(--e)}
        .named{--s:128px;--e:2px}.strips{--e:14px}.valued{--s:128px;--e:40px}.ranged{--e:52px}
        .plot svg{overflow:hidden}.plot .u{overflow:visible}
        .plot text,.swatch text{fill:var(--ink);font-size:12px}
        .swatch text{font-size:10px}
        .plot .a{fill:var(--muted);font-size:11px}
        .plot .b{font-weight:600}
        .e{text-anchor:end}
        .m,[class^=y]{text-anchor:middle}
        .v{direction:ltr;unicode-bidi:isolate;text-anchor:end}
        .l.m,text.l{direction:ltr;unicode-bidi:isolate}
        .h,.y5,.plot .b{paint-order:stroke;stroke:var(--paper);stroke-width:3px;stroke-linejoin:round}
        .map .b{stroke:none}
        .map,.timed{direction:ltr}
        .k0{fill:var(--t0)}.k1{fill:var(--t1)}.k2{fill:var(--t2)}.k3{fill:var(--t3)}.k4{fill:var(--t4)}.k5{fill:var(--t5)}
        .plot .y0{fill:var(--x0)}.plot .y1{fill:var(--x1)}.plot .y2{fill:var(--x2)}.plot .y3{fill:var(--x3)}.plot .y4{fill:var(--x4)}.plot .y5{fill:var(--x5)}
        .hatch,.dots,.stripes{fill:none;stroke:var(--hatch);stroke-width:1px;vector-effect:non-scaling-stroke}
        .dots{stroke-width:1.75px;stroke-linecap:round}
        .stripes{stroke:var(--t2);stroke-width:1.5px}
        .o{stroke:var(--mark);stroke-width:1px}
        .map .o{stroke:var(--cut)}
        .i{stroke:var(--paper);stroke-width:2px}
        .g,.c,.f{fill:none;stroke-width:1px;vector-effect:non-scaling-stroke}
        .g{stroke:var(--hairline)}.c{stroke:var(--cut);stroke-dasharray:3 3}.f{stroke:var(--paper);stroke-width:1.5px}
        .r{stroke:var(--reference);stroke-width:1.25px}
        .r+.b{fill:var(--reference)}
        .j{stroke:var(--mark);stroke-width:2px}
        .s{fill:var(--t3);fill-opacity:.55;stroke:var(--mark);stroke-width:1px}
        .d{stroke:var(--reference);stroke-width:3px}
        .p{fill:var(--paper);stroke:var(--reference);stroke-width:1.75px}
        .w{stroke:var(--ink);stroke-width:2px}.u{stroke-dasharray:2 3}
        .t{fill:none;stroke:var(--mark);stroke-width:1.75px;vector-effect:non-scaling-stroke}
        .dense text{font-size:11px}

        @media (max-width:30rem){
          .contents li li{display:none}
          .contents details li{display:list-item}
          .plot text{font-size:10px}
          .plot .a{font-size:9.5px}
          .dense text,.dense .a{font-size:9px}
          .named,.valued{--s:110px}
          .q{display:none}
          table{overflow-wrap:anywhere}
          .scroll>table{overflow-wrap:break-word}
          .map{width:30rem}
          .map text{font-size:9.5px}
        }
        @media (max-width:68.74rem){
          .contents>ul{columns:18rem;column-gap:2rem}
          .contents>ul>li{break-inside:avoid}
          .contents li li li{display:none}
          .contents details li li,.contents details li{display:list-item}
        }
        @media screen and (min-width:68.75rem){
          .frame{display:grid;grid-template-columns:17rem minmax(0,1fr);gap:3.5rem}
          .contents{position:sticky;top:0;align-self:start;max-height:100vh;overflow-y:auto;border:0;scrollbar-width:thin}
        }
        @media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}

        @page{size:A4;margin:17mm 16mm 18mm;
          @bottom-center{font:7.5pt "Noto Sans","Noto Naskh Arabic",sans-serif;color:#4e5c59}
          @bottom-right{content:counter(page);font:7.5pt "Noto Sans",sans-serif;color:#4e5c59}}
        @media print{
          body{border:0}
          *{print-color-adjust:exact;-webkit-print-color-adjust:exact}
          html{font-size:9.5pt}
          body{line-height:1.45}
          .cover,.frame{max-width:none;padding-inline:0}
          .cover{break-after:page;padding-block-start:30mm}
          .skip,.languages{display:none}
          .contents{border:0;break-after:page;padding-block:0}
          .contents>ul{columns:2;column-gap:10mm}
          .contents details ul{columns:2}
          main>section{padding-block:0 1rem}
          main>section+section{border:0}
          .page,.profile{break-before:page}
          h2,h3,h4,h5,h6,figcaption,caption,.key{break-after:avoid}
          figcaption,caption,h2,h3,h4{break-inside:avoid}
          .plot,.key{break-before:avoid}
          p,li,dd{orphans:3;widows:3}
          .plot,.note,.quotation,.facts,tr{break-inside:avoid}
          thead{display:table-header-group}
          .scroll{overflow:visible;margin-block-end:1rem}
          .scroll>table{min-width:0}
          .long{columns:3;column-gap:6mm;margin-block-end:1rem}
          .long table{width:100%;min-width:0;margin:0}
          .scroll caption span{position:static;max-width:none}
          table{font-size:7.5pt;line-height:1.3}
          td:not(.n){overflow-wrap:anywhere}
          th,td{padding-block:.2rem}
          .chart{margin-block:1.25rem;max-width:none}
          details>summary{list-style:none;color:var(--muted);font-weight:600}
          .contents summary,.chart summary{display:none}
          details::details-content{content-visibility:visible}
          details:not([open])>*:not(summary){display:block}
          details:not([open])>table:not(summary){display:table}
          a{color:inherit;text-decoration:none}
          /* A profile is two pages, whatever the length of the language's words. */
          .profile{font-size:8pt;line-height:1.3}
          .profile h3,.profile h2{font-size:13pt;margin-block:0 1.5mm}
          .profile :is(h4,h5){font-size:9pt;margin-block:2mm .5mm}
          .profile table{width:100%;font-size:6.25pt;line-height:1.08;margin-block-end:2mm}
          html:lang(ar) table{font-size:8pt;line-height:1.4}
          html:lang(ar) .profile table{font-family:var(--chart);font-size:6.25pt;line-height:1.12}
          html:lang(ar) caption{font-size:8.5pt}
          html:lang(ar) .profile caption{font-size:7pt;line-height:1.3}
          html:lang(ar) .contents{font-size:9pt;line-height:1.4}
          .profile :is(th,td){padding-block:.5pt;padding-inline:.4mm 1mm;border-block-end-width:.4pt}
          .profile .l{padding-inline-start:2mm}
          .profile .n{padding-right:1mm;padding-left:.4mm}
          .profile>[id$="-strengths"],.profile>:is([id$="-income"],[id$="-change"]){float:inline-start;width:48.5%}
          .profile>[id$="-gains"],.profile>[id$="-trend"]{float:inline-end;width:48.5%}
          .profile>[id$="-trend"]{clear:both}
          .profile>:is([id$="-income"],[id$="-change"]){clear:inline-start}
          .profile .source,.profile .chart details>p,.profile>[id$="-trend"]>:is(h4,h5){display:none}
          .profile>[id$="-trend"] caption{display:none}
          .profile>:is([id$="-income"],[id$="-change"]){width:46%}
          .profile>:is([id$="-income"],[id$="-change"]) p{font-size:7.5pt;line-height:1.22;margin-block-end:.5mm}
          .profile>[id$="-trend"]{width:52%}
          .profile>[id$="-trend"] .chart figcaption strong{font-size:8.5pt}
          .profile>section:last-child{break-before:page;clear:both}
          .profile>section:last-child :is(th,td){padding-block:.15pt}
          .profile .scroll{margin-block-end:2mm}
          .profile caption{font-size:7pt;line-height:1.2;padding-block-end:.5mm}
          .profile .chart details>*{margin-block:.5mm}
          .profile .chart .source{margin-block-start:1mm}
          .profile .chart figcaption{padding-block:1mm}
          .profile .chart figcaption strong{font-size:9pt;line-height:1.25}
          .profile .key{font-size:7.5pt;margin-block-end:.5mm}
          .profile .chart{margin-block:1mm}
          .profile .facts{grid-template-columns:1fr 1.9fr 1.1fr .8fr 1.5fr;gap:0 3mm;margin-block-end:2mm}
          .profile :is(p,li){max-width:none}
          .profile .plot{zoom:.7}
          html:lang(ar) .profile .plot{zoom:.55}
          html:lang(ar) .profile :is(h2,h3,h4,h5,strong){line-height:1.3}
          .profile :is(p,ul,ol){margin-block-end:1mm}
          .profile .facts div{padding-block:.8mm}
        }

        """#
}
