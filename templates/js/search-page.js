/* The search page: what was asked stands in the address, results are links inside #results, their number in #result-count. */
(function () {
  'use strict';

  const SHOWN = 8;      // results a screen
  const LOOKED = 8;     // documents looked at for a screen that has something to show
  const CHECKED = 40;   // results that are all confirmed at once in a small catalogue, so that their number is exact
  const SMALL = 500;    // documents of a small catalogue

  const facets = window.laurelFacets;
  const confirm = window.laurelConfirm;
  const element = facets.element;
  const place = document.getElementById('results');
  const found = new window.LaurelFound(place);
  const offer = document.getElementById('search-offer');
  const aside = document.querySelector('.bar');

  function marked(pieces) {
    return pieces.map(function (piece) {
      return piece.mark ? element('mark', '', [piece.text]) : piece.text;
    });
  }

  function anyMark(pieces) {
    return pieces.some(function (piece) { return piece.mark; });
  }

  function row(lists) {
    const parts = [];
    lists.forEach(function (list, i) {
      if (i > 0) {
        parts.push('　');
      }
      Array.prototype.push.apply(parts, list);
    });
    return parts;
  }

  /* A unit is shown as the award names it; another name of it, or a person, only where it was searched for. */
  function sources(shown) {
    const units = shown.units.filter(function (unit, i) { return i === 0 || anyMark(unit); });
    return units.concat(shown.names.filter(anyMark)).map(marked);
  }

  function hit(one) {
    const shown = confirm.snippet(one.text, one.places);
    const link = element('a', '', marked(shown.title));
    link.href = found.root + one.text.p;
    const notes = element('p', 'hit__kind', [one.text.e.join('　')]);
    const parts = [notes, element('h2', 'hit__title', [link])];
    const from = sources(shown);
    if (from.length > 0) {
      parts.push(element('p', 'hit__from', row(from)));
    }
    if (shown.text.length > 0) {
      parts.push(element('p', 'hit__text', marked(shown.text)));
    }
    const made = element('article', 'hit', parts);
    if (found.tag !== 'zh-CN') {
      made.lang = 'zh-CN';
    }
    return made;
  }

  /* Shows documents from a list until a screen is full; those that do not hold the words are left out. */
  async function screen(list, from, words, mine, loose) {
    let shown = 0;
    let at = from;
    let left = 0;
    while (at < list.length && shown < SHOWN && (shown === 0 || at - from < LOOKED)) {
      const some = list.slice(at, at + SHOWN - shown);
      const looked = await found.confirm(some, words);
      if (mine !== found.asked) {
        return null;
      }
      looked.forEach(function (one) {
        if (loose || !one.places.missing) {
          place.append(hit(one));
          shown++;
        } else {
          left++;
        }
      });
      at += some.length;
    }
    return { at: at, left: left };
  }

  async function screens(list, total, from, answer, mine, loose) {
    const seen = await screen(list, from, answer.words, mine, loose);
    if (!seen) {
      return total;
    }
    const rest = list.slice(seen.at);
    const left = total - seen.left;
    if (!loose) {
      found.count.textContent = String(left);
      found.tell(rest.some(function (i) { return !answer.sure(i); }) ? found.say('about') : '');
    }
    if (rest.length > 0) {
      place.append(found.more(function () { screens(list, left, seen.at, answer, mine, loose); }));
    }
    return left;
  }

  /* In a small catalogue everything is confirmed before anything is counted. */
  async function certain(answer) {
    const doubtful = answer.documents.filter(function (i) { return !answer.sure(i); });
    if (found.documents > SMALL || doubtful.length > CHECKED) {
      return answer.documents;
    }
    const looked = await found.confirm(doubtful, answer.words);
    const wrong = new Set(looked.filter(function (one) { return one.places.missing; })
      .map(function (one) { return one.document; }));
    answer.sure = function () { return true; };
    return answer.documents.filter(function (i) { return !wrong.has(i); });
  }

  async function answered(state) {
    if (state.query !== '') {
      return window.laurelSearch.search(state.query);
    }
    const all = [];
    for (let i = found.documents - 1; i >= 0; i--) {
      all.push(i);
    }
    return { words: [], documents: all, sure: function () { return true; } };
  }

  async function near(state, answer, base, mine) {
    place.append(found.empty(state, show));
    const some = state.query === '' ? [] : await answer.nearest(function () { return true; });
    if (mine === found.asked && some.length > 0) {
      place.append(found.section(found.say('near')));
      await screens(some, 0, 0, answer, mine, true);
    }
  }

  async function search(state, mine) {
    const answer = await answered(state);
    const documents = await certain(answer);
    if (mine !== found.asked) {
      return;
    }
    const narrowed = facets.narrow(found.menus, found.columns, state.chosen, found.mask(documents));
    found.draw(state, narrowed.counts, show);
    const list = documents.filter(function (i) { return narrowed.passing[i] === 1; });
    found.count.textContent = String(list.length);
    place.textContent = '';
    const total = list.length > 0 ? await screens(list, list.length, 0, answer, mine, false) : 0;
    if (mine === found.asked && total === 0) {
      await near(state, answer, documents, mine);
    }
  }

  function quiet(state) {
    const nothing = state.query === '' && state.chosen.size === 0;
    offer.hidden = !nothing;
    aside.hidden = nothing;
    place.hidden = nothing;
    return nothing;
  }

  async function show() {
    const mine = ++found.asked;
    try {
      if (!found.menus) {
        await found.prepare(true);
      }
      const state = facets.read(found.menus);
      found.input.value = state.query;
      facets.chips(found.chips, found.menus, state, found.say.bind(found), show);
      found.tell('');
      place.setAttribute('aria-busy', 'true');
      if (quiet(state)) {
        const all = (await answered(state)).documents;
        found.draw(state, facets.narrow(found.menus, found.columns, state.chosen, found.mask(all)).counts, show);
      } else {
        await search(state, mine);
      }
    } catch (e) {
      found.tell(found.say('failed'));
    }
    if (mine === found.asked) {
      place.removeAttribute('aria-busy');
    }
  }

  found.listen(function () { return facets.read(found.menus); }, show);
  show();
})();
