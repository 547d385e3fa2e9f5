/* Chapters and sentences play the video on the page; the one that plays is marked. */
(function () {
  'use strict';

  function each(list, act) {
    Array.prototype.forEach.call(list, act);
  }

  /* From file:// browsers load no subtitle files: the sentences of the page become the track. */
  function ownSubtitles(video, sentences) {
    if (window.location.protocol !== 'file:' || !sentences.length || !window.VTTCue) {
      return;
    }
    each(video.querySelectorAll('track'), function (track) {
      track.parentNode.removeChild(track);
    });
    var track = video.addTextTrack('subtitles', '中文', 'zh-CN');
    each(sentences, function (sentence) {
      var from = Number(sentence.getAttribute('data-at'));
      var until = Number(sentence.getAttribute('data-until'));
      if (until > from) {
        track.addCue(new window.VTTCue(from, until, sentence.querySelector('span').textContent));
      }
    });
  }

  /* WeChat's engines know playsinline under names of their own, which no HTML standard does, and
     would else lay their own player over the page. */
  function playInPlace(video) {
    video.setAttribute('webkit-playsinline', '');
    video.setAttribute('x5-playsinline', '');
    video.setAttribute('x5-video-player-type', 'h5-page');
    video.setAttribute('x5-video-player-fullscreen', 'false');
  }

  function bigButton(stage, video) {
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'player__big';
    button.setAttribute('aria-label', stage.getAttribute('data-play'));
    var sign = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    sign.setAttribute('viewBox', '0 0 18 18');
    sign.setAttribute('aria-hidden', 'true');
    var path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    path.setAttribute('d', 'M4 2l11 7-11 7z');
    sign.appendChild(path);
    button.appendChild(sign);
    video.parentNode.appendChild(button);
    /* The browser's own controls would lie half below the button: they come when it goes. */
    video.controls = false;
    function giveWay() {
      video.controls = true;
      button.hidden = true;
    }
    function begin() {
      giveWay();
      var begun = video.play();
      if (begun) {
        begun.catch(function () {
          return null; // the browser's own controls are there
        });
      }
      video.focus();
    }
    button.addEventListener('click', begin);
    video.addEventListener('click', function () {
      if (!video.controls) {
        begin();
      }
    });
    video.addEventListener('play', giveWay);
  }

  /* A video that does not come, or breaks off: that is said, with the file itself as a way out. Another try begins anew. */
  function tellFailure(stage, video) {
    var text = stage.getAttribute('data-failed');
    var said = document.createElement('p');
    said.className = 'player__failed';
    said.setAttribute('role', 'alert');
    stage.querySelector('.player').appendChild(said);
    function tell() {
      if (text && !said.firstChild) {
        said.textContent = text;
        said.appendChild(video.querySelector('a').cloneNode(true));
      }
    }
    video.querySelector('source').addEventListener('error', tell);
    video.addEventListener('error', tell);
    video.addEventListener('loadstart', function () {
      said.textContent = '';
    });
  }

  /* Beside a video of which a question asked for a part: the way back to the question. Returns what offers it for a link. */
  function wayBack(stage, video) {
    var asker = null;
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn player__back';
    button.textContent = stage.getAttribute('data-back');
    button.hidden = true;
    var plate = video.parentNode;
    plate.parentNode.insertBefore(button, plate.nextSibling);
    button.addEventListener('click', function () {
      video.pause();
      button.hidden = true;
      /* The question may have been left meanwhile. */
      (asker.offsetParent ? asker : asker.closest('[data-quiz]')).scrollIntoView({ block: 'center' });
      asker.focus({ preventScroll: true });
    });
    return function (link) {
      asker = link;
      button.hidden = link === null;
      if (link) {
        button.focus({ preventScroll: true });
      }
    };
  }

  function markCurrent(links, now) {
    var current = null;
    each(links, function (link) {
      if (Number(link.getAttribute('data-at')) <= now + 0.05) {
        current = link;
      }
    });
    each(links, function (link) {
      if (link === current) {
        link.setAttribute('aria-current', 'true');
      } else {
        link.removeAttribute('aria-current');
      }
    });
  }

  function play(video, at, until) {
    function go() {
      video.currentTime = at;
      var begun = video.play();
      if (begun) {
        begun.catch(function () {
          return null; // a browser may want a click first: the player then waits at that moment
        });
      }
    }
    video.laurelUntil = until || 0;
    if (video.readyState > 0) {
      go();
    } else {
      video.addEventListener('loadedmetadata', go, { once: true });
      video.load();
    }
  }

  /* A part was asked for: it ends where it ends, unless the visitor has gone elsewhere meanwhile. */
  function stopAtEnd(video) {
    var until = video.laurelUntil;
    if (until && video.currentTime >= until) {
      video.laurelUntil = 0;
      if (video.currentTime < until + 1) {
        video.pause();
      }
    }
  }

  /* Browsers tell the time four times a second, which is half a word too late. */
  function watch(video) {
    stopAtEnd(video);
    if (video.laurelUntil && !video.paused) {
      window.requestAnimationFrame(function () {
        watch(video);
      });
    }
  }

  each(document.querySelectorAll('[data-player]'), function (stage, index) {
    var video = stage.querySelector('video');
    var chapters = stage.querySelectorAll('[data-at]');
    var sentences = index === 0 ? document.querySelectorAll('.script [data-at]') : [];
    video.laurelPlay = function (at, until) {
      play(video, at, until);
    };
    playInPlace(video);
    ownSubtitles(video, sentences);
    bigButton(stage, video);
    tellFailure(stage, video);
    var offerWayBack = wayBack(stage, video);
    [chapters, sentences].forEach(function (links) {
      each(links, function (link) {
        link.addEventListener('click', function (event) {
          event.preventDefault();
          play(video, Number(link.getAttribute('data-at')));
          offerWayBack(null);
          video.scrollIntoView({ block: 'nearest' });
        });
      });
    });
    video.addEventListener('timeupdate', function () {
      markCurrent(chapters, video.currentTime);
      markCurrent(sentences, video.currentTime);
      stopAtEnd(video);
    });
    video.addEventListener('play', function () {
      watch(video);
    });
    /* A part of a video, asked for from elsewhere on the page: data-clip="22,39". */
    each(document.querySelectorAll('[data-clip][data-film="' + index + '"]'), function (link) {
      link.addEventListener('click', function (event) {
        var clip = link.getAttribute('data-clip').split(',');
        event.preventDefault();
        offerWayBack(link);
        stage.querySelector('.player').scrollIntoView({ block: 'nearest' });
        play(video, Number(clip[0]), Number(clip[1] || 0));
      });
    });
  });
})();
