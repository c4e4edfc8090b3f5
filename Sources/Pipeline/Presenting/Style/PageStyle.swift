/// How the pages look: our own small base, one file for all of them.
///
/// Colours are variables with a light and a dark set; `PresentingTests` measures every pair that
/// meets on a page. Chinese gets the fonts that phones and offices have, a line height of its own
/// and never a justified line.
enum PageStyle {
  static var css: String { palette + base + frame + lists + calendars + activity + paper }

  /// `--on-*` is what is written on `--*`.
  private static let palette = """
    :root{color-scheme:light dark;--paper:#fffdfa;--ink:#2a211c;--soft:#6b5d54;--line:#e9dcd0;
    --accent:#a83510;--on-accent:#fff;--tint:#fbeee3;--stop:#b00020;--on-stop:#fff;--work:#2f5d8a;
    --on-work:#fff;--heat1:#fde6d4;--heat2:#fbcaa6;--heat3:#f2a06f;--heat4:#a83510;--on-heat4:#fff;
    --edge:#8a7a6e;--c0:#a83510;--c1:#1f6a8c;--c2:#5d7a1f;--c3:#8a4aa0;--c4:#b07a00;--c5:#2e7d6b;
    --c6:#b3306b;--c7:#5b5f97}
    @media (prefers-color-scheme:dark){:root{--paper:#181412;--ink:#f0e7df;--soft:#b8aaa0;
    --line:#3a302a;--accent:#ff9f76;--on-accent:#1d120c;--tint:#2a201b;--stop:#ff8f8f;
    --on-stop:#1d0c0c;--work:#8fbce6;--on-work:#0c1620;--heat1:#38241a;--heat2:#593018;
    --heat3:#7f3d17;--heat4:#ff9f76;--on-heat4:#1d120c;--edge:#8d7e73;--c0:#ff9f76;--c1:#7cc4e4;
    --c2:#b5d069;--c3:#d6a3e8;--c4:#f0c057;--c5:#7fd3bf;--c6:#ff9cc4;--c7:#b4b8f0}}

    """

  private static let base = """
    *{box-sizing:border-box}
    html{scroll-behavior:smooth;scroll-padding-top:4rem;-webkit-text-size-adjust:100%;
    text-size-adjust:100%}
    body{margin:0 auto;max-width:66rem;padding:0 1rem 2rem;background:var(--paper);color:var(--ink);
    font:1rem/1.55 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;text-align:start;
    font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
    :lang(zh){font-family:"PingFang SC","HarmonyOS Sans SC","MiSans","Source Han Sans SC",
    "Noto Sans CJK SC","Noto Sans SC","Microsoft YaHei",system-ui,sans-serif;line-break:strict;
    text-spacing-trim:trim-start;text-autospace:normal}
    body:lang(zh){line-height:1.7}
    a{color:var(--accent);text-underline-offset:.2em;text-decoration-thickness:1px}
    :focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:.2rem}
    main:focus{outline:none}
    h1,h2,h3{line-height:1.3;text-wrap:balance;margin:1.5rem 0 .5rem}
    h1{font-size:clamp(1.5rem,1.1rem + 2vw,2.25rem);margin-top:1.25rem}
    h2{font-size:1.3rem}
    h3{font-size:1.1rem}
    p,ul,ol,dl{margin:.5rem 0}
    small{font-size:.875em;color:var(--soft);font-weight:400}
    .lead,.hint{color:var(--soft)}
    .hint{font-size:.9375rem}
    .lead{font-size:1.0625rem}
    table{border-collapse:collapse}
    caption{font-weight:700;text-align:start;padding:.25rem 0;font-size:1.1rem}
    abbr{text-decoration:none}
    .skip{position:absolute;left:-100vw;top:.25rem;padding:.5rem 1rem;background:var(--accent);
    color:var(--on-accent);z-index:9;border-radius:.3rem}
    .skip:focus{left:.5rem}
    .button{display:inline-block;padding:.45rem 1rem;border-radius:.5rem;background:var(--accent);
    color:var(--on-accent);text-decoration:none;font-weight:600;line-height:1.5}
    .button:hover{text-decoration:underline}
    .notice{padding:.6rem .9rem;border-inline-start:4px solid var(--accent);background:var(--tint)}
    em,.off,.work{display:inline-block;padding:0 .4em;border-radius:.25em;font-style:normal;
    font-size:.8125rem;font-weight:600;line-height:1.55;background:var(--accent);
    color:var(--on-accent)}
    em.stop{background:var(--stop);color:var(--on-stop)}
    em.soft{background:none;color:var(--accent);box-shadow:inset 0 0 0 1px}
    .work{background:var(--work);color:var(--on-work)}
    code{font-size:.9em;overflow-wrap:anywhere}
    footer{margin-top:3rem;padding-top:.75rem;border-top:1px solid var(--line);color:var(--soft);
    font-size:.9375rem}
    footer p{margin:.25rem 0}
    @media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}

    """

