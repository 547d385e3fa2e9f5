/*
 * What a page remembers on this device: small values under a key. A browser may refuse (private windows, some pages from
 * file://); then they last as long as the page. A package in a learning system puts its own keeper in place first.
 */
(function () {
  'use strict';

  if (window.laurelKeep) {
    return;
  }

  var memory = {};

  function storage() {
    try {
      var found = window.localStorage;
      found.setItem('laurel.try', '1');
      found.removeItem('laurel.try');
      return found;
    } catch (e) {
      return null;
    }
  }

  var lasting = storage();

  window.laurelKeep = {
    lasts: lasting !== null,

    get: function (key) {
      try {
        return JSON.parse((lasting ? lasting.getItem('laurel.' + key) : memory[key]) || 'null');
      } catch (e) {
        return null;
      }
    },

    set: function (key, value) {
      var text = JSON.stringify(value);
      memory[key] = text;
      try {
        lasting.setItem('laurel.' + key, text);
      } catch (e) {
        lasting = null;
      }
    },

    drop: function (key) {
      delete memory[key];
      try {
        lasting.removeItem('laurel.' + key);
      } catch (e) {
        lasting = null;
      }
    }
  };
})();
