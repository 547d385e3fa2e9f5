/* What every page can do beyond reading: colours, large text, printing, the day of a publicity period. */
(function () {
  'use strict';

  var root = document.documentElement;

  function recall(key) {
    try {
      return window.localStorage.getItem('laurel.' + key);
    } catch (e) {
      return null; // storage may be forbidden: the choice then lasts for this page
    }
  }

  function keep(key, value) {
    try {
      window.localStorage.setItem('laurel.' + key, value);
    } catch (e) {
      return;
    }
  }

  function each(selector, act) {
    Array.prototype.forEach.call(document.querySelectorAll(selector), act);
  }

  /* Light and dark */

  var prefersDark = window.matchMedia('(prefers-color-scheme: dark)');

  function dark() {
    var chosen = root.getAttribute('data-theme');
    return chosen ? chosen === 'dark' : prefersDark.matches;
  }

  function nameSwitches() {
    each('[data-theme-switch]', function (button) {
      button.hidden = false;
      button.querySelector('span').textContent =
        button.getAttribute(dark() ? 'data-light' : 'data-dark');
    });
  }

  var theme = recall('theme');
  if (theme === 'dark' || theme === 'light') {
    root.setAttribute('data-theme', theme);
  }
  nameSwitches();
  if (prefersDark.addEventListener) {
    prefersDark.addEventListener('change', nameSwitches);
  }
  each('[data-theme-switch]', function (button) {
    button.addEventListener('click', function () {
      var next = dark() ? 'light' : 'dark';
      root.setAttribute('data-theme', next);
      keep('theme', next);
      nameSwitches();
    });
  });

  /* Large text (长辈版) */

  function setLarge(on) {
    if (on) {
      root.setAttribute('data-large', '');
    } else {
      root.removeAttribute('data-large');
    }
    each('[data-large]', function (button) {
      if (button !== root) {
        button.hidden = false;
        button.setAttribute('aria-pressed', String(on));
      }
    });
  }

  setLarge(recall('large') === 'on');
  each('button[data-large]', function (button) {
    button.addEventListener('click', function () {
      var on = !root.hasAttribute('data-large');
      setLarge(on);
      keep('large', on ? 'on' : 'off');
    });
  });

  /* The menu closes by Escape, by a click elsewhere, and behind whoever walks out of it: it would lie over where they are. */

  each('details.menu', function (menu) {
    document.addEventListener('keydown', function (event) {
      if (event.key === 'Escape' && menu.open) {
        menu.open = false;
        menu.querySelector('summary').focus();
      }
    });
    menu.addEventListener('focusout', function (event) {
      if (event.relatedTarget && !menu.contains(event.relatedTarget)) {
        menu.open = false;
      }
    });
    document.addEventListener('click', function (event) {
      if (menu.open && !menu.contains(event.target)) {
        menu.open = false;
      }
    });
  });

  each('[data-print]', function (button) {
    button.hidden = false;
    button.addEventListener('click', function () {
      window.print();
    });
  });

  /* The foot of a printed page says when it was printed. */

  window.addEventListener('beforeprint', function () {
    each('[data-printed]', function (line) {
      var now = new Date();
      var pad = function (n) {
        return (n < 10 ? '0' : '') + n;
      };
      var date = now.getFullYear() + '-' + pad(now.getMonth() + 1) + '-' + pad(now.getDate());
      var said = line.getAttribute('data-printed').replace('{0}', date);
      if (line.textContent.indexOf(said) < 0) {
        var gap = line.textContent ? '　' : '';
        line.appendChild(document.createTextNode(gap + said));
      }
    });
  });

  /* A publicity period follows the date: ahead, which day of it today is, or over. Days are China's, wherever the visitor is. */

  function day(text) {
    var parts = text.split('-');
    return Date.UTC(Number(parts[0]), Number(parts[1]) - 1, Number(parts[2])) / 86400000;
  }

  each('[data-from][data-to]', function (bar) {
    var today = Math.floor((Date.now() / 3600000 + 8) / 24);
    var first = day(bar.getAttribute('data-from'));
    var phase = today < first ? 'ahead' : today > day(bar.getAttribute('data-to')) ? 'over' : 'open';
    if (bar.classList.contains('tag')) {
      bar.className = phase === 'open' ? 'tag tag--gold' : 'tag';
      bar.textContent = bar.getAttribute('data-' + phase);
      return;
    }
    var text = bar.getAttribute('data-' + phase + '-text');
    if (phase === 'open') {
      text += bar.getAttribute('data-day').replace('{0}', String(today - first + 1));
    }
    bar.className = phase === 'open' ? 'state state--open' : 'state state--over';
    bar.querySelector('b').textContent = bar.getAttribute('data-' + phase);
    bar.querySelector('p').textContent = text;
    if (phase === 'over') {
      var action = bar.querySelector('a');
      if (action) {
        action.hidden = true;
      }
      each('[data-over-note]', function (note) {
        note.hidden = false;
      });
    }
  });
})();
