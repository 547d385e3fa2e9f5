/* What pages that search share: the form, the state, documents that were looked for, and what to say when there are none. */
(function (global) {
  'use strict';

  const index = global.laurelIndex;
  const facets = global.laurelFacets;
  const element = facets.element;

  function Found(place) {
    this.place = place;
    this.root = place.getAttribute('data-root').replace(/index\.html$/, '');
    this.tag = document.documentElement.lang;
    this.count = document.getElementById('result-count');
    this.note = document.getElementById('result-note');
    this.chips = document.querySelector('.chips');
    this.see = document.querySelector('[data-see]');
    this.form = document.querySelector('form.find');
    this.input = this.form.querySelector('input');
    this.asked = 0;
    index.at(place.getAttribute('data-index'));
  }

  Found.prototype.say = function (name) {
    return this.place.getAttribute('data-' + name) || '';
  };

  Found.prototype.tell = function (text) {
    this.note.textContent = text;
  };

  /* How many there are, above the list and at the foot of the open panel; null while nothing is asked. */
  Found.prototype.counted = function (total) {
    if (total !== null) {
      this.count.textContent = String(total);
    }
    if (this.see) { // a theme's own page may have none
      this.see.hidden = total === null;
      this.see.textContent = this.see.getAttribute('data-see').replace('{0}', String(total));
    }
  };

  /* The conditions in force. Who drops the last one by keyboard is led to the number of what is shown then. */
  Found.prototype.conditions = function (state, show) {
    const found = this;
    facets.redrawn(this.chips, function () {
      facets.chips(found.chips, found.menus, state, found.say.bind(found), show);
    }, this.rest.bind(this));
  };

  /* Where the focus goes when what had it is gone. */
  Found.prototype.rest = function () {
    const said = this.count.closest('p');
    said.tabIndex = -1;
    (this.count.offsetParent ? said : this.input).focus();
  };

  /* To the beginning of the list. */
  Found.prototype.lead = function () {
    document.querySelector('.bar').scrollIntoView();
    this.rest();
  };

  /* Loads what narrows lists: menus in the page's language, and which documents have which value. */
  Found.prototype.prepare = async function (only) {
    const head = await index.ready();
    const names = await index.part('n/' + this.tag);
    this.documents = head.documents;
    this.words = names.words || {};
    this.menus = names.menus.filter(function (menu) {
      return head.facets.indexOf(menu.name) >= 0 && (only || menu.name !== 'kind');
    });
    const kinds = await index.facet('kind');
    const columns = await Promise.all(this.menus.map(function (menu) { return index.facet(menu.name); }));
    this.columns = new Map(this.menus.map(function (menu, i) { return [menu.name, columns[i]]; }));
    this.achievements = kinds.get('achievement') || [];
    this.draw = facets.panel(this.menus, this.say.bind(this));
  };

  Found.prototype.mask = function (documents) {
    const mask = new Uint8Array(this.documents);
    documents.forEach(function (i) { mask[i] = 1; });
    return mask;
  };

  /* Looks the words up in documents; resolves to those that hold them, with their places. */
  Found.prototype.confirm = async function (documents, words) {
    const texts = await Promise.all(documents.map(index.document));
    return texts.map(function (text, i) {
      return { document: documents[i], text: text, places: global.laurelConfirm.places(text, words) };
    });
  };

  /* Nothing was found: what was sought, and one way out. */
  Found.prototype.empty = function (state, show) {
    const squares = document.querySelector('#empty-mark').content.cloneNode(true);
    const title = state.query ? this.say('empty').replace('{0}', function () { return state.query; }) : this.say('empty-facets');
    const parts = [squares, element('h2', '', [title]), element('p', '', [this.say('hint')])];
    const last = Array.from(state.chosen).pop();
    if (last) {
      const menu = this.menus.find(function (one) { return one.name === last[0]; });
      const key = last[1][last[1].length - 1];
      const label = this.say('drop').replace('{0}', menu.names[menu.keys.indexOf(key)]);
      const out = facets.link(facets.toggled(state, last[0], key), label, show);
      out.className = 'btn';
      parts.push(out);
    }
    return element('div', 'empty', parts);
  };

  Found.prototype.section = function (title) {
    return element('div', 'section__head', [element('h2', '', [title])]);
  };

  /* Cards as the build made them. */
  Found.prototype.cards = async function (documents) {
    const head = await index.ready();
    const tag = this.tag;
    const parts = await Promise.all(documents.map(function (i) {
      return index.part('c/' + tag + '/' + Math.floor(i / head.cards));
    }));
    const grid = element('div', 'cards', []);
    grid.innerHTML = parts.map(function (part, n) { return part.c[documents[n] % head.cards]; }).join('');
    return grid;
  };

  /* Listens to the form and to the browser's back and forward. */
  Found.prototype.listen = function (current, show) {
    const found = this;
    this.form.addEventListener('submit', function (event) {
      event.preventDefault();
      facets.go(facets.changed(current(), { query: found.input.value.trim(), order: '' }), show);
    });
    global.addEventListener('popstate', show);
    if (this.see) {
      this.see.addEventListener('click', function () {
        found.see.closest('details').open = false;
        found.lead();
      });
    }
  };

  /* A button for more. What it brings begins where it stood, and the focus is there. */
  Found.prototype.more = function (act) {
    const found = this;
    const button = element('button', 'btn hit__more', [this.say('more')]);
    button.type = 'button';
    button.addEventListener('click', async function () {
      const before = button.previousElementSibling;
      button.remove();
      await act();
      const next = before && before.nextElementSibling;
      if (next) {
        (next.querySelector('a') || next).focus();
      } else {
        found.rest();
      }
    });
    return button;
  };

  global.LaurelFound = Found;
})(window);
