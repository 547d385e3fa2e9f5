/* A video as a lesson: how fast it goes, where one stopped, and an address that leads to a moment (#t=7,35). */
(function () {
  'use strict';

  /* Sharing: the system's own way where there is one, else the address is copied. Neither sends anything by itself. */

  /* WeChat on Android has the newer way to copy, and refuses it; what is selected it copies. */
  function copySelected(text) {
    var field = document.createElement('textarea');
    field.className = 'sr';
    field.value = text;
    share.parentNode.insertBefore(field, share);
    field.select();
    var copied = document.execCommand('copy');
    field.parentNode.removeChild(field);
    share.focus({ preventScroll: true });
    return copied ? null : Promise.reject(new Error(text));
  }

  var share = document.querySelector('[data-share]');
  var canShare = typeof navigator.share === 'function';
  if (share && (canShare || navigator.clipboard)) {
    share.hidden = false;
    share.addEventListener('click', function () {
      var address = window.location.href.split('#')[0];
      if (canShare) {
        navigator.share({ title: document.title, url: address }).catch(function () {
          return null; // the visitor thought better of it
        });
        return;
      }
      navigator.clipboard.writeText(address).catch(function () {
        return copySelected(address);
      }).then(function () {
        share.textContent = share.getAttribute('data-share');
      }, function () {
        share.hidden = true; // it would stay silent
      });
    });
  }

  var keep = window.laurelKeep;
  var video = document.querySelector('[data-player] video');
  var tools = document.querySelector('[data-watch]');
  if (!video) {
    return;
  }

  function seconds(text) {
    return text.split(':').reduce(function (sum, part) {
      return sum * 60 + Number(part);
    }, 0);
  }

  function leadTo() {
    var asked = /^#t=([0-9:.]+)(?:,([0-9:.]+))?$/.exec(window.location.hash);
    if (asked) {
      video.laurelPlay(seconds(asked[1]), asked[2] ? seconds(asked[2]) : 0);
      video.scrollIntoView({ block: 'nearest' });
    }
  }

  window.addEventListener('hashchange', leadTo);
  leadTo();

  if (!tools) {
    return;
  }

  /* How fast */

  var rates = tools.querySelectorAll('[data-rate]');

  function setRate(rate) {
    video.playbackRate = rate;
    video.defaultPlaybackRate = rate;
    Array.prototype.forEach.call(rates, function (button) {
      button.setAttribute('aria-pressed', String(Number(button.getAttribute('data-rate')) === rate));
    });
  }

  Array.prototype.forEach.call(rates, function (button) {
    button.addEventListener('click', function () {
      var rate = Number(button.getAttribute('data-rate'));
      setRate(rate);
      keep.set('rate', rate);
    });
  });

  /* Where one stopped: not at the very beginning, and not when it was seen to the end. */

  var key = 'watched.' + tools.getAttribute('data-watch');
  var resume = tools.querySelector('[data-resume]');
  var last = 0;

  function clock(at) {
    var whole = Math.floor(at);
    var rest = whole % 60;
    return Math.floor(whole / 60) + ':' + (rest < 10 ? '0' : '') + rest;
  }

  video.addEventListener('timeupdate', function () {
    var now = video.currentTime;
    if (video.laurelUntil || video.seeking || Math.abs(now - last) < 2) {
      return;
    }
    last = now;
    if (now > 5 && now < (video.duration || 0) - 3) {
      keep.set(key, Math.floor(now));
    }
  });
  video.addEventListener('ended', function () {
    keep.drop(key);
  });
  video.addEventListener('play', function () {
    resume.hidden = true;
  });

  function ready() {
    tools.hidden = false;
    setRate(keep.get('rate') || 1);
    var stopped = keep.get(key);
    if (stopped && !window.location.hash) {
      resume.textContent = resume.getAttribute('data-resume').replace('{0}', clock(stopped));
      resume.hidden = false;
      resume.addEventListener('click', function () {
        video.laurelPlay(stopped, 0);
        video.focus();
      });
    }
  }

  (window.laurelReady || function (act) { act(); })(ready);
})();
