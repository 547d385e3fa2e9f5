/* What a list is narrowed by: kept in the address, offered beside the list with what each choice would leave. */
(function (global) {
  'use strict';

  const SHOWN = 6;          // values of a facet before one asks for all
  const ALL_OF = 'feature'; // its values are qualities: a document may have to have several

  function element(name, className, children) {
    const made = document.createElement(name);
    if (className) {
      made.className = className;
    }
    (children || []).forEach(function (child) { made.append(child); });
    return made;
  }

  /* The state that stands in an address: what was asked, values by facet, order, page. */
  function read(menus) {
    const parameters = new URLSearchParams(global.location.search);
    const chosen = new Map();
    menus.forEach(function (menu) {
      const values = parameters.getAll(menu.name).filter(function (key, i, all) {
        return menu.keys.indexOf(key) >= 0 && all.indexOf(key) === i;
      });
      if (values.length > 0) {
        chosen.set(menu.name, values);
      }
    });
    return {
      query: (parameters.get('q') || '').trim(),
      chosen: chosen,
      order: parameters.get('sort') || '',
      page: Math.max(1, Math.floor(Number(parameters.get('page'))) || 1)
    };
  }

  function address(state) {
    const parameters = new URLSearchParams();
    if (state.query) {
      parameters.append('q', state.query);
    }
    state.chosen.forEach(function (values, name) {
      values.forEach(function (key) { parameters.append(name, key); });
    });
    if (state.order) {
      parameters.append('sort', state.order);
    }
    if (state.page > 1) {
      parameters.append('page', String(state.page));
    }
    const path = global.location.pathname;
    const asked = parameters.toString();
    return path.slice(path.lastIndexOf('/') + 1) + (asked ? '?' + asked : '') || './';
  }

  function changed(state, what) {
    return Object.assign({}, state, { page: 1 }, what);
  }

  /* The state with a value switched on or off. */
  function toggled(state, name, key) {
    const chosen = new Map(state.chosen);
    const values = (chosen.get(name) || []).slice();
    const at = values.indexOf(key);
    if (at >= 0) {
      values.splice(at, 1);
    } else {
      values.push(key);
    }
    if (values.length > 0) {
      chosen.set(name, values);
    } else {
      chosen.delete(name);
    }
    return changed(state, { chosen: chosen });
  }

  /* Shows another state without leaving the page; some browsers cannot from file://, they go there. */
  function go(state, show) {
    const target = address(state);
    try {
      if (new URL(target, global.location.href).href !== global.location.href) { // asked again: no step to go back
        global.history.pushState(null, '', target);
      }
    } catch (e) {
      global.location.assign(target);
      return;
    }
    show();
  }

  /* A link to a state: followed in place, or into a new tab as any link. */
  function link(state, label, show) {
    const made = element('a', '', [label]);
    made.href = address(state);
    made.addEventListener('click', function (event) {
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
        event.preventDefault();
        go(state, show);
      }
    });
    return made;
  }

  function masks(menus, columns, chosen, documents) {
    return menus.map(function (menu) {
      const values = chosen.get(menu.name);
      if (!values) {
        return null;
      }
      const mask = new Uint8Array(documents);
      const need = menu.name === ALL_OF ? values.length : 1;
      values.forEach(function (key) {
        (columns.get(menu.name).get(key) || []).forEach(function (i) { mask[i]++; });
      });
      return mask.map(function (n) { return n >= need ? 1 : 0; });
    });
  }

  /* For each document how many facets it fails, and one that it fails. */
  function failures(menus, columns, chosen, documents) {
    const failing = new Uint8Array(documents);
    const which = new Uint8Array(documents);
    masks(menus, columns, chosen, documents).forEach(function (mask, nth) {
      for (let i = 0; mask && i < documents; i++) {
        if (mask[i] === 0) {
          failing[i]++;
          which[i] = nth;
        }
      }
    });
    return { failing: failing, which: which };
  }

  /*
   * Narrows a list of documents. Returns those that pass all facets, in the same order, and a function that tells for
   * each facet and key how many a list with that value would have, everything else as it is: work that is done only
   * where the counts are shown.
   */
  function narrow(menus, columns, chosen, list, documents) {
    const failed = chosen.size > 0 ? failures(menus, columns, chosen, documents) : null;
    function counts() {
      const base = new Uint8Array(documents);
      list.forEach(function (i) { base[i] = 1; });
      const failing = failed ? failed.failing : new Uint8Array(documents);
      const which = failed ? failed.which : failing;
      return menus.map(function (menu, nth) {
        const ofKey = new Map();
        columns.get(menu.name).forEach(function (numbers, key) {
          let n = 0;
          for (let i = 0; i < numbers.length; i++) {
            const at = numbers[i];
            const alone = failing[at] === 1 && which[at] === nth && menu.name !== ALL_OF;
            n += base[at] === 1 && (failing[at] === 0 || alone) ? 1 : 0;
          }
          ofKey.set(key, n);
        });
        return ofKey;
      });
    }
    return { passing: failed ? list.filter(function (i) { return failed.failing[i] === 0; }) : list, counts: counts };
  }

  /* The panel beside the list, in every place that has one. */
  function panel(menus, say) {
    const places = document.querySelectorAll('[data-facets]');
    const opened = new Set();

    /* The value that another is a part of: a division's section. */
    function under(menu, key) {
      return menu.under ? menu.under[menu.keys.indexOf(key)] : '';
    }

    function row(state, menu, key, count, show) {
      const current = (state.chosen.get(menu.name) || []).indexOf(key) >= 0;
      const made = link(toggled(state, menu.name, key), menu.names[menu.keys.indexOf(key)], show);
      made.append(element('span', '', [String(count)]));
      made.setAttribute('data-name', menu.name);
      made.setAttribute('data-key', key);
      if (document.documentElement.lang !== 'zh-CN' && /\p{Script=Han}/u.test(made.textContent)) {
        made.lang = 'zh-CN'; // some names are in the page's language, some are not
      }
      if (current) {
        made.setAttribute('aria-current', 'true');
      } else if (count === 0) {
        made.className = 'zero';
      }
      return element('li', under(menu, key) ? 'facet__part' : '', [made]);
    }

    function group(state, menu, counts, show) {
      const chosen = state.chosen.get(menu.name) || [];
      const many = menu.keys.length > SHOWN + 1;
      let keys = menu.keys;
      if (many && !opened.has(menu.name)) {
        const largest = menu.keys.filter(function (key) { return under(menu, key) === ''; }).sort(function (a, b) {
          return (counts.get(b) || 0) - (counts.get(a) || 0) || menu.keys.indexOf(a) - menu.keys.indexOf(b);
        }).slice(0, SHOWN);
        keys = menu.keys.filter(function (key) {
          return largest.indexOf(key) >= 0 || chosen.indexOf(key) >= 0 || chosen.indexOf(under(menu, key)) >= 0;
        });
      }
      const list = element('ul', '', keys.map(function (key) {
        return row(state, menu, key, counts.get(key) || 0, show);
      }));
      if (many) {
        const label = opened.has(menu.name) ? say('fewer') : say('all').replace('{0}', String(menu.keys.length));
        const button = element('button', 'facet__all', [label]);
        button.type = 'button';
        button.setAttribute('data-name', menu.name);
        button.setAttribute('aria-expanded', String(opened.has(menu.name)));
        button.addEventListener('click', function () {
          if (!opened.delete(menu.name)) {
            opened.add(menu.name);
          }
          show();
        });
        list.append(element('li', '', [button]));
      }
      return element('div', 'facet', [element('h2', '', [menu.label]), list]);
    }

    /* Draws a place anew, with the counts of each facet; what had the focus has it again. */
    function draw(place, state, counts, show) {
      const focused = document.activeElement;
      const name = place.contains(focused) ? focused.getAttribute('data-name') : null;
      const groups = menus.map(function (menu, nth) { return group(state, menu, counts[nth], show); });
      place.textContent = '';
      groups.forEach(function (made) { place.append(made); });
      if (name) {
        const key = focused.getAttribute('data-key');
        const again = Array.from(place.querySelectorAll('[data-name]')).find(function (one) {
          return one.getAttribute('data-name') === name && one.getAttribute('data-key') === key;
        });
        if (again) {
          again.focus();
        }
      }
    }

    let wide = null; // which places the width of the window shows: asked once, because asking costs a layout

    function shown(place) {
      const details = place.closest('details');
      if (details) {
        return details.open;
      }
      wide = wide || new Map();
      if (!wide.has(place)) {
        wide.set(place, global.getComputedStyle(place).display !== 'none');
      }
      return wide.get(place);
    }

    let last = null;

    /* Only what can be seen is drawn; the rest when it comes to be seen. */
    function redraw() {
      const seen = last ? Array.from(places).filter(shown) : [];
      const counts = seen.length > 0 ? last[1]() : [];
      seen.forEach(function (place) { draw(place, last[0], counts, last[2]); });
    }

    places.forEach(function (place) {
      const details = place.closest('details');
      if (details) {
        details.addEventListener('toggle', redraw);
      }
    });
    global.addEventListener('resize', function () {
      wide = null;
      redraw();
    });

    return function (state, counts, show) {
      last = [state, counts, show];
      redraw();
    };
  }

  /* Draws links anew; where one of them had the focus, the one in its place has it again, or what the caller names. */
  function redrawn(place, draw, otherwise) {
    const at = Array.from(place.querySelectorAll('a')).indexOf(document.activeElement);
    draw();
    if (at >= 0) {
      const links = place.querySelectorAll('a');
      if (links.length > 0) {
        links[Math.min(at, links.length - 1)].focus();
      } else {
        otherwise();
      }
    }
  }

  /* A value that is called what was asked: 一等奖 stands in no text, and those who type it mean the level. */
  function called(menus, query) {
    const sought = query && global.laurelFold.fold(query);
    for (const menu of sought ? menus : []) {
      const at = menu.names.findIndex(function (name) { return global.laurelFold.fold(name) === sought; });
      if (at >= 0) {
        return { menu: menu.name, key: menu.keys[at], name: menu.names[at] };
      }
    }
    return null;
  }

  /* The conditions in force, each with a way to drop it; and one that was asked for by its name. */
  function chips(place, menus, state, say, show) {
    place.textContent = '';
    menus.forEach(function (menu) {
      (state.chosen.get(menu.name) || []).forEach(function (key) {
        const name = menu.names[menu.keys.indexOf(key)];
        const chip = link(toggled(state, menu.name, key), name, show);
        chip.className = 'chip';
        chip.setAttribute('aria-label', say('remove').replace('{0}', name));
        place.append(chip);
      });
    });
    if (state.chosen.size > 0) {
      const clear = link(changed(state, { chosen: new Map() }), say('clear'), show);
      clear.className = 'chip chip--plain';
      place.append(clear);
    }
    const meant = called(menus, state.query);
    if (meant) {
      const chosen = new Map([[meant.menu, [meant.key]]]);
      const only = link(changed(state, { query: '', chosen: chosen }), say('only').replace('{0}', meant.name), show);
      only.className = 'chip chip--plain';
      place.append(only);
    }
    document.querySelectorAll('[data-conditions]').forEach(function (summary) {
      let n = 0;
      state.chosen.forEach(function (values) { n += values.length; });
      summary.textContent = n > 0 ? say('active').replace('{0}', String(n)) : '';
    });
  }

  global.laurelFacets = {
    element: element,
    read: read,
    changed: changed,
    toggled: toggled,
    go: go,
    link: link,
    narrow: narrow,
    panel: panel,
    redrawn: redrawn,
    chips: chips
  };
})(window);
