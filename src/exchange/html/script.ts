/**
 * The only script of a page, and a page does without it: j and k go to the next and the previous visible change,
 * and a link into a closed run of unchanged paragraphs opens it.
 */
export const SCRIPT = `(function () {
  'use strict';
  var at = -1;
  function changes() {
    return Array.prototype.filter.call(document.querySelectorAll('tr.change'), function (row) {
      return row.getClientRects().length > 0;
    });
  }
  function go(step) {
    var rows = changes();
    if (rows.length === 0) return;
    var focused = rows.indexOf(document.activeElement);
    if (focused >= 0) at = focused;
    else if (at < 0) {
      var middle = window.innerHeight / 3;
      at = rows.findIndex(function (row) { return row.getBoundingClientRect().top > middle; });
      at = step > 0 ? at - 1 : at;
      if (at < -1) at = rows.length - 1;
    }
    at = Math.min(rows.length - 1, Math.max(0, at + step));
    var calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    rows[at].focus({ preventScroll: true });
    rows[at].scrollIntoView({ block: 'start', behavior: calm ? 'auto' : 'smooth' });
  }
  document.addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof Element) {
      if (event.target.closest('input:not([type=checkbox]):not([type=radio]),textarea,select')) return;
    }
    if (event.key === 'j') go(1);
    else if (event.key === 'k') go(-1);
    else return;
    event.preventDefault();
  });
  function reveal() {
    var target = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
    var details = target === null ? null : target.closest('details');
    if (details !== null) { details.open = true; target.scrollIntoView(); }
  }
  window.addEventListener('hashchange', reveal);
  reveal();
})();`;
