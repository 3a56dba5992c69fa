import { linkKinds, tagKinds } from '../../model/index.ts';
/** Languages that can be switched off on one grid, and the most that get a rule of their own. */
export const MAX_SWITCHES = 24;

/** The style sheet of every page. Blue and orange keep apart for all common kinds of colour blindness; underline and strike say the same without colour. */
export function styleSheet(): string {
  return [BASE, LAYOUT, TABLES, FINDINGS, LEDGER, GRID, CHANGES, filterRules(), NARROW, PRINT].join('\n');
}

const BASE = `
:root{color-scheme:light dark;
--paper:#faf9f6;--panel:#fff;--ink:#1c2530;--soft:#586472;--line:#dcdfe4;--tint:#f1f3f5;--accent:#174a84;
--ins:#0b4a86;--ins-bg:#dcebfa;--ins-line:#1f6fc0;--del:#853a00;--del-bg:#fde8d6;--del-line:#c45e10;
--warn:#6b4300;--warn-bg:#fff3d9;--warn-line:#e3a92b;--other:#57408a;--other-bg:#ece6f7;
--serif:Charter,"Bitstream Charter","Sitka Text",Cambria,"Noto Serif","Noto Naskh Arabic","Noto Serif CJK SC",Georgia,serif;
--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Noto Sans Arabic","Noto Sans CJK SC",sans-serif}
@media (prefers-color-scheme:dark){:root{
--paper:#12161b;--panel:#191f26;--ink:#e3e8ed;--soft:#9ba7b4;--line:#2e3741;--tint:#20272f;--accent:#8fbdf2;
--ins:#a9d1ff;--ins-bg:#12345a;--ins-line:#6aaef5;--del:#ffc194;--del-bg:#4a2a12;--del-line:#f0934a;
--warn:#ffd98a;--warn-bg:#3a2d10;--warn-line:#a87a1c;--other:#cdbcf5;--other-bg:#332a4d}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 var(--sans)}
a{color:var(--accent);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--ins-line);outline-offset:2px}
h1,h2,h3{line-height:1.25;text-wrap:balance;font-weight:650}
h1{font:600 clamp(1.5rem,1.1rem + 1.6vw,2.25rem)/1.2 var(--serif);margin:.25rem 0 .75rem;max-width:34em}
h2{font-size:1.35rem;margin:0 0 .25rem}
h3{font-size:1.05rem;margin:2rem 0 .5rem}
p{margin:.25rem 0}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap;user-select:none}
.skip{position:absolute;left:1rem;top:-6rem;z-index:9;padding:.6rem 1rem;background:var(--panel);border:2px solid var(--accent);border-radius:.4rem}
.skip:focus{top:1rem}
.soft{color:var(--soft)}
.num{font-variant-numeric:tabular-nums;font-weight:600}
.text{font:1rem/1.6 var(--serif);margin:0 0 .6rem;white-space:pre-wrap;overflow-wrap:anywhere}
.text:last-child{margin-bottom:0}
.text:lang(ar),.text:lang(fa),.text:lang(ur){font-size:1.12rem;line-height:1.85}
.text:lang(zh),.text:lang(ja),.text:lang(ko){line-height:1.75}
.lead{font-style:italic}
.lead:lang(ar),.lead:lang(fa),.lead:lang(he),.lead:lang(zh),.lead:lang(ja),.lead:lang(ko),.lead:lang(th){font-style:normal;font-weight:600}
.call{color:var(--accent)}
bdi{unicode-bidi:isolate}
ins,del{unicode-bidi:isolate;border-radius:.15em;padding:0 .08em;-webkit-box-decoration-break:clone;box-decoration-break:clone}
ins{color:var(--ins);background:var(--ins-bg);text-decoration:underline 2px var(--ins-line);text-underline-offset:.18em}
del{color:var(--del);background:var(--del-bg);text-decoration:line-through 2px var(--del-line)}`;

