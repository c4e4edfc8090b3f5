/// How the page looks: light and dark, on a phone, on a desk and on paper.
enum PageStyle {
  static let css: HTMLText = """
    :root{color-scheme:light dark;--paper:#fffdfa;--ink:#26201c;--soft:#766b63;--line:#eadfd6;
    --warm:#b23c17;--tint:#fbeee6;--stop:#b00020}
    @media (prefers-color-scheme:dark){:root{--paper:#191614;--ink:#eee6df;--soft:#a99d94;
    --line:#38302b;--warm:#ff9b70;--tint:#2b211c;--stop:#ff8a8a}}
    *{box-sizing:border-box}
    html{scroll-behavior:smooth;-webkit-text-size-adjust:100%}
    body{margin:0 auto;max-width:62rem;padding:0 1rem 3rem;background:var(--paper);
    color:var(--ink);font:1rem/1.6 system-ui,sans-serif;font-variant-numeric:tabular-nums}
    :lang(zh) body{font-family:"PingFang SC","HarmonyOS Sans SC","MiSans","Noto Sans CJK SC",
    "Source Han Sans SC","Microsoft YaHei",system-ui,sans-serif}
    a{color:var(--warm);text-decoration:none}
    a:hover,a:focus-visible{text-decoration:underline}
    small{font-size:.875em;color:var(--soft);font-weight:400}
    header{padding:2rem 0 .5rem}
    header p{margin:.25rem 0}
    h1{margin:0;font-size:clamp(1.5rem,5vw,2.25rem);line-height:1.25;text-wrap:balance}
    .tongue{float:right}
    .notice{padding:.5rem .75rem;border-left:4px solid var(--warm);background:var(--tint)}
    .filters h2{margin:1rem 0 .25rem;font-size:1rem}
    .filters ul{display:grid;grid-template-columns:repeat(auto-fill,minmax(10.5rem,1fr));
    gap:0 1.25rem;margin:0;padding:0;list-style:none}
    .filters li{display:flex;justify-content:space-between;gap:.5rem;
    border-bottom:1px solid var(--line)}
    .filters li a:first-child{flex:1;color:inherit;white-space:nowrap;overflow:hidden;
    text-overflow:ellipsis;padding:.2rem 0}
    .filters .feed{font-size:.875rem;padding:.3rem 0}
    .filters .none a:first-child{color:var(--soft)}
    .months{position:sticky;top:0;z-index:1;display:flex;gap:.25rem;overflow-x:auto;
    margin:1.25rem -1rem 0;padding:.4rem 1rem;background:var(--paper);
    border-bottom:1px solid var(--line);scrollbar-width:none}
    .months a{padding:.2rem .6rem;border-radius:1rem;background:var(--tint);white-space:nowrap}
    .only{display:none;margin:1rem 0 0;padding:.5rem .75rem;background:var(--tint);
    scroll-margin-top:4rem}
    .only:target{display:block}
    .only:target~main h2 small{display:none}
    section{scroll-margin-top:3.5rem}
    section>h2{margin:2rem 0 .5rem;font-size:1.375rem;border-bottom:2px solid var(--warm)}
    .day{display:grid;grid-template-columns:5.5rem 1fr;border-bottom:1px solid var(--line);
    padding:.5rem 0}
    .day h3{margin:0;font-size:1.125rem;white-space:nowrap}
    .rest h3 small{color:var(--warm)}
    .day ul{margin:0;padding:0;list-style:none}
    .day li{display:flex;gap:1rem;padding:.15rem 0}
    .day li+li{margin-top:.25rem}
    .hours{flex:0 0 7.5rem;color:var(--soft);line-height:1.6}
    .day b{font-weight:600}
    .day li>div>*{display:block}
    em{display:inline-block;margin-right:.4rem;padding:0 .4rem;border-radius:.2rem;
    font-style:normal;font-size:.8125rem;line-height:1.5;color:var(--paper);
    background:var(--warm)}
    em.stop{background:var(--stop)}
    em.soft{color:var(--warm);background:none;box-shadow:inset 0 0 0 1px}
    .off b,.off .hours{color:var(--soft)}
    footer{margin-top:2.5rem;color:var(--soft);font-size:.875rem}
    @media (min-width:56rem){.day li>div{flex:1;display:grid;
    grid-template-columns:1fr 24rem;gap:0 1rem}.day li>div>small{line-height:1.83}}
    @media (max-width:40rem){.filters ul{grid-template-columns:repeat(2,minmax(0,1fr));}.day{display:block}.day li{display:block}.hours{display:block;
    font-size:.875rem}}
    @media print{:root{--paper:#fff;--ink:#000;--soft:#444;--line:#bbb;--warm:#000;--tint:#fff;
    --stop:#000}body{max-width:none;font-size:9.5pt;padding:0}
    .filters,.months,.tongue,.feed,.only{display:none!important}
    .day{break-inside:avoid;padding:.15rem 0}section>h2{break-after:avoid;margin-top:1rem}
    em{color:#000;background:none;border:1px solid}}
    """
}
