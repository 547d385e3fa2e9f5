/*
 * What a quiz remembers, written short, for SCORM 1.2 keeps 4096 characters of a lesson: 100 questions, all of them practised,
 * wrong and in a test, take some 830. A question is named by its place in the page, an answer by one sign, an order of options by
 * two. Places mean nothing in another bank, so the sum of all questions goes first.
 */
(function () {
  'use strict';

  var SIGNS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';
  var MODES = ['practice', 'test', 'wrong'];
  var MOST = 4096; // what two signs can count

  function two(n) {
    return SIGNS.charAt(n >> 6) + SIGNS.charAt(n & 63);
  }

  function number(text) {
    return text.split('').reduce(function (n, sign) {
      return n * 64 + SIGNS.indexOf(sign);
    }, 0);
  }

  /* The text in pieces of a length. */
  function pieces(text, length) {
    return text.match(new RegExp('.{' + length + '}', 'g')) || [];
  }

  /* FNV-1a: any sum would do, if only another bank has another. */
  function sum(questions) {
    var hash = 0x811c9dc5;
    questions.map(function (q) { return q.key; }).join().split('').forEach(function (c) {
      hash = Math.imul(hash ^ c.charCodeAt(0), 0x01000193) >>> 0;
    });
    return hash.toString(36);
  }

  function questionsOf(name) {
    var roots = Array.prototype.filter.call(document.querySelectorAll('[data-quiz]'), function (root) {
      return 'quiz.' + root.getAttribute('data-quiz') === name;
    });
    return roots.length === 0 ? [] : Array.prototype.map.call(roots[0].querySelectorAll('.q'), function (li) {
      return {
        key: li.getAttribute('data-key'),
        /* As written: a test may have put them in another order. */
        letters: Array.prototype.map.call(li.querySelectorAll('.opts b'), function (letter) {
          return letter.textContent;
        }).sort()
      };
    });
  }

  function mask(question, chosen) {
    return question.letters.reduce(function (bits, letter, i) {
      return (chosen || []).indexOf(letter) >= 0 ? bits | (1 << i) : bits;
    }, 0);
  }

  function chosen(question, bits) {
    return question.letters.filter(function (letter, i) {
      return bits & (1 << i);
    });
  }

  /* A permutation by its number in the alphabetical row of all; 0 is the order as written. */
  function rank(question, order) {
    var left = question.letters.slice();
    return (order || left).slice().reduce(function (n, letter) {
      var i = left.indexOf(letter);
      var rest = left.length;
      left.splice(i, 1);
      return n * rest + i;
    }, 0);
  }

  function order(question, n) {
    var digits = [];
    for (var base = 1; base <= question.letters.length; base++) {
      digits.unshift(n % base);
      n = Math.floor(n / base);
    }
    var left = question.letters.slice();
    return digits.map(function (i) {
      return left.splice(i, 1)[0];
    });
  }

  function pack(state, questions) {
    var places = {};
    questions.forEach(function (q, i) {
      places[q.key] = i;
    });
    var test = state.test;
    return [
      sum(questions),
      String(MODES.indexOf(state.mode)),
      two(state.at),
      questions.map(function (q) { return SIGNS.charAt(mask(q, state.marks[q.key])); }).join('').replace(/0+$/, ''),
      state.wrong.map(function (key) { return two(places[key]); }).join(''),
      !test ? '' : (test.done ? '1' : '0') + two(test.at) + test.keys.map(function (key) {
        var q = questions[places[key]];
        return two(places[key]) + SIGNS.charAt(mask(q, test.answers[key])) + two(rank(q, test.orders[key]));
      }).join('')
    ].join('.');
  }

  function unpackTest(text, questions) {
    var test = { keys: [], orders: {}, answers: {}, at: number(text.slice(1, 3)), done: text.charAt(0) === '1' };
    pieces(text.slice(3), 5).forEach(function (piece) {
      var q = questions[number(piece.slice(0, 2))];
      var answer = number(piece.charAt(2));
      var place = number(piece.slice(3));
      test.keys.push(q.key);
      if (answer) {
        test.answers[q.key] = chosen(q, answer);
      }
      if (place) {
        test.orders[q.key] = order(q, place);
      }
    });
    return test;
  }

  function unpack(text, questions) {
    var parts = text.split('.');
    if (parts.length !== 6 || parts[0] !== sum(questions)) {
      return null;
    }
    var marks = {};
    parts[3].split('').forEach(function (sign, i) {
      if (sign !== '0') {
        marks[questions[i].key] = chosen(questions[i], number(sign));
      }
    });
    return {
      mode: MODES[Number(parts[1])],
      at: number(parts[2]),
      marks: marks,
      wrong: pieces(parts[4], 2).map(function (place) { return questions[number(place)].key; }),
      test: parts[5] ? unpackTest(parts[5], questions) : null
    };
  }

  /* Where even that is too long, the test that is being taken is given up first, then the mistakes. */
  function shorter(state, step) {
    return {
      mode: step > 0 ? 'practice' : state.mode,
      at: state.at,
      marks: state.marks,
      wrong: step > 1 ? [] : state.wrong,
      test: step > 0 ? null : state.test
    };
  }

  function write(kept, step) {
    var packed = {};
    Object.keys(kept).forEach(function (name) {
      var questions = questionsOf(name);
      var fits = questions.length > 0 && questions.length <= MOST;
      packed[name] = fits ? pack(shorter(kept[name], step), questions) : kept[name];
    });
    return JSON.stringify(packed);
  }

  window.laurelPacked = {
    /* All that is kept, in at most so many signs; null where it cannot be. */
    write: function (kept, most) {
      for (var step = 0; step < 3; step++) {
        var text = write(kept, step);
        if (text.length <= most) {
          return text;
        }
      }
      return null;
    },

    /* What was written; a lesson kept by an earlier package, which wrote it in full, is read as well. */
    read: function (text) {
      var kept = {};
      try {
        kept = JSON.parse(text || '{}') || {};
      } catch (e) {
        return {};
      }
      Object.keys(kept).forEach(function (name) {
        if (typeof kept[name] === 'string') {
          kept[name] = unpack(kept[name], questionsOf(name));
        }
      });
      return kept;
    }
  };
})();
