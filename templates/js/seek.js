/* The bar beneath a video, the choice of its sizes, and waveforms that show and set the moment.
   The browser's own controls do all of it as well: without this file nothing is lost. */
(function () {
  'use strict';

  function each(list, act) {
    Array.prototype.forEach.call(list, act);
  }

  function element(name, className, parent) {
    var made = document.createElement(name);
    made.className = className;
    parent.appendChild(made);
    return made;
  }

  function clock(seconds) {
    var whole = Math.max(0, Math.floor(seconds));
    var rest = whole % 60;
    var minutes = Math.floor(whole / 60);
    return (minutes < 10 ? '0' : '') + minutes + ':' + (rest < 10 ? '0' : '') + rest;
  }

  function seek(media, seconds) {
    function go() {
      media.currentTime = seconds;
    }
    if (media.readyState > 0) {
      go();
    } else {
      media.addEventListener('loadedmetadata', go, { once: true });
      media.preload = 'metadata';
      media.load();
    }
  }

  /* The still of a moment, and what the chapter is called. */
  function Preview(box, chapters) {
    this.box = box;
    this.chapters = chapters;
    this.layer = element('div', 'seek__p', box);
    this.layer.hidden = true;
    this.layer.setAttribute('aria-hidden', 'true');
    this.still = element('div', 'seek__i', this.layer);
    this.words = element('span', '', this.layer);
    this.columns = Number(box.getAttribute('data-columns'));
    this.cells = this.columns * Number(box.getAttribute('data-rows'));
    this.width = Number(box.getAttribute('data-width'));
    this.height = Number(box.getAttribute('data-height'));
  }

  Preview.prototype.show = function (share, seconds) {
    var sheet = this.box.getAttribute('data-sheet');
    if (sheet) {
      var cell = Math.min(this.cells - 1, Math.floor(share * this.cells));
      this.still.style.width = this.width + 'px';
      this.still.style.height = this.height + 'px';
      this.still.style.backgroundImage = 'url("' + sheet + '")';
      this.still.style.backgroundPosition =
        -(cell % this.columns) * this.width + 'px ' + -Math.floor(cell / this.columns) * this.height + 'px';
    }
    this.words.textContent = clock(seconds) + ' ' + this.chapter(seconds);
    this.layer.hidden = false;
    var wide = this.layer.offsetWidth;
    var most = this.box.clientWidth - wide;
    this.layer.style.left = Math.max(0, Math.min(most, share * this.box.clientWidth - wide / 2)) + 'px';
  };

  Preview.prototype.hide = function () {
    this.layer.hidden = true;
  };

  Preview.prototype.chapter = function (seconds) {
    var name = '';
    each(this.chapters, function (link) {
      if (Number(link.getAttribute('data-at')) <= seconds) {
        name = link.querySelector('b').textContent;
      }
    });
    return name;
  };

  function bar(box, video, chapters) {
    var length = Number(box.getAttribute('data-seek'));
    var range = element('input', 'seek__r', box);
    var track = element('div', 'seek__track', box);
    var done = element('div', 'seek__done', track);
    var preview = new Preview(box, chapters);
    range.type = 'range';
    range.min = 0;
    range.max = length;
    range.step = 1;
    range.value = 0;
    range.setAttribute('aria-label', box.getAttribute('data-name'));
    each(chapters, function (link, index) {
      if (index > 0) {
        element('i', 'seek__gap', track).style.left = (100 * Number(link.getAttribute('data-at'))) / length + '%';
      }
    });
    function draw(seconds) {
      range.setAttribute('aria-valuetext', clock(seconds) + ' ' + preview.chapter(seconds));
      done.style.width = (100 * seconds) / length + '%';
    }
    range.addEventListener('input', function () {
      draw(Number(range.value));
      seek(video, Number(range.value));
    });
    range.addEventListener('pointermove', function (event) {
      var edge = box.getBoundingClientRect();
      var share = Math.max(0, Math.min(1, (event.clientX - edge.left) / edge.width));
      preview.show(share, share * length);
    });
    ['pointerleave', 'pointerup', 'pointercancel'].forEach(function (name) {
      range.addEventListener(name, function () {
        preview.hide();
      });
    });
    video.addEventListener('timeupdate', function () {
      range.value = video.currentTime;
      draw(video.currentTime);
    });
    draw(0);
    box.hidden = false;
  }

  /* Links to the other sizes become a choice that keeps the moment. */
  function sizes(video, links) {
    var source = video.querySelector('source');
    function take(link) {
      var at = video.currentTime;
      var playing = !video.paused;
      each(links, function (other) {
        other.removeAttribute('aria-current');
      });
      link.setAttribute('aria-current', 'true');
      if (source.src !== link.href) {
        source.src = link.href;
        video.load();
        if (at > 0) {
          seek(video, at);
        }
        if (playing) {
          video.play();
        }
      }
    }
    each(links, function (link) {
      link.addEventListener('click', function (event) {
        event.preventDefault();
        take(link);
      });
    });
    var net = navigator.connection || {};
    var need = net.saveData ? 0 : video.clientHeight * (window.devicePixelRatio || 1) * 0.9;
    var best = links[0];
    each(links, function (link) {
      if (Number(link.getAttribute('data-size')) >= need) {
        best = link;
      }
    });
    take(best);
  }

  each(document.querySelectorAll('[data-player]'), function (stage) {
    var video = stage.querySelector('video');
    var links = stage.querySelectorAll('[data-size]');
    bar(stage.querySelector('[data-seek]'), video, stage.querySelectorAll('.chaps [data-at]'));
    if (links.length) {
      sizes(video, links);
    }
  });

  each(document.querySelectorAll('[data-wave]'), function (wave) {
    var sound = wave.parentNode.querySelector('audio');
    var at = element('div', 'wave__at', wave);
    wave.classList.add('wave--live');
    wave.addEventListener('click', function (event) {
      var edge = wave.getBoundingClientRect();
      var share = (event.clientX - edge.left) / edge.width;
      function go() {
        sound.currentTime = share * sound.duration;
        sound.play();
      }
      if (sound.readyState > 0) {
        go();
      } else {
        sound.addEventListener('loadedmetadata', go, { once: true });
        sound.preload = 'metadata';
        sound.load();
      }
    });
    sound.addEventListener('timeupdate', function () {
      at.style.width = (100 * sound.currentTime) / sound.duration + '%';
    });
  });
})();
