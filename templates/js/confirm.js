/* Confirms that a document says what was asked, and shows where. */
(function (global) {
  'use strict';

  const SNIPPET = 110;
  const BEFORE = 24;
  const folding = global.laurelFold;

  function occurrences(traced, word) {
    const ranges = [];
    for (let at = traced.text.indexOf(word); at >= 0; at = traced.text.indexOf(word, at + word.length)) {
      ranges.push([traced.begins[at], traced.ends[at + word.length - 1]]);
    }
    return ranges;
  }

  /* Follows a word through the sounds of a text from one syllable on; returns where it ends, or -1. */
  function follow(sounds, at, rest, initials) {
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
        const end = follow(sounds, at + 1, rest.slice(taken.length), initials);
        if (end >= 0) {
          return end;
        }
      }
    }
    return -1;
  }

  /* Where a text sounds like the word. */
  function sounding(traced, line, word) {
    const sounds = line ? line.split(' ').map(function (sound) { return sound.split('/'); }) : [];
    for (let at = 0; at < sounds.length; at++) {
      for (const initials of [true, false]) {
        const end = follow(sounds, at, word, initials);
        if (end >= 0) {
          const plain = traced.text.length === sounds.length;
          return plain ? [[traced.begins[at], traced.ends[end - 1]]] : [[0, 0]];
        }
      }
    }
    return [];
  }

  /* Where the words stand in a document: title, units and names first, then summary and body. */
  function places(document, words) {
    const head = [document.t].concat(document.u, document.n);
    const body = [document.s].concat(document.b);
    const met = words.map(function () { return false; });
    function look(text, sounds) {
      const traced = folding.trace(text);
      let all = [];
      words.forEach(function (word, w) {
        let ranges = occurrences(traced, word.text);
        if (ranges.length === 0 && sounds !== undefined && word.sound) {
          ranges = sounding(traced, sounds, word.text);
        }
        met[w] = met[w] || ranges.length > 0;
        all = all.concat(ranges);
      });
      return all;
    }
    const marks = { head: head.map(function (text, i) { return look(text, document.y[i] || ''); }), body: [] };
    body.every(function (text) { // as far as it takes, and the summary anyway
      marks.body.push(look(text));
      return met.indexOf(false) >= 0;
    });
    document.e.forEach(function (note) { look(note); }); // shown beside the title, unmarked
    marks.missing = met.indexOf(false) >= 0;
    return marks;
  }

  /* A text cut into pieces that are marked or not. */
  function cut(text, ranges, from, to) {
    const sorted = ranges.filter(function (r) { return r[1] > from && r[0] < to; })
      .sort(function (a, b) { return a[0] - b[0]; });
    const made = [];
    let at = from;
    sorted.forEach(function (range) {
      const begin = Math.max(range[0], at);
      const end = Math.min(range[1], to);
      if (end > begin) {
        made.push({ text: text.slice(at, begin), mark: false }, { text: text.slice(begin, end), mark: true });
        at = end;
      }
    });
    made.push({ text: text.slice(at, to), mark: false });
    return made.filter(function (piece) { return piece.text !== ''; });
  }

  /* A place at or before this one where text may be cut: in no sign, and in no number or Latin word,
     for 21 that begins with its 1 tells of something else. A word longer than what is shown before
     a hit is cut. */
  function beside(text, at) {
    const word = /[0-9A-Za-z０-９.,．，]/;
    const mark = /[,，]/;
    let from = at;
    while (from > 0 && at - from < BEFORE && word.test(text.charAt(from - 1)) && word.test(text.charAt(from))) {
      from -= 1;
    }
    while (from < at && mark.test(text.charAt(from))) {
      from += 1; // one that belonged to no number
    }
    const low = text.charCodeAt(from);
    return low >= 0xdc00 && low < 0xe000 ? from - 1 : from;
  }

  /* What a result shows of a document. */
  function snippet(document, marks) {
    const body = [document.s].concat(document.b);
    const chosen = Math.max(0, marks.body.findIndex(function (ranges) { return ranges.length > 0; }));
    const text = body[chosen];
    const ranges = marks.body[chosen] || [];
    const first = ranges.reduce(function (least, r) { return Math.min(least, r[0]); }, text.length);
    const from = ranges.length > 0 ? beside(text, Math.max(0, first - BEFORE)) : 0;
    const to = beside(text, Math.min(text.length, from + SNIPPET));
    const dots = [{ text: '…', mark: false }];
    return {
      title: cut(document.t, marks.head[0], 0, document.t.length),
      units: document.u.map(function (unit, i) { return cut(unit, marks.head[1 + i], 0, unit.length); }),
      names: document.n.map(function (name, i) {
        return cut(name, marks.head[1 + document.u.length + i], 0, name.length);
      }),
      text: (from > 0 ? dots : []).concat(cut(text, ranges, from, to), to < text.length ? dots : [])
    };
  }

  global.laurelConfirm = { places: places, snippet: snippet };
})(typeof window === 'undefined' ? globalThis : window);