  private static let frame = """
    .bar{position:sticky;top:0;z-index:5;display:flex;flex-wrap:wrap;align-items:center;
    gap:0 1rem;margin:0 -1rem;padding:.35rem 1rem;background:var(--paper);
    border-bottom:1px solid var(--line)}
    .brand{color:var(--ink);text-decoration:none;font-weight:700;padding:.3rem 0;white-space:nowrap}
    .brand b{color:var(--accent)}
    .bar nav{flex:1;min-width:0}
    .bar ul{display:flex;gap:.15rem;margin:0;padding:0;list-style:none;overflow-x:auto;
    scrollbar-width:none}
    .bar li a,.tongue{display:block;padding:.3rem .6rem;border-radius:.4rem;text-decoration:none;
    white-space:nowrap}
    .bar li a:hover,.tongue:hover{background:var(--tint)}
    .bar [aria-current]{background:var(--tint);font-weight:700;color:var(--ink)}
    .crumbs ol{display:flex;flex-wrap:wrap;gap:0 .5rem;margin:1rem 0 0;padding:0;list-style:none;
    font-size:.9375rem}
    .crumbs li+li::before{content:"›";margin-inline-end:.5rem;color:var(--soft)}
    .crumbs a{display:inline-block;padding:.15rem 0}
    .crumbs+h1{margin-top:.25rem}
    @media (max-width:40rem){.bar nav{order:3;flex-basis:100%}.tongue{margin-inline-start:auto}
    .bar ul{gap:0}.bar li a{padding-inline:.5rem}.bar li a:lang(en){padding-inline:.35rem}}

    """

