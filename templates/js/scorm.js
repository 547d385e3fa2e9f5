/*
 * A lesson inside a learning system that speaks SCORM 1.2 or 2004: what is answered is kept there, and the test's score and
 * the lesson's completion are told. Without such a system around it the page keeps its own counsel.
 */
(function () {
  'use strict';

  var names = {
    'API': { init: 'LMSInitialize', get: 'LMSGetValue', set: 'LMSSetValue', commit: 'LMSCommit', end: 'LMSFinish' },
    'API_1484_11': { init: 'Initialize', get: 'GetValue', set: 'SetValue', commit: 'Commit', end: 'Terminate' }
  };
  var form = document.documentElement.getAttribute('data-package');
  var name = form === 'scorm-1.2' ? 'API' : 'API_1484_11';
  var modern = name === 'API_1484_11';
  /* What SCORM 1.2 lets a lesson keep is 4096 characters; 2004 lets it keep 64000. */
  var most = modern ? 64000 : 4096;

  /* A system puts its interface into a window around this one or into the one that opened it. */
  function find(from) {
    var here = from;
    for (var i = 0; i < 500 && here; i++) {
      try {
        if (here[name]) {
          return here[name];
        }
      } catch (e) {
        return null;
      }
      if (!here.parent || here.parent === here) {
        return null;
      }
      here = here.parent;
    }
    return null;
  }

  var api = find(window) || (window.opener && find(window.opener));
  if (!api) {
    return;
  }

  function call(what, first, second) {
    return api[names[name][what]](first, second);
  }

  if (String(call('init', '')) !== 'true') {
    return;
  }

  var begun = Date.now();
  var kept = window.laurelPacked.read(call('get', 'cmi.suspend_data'));
  var key = {
    status: modern ? 'cmi.completion_status' : 'cmi.core.lesson_status',
    success: modern ? 'cmi.success_status' : 'cmi.core.lesson_status',
    score: modern ? 'cmi.score.' : 'cmi.core.score.',
    exit: modern ? 'cmi.exit' : 'cmi.core.exit',
    time: modern ? 'cmi.session_time' : 'cmi.core.session_time'
  };
  if (/^(not attempted|unknown|)$/.test(call('get', key.status))) {
    call('set', key.status, 'incomplete');
  }

  function write() {
    var text = window.laurelPacked.write(kept, most);
    if (text !== null) {
      call('set', 'cmi.suspend_data', text);
      call('commit', '');
    }
  }

  window.laurelKeep = {
    lasts: true,
    get: function (which) {
      return kept[which] || null;
    },
    set: function (which, value) {
      kept[which] = JSON.parse(JSON.stringify(value));
      write();
    },
    drop: function (which) {
      delete kept[which];
      write();
    }
  };

  function score(percent) {
    call('set', key.score + 'min', '0');
    call('set', key.score + 'max', '100');
    call('set', key.score + 'raw', String(percent));
    if (modern) {
      call('set', 'cmi.score.scaled', String(percent / 100));
    }
  }

  /* A test may be taken again, in this launch or a later one: the best of them counts, and a pass stays one. */
  var passed = call('get', key.success) === 'passed';
  var best = parseFloat(call('get', key.score + 'raw'));

  document.addEventListener('laurel:tested', function (event) {
    passed = passed || event.detail.passed;
    if (isNaN(best) || event.detail.percent > best) {
      best = event.detail.percent;
      score(best);
    }
    if (modern) {
      call('set', key.status, 'completed');
    }
    call('set', key.success, passed ? 'passed' : 'failed');
    call('commit', '');
  });

  document.addEventListener('laurel:practised', function () {
    if (modern) {
      call('set', 'cmi.completion_status', 'completed');
    } else if (call('get', 'cmi.core.lesson_status') === 'incomplete') {
      call('set', 'cmi.core.lesson_status', 'completed');
    }
    call('commit', '');
  });

  function two(n) {
    return (n < 10 ? '0' : '') + n;
  }

  var ended = false;
  window.addEventListener('pagehide', function () {
    if (ended) {
      return;
    }
    ended = true;
    var seconds = Math.round((Date.now() - begun) / 1000);
    var clock = two(Math.floor(seconds / 3600)) + ':' + two(Math.floor(seconds / 60) % 60) + ':' + two(seconds % 60);
    call('set', key.time, modern ? 'PT' + seconds + 'S' : '00' + clock);
    call('set', key.exit, 'suspend');
    call('commit', '');
    call('end', '');
  });
})();
