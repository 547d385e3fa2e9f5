/* On the page of one facet, the other facets lead to the gallery with both. */
(function () {
  'use strict';

  const list = document.querySelector('[data-own]');
  const own = new URLSearchParams(list.getAttribute('data-own'));
  document.querySelectorAll('a[data-name]').forEach(function (link) {
    const name = link.getAttribute('data-name');
    if (!own.has(name)) {
      const both = new URLSearchParams(own);
      both.append(name, link.getAttribute('data-key'));
      link.href = list.getAttribute('data-gallery') + '?' + both.toString();
    }
  });
})();
