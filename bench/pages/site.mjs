// What sites put around a text, each in its own way: menus, languages, breadcrumbs, banners, sharing, sidebars, footers, scripts, hidden parts.
const links = (names, tag = 'li', to = '/en/x') =>
  names.map((name, i) => `<${tag}><a href="${to}${i}">${name}</a></${tag}>`).join('');
const ICON = '<svg viewBox="0 0 9 9" aria-hidden="true"><title>icon</title><path d="M0 0h9v9z"/></svg>';
const SCRIPT = '<script>window.dataLayer=[{"page":"<p>tracked</p>"}];</script>';

/** Wraps a body in a site: `(body, words, paper) → html`. */
export const SITES = {
  bare: (body, _words, paper) => page(paper, body),

  /** As content systems of international organisations build pages. */
  organisation: (body, w, paper) =>
    page(
      paper,
      `<a href="#main-content" class="visually-hidden focusable skip-link">${w.skip}</a>${SCRIPT}
<noscript><iframe src="https://www.googletagmanager.com/ns.html" height="0" width="0" style="display:none"></iframe></noscript>
<div class="dialog-off-canvas-main-canvas"><header role="banner"><div class="brand"><a href="/" rel="home">${ICON} ${w.site}</a></div>
<ul class="language-switcher-language-url links">${links(w.langs)}</ul>
<nav role="navigation" aria-labelledby="menu-label"><h2 class="visually-hidden" id="menu-label">${w.menu}</h2><ul class="menu">${links(w.nav)}</ul></nav>
<form action="/search"><input type="search" placeholder="${w.search}"><button>${w.search}</button></form></header>
<nav class="breadcrumb" aria-label="breadcrumb"><ol><li><a href="/">${w.home}</a></li><li><a href="/d">${w.nav[3]}</a></li></ol></nav>
<main role="main"><a id="main-content" tabindex="-1"></a><div class="layout-content"><div class="a2a_kit social-media-sharing"><a href="https://x.example/share" title="${w.share}">X</a> <a href="https://y.example/share">Facebook</a></div>
<article class="node node--type-document">${body}</article></div>
<aside class="layout-sidebar-second" role="complementary"><h2>${w.related}</h2><ul>${links(w.nav.map(name => `${w.related}: ${name}`))}</ul></aside></main>
<footer role="contentinfo"><p>${w.rights} <a href="/contact">${w.contact}</a></p><p>${w.updated}</p></footer></div>
<div class="eu-cookie-compliance-banner" role="alertdialog"><p>${w.cookies}</p><button>${w.accept}</button></div>`,
      '.visually-hidden{position:absolute;clip:rect(1px,1px,1px,1px)}',
    ),

  /** Class names made by a program; no element says what it is. */
  opaque: (body, w, paper) =>
    page(
      paper,
      `<div id="root"><div class="css-1x2ab"><div class="css-9sd8f">${ICON}<span>${w.site}</span></div><div class="css-77h">${w.nav.map(name => `<div class="css-i"><a href="/${name.length}">${name}</a></div>`).join('')}</div><div class="css-88k"><span><a href="/fr">Français</a></span> | <span><a href="/es">Español</a></span> | <span><a href="/ar">العربية</a></span></div></div>
<div class="css-body"><div class="css-crumb"><a href="/">${w.home}</a> / <a href="/d">${w.nav[3]}</a></div><div class="css-doc">${body}</div></div>
<div class="css-zz1"><div><a href="/p">${w.previous}</a></div><div><a href="/n">${w.next}</a></div></div>
<div class="css-ftr"><div>${w.nav.map(name => `<a href="/f${name.length}">${name}</a>`).join(' ')}</div><div>© <a href="/rights">${w.rights}</a></div></div>
<div class="css-modal">${w.cookies}</div></div>${SCRIPT}`,
      '.css-modal{display:none} .css-77h{display:flex}',
    ),

  /** Tables for everything, as in 1998. */
  tables: (body, w, paper) =>
    page(
      paper,
      `<table width="100%" cellpadding="0" bgcolor="#003366"><tr><td><img src="logo.gif" alt="${w.site}"></td><td align="right"><font size="1">${w.langs.map(name => `<a href="x.htm">${name}</a>`).join(' | ')}</font></td></tr></table>
<table width="100%"><tr valign="top"><td width="150" bgcolor="#eeeeee">${w.nav.map(name => `<a href="n.htm">${name}</a><br>`).join('')}</td><td>${body}</td></tr></table>
<hr><center><font size="1">[<a href="index.htm">${w.home}</a>] [<a href="mail.htm">${w.contact}</a>] [<a href="top.htm">${w.toTop}</a>]</font></center>`,
    ),

  /** A framework of buttons, menus that open and windows that pop up. */
  framework: (body, w, paper) =>
    page(
      paper,
      `<div class="navbar navbar-expand-lg fixed-top"><a class="navbar-brand" href="/">${w.site}</a><ul class="navbar-nav">${w.nav.map(name => `<li class="nav-item dropdown"><a class="nav-link" href="/a">${name}</a><div class="dropdown-menu"><a class="dropdown-item" href="/b">${w.more}</a></div></li>`).join('')}</ul></div>
<div class="offcanvas" tabindex="-1" aria-hidden="true"><h5>${w.menu}</h5><ul>${links(w.nav)}</ul></div>
<div class="modal fade" id="consent" tabindex="-1" role="dialog"><div class="modal-body">${w.cookies}</div><button>${w.accept}</button></div>
<div class="container"><div class="row"><div class="col-9 content"><div class="d-print-block only-print">${w.site}, ${w.print}</div><div class="btn-toolbar d-print-none"><a class="btn" href="javascript:print()">${w.print}</a><a class="btn" href="x.pdf">PDF</a></div>${body}</div>
<div class="col-3 sidebar"><div class="card"><div class="card-header">${w.tags}</div>${links(w.nav, 'span')}</div></div></div></div>
<div class="toast-container"><div class="toast hide" role="alert">${w.cookies}</div></div><footer class="footer"><span>${w.rights}</span></footer>`,
      '.only-print,.dropdown-menu,.modal,.offcanvas{display:none}.toast.hide{display:none} @media print{.only-print{display:block}}',
    ),

  /** Pages of statutes: a list of the parts, the languages as tabs, a box of facts. */
  law: (body, w, paper) =>
    page(
      paper,
      `<div id="top-bar"><a href="/">${w.home}</a> <a href="/s">${w.search}</a></div>
<ul class="tabs" role="tablist">${w.langs.map(name => `<li role="tab"><a href="#${name}">${name}</a></li>`).join('')}</ul>
<div class="toolbar"><a href="p">${w.print}</a> <a href="s">${w.share}</a></div>
<div id="toc" class="toc"><p>${w.contents}</p><ul><li><a href="#p1">${w.nav[0]}</a></li><li><a href="#p2">${w.nav[1]}</a></li></ul></div>
<div id="document1" class="tabContent"><div lang="${paper.language}">${body}</div></div>
<p class="linktotop"><a href="#top-bar">${w.toTop}</a></p><div class="pager"><a href="p">${w.previous}</a> <a href="n">${w.next}</a></div>
<div class="site-footer"><a href="/c">${w.contact}</a> ${w.rights}</div>`,
    ),

  /** An encyclopedia of texts. */
  wiki: (body, w, paper) =>
    page(
      paper,
      `<div id="mw-page-base" class="noprint"></div><div id="content" class="mw-body" role="main"><div id="siteNotice">${w.cookies}</div><div class="mw-indicators"></div>
<div id="bodyContent"><div id="siteSub" class="noprint">${w.site}</div><div id="jump-to-nav"></div><a class="mw-jump-link" href="#mw-head">${w.skip}</a>
<div id="mw-content-text"><div class="mw-parser-output"><div id="headerContainer" class="ws-noexport noprint"><a href="/p">${w.previous}</a> <a href="/n">${w.next}</a></div>${body.replace('</h1>', ` <span class="mw-editsection">[<a href="/e">${w.edit}</a>]</span></h1>`)}</div></div>
<div class="printfooter">${w.site} <a href="https://w.example/x">https://w.example/x</a></div><div id="catlinks" class="catlinks"><a href="/c">${w.tags}</a>: <ul>${links(w.nav)}</ul></div></div></div>
<div id="mw-navigation"><h2>${w.menu}</h2><div id="p-lang"><h3>Languages</h3><ul>${links(w.langs)}</ul></div></div><div id="footer" role="contentinfo"><ul><li>${w.updated}</li><li>${w.rights}</li></ul></div>`,
      '#siteNotice{display:none} @media print{.noprint,#mw-navigation,.catlinks{display:none!important}}',
    ),

  /** The text in parts that draw themselves: custom elements with shadow roots, declared or made by a script. */
  components: (body, w, paper) =>
    page(
      paper,
      `<app-header><template shadowrootmode="open"><style>nav{color:red}</style><nav><ul>${links(w.nav)}</ul></nav><slot></slot></template><span slot="x">${w.site}</span></app-header>
<doc-view><template shadowrootmode="open"><section><slot name="tools"></slot><slot></slot></section></template><div slot="tools" class="toolbar"><a href="/p">${w.print}</a></div>${body}</doc-view>
<app-footer id="foot"></app-footer><script>document.getElementById('foot').attachShadow({mode:'open'}).innerHTML=${JSON.stringify(`<footer><a href="/c">${w.contact}</a></footer>`).replaceAll('<', '\\u003c')}</script><template><p>${w.more}</p></template>`,
    ),

  /** The text inside a shadow root that a script fills. */
  drawn: (body, w, paper) =>
    page(
      paper,
      `<header><nav><ul>${links(w.nav)}</ul></nav></header><doc-body id="doc"></doc-body><footer>${w.rights}</footer>
<script>document.getElementById('doc').attachShadow({mode:'open'}).innerHTML=${JSON.stringify(body).replaceAll('<', '\\u003c')}</script>`,
    ),

  /** The text in a frame of the page. */
  framed: (body, w, paper) =>
    page(
      paper,
      `<header><a href="/">${w.site}</a></header><nav><ul>${links(w.nav)}</ul></nav><iframe title="document" srcdoc="${page(paper, body).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe><iframe srcdoc="&lt;p&gt;${w.framed}&lt;/p&gt;"></iframe><footer>${w.rights}</footer>`,
    ),

  /** A text as an article of a journal on the web. */
  journal: (body, w, paper) =>
    page(
      paper,
      `<div class="topnav"><a href="/">${w.home}</a>${w.nav.map(name => `<a href="/n">${name}</a>`).join('')}</div><div class="wrapper"><div class="post"><div class="entry-content">${body}</div>
<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">${w.share}</h3><ul>${links(['Facebook', 'X', 'WhatsApp'])}</ul></div><div class="jp-relatedposts"><h3>${w.related}</h3><a href="/r">${w.more}</a></div><p class="post-tags">${w.tags}: <a href="/t">${w.nav[2]}</a>, <a href="/t">${w.nav[5]}</a></p></div>
<div id="comments" class="comments-area"><h2>1 comment</h2><form><label>Name</label><input><textarea></textarea><input type="submit" value="Send"></form></div><div class="widget-area" id="secondary"><section class="widget widget_recent_entries"><h2>${w.related}</h2><ul>${links(w.nav.map(name => `${name}: ${w.more}`))}</ul></section></div></div>
<div id="colophon" class="site-footer"><div class="site-info">${w.rights}</div></div><div id="CybotCookiebotDialog" style="display:none">${w.cookies}</div><div id="onetrust-consent-sdk"><div id="onetrust-banner-sdk" role="region" aria-label="Cookie banner"><p id="onetrust-policy-text">${w.cookies}</p><button>${w.accept}</button></div></div>`,
    ),

  /** A ministry's portal: language and size of letters above, a menu on the left, dates and downloads below. */
  ministry: (body, w, paper) =>
    page(
      paper,
      `<div id="accessibility"><a href="#" onclick="f()">A+</a> <a href="#" onclick="f()">A-</a> <a href="/rss">RSS</a></div><div id="logo"><a href="/"><img src="arms.png" alt="Arms"></a><h1 class="site-name"><a href="/">${w.site}</a></h1></div>
<ul id="langs">${links(w.langs)}</ul><table class="frame"><tbody><tr><td class="left"><ul class="m1">${w.nav.map(name => `<li><a href="/m">${name}</a><ul><li><a href="/m2">${w.more}</a></li></ul></li>`).join('')}</ul></td>
<td class="mid"><div class="path">${w.home} &raquo; <a href="/d">${w.nav[3]}</a></div><div class="txt">${body}</div><div class="dl"><a href="a.pdf">PDF</a> | <a href="a.doc">DOC</a></div><p class="upd">${w.updated}</p></td></tr></tbody></table>
<div class="bottom"><a href="/c">${w.contact}</a> | <a href="/s">${w.search}</a> | ${w.rights}</div>`,
    ),

  /** A page drawn by a program in the browser, kept with its hidden panels. */
  application: (body, w, paper) =>
    page(
      paper,
      `<div id="app"><div class="v-navigation-drawer"><div class="v-list">${w.nav.map(name => `<a class="v-list-item" href="/q">${name}</a>`).join('')}</div></div><div class="v-app-bar"><div class="v-toolbar__title">${w.site}</div><button>${w.menu}</button></div>
<div class="v-main"><div role="tabpanel" aria-hidden="false"><div class="v-card__text">${body}</div></div><div role="tabpanel" aria-hidden="true" style="display: none;"><p>${w.more}</p></div></div><div role="tooltip" class="v-tooltip" style="display:none">${w.share}</div><div class="v-snackbar" role="status">${w.cookies}</div><div class="v-footer">${w.rights}</div></div>`,
    ),

  /** A library's page for one document: facts, files of each language, the text below. */
  library: (body, w, paper) =>
    page(
      paper,
      `<div class="header-wrap"><div class="container"><a class="logo" href="/">${w.site}</a><div class="user-menu"><a href="/login">Login</a></div></div></div>
<div class="pagebody"><div class="record-tools"><a href="/e">RIS</a> <a href="/b">BibTeX</a> <a href="/s">${w.share}</a></div>
<div class="file-list"><ul>${w.langs.map(name => `<li><a href="/${name.length}.pdf">${name} (PDF)</a></li>`).join('')}</ul></div><div class="transcript" dir="${paper.rightToLeft ? 'rtl' : 'ltr'}">${body}</div>
<div class="panel usage"><span><a href="/stats">${w.nav[6]}</a></span></div></div><div class="footer-links"><a href="/c">${w.contact}</a> <a href="/t">${w.rights}</a></div><div hidden>${w.cookies}</div>`,
    ),
};

function page({ language, rightToLeft, lines }, body, css = '') {
  const title = lines[0].parts.map(part => part.text ?? '').join('');
  return `<!DOCTYPE html>
<html lang="${language}" dir="${rightToLeft ? 'rtl' : 'ltr'}"><head><meta charset="utf-8"><title>${title.replaceAll('<', '&lt;')} | Site</title><meta property="og:title" content="x">${css ? `<style>${css}</style>` : ''}<link rel="canonical" href="https://x.example/"></head>
<body>${body}</body></html>`;
}