  private static let lists = """
    .day{display:grid;grid-template-columns:9.5rem 1fr;gap:0 1rem;padding:.6rem 0;
    border-bottom:1px solid var(--line)}
    .day>h2,.day>h3{margin:0;font-size:1.0625rem;line-height:1.5}
    .day>h2 small,.day>h3 small{display:block;line-height:1.4}
    .rest>h2 small,.rest>h3 small{color:var(--accent)}
    .today{background:var(--tint);margin:0 -.75rem;padding:.75rem;border-radius:.5rem;
    border-bottom:0}
    .acts{margin:0;padding:0;list-style:none}
    .acts li{display:grid;grid-template-columns:7.5rem 1fr;gap:0 1rem;padding:.2rem 0}
    .acts .hours{color:var(--soft)}
    .acts a{font-weight:600;color:var(--ink);text-decoration-color:var(--edge);padding-block:.2rem}
    .acts .hours small{display:block;line-height:1.3}
    .acts a:hover{color:var(--accent)}
    .acts div>*{display:block}
    @media (min-width:56rem){.acts div{display:grid;grid-template-columns:1fr 21rem;gap:0 1.5rem}
    .acts div>small{line-height:1.9}.acts div>small+small{grid-column:2}}
    .gone a,.gone .hours{color:var(--soft)}
    .none{margin:0;color:var(--soft)}
    .chips ul{display:grid;grid-template-columns:repeat(auto-fill,minmax(11rem,1fr));gap:.1rem 1.25rem;
    margin:0;padding:0;list-style:none}
    .chips a{display:flex;justify-content:space-between;gap:.75rem;padding:.3rem 0;color:var(--ink);
    text-decoration:none;border-bottom:1px solid var(--line)}
    .chips a:hover{color:var(--accent);border-color:var(--accent)}
    .chips small{flex:none;white-space:nowrap}
    .chips .empty{color:var(--soft)}
    .cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(17rem,1fr));gap:1rem;padding:0;
    list-style:none}
    .cards li{padding:.9rem 1.1rem;border:1px solid var(--line);border-radius:.6rem;
    border-top:4px solid var(--accent)}
    .cards h2{margin:0 0 .3rem;font-size:1.1rem}
    .cards p{margin:.1rem 0;color:var(--soft)}
    .facts{display:grid;gap:.15rem 1.5rem}
    .facts div{display:grid;grid-template-columns:6.5rem 1fr;gap:0 1rem}
    .facts div:lang(en){grid-template-columns:8.5rem 1fr}
    .facts dt{color:var(--soft)}
    .facts dd{margin:0}
    .inmonth>h2{border-bottom:2px solid var(--accent);padding-bottom:.2rem}
    .wide{overflow-x:auto;margin:0 -1rem;padding:0 1rem}
    .list{width:100%;font-size:.9375rem;overflow-wrap:break-word}
    .list th,.list td{padding:.4rem .6rem;border-bottom:1px solid var(--line);text-align:start;
    vertical-align:top}
    .list thead th{border-bottom:2px solid var(--accent);white-space:nowrap}
    .list tbody th{font-weight:400;white-space:nowrap}
    .list td:last-child{white-space:nowrap}
    .list small{display:block}
    .list a{font-weight:600;color:var(--ink);text-decoration-color:var(--edge)}
    .list a.why{font-weight:400;font-size:.8125rem;color:var(--accent);white-space:nowrap}
    .list :is(th,td):nth-child(n+6){white-space:nowrap}
    .reasons h2{font-size:1.0625rem;line-height:1.5;text-wrap:wrap}
    .search{display:flex;flex-wrap:wrap;gap:.25rem .75rem;align-items:center;margin:.75rem 0}
    .search input{font:inherit;color:inherit;background:var(--paper);padding:.4rem .7rem;
    border:1px solid var(--edge);border-radius:.4rem;width:min(22rem,75vw)}
    @media (max-width:40rem){.day{display:block}.day>h2 small,.day>h3 small{display:inline}
    .acts li{display:block;padding:.35rem 0}.acts .hours{display:block;font-size:.9375rem}
    .acts .hours small{display:inline}
    .chips ul{grid-template-columns:1fr 1fr}.list .more{display:none}
    .list{font-size:.875rem}.list th,.list td{padding:.4rem .25rem}.list tbody th{white-space:normal;min-width:5.5rem}
    .list thead th:nth-child(-n+5){white-space:normal;text-wrap:balance}
    .list td:nth-child(2){min-width:8rem}
    .facts div{grid-template-columns:5rem 1fr}.facts div:lang(en){grid-template-columns:7rem 1fr}}

    """

