/* The search page: what was asked stands in the address, results are links inside #results, their number in #result-count. */
(function () {
  'use strict';

  const SHOWN = 8;      // results at a time
  const AGAIN = 40;     // results at once, at most, for who comes back to them
  const LOOKED = 8;     // documents looked at where there is something to show
  const AT_ONCE = 4;    // of these, fetched together: as many as a phone shows
  const CHECKED = 40;   // results that are all confirmed at once in a small catalogue, so that their number is exact
  const SMALL = 500;    // documents of a small catalogue
  const PATIENCE = 400; // ms without an answer before the page says that it is looking

  const facets = window.laurelFacets;
  const confirm = window.laurelConfirm;
  const element = facets.element;
  const place = document.getElementById('results');
  const found = new window.LaurelFound(place);
  const offer = document.getElementById('search-offer');
  const bar = document.querySelector('.bar');

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

  /* Our own words in the page's language; what somebody wrote stays as it is. */
  function noted(note) {
    if (!Object.prototype.hasOwnProperty.call(found.words, note)) {
      return [note];
    }
    const word = element('span', '', [found.words[note]]);
    word.lang = found.tag;
    return [word];
  }

  function hit(one) {
    const shown = confirm.snippet(one.text, one.places);
    const link = element('a', '', marked(shown.title));
    link.href = found.root + one.text.p;
    const notes = element('p', 'hit__kind', row(one.text.e.map(noted)));
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

  /* Who comes back from a result stands where they were: the step of the history knows how many were shown. */
  function shownBefore() {
    const state = window.history.state;
    return Math.max(SHOWN, Math.min(AGAIN, state && state.shown || 0));
  }

  function keepShown() {
    try {
      window.history.replaceState({ shown: place.querySelectorAll('.hit').length }, '');
    } catch (e) {
      return; // some browsers cannot from file://
    }
  }

  /* Shows documents from a list until there are enough; those that do not hold the words are left out. */
  async function screen(list, from, answer, most) {
    let shown = 0;
    let at = from;
    let left = 0;
    while (at < list.length && shown < most && (shown === 0 || at - from < LOOKED + most - SHOWN)) {
      const some = list.slice(at, at + Math.min(AT_ONCE, most - shown));
      const looked = await found.confirm(some, answer.words);
      if (!answer.begin()) {
        return null;
      }
      const good = looked.filter(function (one) { return answer.loose || !one.places.missing; });
      place.append.apply(place, good.map(hit));
      shown += good.length;
      left += some.length - good.length;
      at += some.length;
    }
    return { at: at, left: left };
  }

  async function screens(list, total, from, answer) {
    const seen = await screen(list, from, answer, from === 0 ? shownBefore() : SHOWN);
    if (!seen) {
      return total;
    }
    const rest = list.slice(seen.at);
    const left = total - seen.left;
    if (!answer.loose) {
      found.counted(left);
      found.tell(rest.some(function (i) { return !answer.sure(i); }) ? found.say('about') : '');
    }
    if (rest.length > 0) {
      place.append(found.more(async function () {
        await screens(list, left, seen.at, answer);
        keepShown();
      }));
    }
    return left;
  }

  /* In a small catalogue everything is confirmed before anything is counted. */
  async function certain(answer) {
    if (found.documents > SMALL) {
      return answer.documents;
    }
    const doubtful = answer.documents.filter(function (i) { return !answer.sure(i); });
    if (doubtful.length > CHECKED) {
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

  async function near(state, answer) {
    place.append(found.empty(state, show));
    const some = state.query === '' ? [] : await answer.nearest(function () { return true; });
    if (some.length > 0 && answer.begin()) {
      place.append(found.section(found.say('near')));
      await screens(some, 0, 0, Object.assign({}, answer, { loose: true }));
    }
  }

  /* What stands there stays until there is something better: the page changes once. */
  function beginning(mine, act) {
    let begun = false;
    return function () {
      if (mine === found.asked && !begun) {
        begun = true;
        act();
      }
      return mine === found.asked;
    };
  }

  async function search(state, mine) {
    const answer = await answered(state);
    const documents = await certain(answer);
    const narrowed = facets.narrow(found.menus, found.columns, state.chosen, documents, found.documents);
    const list = narrowed.passing;
    answer.begin = beginning(mine, function () {
      quiet(false);
      found.conditions(state, show);
      found.tell('');
      found.draw(state, narrowed.counts, show);
      found.counted(list.length);
      place.textContent = '';
    });
    const total = list.length > 0 ? await screens(list, list.length, 0, answer) : 0;
    if (total === 0 && answer.begin()) {
      await near(state, answer);
    }
  }

  function quiet(nothing) {
    offer.hidden = !nothing;
    bar.classList.toggle('bar--idle', nothing);
    place.hidden = nothing;
  }

  async function offered(state, mine) {
    quiet(true);
    found.counted(null);
    found.conditions(state, show);
    found.tell('');
    const all = (await answered(state)).documents;
    if (mine !== found.asked) {
      return;
    }
    found.draw(state, facets.narrow(found.menus, found.columns, state.chosen, all, found.documents).counts, show);
  }

  async function show() {
    const mine = ++found.asked;
    const slow = window.setTimeout(function () {
      if (mine === found.asked) {
        found.tell(found.say('busy'));
      }
    }, PATIENCE);
    place.setAttribute('aria-busy', 'true');
    try {
      if (!found.menus) {
        offer.hidden = window.location.search !== '';
        await found.prepare(true);
      }
      const state = facets.read(found.menus);
      found.input.value = state.query;
      if (state.query === '' && state.chosen.size === 0) {
        await offered(state, mine);
      } else {
        await search(state, mine);
      }
    } catch (e) {
      if (mine === found.asked) {
        found.tell(found.say('failed'));
        offer.hidden = !place.hidden;
      }
    }
    window.clearTimeout(slow);
    if (mine === found.asked) {
      place.removeAttribute('aria-busy');
    }
  }

  found.listen(function () { return facets.read(found.menus); }, show);
  show();
})();
