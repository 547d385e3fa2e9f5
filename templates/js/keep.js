/*
 * What a page remembers on this device: small values under a key. A browser may refuse (private windows, some pages from
 * file://); then they last as long as the page. A package in a learning system puts its own keeper in place first.
 */
(function () {
  'use strict';

  if (window.laurelKeep) {
    return;
  }

  var memory = {}; // what could not be written
  var storage = found();

  function found() {
    try {
      return window.localStorage;
    } catch (e) {
      return null;
    }
  }

  function written(key, text) {
    try {
      storage.setItem('laurel.' + key, text);
      return true;
    } catch (e) {
      return false; // refused, or full: what stands there can still be read
    }
  }

  function removed(key) {
    try {
      storage.removeItem('laurel.' + key);
      return true;
    } catch (e) {
      return false;
    }
  }

  var keeper = {
    lasts: written('try', '1') && removed('try'),

    get: function (key) {
      try {
        return JSON.parse(memory[key] || storage.getItem('laurel.' + key) || 'null');
      } catch (e) {
        return null;
      }
    },

    set: function (key, value) {
      var text = JSON.stringify(value);
      keeper.lasts = written(key, text);
      memory[key] = keeper.lasts ? '' : text;
    },

    drop: function (key) {
      memory[key] = '';
      removed(key);
    }
  };

  window.laurelKeep = keeper;
})();
