/* Finds documents in the static index. Knows no page: see search-page.js and gallery.js. */
(function (global) {
  'use strict';

  const FIRST = 2;    // terms fetched for one way of reading a word
  const MORE = 3;     // and these, where the first leave too much
  const ENOUGH = 8;   // documents that are sooner confirmed than narrowed further
  const NUMBERS = 0x1000000; // more than there are documents

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

  /* Where a sorted list has a number, or would have it. */
  function placeOf(list, number) {
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = low + high >>> 1;
      if (list[middle] < number) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /* What sorted lists have in common: the shortest is gone through. */
  function common(lists) {
    const sorted = lists.slice().sort(function (a, b) { return a.length - b.length; });
    return sorted.slice(1).reduce(function (left, list) {
      return left.filter(function (number) { return list[placeOf(list, number)] === number; });
    }, sorted[0]);
  }

  /* 3 for a title, 2 for names, 1 for all else. */
  function worth(place) {
    return Math.max(3 - place, 1);
  }

  /* The documents where all lists meet in one place, with their points. */
  function meet(lists) {
    const best = new Map();
    for (let place = index.PLACES - 1; place >= 0; place--) {
      common(lists.map(function (list) { return list[place]; })).forEach(function (number) {
        best.set(number, worth(place));
      });
    }
    return best;
  }

  async function follow(way) {
    const lists = await Promise.all(way.first.map(index.lists));
    let best = meet(lists);
    if (!way.exact && way.more.length > 0 && best.size > ENOUGH) {
      best = meet(lists.concat(await Promise.all(way.more.map(index.lists))));
    }
    return { best: best, exact: way.exact };
  }

  /* The documents that hold a word in any way of reading it, with their points, and those that surely do. */
  async function find(word) {
    const all = await Promise.all(ways(word).map(follow));
    const found = all[0].best;
    const sure = new Set();
    all.forEach(function (one, nth) {
      one.best.forEach(function (points, number) {
        if (nth > 0 && points > (found.get(number) || 0)) {
          found.set(number, points);
        }
        if (one.exact) {
          sure.add(number);
        }
      });
    });
    return { found: found, sure: sure };
  }

  /* Documents by points, of equals the later first. Points and number make one number, because typed arrays sort fast. */
  function ranked(points) {
    const keys = new Float64Array(points.size);
    let at = 0;
    points.forEach(function (n, number) { keys[at++] = n * NUMBERS + number; });
    return Array.from(keys.sort().reverse(), function (key) { return key % NUMBERS; });
  }

  /* The documents that every word was found in, with the sum of their points. */
  function shared(finds) {
    const sums = new Map();
    if (finds.length > 0) {
      finds[0].found.forEach(function (points, number) {
        if (finds.every(function (find) { return find.found.has(number); })) {
          sums.set(number, finds.reduce(function (sum, find) { return sum + find.found.get(number); }, 0));
        }
      });
    }
    return sums;
  }

  /* Documents that hold some of the words, or else something of one. */
  async function nearest(words, finds, passes) {
    const points = new Map();
    function add(number, n) {
      points.set(number, (points.get(number) || 0) + n);
    }
    finds.forEach(function (find) {
      find.found.forEach(function (n, number) { add(number, n); });
    });
    if (words.length < 2 || points.size === 0) {
      const characters = Array.from(words.map(function (word) { return word.text; }).join(''));
      const pairs = pieces(characters, Math.min(2, characters.length), '');
      const terms = pairs.first.concat(pairs.more, spread(characters, MORE));
      const lists = await Promise.all(Array.from(new Set(terms)).map(index.lists));
      lists.forEach(function (places) {
        places.forEach(function (place, nth) {
          place.forEach(function (number) { add(number, worth(nth)); });
        });
      });
    }
    return ranked(points).filter(passes).slice(0, 10);
  }

  /*
   * Searches. Resolves to: words; documents, best first; sure(i), whether a document surely holds all words;
   * nearest(passes), which resolves to documents that come near.
   */
  async function search(query) {
    await index.ready();
    const words = folding.words(query);
    const finds = await Promise.all(words.map(find));
    return {
      words: words,
      documents: ranked(shared(finds)),
      sure: function (i) { return finds.every(function (find) { return find.sure.has(i); }); },
      nearest: function (passes) { return nearest(words, finds, passes); }
    };
  }

  global.laurelSearch = { search: search };
})(typeof window === 'undefined' ? globalThis : window);
