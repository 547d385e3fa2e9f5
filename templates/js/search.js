/* Finds documents in the static index that the build made. Knows no page: see search-page.js and search-gallery.js. */
(function (global) {
  'use strict';

  const PLACES = 3;          // titles, names, all else: in the order of rank
  const MOST_KEYS = 5;       // terms fetched for one word: more make no list shorter
  const WORD = /[\p{L}\p{N}\p{M}*]/u;
  const LATIN = /[a-z0-9]/;

  const waiting = new Map();
  let simplified = null;
  let base = '';

  /* Parts of the index arrive as classic scripts, because nothing else loads from file://. */

  global.laurelPart = function (name, data) {
    const promised = waiting.get(name);
    if (promised) {
      promised.resolve(data);
    }
  };

  function loadScript(name) {
    const script = document.createElement('script');
    script.src = base + name + '.js';
    script.onerror = function () {
      const promised = waiting.get(name);
      waiting.delete(name);
      script.remove();
      promised.reject(new Error(name));
    };
    document.head.appendChild(script);
  }

  function part(name) {
    let promised = waiting.get(name);
    if (!promised) {
      promised = {};
      promised.done = new Promise(function (resolve, reject) {
        promised.resolve = resolve;
        promised.reject = reject;
      });
      waiting.set(name, promised);
      api.load(name);
    }
    return promised.done;
  }

  /* Folding: the same as laurel.search.Folding, code point by code point. */

  const folded = new Map();

  function alone(typed) {
    let known = folded.get(typed);
    if (known === undefined) {
      known = '';
      for (const c of typed.normalize('NFKC')) {
        const small = c.toLowerCase();
        const one = Array.from(small).length === 1 ? small : c;
        known += simplified.get(one) || one;
      }
      folded.set(typed, known);
    }
    return known;
  }

  function isWord(c) {
    const code = c.codePointAt(0);
    return (code >= 0x20000 && code < 0x40000) || WORD.test(c);
  }

  function isLatin(c) {
    return c.length === 1 && LATIN.test(c);
  }

  /* The folded text, and for each of its units where it begins and ends in the text as it is. */
  function trace(text) {
    let out = '';
    const begins = [];
    const ends = [];
    let parted = 0;
    let separator = '';
    let separatorAt = 0;
    let at = 0;
    for (const typed of text) {
      const end = at + typed.length;
      for (const c of alone(typed)) {
        if (!isWord(c)) {
          if (c !== "'" && c !== '\u2019') {
            parted++;
            separator = c;
            separatorAt = at;
          }
          continue;
        }
        if (parted > 0 && isLatin(c) && out !== '' && isLatin(out[out.length - 1])) {
          const between = parted === 1 ? separator : ' ';
          out += between;
          for (let i = 0; i < between.length; i++) {
            begins.push(separatorAt);
            ends.push(at);
          }
        }
        parted = 0;
        out += c;
        for (let i = 0; i < c.length; i++) {
          begins.push(at);
          ends.push(end);
        }
      }
      at = end;
    }
    return { text: out, begins: begins, ends: ends };
  }

  /* What was typed: words that must all be found, and phrases in quotes of any kind. */
  function words(query) {
    const found = [];
    const pattern = /"([^"]+)"|“([^”]+)”|「([^」]+)」|＂([^＂]+)＂|(\S+)/g;
    for (let m = pattern.exec(query); m && found.length < 8; m = pattern.exec(query)) {
      const text = trace(m[1] || m[2] || m[3] || m[4] || m[5]).text;
      if (text !== '' && found.every(function (word) { return word.text !== text; })) {
        found.push({ text: text, sound: m[5] !== undefined && /^[a-z0-9]{2,}$/.test(text) && /[a-z]/.test(text) });
      }
    }
    return found;
  }

  /* At most MOST_KEYS of a list, spread over it, the first and the last among them. */
  function spread(keys) {
    const once = Array.from(new Set(keys));
    if (once.length <= MOST_KEYS) {
      return once;
    }
    const chosen = new Set();
    for (let i = 0; i < MOST_KEYS; i++) {
      chosen.add(once[Math.round(i * (once.length - 1) / (MOST_KEYS - 1))]);
    }
    return Array.from(chosen);
  }

  function windows(text, length, sign) {
    const characters = Array.from(text);
    const found = [];
    for (let i = 0; i + length <= characters.length; i++) {
      found.push(sign + characters.slice(i, i + length).join(''));
    }
    return found;
  }

  /* The ways in which a word can be found: keys that must all stand in one place of a document. */
  function ways(word) {
    const length = Array.from(word.text).length;
    const all = [{ keys: spread(windows(word.text, Math.min(length, 2), '')), exact: length <= 2, places: [3, 2, 1] }];
    if (word.sound) {
      all.push({ keys: spread(windows(word.text, 2, '~')), exact: length === 2, places: [2, 2, 2] });
      all.push({ keys: ['^' + word.text.slice(0, 2)].concat(spread(windows(word.text, 3, '='))), exact: length === 2, places: [2, 2, 2] });
    }
    return all;
  }

  /* Lists of documents: Golomb-Rice codes, as laurel.search.Rice writes them. */

  function reader(packed) {
    const bytes = global.atob(packed);
    let at = 0;

    function number() {
      let value = 0;
      let shift = 0;
      let byte = 0;
      do {
        byte = bytes.charCodeAt(at++);
        value |= (byte & 0x7f) << shift;
        shift += 7;
      } while (byte & 0x80);
      return value;
    }

    function list(count, documents) {
      const mean = Math.floor(69 * documents / (100 * Math.max(count, 1)));
      const k = mean < 2 ? 0 : 31 - Math.clz32(mean);
      const found = new Int32Array(count);
      let last = -1;
      let byte = 0;
      let left = 0;
      function bit() {
        if (left === 0) {
          byte = bytes.charCodeAt(at++);
          left = 8;
        }
        left--;
        return byte >> left & 1;
      }
      for (let i = 0; i < count; i++) {
        let value = 0;
        while (bit()) {
          value++;
        }
        for (let b = 0; b < k; b++) {
          value = value << 1 | bit();
        }
        last += value + 1;
        found[i] = last;
      }
      return found;
    }

    return { number: number, list: list };
  }

  function hash(term) {
    let value = 0x811c9dc5;
    for (let i = 0; i < term.length; i++) {
      value = Math.imul(value ^ term.charCodeAt(i), 0x01000193);
    }
    return value ^ value >>> 15;
  }

  const NOWHERE = [new Int32Array(0), new Int32Array(0), new Int32Array(0)];
  const opened = new Map();

  function open(data, documents) {
    const lists = new Map();
    const read = reader(data.v);
    data.k.split('\n').forEach(function (term) {
      const counts = [];
      for (let place = 0; place < PLACES; place++) {
        counts.push(read.number());
      }
      lists.set(term, counts.map(function (count) { return read.list(count, documents); }));
    });
    return lists;
  }

  async function lists(key) {
    const index = await part('index');
    const name = 't/' + (hash(key) & (index.shards - 1)).toString(36);
    if (!opened.has(name)) {
      opened.set(name, open(await part(name), index.documents));
    }
    return opened.get(name).get(key) || NOWHERE;
  }

  /* Notes how good a find each document is: 3 for its title, 2 for names, 1 for the rest. */
  function meet(found, lists, way, sure) {
    const met = new Uint8Array(found.length);
    for (let place = 0; place < PLACES; place++) {
      met.fill(0);
      lists.forEach(function (list, nth) {
        const documents = list[place];
        for (let i = 0; i < documents.length; i++) {
          if (met[documents[i]] === nth) {
            met[documents[i]] = nth + 1;
          }
        }
      });
      const last = lists[lists.length - 1][place];
      for (let i = 0; i < last.length; i++) {
        if (met[last[i]] === lists.length) {
          found[last[i]] = Math.max(found[last[i]], way.places[place]);
          sure[last[i]] = Math.max(sure[last[i]], way.exact ? 1 : 0);
        }
      }
    }
  }

  async function find(word, documents) {
    const found = new Uint8Array(documents);
    const sure = new Uint8Array(documents);
    const overlap = new Uint16Array(documents);
    await Promise.all(ways(word).map(async function (way) {
      if (way.keys.length === 0) {
        return;
      }
      const all = await Promise.all(way.keys.map(lists));
      meet(found, all, way, sure);
      all.forEach(function (list) {
        list.forEach(function (place, nth) {
          place.forEach(function (document) { overlap[document] += PLACES - nth; });
        });
      });
    }));
    return { found: found, sure: sure, overlap: overlap };
  }

  /* Documents whose number passes, by score, of equals the later first. */
  function ranked(documents, score) {
    const all = [];
    for (let i = documents - 1; i >= 0; i--) {
      const points = score(i);
      if (points > 0) {
        all.push({ document: i, points: points });
      }
    }
    all.sort(function (a, b) { return b.points - a.points || b.document - a.document; });
    return all.map(function (one) { return one.document; });
  }

  function sum(finds, i) {
    return finds.reduce(function (points, find) { return points + find.found[i]; }, 0);
  }

  /* The documents that are nearest to what was typed, where none has all of it. */
  async function nearest(list, finds, documents, passes) {
    const some = ranked(documents, function (i) { return passes(i) ? sum(finds, i) : 0; });
    if (list.length > 1 && some.length > 0) {
      return some;
    }
    const overlap = new Uint32Array(documents);
    finds.forEach(function (find) { find.overlap.forEach(function (n, i) { overlap[i] += n; }); });
    if (overlap.every(function (n) { return n === 0; })) {
      const characters = spread(Array.from(list.map(function (word) { return word.text; }).join('')));
      const all = await Promise.all(characters.map(lists));
      all.forEach(function (places) {
        places[0].forEach(function (i) { overlap[i] += 2; });
        places[1].forEach(function (i) { overlap[i] += 1; });
      });
    }
    return ranked(documents, function (i) { return passes(i) ? overlap[i] : 0; }).slice(0, 10);
  }

  /*
   * Searches. Resolves to: words; documents, best first; sure, whether a document surely holds all words;
   * near, whether the documents are only near to what was typed.
   */
  async function search(query, passes) {
    const index = await ready();
    const list = words(query);
    const pass = passes || function () { return true; };
    if (list.length === 0) {
      return { words: list, documents: [], near: false, sure: pass };
    }
    const finds = await Promise.all(list.map(function (word) { return find(word, index.documents); }));
    const documents = ranked(index.documents, function (i) {
      return finds.every(function (find) { return find.found[i] > 0; }) && pass(i) ? sum(finds, i) : 0;
    });
    return {
      words: list,
      documents: documents,
      near: false,
      sure: function (i) { return finds.every(function (find) { return find.sure[i] === 1; }); },
      nearest: function () { return nearest(list, finds, index.documents, pass); }
    };
  }

  /* Confirming, and where it stands. */

  function occurrences(text, word) {
    const traced = trace(text);
    const ranges = [];
    for (let at = traced.text.indexOf(word); at >= 0; at = traced.text.indexOf(word, at + word.length)) {
      ranges.push([traced.begins[at], traced.ends[at + word.length - 1]]);
    }
    return ranges;
  }

  function soundsFrom(sounds, at, rest, initials) {
    if (rest === '') {
      return at;
    }
    if (at === sounds.length) {
      return -1;
    }
    for (const reading of sounds[at]) {
      const taken = initials ? reading[0] : reading;
      if (!initials && taken.startsWith(rest)) {
        return at + 1;
      }
      if (rest.startsWith(taken)) {
        const end = soundsFrom(sounds, at + 1, rest.slice(taken.length), initials);
        if (end >= 0) {
          return end;
        }
      }
    }
    return -1;
  }

  /* Where a text sounds like the word, as a range of the text. */
  function sounding(text, line, word) {
    const sounds = line === '' ? [] : line.split(' ').map(function (sound) { return sound.split('/'); });
    for (let at = 0; at < sounds.length; at++) {
      for (const initials of [true, false]) {
        const end = soundsFrom(sounds, at, word, initials);
        if (end >= 0) {
          const traced = trace(text);
          const plain = traced.text.length === sounds.length;
          return plain ? [[traced.begins[at], traced.ends[end - 1]]] : [[0, 0]];
        }
      }
    }
    return [];
  }

  function heads(document) {
    return [document.t].concat(document.u, document.n);
  }

  /* Where the words stand in a document: null where one of them does not. */
  function places(document, list) {
    const all = anyPlaces(document, list);
    return all.missing ? null : all;
  }

  /* Where those of the words stand that do. */
  function anyPlaces(document, list) {
    const head = heads(document);
    const body = [document.s].concat(document.b);
    const marks = {
      head: head.map(function () { return []; }),
      body: body.map(function () { return []; }),
      missing: false
    };
    for (const word of list) {
      let met = false;
      head.forEach(function (text, i) {
        let ranges = occurrences(text, word.text);
        if (ranges.length === 0 && word.sound) {
          ranges = sounding(text, document.y[i] || '', word.text);
        }
        met = met || ranges.length > 0;
        marks.head[i] = marks.head[i].concat(ranges);
      });
      body.forEach(function (text, i) {
        const ranges = occurrences(text, word.text);
        met = met || ranges.length > 0;
        marks.body[i] = marks.body[i].concat(ranges);
      });
      marks.missing = marks.missing || !met;
    }
    return marks;
  }

  /* A text cut into pieces that are marked or not. */
  function pieces(text, ranges, from, to) {
    const sorted = ranges.filter(function (r) { return r[1] > from && r[0] < to; })
      .sort(function (a, b) { return a[0] - b[0]; });
    const cut = [];
    let at = from;
    sorted.forEach(function (range) {
      const begin = Math.max(range[0], at);
      const end = Math.min(range[1], to);
      if (end > begin) {
        cut.push({ text: text.slice(at, begin), mark: false }, { text: text.slice(begin, end), mark: true });
        at = end;
      }
    });
    cut.push({ text: text.slice(at, to), mark: false });
    return cut.filter(function (piece) { return piece.text !== ''; });
  }

  /* What a result shows of a document. */
  function snippet(document, marks) {
    const body = [document.s].concat(document.b);
    const most = body.map(function (text, i) { return marks.body[i].length; });
    const chosen = Math.max(0, most.findIndex(function (n) { return n > 0; }));
    const text = body[chosen];
    const first = marks.body[chosen].reduce(function (least, r) { return Math.min(least, r[0]); }, text.length);
    let from = most[chosen] > 0 ? Math.max(0, first - 24) : 0;
    let to = Math.min(text.length, from + 110);
    from -= from > 0 && /[\udc00-\udfff]/.test(text[from]) ? 1 : 0;
    to += to < text.length && /[\udc00-\udfff]/.test(text[to]) ? 1 : 0;
    const shown = pieces(text, marks.body[chosen], from, to);
    return {
      title: pieces(document.t, marks.head[0], 0, document.t.length),
      units: document.u.map(function (unit, i) { return pieces(unit, marks.head[1 + i], 0, unit.length); }),
      names: document.n.map(function (name, i) {
        return pieces(name, marks.head[1 + document.u.length + i], 0, name.length);
      }),
      text: (from > 0 ? [{ text: '…', mark: false }] : []).concat(shown, to < text.length ? [{ text: '…', mark: false }] : [])
    };
  }

  /* The values of a facet: key to sorted document numbers. */
  async function facet(name) {
    const index = await ready();
    const data = await part('f/' + name);
    const read = reader(data.v);
    const values = new Map();
    data.k.forEach(function (key) { values.set(key, read.list(read.number(), index.documents)); });
    return values;
  }

  async function ready() {
    const loaded = await Promise.all([part('index'), part('fold')]);
    if (!simplified) {
      simplified = new Map();
      const pairs = loaded[1].pairs;
      for (let i = 0; i < pairs.length; i += 2) {
        simplified.set(pairs[i], pairs[i + 1]);
      }
    }
    return loaded[0];
  }

  const api = {
    load: loadScript,
    at: function (path) { base = path; },
    part: part,
    ready: ready,
    fold: function (text) { return trace(text).text; },
    words: words,
    search: search,
    places: places,
    anyPlaces: anyPlaces,
    snippet: snippet,
    facet: facet
  };
  global.laurelSearch = api;
})(typeof window === 'undefined' ? globalThis : window);
