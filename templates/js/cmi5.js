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
  var failure = null;
  var unsaid = [];
  var saying = false;
  var writing = false;
  var changed = false;
  var known = false;
  var waiting = [];
  var ready = false;

  window.laurelReady = function (act) {
    if (ready) {
      act();
    } else {
      waiting.push(act);
    }
  };

  /* What comes of it: the value that was answered, or null, and the status, 0 where there was no answer. */
  function request(method, url, body, after, last) {
    var status = 0;
    var headers = { 'X-Experience-API-Version': '1.0.3', 'Content-Type': 'application/json' };
    if (token) {
      headers.Authorization = 'Basic ' + token;
    }
    window.fetch(url, { method: method, headers: headers, body: body, keepalive: Boolean(last) })
      .then(function (answer) {
        status = answer.status;
        return answer.ok && answer.status !== 204 ? answer.text() : '';
      })
      .catch(function () {
        status = 0;
        return '';
      })
      .then(function (text) {
        var value = null;
        try {
          value = JSON.parse(text);
        } catch (e) {
          value = null;
        }
        after(value, status);
      });
  }

  /* Whether to say it again may help. */
  function unheard(status) {
    return status === 0 || status === 429 || status >= 500;
  }

  function profile(name) {
    return endpoint + 'agents/profile?agent=' + encodeURIComponent(query.actor) + '&profileId=' + name;
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

  /*
   * A verb is said once a session. Completed and passed are said once for all sessions of a registration, and failed never
   * after passed (cmi5, 9.3): what was told is kept beside the answers.
   */
  function mayTell(verb) {
    var before = kept.told || {};
    return !told.terminated && !told[verb] && !before[verb] && !(verb === 'failed' && before.passed);
  }

  /* What decides about moving on is marked so, as cmi5 asks. */
  function statement(verb, place, result, moves) {
    if (!mayTell(verb)) {
      return;
    }
    told[verb] = true;
    if (verb === 'completed' || verb === 'passed') {
      kept.told = kept.told || {};
      kept.told[verb] = true;
      write(false);
    }
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
  }

  /* One after another, so that they arrive in their order; what is left when the page goes goes at once. */
  function say(last) {
    if (unsaid.length === 0 || (saying && !last)) {
      return;
    }
    saying = true;
    var some = unsaid.splice(0);
    request('POST', endpoint + 'statements', JSON.stringify(some), function (value, status) {
      saying = false;
      if (unheard(status)) {
        unsaid = some.concat(unsaid); // said again with the next one; their ids keep them from counting twice
      } else {
        say(false);
      }
    }, true);
  }

  var ADL = 'http://adlnet.gov/expapi/verbs/';

  /* One after another as well: an older state must not arrive behind a newer one. One that could not be read is let be. */
  function write(last) {
    changed = true;
    if (!known || (writing && !last)) {
      return;
    }
    writing = true;
    changed = false;
    request('PUT', state('laurel'), JSON.stringify(kept), function (value, status) {
      writing = false;
      if (unheard(status)) {
        changed = true; // written with the next change, or when the page goes
      } else if (changed) {
        write(false);
      }
    }, last);
  }

  window.laurelKeep = {
    lasts: true,
    get: function (which) {
      return kept[which] || null;
    },
    set: function (which, value) {
      kept[which] = JSON.parse(JSON.stringify(value));
      write(false);
    },
    drop: function (which) {
      delete kept[which];
      write(false);
    }
  };

  function normal() {
    return !launch.launchMode || launch.launchMode === 'Normal';
  }

  /* Kept until it is said: an application that is closed may give the page no last moment. */
  function fail(score) {
    failure = score;
    if (score) {
      kept.failure = score;
    } else {
      delete kept.failure;
    }
    write(false);
  }

  document.addEventListener('laurel:tested', function (event) {
    if (!normal()) {
      return;
    }
    var percent = event.detail.percent;
    var passed = launch.masteryScore === undefined ? event.detail.passed : percent / 100 >= launch.masteryScore;
    var score = { scaled: percent / 100, raw: percent, min: 0, max: 100 };
    statement('completed', ADL, { completion: true, duration: time() }, true);
    if (passed) {
      fail(null);
      statement('passed', ADL, { score: score, success: true, duration: time() }, true);
    } else if (!failure || score.raw > failure.raw) {
      fail(score);
    }
    say(false);
  });

  document.addEventListener('laurel:practised', function () {
    if (normal()) {
      statement('completed', ADL, { completion: true, duration: time() }, true);
      say(false);
    }
  });

  /* A session has one verdict: a test was failed when no other try can follow. */
  window.addEventListener('pagehide', function () {
    if (!ready) {
      return;
    }
    if (failure) {
      statement('failed', ADL, { score: failure, success: false, duration: time() }, true);
      delete kept.failure;
      changed = true;
    }
    statement('terminated', ADL, { duration: time() }, false);
    say(true);
    if (writing || changed) {
      write(true);
    }
  });

  function prefer(preferences) {
    if (preferences.audioPreference === 'off') {
      Array.prototype.forEach.call(document.querySelectorAll('video'), function (video) {
        video.muted = true;
      });
    }
  }

  function offerReturn() {
    var way = document.querySelector('[data-leave]');
    if (way && /^https?:/.test(launch.returnURL)) { // a theme's own page may have none
      way.querySelector('a').href = launch.returnURL;
      way.hidden = false;
    }
  }

  function begin() {
    statement('initialized', ADL, null, false);
    say(false);
    ready = true;
    waiting.forEach(function (act) {
      act();
    });
  }

  request('POST', query.fetch, null, function (answer) {
    token = (answer && answer['auth-token']) || '';
    request('GET', state('LMS.LaunchData'), undefined, function (data) {
      launch = data || {};
      offerReturn();
      request('GET', profile('cmi5LearnerPreferences'), undefined, function (preferences) {
        prefer(preferences || {});
        request('GET', state('laurel'), undefined, function (before, status) {
          kept = before || {};
          failure = normal() ? kept.failure || null : null; // in Review and Browse it waits
          known = status === 404 || (status >= 200 && status < 300);
          begin();
        });
      });
    });
  });
})();
