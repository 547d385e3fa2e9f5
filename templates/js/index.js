/* The parts of the search index: fetched by name as classic scripts, because nothing else loads from file://. */
(function (global) {
  'use strict';

  const PLACES = 4; // titles, names, and two for all else: in the order of rank
  const FILED = 20; // bits that say in which file a term stands
  const KNOWN = 24; // bits that it is known by there
  const TOGETHER = 16; // numbers of small documents in a file
  const ALONE = ['achievement', 'candidate', 'lesson']; // kinds of documents with files of their own
  const waiting = new Map();
  const opened = new Map();
  let base = '';

  global.laurelPart = function (name, data) {
    const promised = waiting.get(name);
    if (promised) {
      promised.met = true;
      promised.resolve(data);
    }
  };

  function lost(name) {
    const promised = waiting.get(name);
    waiting.delete(name); // the next question asks again
    promised.reject(new Error(name));
  }

  function loadScript(name) {
    const script = document.createElement('script');
    script.src = base + name + '.js';
    script.onload = function () {
      script.remove();
      if (!waiting.get(name).met) { // half a file, or a server's own page in its place
        lost(name);
      }
    };
    script.onerror = function () {
      script.remove();
      lost(name);
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

  /* Reads numbers and lists of documents bit by bit, as laurel.search.Bits writes them. */
  function Reader(packed) {
    const text = global.atob(packed);
    this.bytes = new Uint8Array(text.length + 4);
    for (let i = 0; i < text.length; i++) {
      this.bytes[i] = text.charCodeAt(i);
    }
    this.at = 0;
  }

  /* The next 25 bits and more, in front. */
  Reader.prototype.front = function () {
    const at = this.at >> 3;
    const bytes = this.bytes;
    return (bytes[at] << 24 | bytes[at + 1] << 16 | bytes[at + 2] << 8 | bytes[at + 3]) << (this.at & 7);
  };

  Reader.prototype.take = function (width) {
    const value = width === 0 ? 0 : this.front() >>> 32 - width;
    this.at += width;
    return value;
  };

  /* A number from 1 on (Elias gamma). */
  Reader.prototype.number = function () {
    const more = Math.clz32(this.front());
    this.at += more + 1;
    return 1 << more | this.take(more);
  };

  /* A number from 0 on (Golomb-Rice). */
  Reader.prototype.rice = function (k) {
    let quotient = 0;
    let ones = Math.clz32(~this.front());
    while (ones >= 24) {
      quotient += 24;
      this.at += 24;
      ones = Math.clz32(~this.front());
    }
    quotient += ones;
    this.at += ones + 1;
    return quotient << k | this.take(k);
  };

  function parameter(count, all) {
    const mean = Math.floor(69 * all / (100 * Math.max(count, 1)));
    return mean < 2 ? 0 : 31 - Math.clz32(mean);
  }

  Reader.prototype.list = function (documents) {
    const found = new Int32Array(this.number());
    const k = parameter(found.length, documents);
    let last = -1;
    for (let i = 0; i < found.length; i++) {
      last += this.rice(k) + 1;
      found[i] = last;
    }
    return found;
  };

  /* Where a term stands, as laurel.search.Terms has it: the bits of its file, and those it is known by. */
  function key(term) {
    // initials and starts of syllables stand beside the pair of the same letters
    const signed = term.length === 3 && (term[0] === '~' || term[0] === '^');
    let file = 0x811c9dc5;
    let name = 0x9747b28c;
    for (let i = 0; i < term.length; i++) {
      const unit = term.charCodeAt(i);
      file = signed && i === 0 ? file : Math.imul(file ^ unit, 0x01000193);
      name = Math.imul(name ^ unit, 0x5bd1e995);
      name ^= name >>> 15;
    }
    return {
      file: Math.imul(file ^ file >>> 15, 0x5bd1e995) >>> 32 - FILED,
      known: Math.imul(name ^ name >>> 13, 0x01000193) >>> 32 - KNOWN
    };
  }

  /* The file of a shard: 16384 stand in one folder, the others in further ones below it. */
  function shardName(number) {
    const folder = number >> 14;
    return 't/' + (folder ? 'd' + folder.toString(36) + '/' : '') + 's' + (number & 16383).toString(36);
  }

  const NOWHERE = new Int32Array(0);

  /* The lists of one term of a shard, by place. Terms stand in the order of what they are known by. */
  function listsOf(packed, sought, documents) {
    const read = new Reader(packed);
    const terms = read.number() - 1;
    const k = parameter(terms, 1 << KNOWN);
    let known = -1;
    let lists = [];
    for (let i = 0; i < terms && known < sought; i++) {
      known += read.rice(k) + 1;
      const places = read.take(PLACES);
      lists = [];
      for (let place = 0; place < PLACES; place++) {
        lists.push(places >> place & 1 ? read.list(documents) : NOWHERE);
      }
    }
    return known === sought ? lists : new Array(PLACES).fill(NOWHERE);
  }

  async function lists(term) {
    if (!opened.has(term)) {
      const index = await part('index');
      const where = key(term);
      const shard = await part(shardName(where.file >>> FILED - index.bits));
      opened.set(term, listsOf(shard.t, where.known, index.documents));
    }
    return opened.get(term);
  }

  const columns = new Map();

  async function column(name) {
    const index = await part('index');
    const data = await part('f/' + name);
    const read = new Reader(data.v);
    const values = new Map();
    data.k.forEach(function (value) { values.set(value, read.list(index.documents)); });
    return values;
  }

  /* The values of a facet: key to sorted document numbers. */
  function facet(name) {
    if (!columns.has(name)) {
      const promised = column(name);
      promised.catch(function () { columns.delete(name); }); // the next question asks again
      columns.set(name, promised);
    }
    return columns.get(name);
  }

  let alone = null; // by document: 1 where it has a file of its own

  /* What a document says. */
  async function textOf(number) {
    const index = await part('index');
    const kinds = await facet('kind');
    if (alone === null) {
      alone = new Uint8Array(index.documents);
      ALONE.forEach(function (kind) {
        (kinds.get(kind) || []).forEach(function (one) { alone[one] = 1; });
      });
    }
    if (alone[number] === 1) {
      return part('d/' + number);
    }
    const some = await part('d/k' + Math.floor(number / TOGETHER));
    return some[number];
  }

  async function ready() {
    const loaded = await Promise.all([part('index'), part('fold')]);
    global.laurelFold.learn(loaded[1].pairs);
    return loaded[0];
  }

  const api = {
    PLACES: PLACES,
    load: loadScript,
    at: function (path) { base = path.replace(/index\.js$/, ''); },
    part: part,
    ready: ready,
    lists: lists,
    document: textOf,
    facet: facet
  };
  global.laurelIndex = api;
})(typeof window === 'undefined' ? globalThis : window);