  private static let calendars = """
    .months{display:grid;grid-template-columns:repeat(auto-fit,minmax(18.5rem,1fr));gap:1.5rem}
    .month{width:100%;table-layout:fixed;height:max-content}
    .month th{font-weight:400;color:var(--soft);font-size:.875rem;padding:.15rem 0}
    .month td{padding:1px;height:3.4rem;vertical-align:top}
    .month td>*{position:relative;display:block;height:100%;min-height:3.2rem;padding:.15rem 0;
    border-radius:.35rem;text-align:center;color:var(--ink);text-decoration:none;line-height:1.25}
    .month b{display:block;font-size:1rem;font-weight:600}
    .month .rest b{color:var(--accent)}
    .month small{display:block;font-size:.6875rem;color:inherit;overflow-wrap:normal;
    white-space:nowrap;overflow:hidden}
    .month span small{color:var(--soft)}
    .month td abbr{position:absolute;top:.1rem;right:.1rem;font-size:.625rem;line-height:1.2;padding:0;
    background:none;color:var(--accent)}
    .month td abbr.work{color:var(--work)}
    :lang(en) .month td abbr{top:auto;bottom:.1rem;left:0;right:0}
    .month .l2 abbr,.month .l3 abbr,.month .l4 abbr{color:inherit!important}
    .month .name{color:var(--accent)!important;font-weight:600}
    .month a .name{color:inherit!important}
    .names{margin:.25rem 0 0;font-size:.8125rem;line-height:1.5;color:var(--soft)}
    .month a i{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);
    white-space:nowrap}
    .month a:hover{outline:2px solid var(--accent)}
    .l1 a,i.l1,td.l1{background:var(--heat1)}.l2 a,i.l2,td.l2{background:var(--heat2)}
    .l3 a,i.l3,td.l3{background:var(--heat3)}
    .l4 a,i.l4,td.l4{background:var(--heat4);color:var(--on-heat4)}
    .month td.l1,.month td.l2,.month td.l3,.month td.l4{background:none}
    .month .l1 b,.month .l2 b,.month .l3 b,.month .l4 b{color:inherit}
    .month .l4 a{color:var(--on-heat4)}
    .month .now>*{box-shadow:inset 0 0 0 2px var(--accent)}
    .legend{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;color:var(--soft);font-size:.9375rem}
    .steps i{display:inline-block;width:1.1rem;height:1.1rem;vertical-align:-.15rem;
    border:1px solid var(--line)}
    .onemonth .month td{height:4.2rem}
    .onemonth .month a i{position:static;display:block;width:auto;height:auto;clip-path:none;
    font-style:normal;font-size:.75rem}
    @media (max-width:40rem){.onemonth .month a:lang(en) i{position:absolute;width:1px;height:1px;
    clip-path:inset(50%)}}
    .turn{display:flex;justify-content:space-between;gap:1rem}
    .turn a{padding:.3rem 0}
    .heat{font-size:.75rem;line-height:1.3}
    .heat th,.heat td{padding:.2rem .15rem;text-align:center;font-weight:400;min-width:1.35rem}
    .heat thead th{color:var(--soft)}
    .heat [scope=colgroup]{border-inline-start:1px solid var(--line);text-align:start;
    padding-inline-start:.25rem}
    .heat tbody th,.heat [rowspan]{position:sticky;left:-1rem;background:var(--paper);text-align:start;
    white-space:nowrap;padding-inline:1rem .5rem;font-size:.875rem}
    .heat tbody th a{display:inline-block;padding:.1rem 0;min-height:1.5rem}
    .heat tbody td{border:1px solid var(--paper)}
    .districts{max-width:84rem}
    .ticks{display:flex;font-size:.75rem;color:var(--soft)}
    .strips,.lanes{padding:0;list-style:none}
    .strips li{padding:.35rem 0}
    .strips a{font-weight:600;color:var(--ink);text-decoration-color:var(--edge)}
    .strip{display:block;width:100%;background:var(--tint);border-radius:.2rem;margin-top:.15rem}
    .strip path{stroke-width:1.2;fill:none;vector-effect:none}
    .strip .grid{stroke:var(--line);stroke-width:.6}
    .lanes{display:flex;flex-wrap:wrap;gap:.15rem 1.25rem;font-size:.9375rem}
    .lanes i{display:inline-block;width:.9rem;height:.9rem;border-radius:.2rem;vertical-align:-.1rem}
    .lanes a{display:inline-block;padding:.15rem 0;color:var(--ink);text-decoration-color:var(--edge)}
    .c0{stroke:var(--c0)}.c1{stroke:var(--c1)}.c2{stroke:var(--c2)}.c3{stroke:var(--c3)}
    .c4{stroke:var(--c4)}.c5{stroke:var(--c5)}.c6{stroke:var(--c6)}.c7{stroke:var(--c7)}
    .k0{background:var(--c0)}.k1{background:var(--c1)}.k2{background:var(--c2)}
    .k3{background:var(--c3)}.k4{background:var(--c4)}.k5{background:var(--c5)}
    .k6{background:var(--c6)}.k7{background:var(--c7)}

    """