const LAYOUT = `
.masthead,main,.foot{padding-inline:clamp(1rem,4vw,3.5rem)}
.masthead{padding-block:2rem 1rem}
.kicker{font-size:.95rem;color:var(--soft);letter-spacing:.02em}
.kicker b{color:var(--ink)}
.notice{margin:1rem 0;padding:.85rem 1.1rem;max-width:70rem;background:var(--warn-bg);border:1px solid var(--warn-line);border-inline-start-width:6px;border-radius:.4rem;color:var(--warn)}
.notice strong{display:block;font-size:1.05rem}
.notice ul{margin:.4rem 0 0;padding-inline-start:1.2rem}
.toc{margin-top:1.25rem;font-size:.95rem}
.toc ul{list-style:none;display:flex;flex-wrap:wrap;gap:.4rem;margin:.4rem 0 0;padding:0}
.toc a{display:block;padding:.25rem .7rem;border:1px solid var(--line);border-radius:1rem;background:var(--panel);text-decoration:none}
.toc a:hover{border-color:var(--accent)}
section{padding-block:2rem 1.25rem;border-top:1px solid var(--line)}
.foot{padding-block:1.5rem 3rem;color:var(--soft);font-size:.9rem;border-top:1px solid var(--line)}
kbd{font:.85em var(--sans);border:1px solid var(--line);border-bottom-width:2px;border-radius:.25rem;padding:0 .35em;background:var(--panel)}
.tools{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;margin:.75rem 0;align-items:flex-start}
fieldset{border:0;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.3rem;align-items:center;min-width:0}
legend{float:left;padding:0;margin-inline-end:.5rem;font-size:.85rem;color:var(--soft);line-height:1.9rem}
.tools label{display:inline-flex;gap:.35rem;align-items:center;padding:.15rem .6rem;border:1px solid var(--line);border-radius:1rem;background:var(--panel);font-size:.9rem;cursor:pointer}
.tools label:has(:checked){border-color:var(--accent);box-shadow:inset 0 0 0 1px var(--accent)}
.tools label:has(:focus-visible){outline:3px solid var(--ins-line);outline-offset:2px}
.tools input{margin:0;accent-color:var(--accent)}`;

const TABLES = `
table{border-collapse:separate;border-spacing:0;font-size:.95rem}
caption{text-align:start;color:var(--soft);font-size:.9rem;padding:.25rem 0 .5rem}
th,td{text-align:start;vertical-align:top;padding:.5rem .75rem;border-bottom:1px solid var(--line)}
thead th{background:var(--tint);font-weight:600;font-size:.88rem;border-bottom:2px solid var(--line);vertical-align:bottom}
.figures{background:var(--panel);border:1px solid var(--line);border-radius:.4rem;overflow:hidden}
.figures tr:last-child>*{border-bottom:0}
.figures td.n,.figures th.n{text-align:end;font-variant-numeric:tabular-nums}
.figures tbody th{font-weight:500}
.figures .pair{white-space:nowrap}
.wide{overflow-x:auto;max-width:100%;margin:0 0 1.25rem}
.bar{display:block;width:11rem;height:.85rem;border-radius:.2rem}
.bar .same{fill:var(--line)}.bar .changed{fill:var(--ins-line)}.bar .added{fill:var(--ins)}.bar .deleted{fill:var(--del-line)}.bar .split,.bar .merged{fill:var(--other)}
.error{color:var(--del);font-weight:650}.warning{color:var(--warn);font-weight:650}.info{color:var(--soft)}
code{font:.88em ui-monospace,"Cascadia Mono",Menlo,Consolas,monospace}`;

const FINDINGS = `
.matrix td.mark-cell{text-align:center;font-weight:650;min-width:2.6rem;border-inline:1px solid var(--line)}
.matrix th.n{text-align:center}
.matrix p{margin:0 0 .35rem;max-width:60rem}
.mark-error{background:var(--del-bg);color:var(--del)}.mark-warning{background:var(--warn-bg);color:var(--warn)}
.mark-info{background:var(--tint);color:var(--soft)}.mark-accepted{background:var(--ins-bg);color:var(--ins)}`;

