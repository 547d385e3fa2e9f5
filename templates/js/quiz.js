/*
 * A question bank asked one by one: practice is marked at once, a test when it is handed in, and what was wrong is kept to be
 * asked again. All of it stays on this device. The only chance on the whole site is here: a test draws its questions.
 */
(function () {
  'use strict';

  function each(list, act) {
    Array.prototype.forEach.call(list, act);
  }

  function shuffled(list) {
    var mixed = list.slice();
    for (var i = mixed.length - 1; i > 0; i--) {
      var j = Math.floor(Math.random() * (i + 1));
      var kept = mixed[i];
      mixed[i] = mixed[j];
      mixed[j] = kept;
    }
    return mixed;
  }

  function Quiz(root) {
    var quiz = this;
    this.root = root;
    this.keep = window.laurelKeep;
    this.storeKey = 'quiz.' + root.getAttribute('data-quiz');
    this.pass = Number(root.getAttribute('data-pass'));
    var say = function (name, values) {
      return quiz.say(name, values);
    };
    this.questions = Array.prototype.slice.call(root.querySelectorAll('.q')).map(function (li) {
      return new window.LaurelQuestion(li, say);
    });
    this.byKey = {};
    this.questions.forEach(function (question) {
      quiz.byKey[question.key] = question;
    });
    this.state = this.recall();
    this.wrongNow = {};
    this.wire();
    this.wirePrint();
    this.enter(this.state.mode);
  }

  Quiz.prototype.say = function (name, values) {
    var text = this.root.getAttribute('data-t-' + name.toLowerCase());
    return (values || []).reduce(function (said, value, i) {
      return said.split('{' + i + '}').join(String(value));
    }, text);
  };

  Quiz.prototype.part = function (name) {
    return this.root.querySelector('[data-part=' + name + ']');
  };

  Quiz.prototype.button = function (name) {
    return this.root.querySelector('[data-do=' + name + ']');
  };

  /* What was kept of questions that are no longer in the bank is forgotten. */
  Quiz.prototype.recall = function () {
    var kept = this.keep.get(this.storeKey) || {};
    var known = this.byKey;
    var marks = {};
    Object.keys(kept.marks || {}).forEach(function (key) {
      if (known[key]) {
        marks[key] = kept.marks[key];
      }
    });
    var test = kept.test;
    if (test && !test.keys.every(function (key) { return known[key]; })) {
      test = null;
    }
    return {
      mode: test || kept.mode !== 'test' ? kept.mode || 'practice' : 'practice',
      at: kept.at || 0,
      marks: marks,
      wrong: (kept.wrong || []).filter(function (key) { return known[key]; }),
      test: test || null
    };
  };

  Quiz.prototype.remember = function () {
    this.keep.set(this.storeKey, this.state);
    this.part('kept').textContent = this.keep.lasts ? this.part('kept').textContent : this.say('notKept');
  };

  Quiz.prototype.tell = function (what, detail) {
    var event = document.createEvent('CustomEvent');
    event.initCustomEvent('laurel:' + what, true, false, detail);
    this.root.dispatchEvent(event);
  };

  Quiz.prototype.wire = function () {
    var quiz = this;
    ['modes', 'foot'].forEach(function (name) {
      quiz.part(name).hidden = false;
    });
    this.root.classList.add('quiz--live');
    this.root.addEventListener('click', function (event) {
      var button = event.target.closest ? event.target.closest('button') : null;
      if (!button || !quiz.root.contains(button)) {
        return;
      }
      if (button.hasAttribute('data-mode')) {
        quiz.enter(button.getAttribute('data-mode'));
      } else if (button.hasAttribute('data-do')) {
        quiz[button.getAttribute('data-do')]();
      }
    });
    this.questions.forEach(function (question) {
      quiz.wireQuestion(question);
    });
  };

  /*
   * A choice by mouse or finger is marked at once. By keyboard, arrows walk through the options, so that a choice is only
   * marked by Enter or the button.
   */
  Quiz.prototype.wireQuestion = function (question) {
    var quiz = this;
    var pointed = false;
    question.li.addEventListener('pointerdown', function (event) {
      pointed = Boolean(event.target.closest('.opts label'));
    });
    question.li.addEventListener('keydown', function (event) {
      pointed = false;
      if (event.key === 'Enter' && event.target.tagName === 'INPUT') {
        event.preventDefault();
        if (quiz.marksAtOnce()) {
          quiz.check();
        } else {
          quiz.next();
        }
      }
    });
    question.li.addEventListener('change', function (event) {
      quiz.chosen(question, pointed && event.target.type === 'radio');
      pointed = false;
    });
  };

  Quiz.prototype.marksAtOnce = function () {
    return this.state.mode !== 'test';
  };

  Quiz.prototype.chosen = function (question, final) {
    this.goneOn();
    if (!this.marksAtOnce()) {
      this.state.test.answers[question.key] = question.chosen();
      this.remember();
    } else if (final) {
      this.check();
      return;
    }
    this.paintButtons();
    this.paintTop();
  };

  Quiz.prototype.inTest = function () {
    return this.state.mode === 'test' && this.state.test;
  };

  /* The questions being asked, in their order. */
  Quiz.prototype.list = function () {
    var byKey = this.byKey;
    if (this.state.mode === 'practice') {
      return this.questions;
    }
    var keys = this.inTest() ? this.state.test.keys : this.wrongList || [];
    return keys.map(function (key) {
      return byKey[key];
    });
  };

  Quiz.prototype.at = function () {
    var last = Math.max(0, this.list().length - 1);
    return Math.min(last, this.inTest() ? this.state.test.at : this.state.mode === 'wrong' ? this.wrongAt : this.state.at);
  };

  Quiz.prototype.go = function (index) {
    if (index !== this.at()) {
      this.announce(''); // what became of a question would stand above the next
    }
    if (this.inTest()) {
      this.state.test.at = index;
    } else if (this.state.mode === 'wrong') {
      this.wrongAt = index;
    } else {
      this.state.at = index;
    }
    this.remember();
    this.paint();
    this.current().fieldset.focus({ preventScroll: true });
    var top = this.root.getBoundingClientRect().top;
    if (top < 0) {
      this.root.scrollIntoView();
    }
  };

  Quiz.prototype.current = function () {
    return this.list()[this.at()];
  };

  Quiz.prototype.enter = function (mode) {
    this.state.mode = mode;
    if (mode === 'wrong') {
      this.wrongList = this.state.wrong.slice();
      this.wrongAt = 0;
      this.wrongNow = {};
    }
    each(this.root.querySelectorAll('[data-mode]'), function (button) {
      button.setAttribute('aria-pressed', String(button.getAttribute('data-mode') === mode));
    });
    this.announce('');
    this.remember();
    this.paint();
  };

  /* What was answered to a question as it is being asked; null where nothing is marked yet. */
  Quiz.prototype.marked = function (question) {
    if (this.inTest()) {
      return this.state.test.done ? this.state.test.answers[question.key] || [] : null;
    }
    return (this.state.mode === 'wrong' ? this.wrongNow : this.state.marks)[question.key] || null;
  };

  Quiz.prototype.paint = function () {
    var quiz = this;
    var list = this.list();
    var done = this.inTest() && this.state.test.done;
    var setup = this.state.mode === 'test' && !this.state.test;
    this.goneOn();
    this.questions.forEach(function (question) {
      question.li.hidden = true;
    });
    list.forEach(function (question, i) {
      if (done || i === quiz.at()) {
        quiz.paintQuestion(question);
      }
    });
    this.part('setup').hidden = !setup;
    this.part('empty').hidden = this.state.mode !== 'wrong' || list.length > 0;
    this.part('top').hidden = list.length === 0;
    this.part('nav').hidden = list.length === 0 || done;
    this.part('result').hidden = !done;
    this.part('wrongs').textContent = this.state.wrong.length ? String(this.state.wrong.length) : '';
    this.paintResult();
    this.paintTop();
    this.paintButtons();
  };

  Quiz.prototype.paintQuestion = function (question) {
    var order = (this.inTest() && this.state.test.orders[question.key]) || question.letters;
    var marked = this.marked(question);
    question.arrange(order);
    if (marked) {
      question.mark(marked);
    } else {
      question.ask((this.inTest() && this.state.test.answers[question.key]) || []);
    }
  };

  Quiz.prototype.paintTop = function () {
    var quiz = this;
    var list = this.list();
    var right = 0;
    var answered = 0;
    var svg = this.part('progress');
    while (svg.firstChild) {
      svg.removeChild(svg.firstChild);
    }
    svg.setAttribute('viewBox', '0 0 ' + Math.max(1, list.length * 20 - 3) + ' 10');
    list.forEach(function (question, i) {
      var marked = quiz.marked(question);
      var given = marked || (quiz.inTest() && quiz.state.test.answers[question.key]) || [];
      var good = marked && question.isRight(marked);
      right += good ? 1 : 0;
      answered += given.length ? 1 : 0;
      var block = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
      block.setAttribute('x', String(i * 20));
      block.setAttribute('width', '17');
      block.setAttribute('height', '10');
      var state = marked ? (good ? 'pg-ok' : 'pg-no') : given.length ? 'pg-in' : 'pg-0';
      block.setAttribute('class', state + (i === quiz.at() ? ' pg-at' : ''));
      svg.appendChild(block);
    });
    var score = this.inTest() && !this.state.test.done
      ? this.say('answered', [answered])
      : this.say('score', [right, (this.inTest() ? list.length : answered) - right]);
    this.part('place').hidden = Boolean(this.inTest() && this.state.test.done);
    this.part('place').textContent = this.say('place', [this.at() + 1, list.length]);
    this.part('score').textContent = score;
    svg.setAttribute('aria-label', score);
  };

  Quiz.prototype.paintButtons = function () {
    var list = this.list();
    if (!list.length) {
      return;
    }
    var current = this.current();
    var marked = Boolean(this.marked(current));
    var last = this.at() === list.length - 1;
    this.button('back').disabled = this.at() === 0;
    this.button('next').hidden = last || (this.marksAtOnce() && !marked && current.chosen().length > 0);
    this.button('check').hidden = !this.marksAtOnce() || marked;
    this.button('check').disabled = current.chosen().length === 0;
    this.button('check').hidden = this.button('check').hidden || (current.chosen().length === 0 && !last);
    this.button('finish').hidden = !this.inTest();
  };

  Quiz.prototype.back = function () {
    this.go(Math.max(0, this.at() - 1));
  };

  Quiz.prototype.next = function () {
    this.go(Math.min(this.list().length - 1, this.at() + 1));
  };

  /* Practice and mistakes: marks the question that is being asked. */
  Quiz.prototype.check = function () {
    var question = this.current();
    var chosen = question.chosen();
    if (!chosen.length || this.marked(question)) {
      return;
    }
    var right = question.isRight(chosen);
    (this.state.mode === 'wrong' ? this.wrongNow : this.state.marks)[question.key] = chosen;
    this.sort(question, right);
    this.remember();
    this.paint();
    this.tell('answered', { key: question.key, chosen: chosen, right: right });
    this.announce((right ? this.say('right') : this.say('wrong', [question.shown.textContent])) + this.tellEnd());
    var on = this.at() === this.list().length - 1 ? question.fieldset : this.button('next');
    on.focus({ preventScroll: true });
  };

  Quiz.prototype.sort = function (question, right) {
    this.state.wrong = this.state.wrong.filter(function (key) {
      return key !== question.key;
    });
    if (!right) {
      this.state.wrong.push(question.key);
    }
  };

  /* What there is to say when the last question has been answered; else nothing. */
  Quiz.prototype.tellEnd = function () {
    var quiz = this;
    var marked = this.questions.filter(function (question) {
      return quiz.state.marks[question.key];
    });
    if (this.state.mode !== 'practice' || marked.length < this.questions.length) {
      return '';
    }
    var right = marked.filter(function (question) {
      return question.isRight(quiz.state.marks[question.key]);
    }).length;
    this.tell('practised', { right: right, total: marked.length });
    return ' ' + this.say('done', [right, marked.length]);
  };

  Quiz.prototype.announce = function (text) {
    this.part('live').textContent = text;
  };

  Quiz.prototype.start = function () {
    var level = this.part('level') ? this.part('level').value : '';
    var pool = this.questions.filter(function (question) {
      return !level || question.level === level;
    });
    var drawn = shuffled(pool).slice(0, Number(this.part('draw').value));
    var orders = {};
    drawn.forEach(function (question) {
      if (question.li.hasAttribute('data-shuffle')) {
        orders[question.key] = shuffled(question.letters);
      }
    });
    this.state.test = {
      keys: drawn.map(function (question) { return question.key; }),
      orders: orders,
      answers: {},
      at: 0,
      done: false
    };
    this.go(0);
  };

  Quiz.prototype.finish = function () {
    var quiz = this;
    var test = this.state.test;
    var open = test.keys.filter(function (key) {
      return !(test.answers[key] || []).length;
    });
    if (open.length && this.askTwice('finish', this.say('left', [open.length]))) {
      this.part('score').textContent = this.say('left', [open.length]);
      return;
    }
    test.done = true;
    this.announce('');
    this.list().forEach(function (question) {
      quiz.sort(question, question.isRight(test.answers[question.key] || []));
    });
    this.remember();
    this.paint();
    var score = this.score();
    this.tell('tested', score);
    this.part('result').focus({ preventScroll: true });
    this.root.scrollIntoView();
  };

  Quiz.prototype.score = function () {
    var test = this.state.test;
    var right = this.list().filter(function (question) {
      return question.isRight(test.answers[question.key] || []);
    }).length;
    var percent = Math.floor((right * 100) / test.keys.length);
    return { right: right, total: test.keys.length, percent: percent, passed: percent >= this.pass };
  };

  Quiz.prototype.paintResult = function () {
    if (!this.inTest() || !this.state.test.done) {
      return;
    }
    var score = this.score();
    this.part('points').textContent = this.say('result', [score.percent]);
    this.part('verdict').textContent =
      this.say(score.passed ? 'passed' : 'failed', [score.right, score.total, this.pass]);
    this.part('result').className =
      'quiz__result ' + (score.passed ? 'quiz__result--ok' : 'quiz__result--no');
    this.button('wrongs').hidden = score.right === score.total;
  };

  Quiz.prototype.again = function () {
    this.state.test = null;
    this.enter('test');
    this.part('draw').focus();
  };

  Quiz.prototype.wrongs = function () {
    this.enter('wrong');
    this.root.scrollIntoView();
    this.root.querySelector('[data-mode=wrong]').focus({ preventScroll: true });
  };

  /*
   * What cannot be undone is asked for twice. The button says so itself, for the rest may be out of sight; true where this
   * was the first press. text: what is said aloud.
   */
  Quiz.prototype.askTwice = function (name, text) {
    if (this.askedFor === name) {
      return false;
    }
    this.goneOn();
    this.askedFor = name;
    this.askedBy = this.button(name).textContent;
    this.button(name).textContent = this.say(name + 'Again');
    this.announce(text);
    return true;
  };

  /* Who goes on meanwhile did not mean it: the next press asks again. */
  Quiz.prototype.goneOn = function () {
    if (this.askedFor) {
      this.button(this.askedFor).textContent = this.askedBy;
      this.askedFor = null;
    }
  };

  Quiz.prototype.reset = function () {
    if (this.askTwice('reset', this.say('resetAgain'))) {
      return;
    }
    this.state = { mode: 'practice', at: 0, marks: {}, wrong: [], test: null };
    this.enter('practice');
    this.keep.drop(this.storeKey);
    this.announce(this.say('resetDone'));
  };

  /* On paper questions stand as they were written, whatever order a test gave them. */
  Quiz.prototype.wirePrint = function () {
    var quiz = this;
    window.addEventListener('beforeprint', function () {
      quiz.questions.forEach(function (question) {
        question.arrange(question.letters);
      });
    });
    window.addEventListener('afterprint', function () {
      quiz.paint();
    });
  };

  /* The answers on a page of their own, where the page came without: only this sheet shows them. */
  Quiz.prototype.putAnswers = function () {
    if (this.root.parentNode.querySelector('.answers')) {
      return;
    }
    var answers = document.createElement('div');
    answers.className = 'answers';
    answers.appendChild(document.createElement('h3')).textContent = this.say('answers');
    var rows = answers.appendChild(document.createElement('ol'));
    this.questions.forEach(function (question) {
      rows.appendChild(question.row());
    });
    this.root.parentNode.appendChild(answers);
  };

  /* The questions alone, as a sheet; the print style shows them all. */
  Quiz.prototype.print = function () {
    this.putAnswers();
    document.documentElement.setAttribute('data-print', 'quiz');
    window.addEventListener('afterprint', function () {
      document.documentElement.removeAttribute('data-print');
    }, { once: true });
    window.print();
  };

  /* In a learning system what was answered comes from elsewhere, and not at once. */
  (window.laurelReady || function (act) { act(); })(function () {
    each(document.querySelectorAll('[data-quiz]'), function (root) {
      root.laurelQuiz = new Quiz(root);
    });
  });
})();
