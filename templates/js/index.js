/* The parts of the search index: fetched by name as classic scripts, because nothing else loads from file://. */
(function (global) {
  'use strict';

  const PLACES = 3; // titles, names, all else: in the order of rank
  const waiting = new Map();
  const opened = new Map();
  let base = '';

  global.laurelPart = function (name, data) {
    const promised = waiting.get(name);
    if (promised) {
      promised.resolve(data);
    }
  };

  function loadScript(name) {
    const script = document.createElement('script');
    script.src = base + name + '.js';
    script.onload = function () {
      script.remove();
    };
    script.onerror = function () {
      const promised = waiting.get(name);
      waiting.delete(name); // the next question asks again
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

  /* Reads numbers and lists of documents: Golomb-Rice codes, as laurel.search.Rice writes them. */
  function Reader(packed) {
    this.bytes = global.atob(packed);
    this.at = 0;
  }

  Reader.prototype.number = function () {
    let value = 0;
    let shift = 0;
    let byte = 0;
    do {
      byte = this.bytes.charCodeAt(this.at++);
      value |= (byte & 0x7f) << shift;
      shift += 7;
    } while (byte & 0x80);
    return value;
  };

  Reader.prototype.list = function (count, documents) {
    const mean = Math.floor(69 * documents / (100 * Math.max(count, 1)));
    const k = mean < 2 ? 0 : 31 - Math.clz32(mean);
    const bytes = this.bytes;
    const found = new Int32Array(count);
    let at = this.at;
    let last = -1;
    let byte = 0;
    let left = 0;
    for (let i = 0; i < count; i++) {
      let value = 0;
      for (;;) {
        if (left === 0) {
          byte = bytes.charCodeAt(at++);
          left = 8;
        }
        left--;
        if ((byte >> left & 1) === 0) {
          break;
        }
        value++;
      }
      for (let need = k; need > 0;) {
        if (left === 0) {
          byte = bytes.charCodeAt(at++);
          left = 8;
        }
        const take = Math.min(need, left);
        left -= take;
        need -= take;
        value = value << take | (byte >> left & (1 << take) - 1);
      }
      last += value + 1;
      found[i] = last;
    }
    this.at = at;
    return found;
  };

  function hash(term) {
    let value = 0x811c9dc5;
    for (let i = 0; i < term.length; i++) {
      value = Math.imul(value ^ term.charCodeAt(i), 0x01000193);
    }
    return value ^ value >>> 15;
  }

  /* Initials and starts of syllables stand beside the pair of the same letters. */
  function group(term) {
    return term.length === 3 && (term[0] === '~' || term[0] === '^') ? term.slice(1) : term;
  }

  /* The file of a shard: 16384 stand in one folder, the others in further ones below it. */
  function shardName(number) {
    const folder = number >> 14;
    return 't/' + (folder ? 'd' + folder.toString(36) + '/' : '') + 's' + (number & 16383).toString(36);
  }

  const NOWHERE = [new Int32Array(0), new Int32Array(0), new Int32Array(0)];

  /* The lists of one term of a shard: the heads of all terms stand first. */
  function listsOf(shard, term, documents) {
    const nth = shard.terms.indexOf(term);
    if (nth < 0) {
      return NOWHERE;
    }
    const read = new Reader(shard.packed);
    let before = 0;
    let counts = NOWHERE;
    for (let i = 0; i < shard.terms.length; i++) {
      const heads = [read.number(), read.number(), read.number()];
      const length = read.number();
      before += i < nth ? length : 0;
      counts = i === nth ? heads : counts;
    }
    read.at += before;
    return counts.map(function (count) { return read.list(count, documents); });
  }

  async function lists(term) {
    if (!opened.has(term)) {
      const index = await part('index');
      const shard = await part(shardName(hash(group(term)) & (index.shards - 1)));
      opened.set(term, listsOf({ terms: shard.k.split('\n'), packed: shard.v }, term, index.documents));
    }
    return opened.get(term);
  }

  /* The values of a facet: key to sorted document numbers. */
  async function facet(name) {
    const index = await part('index');
    const data = await part('f/' + name);
    const read = new Reader(data.v);
    const values = new Map();
    data.k.forEach(function (key) { values.set(key, read.list(read.number(), index.documents)); });
    return values;
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
    facet: facet
  };
  global.laurelIndex = api;
})(typeof window === 'undefined' ? globalThis : window);
