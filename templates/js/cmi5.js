/*
 * A lesson inside a learning system that speaks cmi5: statements say that it was begun, completed, passed or failed and
 * ended; what is answered is kept as a state. The page waits for that state before it asks its first question.
 */
(function () {
  'use strict';

  var query = {};
  window.location.search.slice(1).split('&').forEach(function (pair) {
    var at = pair.indexOf('=');
    if (at > 0) {
      query[pair.slice(0, at)] = decodeURIComponent(pair.slice(at + 1).replace(/\+/g, ' '));
    }
  });
  if (!query.endpoint || !query.fetch || !query.actor) {
    return;
  }

  var endpoint = query.endpoint.replace(/\/?$/, '/');
  var actor = JSON.parse(query.actor);
  var begun = Date.now();
  var token = '';
  var launch = {};
  var kept = {};
  var told = {};
  var unsaid = [];
  var saying = false;
  var waiting = [];
  var ready = false;

  window.laurelReady = function (act) {
    if (ready) {
      act();
    } else {
      waiting.push(act);
    }
  };

  function request(method, url, body, after, last) {
    var headers = { 'X-Experience-API-Version': '1.0.3', 'Content-Type': 'application/json' };
    if (token) {
      headers.Authorization = 'Basic ' + token;
    }
    window.fetch(url, { method: method, headers: headers, body: body, keepalive: Boolean(last) })
      .then(function (answer) {
        return answer.ok && answer.status !== 204 ? answer.text() : '';
      })
      .catch(function () {
        return '';
      })
      .then(function (text) {
        var value = null;
        try {
          value = JSON.parse(text);
        } catch (e) {
          value = null;
        }
        if (after) {
          after(value);
        }
      });
  }

  function state(name) {
    return endpoint + 'activities/state?activityId=' + encodeURIComponent(query.activityId) +
      '&agent=' + encodeURIComponent(query.actor) + '&stateId=' + name +
      '&registration=' + encodeURIComponent(query.registration);
  }

  function id() {
    var bytes = window.crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 15) | 64;
    bytes[8] = (bytes[8] & 63) | 128;
    var hex = Array.prototype.map.call(bytes, function (byte) {
      return (byte + 256).toString(16).slice(1);
    }).join('');
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }

  function time() {
    return 'PT' + (Date.now() - begun) / 1000 + 'S';
  }

  /* Each verb is said once; what decides about moving on is marked so, as cmi5 asks. */
  function statement(verb, place, result, moves, last) {
    if (told[verb]) {
      return;
    }
    told[verb] = true;
    var context = JSON.parse(JSON.stringify(launch.contextTemplate || {}));
    var activities = context.contextActivities || {};
    context.registration = query.registration;
    activities.category = (activities.category || []).concat(
      [{ id: 'https://w3id.org/xapi/cmi5/context/categories/cmi5' }],
      moves ? [{ id: 'https://w3id.org/xapi/cmi5/context/categories/moveon' }] : []
    );
    context.contextActivities = activities;
    if (moves && launch.masteryScore !== undefined && result.score) {
      context.extensions = context.extensions || {};
      context.extensions['https://w3id.org/xapi/cmi5/context/extensions/masteryscore'] = launch.masteryScore;
    }
    var said = {
      id: id(),
      actor: actor,
      verb: { id: place + verb, display: { 'en': verb } },
      object: { id: query.activityId, objectType: 'Activity' },
      context: context,
      timestamp: new Date().toISOString()
    };
    if (result) {
      said.result = result;
    }
    unsaid.push(said);
    say(last);
  }

  /* One after another, so that they arrive in their order; what is left when the page goes goes at once. */
  function say(last) {
    if (unsaid.length === 0 || (saying && !last)) {
      return;
    }
    saying = true;
    request('POST', endpoint + 'statements', JSON.stringify(unsaid.splice(0)), function () {
      saying = false;
      say(false);
    }, true);
  }

  var ADL = 'http://adlnet.gov/expapi/verbs/';

  function write() {
    request('PUT', state('laurel'), JSON.stringify(kept), null);
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

  function normal() {
    return !launch.launchMode || launch.launchMode === 'Normal';
  }

  document.addEventListener('laurel:tested', function (event) {
    if (!normal()) {
      return;
    }
    var percent = event.detail.percent;
    var passed = launch.masteryScore === undefined ? event.detail.passed : percent / 100 >= launch.masteryScore;
    var score = { scaled: percent / 100, raw: percent, min: 0, max: 100 };
    statement('completed', ADL, { completion: true, duration: time() }, true);
    if (!told.passed) {
      told.failed = false;
      statement(passed ? 'passed' : 'failed', ADL, { score: score, success: passed, duration: time() }, true);
    }
  });

  document.addEventListener('laurel:practised', function () {
    if (normal()) {
      statement('completed', ADL, { completion: true, duration: time() }, true);
    }
  });

  window.addEventListener('pagehide', function () {
    statement('terminated', ADL, { duration: time() }, false, true);
  });

  request('POST', query.fetch, null, function (answer) {
    token = (answer && answer['auth-token']) || '';
    request('GET', state('LMS.LaunchData'), undefined, function (data) {
      launch = data || {};
      request('GET', state('laurel'), undefined, function (before) {
        kept = before || {};
        statement('initialized', ADL, null, false);
        ready = true;
        waiting.forEach(function (act) {
          act();
        });
      });
    });
  });
})();