  private static let activity = """
    .two>*{max-width:44rem}
    @media (min-width:56rem){.two{display:grid;grid-template-columns:1fr 19rem;gap:0 3rem;
    align-items:start}.two>:last-child{position:sticky;top:4rem}}
    .marks{margin:.25rem 0}
    .marks em{margin-inline-end:.4rem}
    .when{margin:.75rem 0;padding:.9rem 1.1rem;background:var(--tint);border-radius:.6rem}
    .when p{margin:0}
    .when time,.when .hours{font-size:1.35rem;font-weight:700;line-height:1.45}
    .when .where{font-size:1.15rem;font-weight:600}
    .actions{display:flex;flex-wrap:wrap;gap:.6rem;margin:1rem 0 .5rem;padding:0;list-style:none}
    .actions li:nth-child(n+2) .button{background:none;color:var(--accent);
    box-shadow:inset 0 0 0 2px var(--accent)}
    pre{margin:.5rem 0;padding:.9rem 1.1rem;border:1px solid var(--edge);border-radius:.5rem;
    font:inherit;white-space:pre-wrap;user-select:all;-webkit-user-select:all}
    .tasks{width:100%}
    .tasks th,.tasks td{padding:.35rem .75rem .35rem 0;text-align:start;vertical-align:top;
    border-bottom:1px solid var(--line)}
    .tasks tbody th{white-space:nowrap;font-weight:600}
    .tasks thead th{color:var(--soft);font-weight:400}
    .tasks small{display:block}
    #poster img{max-width:100%;height:auto;border:1px solid var(--line);border-radius:.4rem}
    #poster a{display:inline-block}

    """

  /// On paper: black on white, no ways to elsewhere, rows whole, the head of the list on each page.
  private static let paper = """
    @page{size:A4;margin:12mm}
    @page sheet{size:A3 landscape;margin:12mm}
    @page year{size:A3 landscape;margin:10mm}
    @media print{:root{--paper:#fff;--ink:#000;--soft:#333;--line:#aaa;--accent:#000;
    --on-accent:#fff;--tint:#fff;--stop:#000;--edge:#777;--heat1:#eee;--heat2:#ddd;--heat3:#c4c4c4;
    --heat4:#555;--on-heat4:#fff}
    *{print-color-adjust:exact;-webkit-print-color-adjust:exact}
    body{max-width:none;padding:0;font-size:10pt}
    .bar,.skip,.crumbs,.search,.actions,.wechat,.feeds,.feed,.turn,.hint,footer{display:none}
    a{color:inherit;text-decoration:none}
    h1{font-size:16pt;margin:0 0 4mm}
    em,.off,.work{background:none;color:#000;box-shadow:inset 0 0 0 1px}
    h2,h3{break-after:avoid}.day>h2,.day>h3{break-after:auto}
    .acts li,tr,.month,.strips li,.cards li{break-inside:avoid}
    .wide{overflow:visible;margin:0;padding:0}
    .sheet,.districts{page:sheet}.year{page:year}.list .why{display:none}
    .list{font-size:9pt}.list .more{display:table-cell}.list small{display:inline}
    .list th,.list td{border:1px solid #777;padding:1mm 1.5mm}
    .list td:nth-child(5){min-width:24mm}
    .list thead{display:table-header-group}
    .months{grid-template-columns:repeat(4,1fr);gap:4mm}
    .month td abbr,.month .now>*{box-shadow:none}.copy{display:none}
    .month td{height:10.4mm}:lang(en) .month td{height:9.2mm}.month td>*{min-height:9mm;padding:0}.month b{font-size:10pt}
    .month caption{font-size:11pt;padding:0}.month small{font-size:6.5pt}
    .chips,#poster,h2:has(+#poster),.onemonth .legend{display:none}
    .two{display:block}.two>*{max-width:none}
    .strip{border:1px solid #aaa}.heat{font-size:8pt;width:100%}.heat tbody th,.heat [rowspan]{position:static}}

    """
}
