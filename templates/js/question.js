/* A question of the page: what is chosen, whether it is right, and how it shows that. js/quiz.js asks it. */
(function () {
  'use strict';

  function Question(li, say) {
    this.li = li;
    this.say = say;
    this.key = li.getAttribute('data-key');
    this.level = li.getAttribute('data-level');
    this.fieldset = li.querySelector('fieldset');
    this.fieldset.tabIndex = -1;
    this.details = li.querySelector('details');
    this.shown = this.details.querySelector('span');
    this.options = Array.prototype.slice.call(li.querySelectorAll('.opts label'));
    this.letters = this.options.map(function (option) {
      return option.querySelector('b').textContent;
    });
    this.dress(li.getAttribute('data-right'));
    this.answerAsWritten = this.shown.textContent;
    this.details.querySelector('summary').hidden = true;
    this.details.open = true;
  }

  /* What options need to be marked: a page of a hundred of them comes without. */
  Question.prototype.dress = function (right) {
    this.options.forEach(function (option, i) {
      var input = option.querySelector('input');
      option.appendChild(document.createElement('em'));
      input.value = this.letters[i];
      if (right.indexOf(this.letters[i]) >= 0) {
        input.setAttribute('data-right', '');
      }
    }, this);
  };

  /* A row of the answers on paper: the answer as it was written, why, and where it can be found. */
  Question.prototype.row = function () {
    var row = document.createElement('li');
    function add(name, text, like, kind) {
      var part = row.appendChild(document.createElement(name));
      part.textContent = text;
      if (kind) {
        part.className = kind;
      }
      if (like.lang) {
        part.lang = like.lang;
      }
    }
    add('b', this.answerAsWritten, this.shown);
    Array.prototype.slice.call(this.details.querySelectorAll('p'), 1).forEach(function (p) {
      var source = p.querySelector('.src');
      row.appendChild(document.createTextNode(' '));
      if (source) {
        add('span', (source.querySelector('span') || source).textContent, source, 'answers__of');
      } else {
        add('span', p.lastChild.textContent.trim(), p);
      }
    });
    return row;
  };

  Question.prototype.chosen = function () {
    return this.letters.filter(function (letter) {
      return this.option(letter).querySelector('input').checked;
    }, this);
  };

  Question.prototype.option = function (letter) {
    return this.options[this.letters.indexOf(letter)];
  };

  Question.prototype.isRight = function (chosen) {
    return this.letters.every(function (letter) {
      var right = this.option(letter).querySelector('input').hasAttribute('data-right');
      return right === chosen.indexOf(letter) >= 0;
    }, this);
  };

  /* Without marks, the way it is asked. */
  Question.prototype.ask = function (chosen) {
    this.li.hidden = false;
    this.details.hidden = true;
    this.letters.forEach(function (letter) {
      var option = this.option(letter);
      var input = option.querySelector('input');
      input.checked = chosen.indexOf(letter) >= 0;
      input.disabled = false;
      option.className = '';
      option.querySelector('em').textContent = '';
    }, this);
  };

  Question.prototype.mark = function (chosen) {
    this.ask(chosen);
    this.details.hidden = false;
    this.letters.forEach(function (letter) {
      var option = this.option(letter);
      var input = option.querySelector('input');
      var right = input.hasAttribute('data-right');
      input.disabled = true;
      if (right) {
        var missed = chosen.length > 0 && !input.checked && input.type === 'checkbox';
        option.className = 'opt--ok';
        option.querySelector('em').textContent = this.say(missed ? 'note-missed' : 'note-right');
      } else if (input.checked) {
        option.className = 'opt--no';
        option.querySelector('em').textContent = this.say('note-chosen');
      }
    }, this);
  };

  /* Puts the options in an order; letters go by place, so that the answer is named anew. */
  Question.prototype.arrange = function (order) {
    var place = this.options[0].parentNode;
    var names = [];
    order.forEach(function (letter, i) {
      var option = this.option(letter);
      place.appendChild(option);
      option.querySelector('b').textContent = this.letters[i];
      if (option.querySelector('input').hasAttribute('data-right')) {
        names.push(this.letters[i]);
      }
    }, this);
    var moved = order.join() !== this.letters.join();
    this.shown.textContent = moved ? names.join('') : this.answerAsWritten;
  };

  window.LaurelQuestion = Question;
})();
