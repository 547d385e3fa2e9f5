/* Makes texts comparable, as laurel.search.Folding does, and takes questions apart. */
(function (global) {
  'use strict';

  const WORD = /[\p{L}\p{N}\p{M}*]/u;

  /* What becomes of a code unit: unknown yet, a separator, nothing, something that a table cannot hold, else a unit. */
  const UNKNOWN = 0;
  const SEPARATOR = 1;
  const SILENT = 2;
  const COMPLEX = 3;

  const units = new Uint16Array(0x10000);
  const separators = new Uint16Array(0x10000);
  const simplified = new Map();

  function learn(pairs) {
    for (let i = 0; i < pairs.length && simplified.size * 2 < pairs.length; i += 2) {
      simplified.set(pairs[i], pairs[i + 1]);
    }
  }

  function isWord(c) {
    const code = c.codePointAt(0);
    return (code >= 0x20000 && code < 0x40000) || WORD.test(c);
  }

  function isSilent(c) {
    return c === "'" || c === '\u2019';
  }

  function isLatin(code) {
    return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  }

  /* One character: compatibility form, then small letters, then simplified characters. */
  function alone(typed) {
    let made = '';
    for (const c of typed.normalize('NFKC')) {
      const small = c.toLowerCase();
      const one = Array.from(small).length === 1 ? small : c;
      made += simplified.get(one) || one;
    }
    return made;
  }

  /* Nearly all that is looked at: letters, digits and characters that have no other form. */
  function plain(code) {
    return isLatin(code) || (code >= 0x4e00 && code < 0xa000);
  }

  function sort(code) {
    if (plain(code)) {
      const one = String.fromCharCode(code);
      units[code] = (simplified.get(one) || one).charCodeAt(0);
      return units[code];
    }
    const surrogate = code >= 0xd800 && code < 0xe000;
    const made = surrogate ? '' : alone(String.fromCharCode(code));
    let kind = COMPLEX;
    if (made.length === 1) {
      kind = isWord(made) ? made.charCodeAt(0) : isSilent(made) ? SILENT : SEPARATOR;
      separators[code] = made.charCodeAt(0);
    }
    units[code] = kind;
    return kind;
  }

  /* A folded text in the making, and for each of its units where it begins and ends in the text as it is. */
  function Tracing(length) {
    this.room = length + 16;
    this.units = new Uint16Array(this.room);
    this.begins = new Int32Array(this.room);
    this.ends = new Int32Array(this.room);
    this.length = 0;
    this.parted = 0;
    this.separator = 0;
    this.separatorAt = 0;
  }

  Tracing.prototype.put = function (code, begin, end) {
    if (this.length === this.room) {
      this.room *= 2;
      ['units', 'begins', 'ends'].forEach(function (name) {
        const wider = new this[name].constructor(this.room);
        wider.set(this[name]);
        this[name] = wider;
      }, this);
    }
    this.units[this.length] = code;
    this.begins[this.length] = begin;
    this.ends[this.length] = end;
    this.length++;
  };

  Tracing.prototype.word = function (code, begin, end) {
    if (this.parted > 0) {
      if (this.length > 0 && isLatin(code) && isLatin(this.units[this.length - 1])) {
        this.put(this.parted === 1 ? this.separator : 32, this.separatorAt, begin);
      }
      this.parted = 0;
    }
    this.put(code, begin, end);
  };

  /* The end of a line is a space: in the files of the index it would part terms. */
  Tracing.prototype.part = function (code, at) {
    const unseen = code < 32 || code >= 0x7f && code < 0xa0 || code === 0x2028 || code === 0x2029;
    this.parted++;
    this.separator = unseen ? 32 : code;
    this.separatorAt = at;
  };

  /* What a table cannot hold: a character beyond the first plane, or one that becomes several. */
  Tracing.prototype.complex = function (typed, at) {
    const end = at + typed.length;
    for (const c of alone(typed)) {
      if (isWord(c)) {
        this.word(c.charCodeAt(0), at, end);
        if (c.length === 2) {
          this.put(c.charCodeAt(1), at, end);
        }
      } else if (!isSilent(c)) {
        this.part(c.length === 1 ? c.charCodeAt(0) : 32, at);
      }
    }
    return end;
  };

  Tracing.prototype.text = function () {
    let text = '';
    for (let at = 0; at < this.length; at += 4096) {
      text += String.fromCharCode.apply(null, this.units.subarray(at, Math.min(this.length, at + 4096)));
    }
    return text;
  };

  function trace(text) {
    const made = new Tracing(text.length);
    for (let at = 0; at < text.length;) {
      const code = text.charCodeAt(at);
      const kind = units[code] === UNKNOWN ? sort(code) : units[code];
      if (kind > COMPLEX) {
        made.word(kind, at, at + 1);
        at++;
      } else if (kind === COMPLEX) {
        at = made.complex(String.fromCodePoint(text.codePointAt(at)), at);
      } else {
        if (kind === SEPARATOR) {
          made.part(separators[code], at);
        }
        at++;
      }
    }
    return { text: made.text(), begins: made.begins, ends: made.ends };
  }

  /* What was typed: words that must all be found, and phrases in quotes of any kind. */
  function words(query) {
    const found = [];
    const pattern = /"([^"]+)"|“([^”]+)”|「([^」]+)」|＂([^＂]+)＂|([^\s，、；]+)/g;
    for (let m = pattern.exec(query); m && found.length < 8; m = pattern.exec(query)) {
      const text = trace(m[1] || m[2] || m[3] || m[4] || m[5]).text;
      if (text !== '' && found.every(function (word) { return word.text !== text; })) {
        found.push({ text: text, sound: m[5] !== undefined && /^[a-z0-9]{2,}$/.test(text) && /[a-z]/.test(text) });
      }
    }
    return found;
  }

  global.laurelFold = {
    learn: learn,
    trace: trace,
    fold: function (text) { return trace(text).text; },
    words: words
  };
})(typeof window === 'undefined' ? globalThis : window);