const LEDGER = `
.ledger table{width:100%}
.ledger td{max-width:34rem;overflow-wrap:break-word}
.ledger td.what{min-width:24rem}
.ledger details{font-size:.9rem;margin-top:.3rem}
.ledger summary{cursor:pointer;color:var(--soft)}
.ledger h3 small{font-weight:400;color:var(--soft)}
.standing{display:inline-block;padding:0 .5rem;border-radius:.25rem;font-size:.85rem;font-weight:650;white-space:nowrap;background:var(--tint);color:var(--soft)}
.standing.new,.standing.strengthened{background:var(--ins-bg);color:var(--ins)}
.standing.weakened{background:var(--warn-bg);color:var(--warn)}
.standing.dropped{background:var(--del-bg);color:var(--del)}
tr.dropped>*{background:var(--tint)}
.matrix-view .grid td{min-width:5.5rem;padding:.3rem .55rem;font-size:.88rem}
.matrix-view .grid tbody th{padding:.3rem .75rem;font-size:.9rem}
.matrix-view .grid thead tr:nth-child(2) th{top:2.3rem;left:auto;z-index:2}
.matrix-view td[class^=mark]{font-weight:650}
.matrix-view .calm{color:var(--soft)}
.citing svg{display:block;max-width:100%;height:auto}
.citing summary{cursor:pointer;padding:.3rem 0}`;

const GRID = `
.grid{overflow:auto;max-height:calc(100vh - 3rem);background:var(--panel);border:1px solid var(--line);border-radius:.4rem}
.grid table{min-width:100%}
.grid thead th{position:sticky;top:0;z-index:2}
.grid thead th:first-child{left:0;z-index:3}
.grid tbody th{position:sticky;left:0;z-index:1;background:var(--panel);border-inline-end:1px solid var(--line);min-width:7rem;max-width:9rem;font-weight:600}
.grid tbody tr>*{scroll-margin-top:4rem}
.grid td{min-width:16rem;border-inline-end:1px solid var(--line)}
.grid td .text{font-size:.95rem}
.grid td .text:lang(ar){font-size:1.08rem}
.grid thead small,.grid tbody th small{display:block;font-weight:400;color:var(--soft)}
.grid .status{color:var(--warn)}
.gap{background:repeating-linear-gradient(135deg,var(--tint) 0 6px,transparent 6px 12px);color:var(--soft);font-style:italic}
.doubt{display:inline-block;margin-top:.25rem;padding:0 .45rem;border:1px solid var(--warn-line);border-radius:.25rem;background:var(--warn-bg);color:var(--warn);font-size:.82rem;font-weight:600}
tr.role-title .text,tr.role-number .text,tr.role-heading .text{font-weight:650}
tr.role-note .text{font-size:.88rem}
tr:target>*{background:var(--ins-bg)}
.mark{display:inline-block;font:.8rem/1.4 var(--sans);text-decoration:none;padding:0 .4rem;border-radius:.25rem}`;

