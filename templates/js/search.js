/* Finds documents in the static index. Knows no page: see search-page.js and gallery.js. */
(function (global) {
  'use strict';

  const FIRST = 2;    // terms fetched for one way of reading a word
  const MORE = 3;     // and these, where the first leave too much
  const ENOUGH = 8;   // documents that are sooner confirmed than narrowed further

  const index = global.laurelIndex;
  const folding = global.laurelFold;

  /* Some of n places in a row, the first and the last among them. */
  function spread(places, most) {
    if (places.length <= most) {
      return places;
    }
    const chosen = [];
    for (let i = 0; i < most; i++) {
      chosen.push(places[Math.round(i * (places.length - 1) / (most - 1))]);
    }
    return chosen;
  }

  /* Pieces of a length of a word, each signed: those at both ends first. */
  function pieces(characters, length, sign) {
    const all = [];
    for (let at = 0; at + length <= characters.length; at++) {
      all.push(sign + characters.slice(at, at + length).join(''));
    }
    const ends = spread(all, FIRST);
    return { first: ends, more: spread(all.slice(1, -1), MORE), exact: all.length === 1 };
  }

  /*
   * The ways in which a word can be read, each with terms that must all stand in one place of a document:
   * literally; as initials; as syllables.
   */
  function ways(word) {
    const characters = Array.from(word.text);
    const n = characters.length;
    const all = [pieces(characters, Math.min(n, 2), '')];
    if (word.sound) {
      if (!/[iuv]/.test(word.text)) { // no syllable begins with these
        all.push(pieces(characters, Math.min(n, 3), '~'));
      }
      if (/^[a-z][a-z0-9]*[aeiouv]|^[aeo]/.test(word.text)) {
        const letters = n > 5 ? pieces(characters.slice(1), 5, '=') : { first: [], more: [], exact: true };
        letters.first.unshift('^' + word.text.slice(0, 5));
        letters.exact = n <= 5;
        all.push(letters);
      }
    }
    return all;
  }

  /* The documents where all lists meet in one place: 3 points for a title, 2 for names, 1 for all else. */
  function meet(lists, documents) {
    const best = new Uint8Array(documents);
    const met = new Uint8Array(documents);
    for (let place = 0; place < index.PLACES; place++) {
      met.fill(0);
      for (let nth = 0; nth < lists.length; nth++) {
        const list = lists[nth][place];
        for (let i = 0; i < list.length; i++) {
          if (met[list[i]] === nth) {
            met[list[i]] = nth + 1;
          }
        }
      }
      const last = lists[lists.length - 1][place];
      for (let i = 0; i < last.length; i++) {
        if (met[last[i]] === lists.length && best[last[i]] < index.PLACES - place) {
          best[last[i]] = index.PLACES - place;
        }
      }
    }
    return best;
  }

  async function follow(way, documents) {
    const lists = await Promise.all(way.first.map(index.lists));
    let best = meet(lists, documents);
    if (!way.exact && way.more.length > 0 && best.reduce(function (n, p) { return n + (p > 0 ? 1 : 0); }, 0) > ENOUGH) {
      best = meet(lists.concat(await Promise.all(way.more.map(index.lists))), documents);
    }
    return { best: best, exact: way.exact };
  }

  async function find(word, documents) {
    const found = new Uint8Array(documents);
    const sure = new Uint8Array(documents);
    const all = await Promise.all(ways(word).map(function (way) { return follow(way, documents); }));
    all.forEach(function (one) {
      for (let i = 0; i < documents; i++) {
        if (one.best[i] > 0) {
          found[i] = Math.max(found[i], one.best[i]);
          sure[i] |= one.exact ? 1 : 0;
        }
      }
    });
    return { found: found, sure: sure };
  }

  /* Documents by points, of equals the later first; those without points are left out. */
  function ranked(points) {
    const levels = [];
    for (let i = points.length - 1; i >= 0; i--) {
      if (points[i] > 0) {
        (levels[points[i]] = levels[points[i]] || []).push(i);
      }
    }
    return [].concat.apply([], levels.filter(Boolean).reverse());
  }

  /* Documents that hold some of the words, or else something of one. */
  async function nearest(words, finds, documents, passes) {
    const points = new Uint16Array(documents);
    finds.forEach(function (find) {
      find.found.forEach(function (n, i) { points[i] += n; });
    });
    if (words.length < 2 || points.every(function (n) { return n === 0; })) {
      const characters = Array.from(words.map(function (word) { return word.text; }).join(''));
      const pairs = pieces(characters, Math.min(2, characters.length), '');
      const terms = pairs.first.concat(pairs.more, spread(characters, MORE));
      const lists = await Promise.all(Array.from(new Set(terms)).map(index.lists));
      lists.forEach(function (places) {
        places.forEach(function (place, nth) {
          place.forEach(function (i) { points[i] += index.PLACES - nth; });
        });
      });
    }
    return ranked(points.map(function (n, i) { return passes(i) ? n : 0; })).slice(0, 10);
  }

  /*
   * Searches. Resolves to: words; documents, best first; sure(i), whether a document surely holds all words;
   * nearest(passes), which resolves to documents that come near.
   */
  async function search(query) {
    const head = await index.ready();
    const words = folding.words(query);
    const finds = await Promise.all(words.map(function (word) { return find(word, head.documents); }));
    const points = new Uint16Array(head.documents);
    for (let i = 0; i < points.length; i++) {
      let sum = 0;
      for (let w = 0; w < finds.length; w++) {
        const got = finds[w].found[i];
        sum = got === 0 || (w > 0 && sum === 0) ? 0 : sum + got;
      }
      points[i] = sum;
    }
    return {
      words: words,
      documents: ranked(points),
      sure: function (i) { return finds.every(function (find) { return find.sure[i] === 1; }); },
      nearest: function (passes) { return nearest(words, finds, head.documents, passes); }
    };
  }

  global.laurelSearch = { search: search };
})(typeof window === 'undefined' ? globalThis : window);
