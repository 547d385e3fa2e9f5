/* Looks at photos one by one, over the page. Without it each photo is a plain link to its largest file. */
(function () {
  'use strict';

  function element(name, className, parent) {
    var made = document.createElement(name);
    made.className = className;
    parent.appendChild(made);
    return made;
  }

  function button(className, label, parent) {
    var made = element('button', 'zoom__b ' + className, parent);
    made.type = 'button';
    made.setAttribute('aria-label', label);
    return made;
  }

  function Zoom(box) {
    var self = this;
    this.links = Array.prototype.slice.call(box.querySelectorAll('[data-photo]'));
    this.layer = element('div', 'zoom', document.body);
    this.layer.hidden = true;
    this.layer.setAttribute('role', 'dialog');
    this.layer.setAttribute('aria-modal', 'true');
    this.layer.setAttribute('aria-label', box.getAttribute('data-name'));
    this.figure = element('figure', 'zoom__f', this.layer);
    this.frame = element('div', 'zoom__w', this.figure);
    this.image = element('img', 'zoom__i', this.frame);
    this.image.draggable = false;
    this.image.addEventListener('load', function () {
      self.frame.style.backgroundImage = '';
    });
    this.caption = element('figcaption', 'zoom__c', this.figure);
    this.caption.setAttribute('aria-live', 'polite');
    this.close = button('zoom__b--close', box.getAttribute('data-close'), this.layer);
    this.closer = button('zoom__b--closer', box.getAttribute('data-closer'), this.layer);
    this.previous = button('zoom__b--previous', box.getAttribute('data-previous'), this.layer);
    this.next = button('zoom__b--next', box.getAttribute('data-next'), this.layer);
    this.previous.hidden = this.next.hidden = this.links.length < 2;
    this.links.forEach(function (link, index) {
      link.addEventListener('click', function (event) {
        if (!event.metaKey && !event.ctrlKey && !event.shiftKey) {
          event.preventDefault();
          self.open(index);
        }
      });
    });
    this.close.addEventListener('click', function () {
      self.shut();
    });
    window.addEventListener('popstate', function () {
      self.stepped = false;
      self.hide();
    });
    this.view = new window.laurelCloser(
      this.frame,
      this.image,
      function (step) {
        self.turn(step);
      },
      function (scale) {
        self.closer.setAttribute('aria-pressed', scale > 1 ? 'true' : 'false');
      }
    );
    this.closer.addEventListener('click', function () {
      self.view.to(self.view.scale > 1 ? 1 : self.view.natural());
    });
    this.previous.addEventListener('click', function () {
      self.show(self.index - 1);
    });
    this.next.addEventListener('click', function () {
      self.show(self.index + 1);
    });
    this.layer.addEventListener('click', function (event) {
      var beside = event.target === self.layer || event.target === self.figure;
      if (beside || (event.target === self.frame && self.view.tapped)) {
        self.shut();
      }
    });
    this.layer.addEventListener('keydown', function (event) {
      self.key(event);
    });
  }

  /* A phone's way back closes what lies over the page: a step of the history is made for it. */
  Zoom.prototype.step = function () {
    try {
      window.history.pushState(null, '');
      this.stepped = true;
    } catch (e) {
      this.stepped = false; // some browsers cannot from file://
    }
  };

  Zoom.prototype.open = function (index) {
    this.back = this.links[index];
    this.step();
    this.layer.hidden = false;
    document.documentElement.classList.add('zoomed');
    Array.prototype.forEach.call(document.body.children, function (child) {
      if (!child.classList.contains('zoom') && child.tagName !== 'SCRIPT') {
        child.setAttribute('aria-hidden', 'true');
      }
    });
    this.show(index);
    this.close.focus();
  };

  Zoom.prototype.shut = function () {
    this.hide();
    if (this.stepped) {
      this.stepped = false;
      window.history.back();
    }
  };

  Zoom.prototype.hide = function () {
    if (this.layer.hidden) {
      return;
    }
    this.layer.hidden = true;
    document.documentElement.classList.remove('zoomed');
    Array.prototype.forEach.call(document.body.children, function (child) {
      child.removeAttribute('aria-hidden');
    });
    this.image.removeAttribute('src');
    this.back.focus();
  };

  Zoom.prototype.show = function (index) {
    var count = this.links.length;
    this.index = (index + count) % count;
    var link = this.links[this.index];
    var caption = link.getAttribute('data-caption');
    this.view.reset();
    this.image.width = Number(link.getAttribute('data-width'));
    this.image.height = Number(link.getAttribute('data-height'));
    this.wait(link.querySelector('img'));
    this.image.src = link.href;
    this.caption.textContent =
      caption + (count > 1 ? '　' + (this.index + 1) + ' / ' + count : '');
  };

  /* Until the photo has come the small one of the page stands there: never the one before, under another's caption. */
  Zoom.prototype.wait = function (small) {
    this.image.removeAttribute('src');
    this.image.alt = small.alt;
    this.frame.style.backgroundImage = small.currentSrc ? 'url("' + small.currentSrc + '")' : '';
  };

  Zoom.prototype.turn = function (step) {
    if (this.links.length > 1) {
      this.show(this.index + step);
    }
  };

  var STEP = 80;
  var ARROWS = { ArrowRight: [-1, 0], ArrowLeft: [1, 0], ArrowDown: [0, -1], ArrowUp: [0, 1] };

  /* Arrows move a picture that is larger than its frame, and else lead to the next. */
  Zoom.prototype.key = function (event) {
    var arrow = ARROWS[event.key];
    if (event.key === 'Escape') {
      this.shut();
    } else if (event.key === 'Tab') {
      this.hold(event);
    } else if (event.key === '+' || event.key === '=') {
      this.view.to(this.view.scale * 1.5);
    } else if (event.key === '-') {
      this.view.to(this.view.scale / 1.5);
    } else if (event.key === '0') {
      this.view.reset();
    } else if (arrow && this.view.scale > 1) {
      event.preventDefault();
      this.view.by(arrow[0] * STEP, arrow[1] * STEP);
    } else if (arrow && arrow[0]) {
      this.turn(-arrow[0]);
    }
  };

  /* The focus stays within the dialog. */
  Zoom.prototype.hold = function (event) {
    var stops = [this.close, this.closer, this.previous, this.next].filter(function (stop) {
      return !stop.hidden;
    });
    var at = stops.indexOf(document.activeElement) + (event.shiftKey ? -1 : 1);
    event.preventDefault();
    stops[(at + stops.length) % stops.length].focus();
  };

  Array.prototype.forEach.call(document.querySelectorAll('[data-photos]'), function (box) {
    return new Zoom(box);
  });
})();