const CHANGES = `
.changes table{width:100%;background:var(--panel);border:1px solid var(--line);border-radius:.4rem}
.changes thead th{position:sticky;top:0;z-index:2}
.changes .where{width:11rem;min-width:9rem}
.changes thead :is(.old,.new){width:50%}
.changes td.merged .text,.fold .text{max-width:60rem}
.changes tbody th{font-weight:500}
.changes .path{font-weight:650;font-size:1.02rem;white-space:nowrap}
.changes td.merged,.changes th.merged{display:none}
.changes:has(.view-merged:checked) :is(td.merged,th.merged){display:table-cell}
.changes:has(.view-merged:checked) :is(.old,.new){display:none}
.kind{display:inline-block;margin:.15rem .25rem .15rem 0;padding:0 .5rem;border-radius:.25rem;font-size:.82rem;font-weight:650;background:var(--tint);color:var(--soft)}
.kind.changed,.mark.changed{background:var(--ins-bg);color:var(--ins)}
.kind.added,.mark.added{background:var(--ins);color:var(--panel)}
.kind.deleted{background:var(--del-bg);color:var(--del)}
.kind.split,.kind.merged,.kind.moved,.mark.split,.mark.merged,.mark.moved{background:var(--other-bg);color:var(--other)}
.tags{list-style:none;margin:.35rem 0 0;padding:0;font-size:.82rem;color:var(--soft)}
.tags li{margin:.1rem 0;overflow-wrap:anywhere}
.tags b{color:var(--ink)}
.none{background:repeating-linear-gradient(135deg,var(--tint) 0 6px,transparent 6px 12px)}
tr.fold>td,tr.from>td{background:var(--tint);padding-block:.35rem;color:var(--soft)}
tr.fold summary{cursor:pointer;padding:.15rem 0}
tr.fold dl{display:grid;grid-template-columns:8rem minmax(0,60rem);gap:.5rem 1rem;margin:.75rem 0;color:var(--ink)}
tr.fold dt{color:var(--soft);font-size:.9rem}
tr.fold dd{margin:0}
tr.change:focus{outline:none}
tr.change:focus>*{box-shadow:inset 0 3px 0 var(--ins-line),inset 0 -3px 0 var(--ins-line)}
tr.change,tr.from{scroll-margin-top:3.5rem}`;

const NARROW = `
@media (max-width:52rem){
.changes:has(.view-auto:checked) :is(td.merged,th.merged){display:table-cell}
.changes:has(.view-auto:checked) :is(.old,.new){display:none}
.changes table,.changes tbody,.changes tr,.changes :is(td,tbody th){display:block;width:auto}
.changes thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.changes:not(:has(.view-side:checked)) td.merged{display:block}
.changes tbody th{border-bottom:0;padding-bottom:0}
.changes .where{width:auto;min-width:0}
.changes:has(.view-side:checked) :is(td.old,td.new)::before{content:attr(data-side);display:block;font-size:.8rem;color:var(--soft)}
.changes .path{white-space:normal}
tr.fold dl{grid-template-columns:1fr;gap:.15rem}
.grid{max-height:88vh}
.grid td{min-width:68vw}
.grid tbody th{min-width:5.5rem;max-width:5.5rem;padding-inline:.5rem;overflow-wrap:anywhere}
}`;

const PRINT = `
@media print{
@page{size:A4 landscape;margin:14mm}
:root{--paper:#fff;--panel:#fff;--ink:#000;--soft:#444;--line:#bbb}
body{font-size:9pt}
table{font-size:8.5pt}
th,td{padding:.25rem .4rem}
.bar{width:6rem}
.changes .text,.fold .text{font-size:9pt;line-height:1.4}
.grid td .text,.grid td .text:lang(ar){font-size:8pt;line-height:1.35}
.grid table{table-layout:fixed;width:100%}
.grid thead th:first-child{width:5rem}
.toc,.tools,.skip,.keys{display:none}
.grid,.wide{overflow:visible;max-height:none;border:0}
.grid td,.grid tbody th{min-width:0}
.grid thead th,.grid tbody th,.changes thead th{position:static}
thead{display:table-header-group}
section{break-before:page}
#summary{break-before:auto}
a{color:inherit;text-decoration:none}
ins,del{-webkit-print-color-adjust:exact;print-color-adjust:exact}
}`;

/** Switches work by what is checked inside the section they stand in, so that the page needs no script for them. */
function filterRules(): string {
  const columns = Array.from(
    { length: MAX_SWITCHES },
    (_, i) => `.alignment:has(.show-${i}:not(:checked)) .column-${i}{display:none}`,
  );
  const kinds = linkKinds.map(kind => `.changes:has(.kind-${kind}:not(:checked)) tr.is-${kind}{display:none}`);
  const tags = tagKinds.map(tag => `.changes:has(.tag-${tag}:checked) tbody tr:not(.has-${tag}){display:none}`);
  return [
    ...columns,
    '.alignment:has(.only-open:checked) tr.settled{display:none}',
    ...kinds,
    ...tags,
    '.changes:has(.only-moved:checked) tbody tr:not(.is-moved){display:none}',
  ].join('\n');
}
