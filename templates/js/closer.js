/* Looks closer at one picture: wheel, two fingers, double tap, keys; drags it about when it is larger than its frame. */
(function (global) {
  'use strict';

  var MOST = 6;
  var SWIPE = 48;
  var TAP = 8;

  /* frame: the element that clips; image: inside it; turn: called with 1 or -1 when a finger wipes sideways. */
  function Closer(frame, image, turn, changed) {
    this.frame = frame;
    this.image = image;
    this.turn = turn;
    this.changed = changed;
    this.fingers = [];
    this.reset();
    var self = this;
    frame.addEventListener('wheel', function (event) {
      event.preventDefault();
      self.to(self.scale * (event.deltaY < 0 ? 1.25 : 0.8), event.clientX, event.clientY);
    }, { passive: false });
    frame.addEventListener('dblclick', function (event) {
      self.to(self.scale > 1 ? 1 : self.natural(), event.clientX, event.clientY);
    });
    frame.addEventListener('pointerdown', function (event) {
      self.down(event);
    });
    frame.addEventListener('pointermove', function (event) {
      self.move(event);
    });
    ['pointerup', 'pointercancel'].forEach(function (name) {
      frame.addEventListener(name, function (event) {
        self.up(event, name === 'pointerup');
      });
    });
  }

  /* The scale at which a pixel of the file is a pixel of the screen, or twice the size at least. */
  Closer.prototype.natural = function () {
    return Math.min(MOST, Math.max(2, this.image.naturalWidth / Math.max(1, this.image.clientWidth)));
  };

  Closer.prototype.reset = function () {
    this.scale = 1;
    this.x = 0;
    this.y = 0;
    this.draw();
  };

  /* Scales so that what lies under a point of the window stays there; without one, the middle. */
  Closer.prototype.to = function (scale, clientX, clientY) {
    var frame = this.frame.getBoundingClientRect();
    var middleX = frame.left + frame.width / 2;
    var middleY = frame.top + frame.height / 2;
    var next = Math.max(1, Math.min(MOST, scale));
    var dx = (clientX === undefined ? middleX : clientX) - middleX;
    var dy = (clientY === undefined ? middleY : clientY) - middleY;
    this.x = dx - (dx - this.x) * (next / this.scale);
    this.y = dy - (dy - this.y) * (next / this.scale);
    this.scale = next;
    this.draw();
  };

  Closer.prototype.by = function (dx, dy) {
    this.x += dx;
    this.y += dy;
    this.draw();
  };

  Closer.prototype.draw = function () {
    var mostX = Math.max(0, (this.image.clientWidth * this.scale - this.frame.clientWidth) / 2);
    var mostY = Math.max(0, (this.image.clientHeight * this.scale - this.frame.clientHeight) / 2);
    this.x = Math.max(-mostX, Math.min(mostX, this.x));
    this.y = Math.max(-mostY, Math.min(mostY, this.y));
    this.image.style.transform =
      this.scale === 1 ? '' : 'translate(' + this.x + 'px,' + this.y + 'px) scale(' + this.scale + ')';
    this.frame.classList.toggle('zoom__f--close', this.scale > 1);
    this.changed(this.scale);
  };

  Closer.prototype.down = function (event) {
    this.fingers.push({ id: event.pointerId, x: event.clientX, y: event.clientY });
    this.from = { x: event.clientX, y: event.clientY };
    this.still = this.fingers.length === 1;
    if (this.frame.setPointerCapture) {
      this.frame.setPointerCapture(event.pointerId);
    }
  };

  Closer.prototype.move = function (event) {
    var finger = this.fingers.filter(function (each) {
      return each.id === event.pointerId;
    })[0];
    if (!finger) {
      return;
    }
    var other = this.fingers.length === 2 ? this.fingers[finger === this.fingers[0] ? 1 : 0] : null;
    if (other) {
      var before = Math.hypot(finger.x - other.x, finger.y - other.y);
      var now = Math.hypot(event.clientX - other.x, event.clientY - other.y);
      this.to((this.scale * now) / Math.max(1, before), (event.clientX + other.x) / 2, (event.clientY + other.y) / 2);
    } else if (this.scale > 1) {
      this.by(event.clientX - finger.x, event.clientY - finger.y);
    }
    finger.x = event.clientX;
    finger.y = event.clientY;
  };

  Closer.prototype.up = function (event, meant) {
    var moved = event.clientX - this.from.x;
    var single = this.fingers.length === 1 && this.still;
    this.fingers = this.fingers.filter(function (each) {
      return each.id !== event.pointerId;
    });
    this.tapped = meant && single && Math.abs(moved) < TAP && Math.abs(event.clientY - this.from.y) < TAP;
    if (meant && single && this.scale === 1 && event.pointerType !== 'mouse' && Math.abs(moved) > SWIPE) {
      this.turn(moved < 0 ? 1 : -1);
    }
  };

  global.laurelCloser = Closer;
})(window);
