/* The page that checks a certificate: a file chosen, dropped or pasted; nothing leaves the device. */
(function () {
  'use strict';

  var MOST = 1 << 20;
  var form = document.getElementById('verify');
  var file = document.getElementById('verify-file');
  var text = document.getElementById('verify-text');
  var result = document.getElementById('verify-result');
  var facts = document.getElementById('verify-facts');
  var issuer = form.getAttribute('data-issuer');
  var root = form.getAttribute('data-issuer-file').replace(/certificates\/issuer\.txt$/, '');
  var asked = 0;

  /* A round's list comes as a script: that way it comes from a USB stick too. */
  function load(round, take) {
    var script = document.createElement('script');
    var list = null;
    window.laurelStatus = function (status, standing) {
      list = { status: status, standing: standing };
    };
    script.onload = script.onerror = function () {
      document.head.removeChild(script);
      take(list);
    };
    if (!round || round === '.' || round === '..') {
      take(null);
      return;
    }
    script.src = root + 'rounds/' + encodeURIComponent(round) + '/status.js';
    document.head.appendChild(script);
  }

  function fact(name, value) {
    var place = facts.querySelector('[data-fact="' + name + '"]');
    place.textContent = value || '';
    place.parentNode.hidden = !value;
  }

  function show(judged) {
    Array.prototype.forEach.call(result.querySelectorAll('[data-verdict]'), function (told) {
      told.hidden = told.getAttribute('data-verdict') !== judged.verdict;
    });
    ['number', 'name', 'issuer', 'date', 'signer'].forEach(function (name) { fact(name, judged[name]); });
    var link = document.getElementById('verify-page');
    link.hidden = !judged.folder || judged.verdict === 'other-issuer';
    if (!link.hidden) {
      link.href = root + 'certificates/' + encodeURIComponent(judged.folder) + '/index.html';
    }
    facts.hidden = !judged.signer;
    result.setAttribute('data-shown', judged.verdict);
    result.scrollIntoView({ block: 'nearest' });
  }

  function judge(typed) {
    var turn = ++asked;
    window.laurelCredential.judge(typed, issuer, load, function (judged) {
      if (turn === asked) {
        show(judged);
      }
    });
  }

  function read(chosen) {
    if (!chosen) {
      return;
    }
    if (chosen.size > MOST) {
      show({ verdict: 'changed' });
      return;
    }
    var reader = new window.FileReader();
    reader.onload = function () {
      text.value = reader.result;
      judge(reader.result);
    };
    reader.onerror = function () { show({ verdict: 'changed' }); };
    reader.readAsText(chosen);
  }

  form.hidden = false;
  facts.hidden = true;
  result.hidden = false; // empty: screen readers hear a verdict in a place that was there before
  file.addEventListener('change', function () { read(file.files[0]); file.value = ''; });
  form.addEventListener('submit', function (event) {
    event.preventDefault();
    if (text.value.trim()) {
      judge(text.value);
    } else {
      text.focus();
    }
  });
  text.addEventListener('paste', function () {
    window.setTimeout(function () { judge(text.value); }, 0);
  });

  /* Files may be dropped anywhere on the page: a browser would otherwise open them in its place. */
  document.addEventListener('dragover', function (event) {
    event.preventDefault();
    form.classList.add('check--over');
  });
  document.addEventListener('dragleave', function () { form.classList.remove('check--over'); });
  document.addEventListener('drop', function (event) {
    event.preventDefault();
    form.classList.remove('check--over');
    var dropped = event.dataTransfer.files[0];
    if (dropped) {
      read(dropped);
    } else {
      var words = event.dataTransfer.getData('text');
      text.value = words;
      judge(words);
    }
  });
})();
