/* The search page: what was asked stands in the address, results are links inside #results, their number in #result-count. */
(function () {
  'use strict';

  const SHOWN = 10;      // results a screen
  const LOOKED_AT = 14;  // documents fetched for a screen, once it shows something

  const engine = window.laurelSearch;
  const results = document.getElementById('results');
  const count = document.getElementById('result-count');
  if (!engine || !results || !results.hasAttribute('data-index')) {
    return;
  }
  const root = results.getAttribute('data-root');
  const input = document.querySelector('main input[type=search]');
  const note = document.getElementById('result-note');
  const quiet = document.getElementById('search-empty');
  let asked = 0;

  engine.at(results.getAttribute('data-index'));

  function say(name) {
    return results.getAttribute('data-' + name) || '';
  }

  function element(name, className, children) {
    const made = document.createElement(name);
    if (className) {
      made.className = className;
    }
    (children || []).forEach(function (child) { made.append(child); });
    return made;
  }

  function marked(pieces) {
    return pieces.map(function (piece) {
      return piece.mark ? element('mark', '', [piece.text]) : piece.text;
    });
  }

  function parted(lists, sign) {
    const parts = [];
    lists.forEach(function (list, i) {
      if (i > 0) {
        parts.push(sign);
      }
      Array.prototype.push.apply(parts, list);
    });
    return parts;
  }

  function anyMark(pieces) {
    return pieces.some(function (piece) { return piece.mark; });
  }

  /* A unit is shown as the award names it; another name of it, or a person, only where it was searched for. */
  function sources(shown) {
    const units = shown.units.filter(function (unit, i) { return i === 0 || anyMark(unit); });
    return units.concat(shown.names.filter(anyMark)).map(marked);
  }

  function result(found, places) {
    const shown = engine.snippet(found, places);
    const link = element('a', '', marked(shown.title));
    link.href = root + found.p;
    const parts = [element('h2', 'hit__title', [link])];
    const meta = sources(shown).concat(found.e.map(function (text) { return [text]; }));
    if (meta.length > 0) {
      parts.push(element('p', 'hit__meta', parted(meta, '　')));
    }
    if (shown.text.length > 0) {
      parts.push(element('p', 'hit__text', marked(shown.text)));
    }
    const hit = element('article', 'hit hit--' + found.k, parts);
    if (document.documentElement.lang !== 'zh-CN') {
      hit.lang = 'zh-CN';
    }
    return hit;
  }

  function tell(text) {
    if (note) {
      note.textContent = text;
    }
  }

  function more(act) {
    const button = element('button', 'button hit__more', [say('more')]);
    button.type = 'button';
    button.addEventListener('click', function () {
      button.remove();
      act();
    });
    results.append(button);
  }

  /* Shows the documents from `at` on that really hold the words; returns how many it left out. */
  async function screen(found, at, mine, loose) {
    let shown = 0;
    let looked = 0;
    let left = 0;
    let i = at;
    while (i < found.documents.length && shown < SHOWN && !(shown > 0 && looked >= LOOKED_AT)) {
      const some = found.documents.slice(i, i + SHOWN - shown);
      const texts = await Promise.all(some.map(function (n) { return engine.part('d/' + n); }));
      if (mine !== asked) {
        return { left: 0, at: i };
      }
      texts.forEach(function (text) {
        const places = engine.places(text, found.words) || (loose ? engine.anyPlaces(text, found.words) : null);
        if (places) {
          results.append(result(text, places));
          shown++;
        } else {
          left++;
        }
      });
      looked += some.length;
      i += some.length;
    }
    return { left: left, at: i, shown: shown };
  }

  async function show(found, mine, loose) {
    let total = found.documents.length;
    async function next(at) {
      const seen = await screen(found, at, mine, loose);
      if (mine !== asked) {
        return total;
      }
      total -= seen.left;
      const rest = found.documents.slice(seen.at);
      count.textContent = String(loose ? 0 : total);
      const unsure = !loose && rest.some(function (n) { return !found.sure(n); });
      tell(loose ? say('near') : unsure ? say('about') : '');
      if (rest.length > 0) {
        more(function () { next(seen.at); });
      }
      return total;
    }
    return next(0);
  }

  async function search() {
    const mine = ++asked;
    const query = new URLSearchParams(window.location.search).get('q') || '';
    input.value = query;
    results.textContent = '';
    count.textContent = '0';
    results.setAttribute('aria-busy', 'true');
    if (quiet) {
      quiet.hidden = query.trim() !== '';
    }
    tell('');
    try {
      const found = await engine.search(query);
      let total = found.words.length === 0 || found.documents.length === 0 ? 0 : await show(found, mine, false);
      if (mine === asked && total === 0 && found.words.length > 0) {
        const near = await found.nearest();
        count.textContent = '0';
        tell(near.length > 0 ? say('near') : say('none'));
        if (near.length > 0) {
          await show({ words: found.words, documents: near, sure: found.sure }, mine, true);
        } else if (quiet) {
          quiet.hidden = false;
        }
      }
    } catch (e) {
      tell(say('failed'));
    }
    if (mine === asked) {
      results.removeAttribute('aria-busy');
    }
  }

  input.form.addEventListener('submit', function (event) {
    event.preventDefault();
    const address = '?q=' + encodeURIComponent(input.value);
    try {
      window.history.pushState(null, '', address);
    } catch (e) {
      window.location.search = address; // some browsers refuse pushState on file://
      return;
    }
    search();
  });
  window.addEventListener('popstate', search);
  search();
})();
