/* The gallery: facets combine, the state stands in the address, cards come from the index. Other lists lead here. */
(function () {
  'use strict';

  const PAGE = 24;
  const facets = window.laurelFacets;
  const element = facets.element;
  const place = document.getElementById('results');
  const found = new window.LaurelFound(place);
  const pagers = document.getElementById('pager');
  const served = { cards: place.innerHTML, pager: pagers.innerHTML, total: found.count.textContent };
  let moved = false; // whether anything but the page as it was served has been shown
  const ORDERS = ['', 'level', 'round', 'title'];

  function plain(state) {
    return state.query === '' && state.chosen.size === 0 && state.order === '' && state.page === 1;
  }

  const bar = document.querySelector('.sort');

  function sorts(state) {
    bar.textContent = found.say('sort');
    (state.query ? [''] : ORDERS).forEach(function (order) {
      const name = order || (state.query ? 'best' : 'newest');
      const link = facets.link(facets.changed(state, { order: order }), found.say('sort-' + name), show);
      if (state.order === order || (state.query && order === '')) {
        link.setAttribute('aria-current', 'true');
      }
      bar.append(link);
    });
    bar.hidden = false;
  }

  function step(state, page, label, className) {
    const made = facets.link(Object.assign({}, state, { page: page }), label, function () {
      show().then(function () { found.lead(); });
    });
    if (className) {
      made.className = className;
    }
    return made;
  }

  /* The pages to name: the first, the last, and those around this one. */
  function numbers(page, last) {
    const named = [];
    for (let n = 1; n <= last; n++) {
      if (n === 1 || n === last || Math.abs(n - page) <= 2) {
        named.push(n);
      }
    }
    return named;
  }

  function pager(state, total) {
    pagers.textContent = '';
    const last = Math.ceil(total / PAGE);
    if (last < 2) {
      return;
    }
    const page = Math.min(state.page, last);
    const list = element('ol', '', []);
    numbers(page, last).forEach(function (n, i, all) {
      if (i > 0 && all[i - 1] < n - 1) {
        const gap = element('li', 'pager__gap', ['…']);
        gap.setAttribute('aria-hidden', 'true');
        list.append(gap);
      }
      const link = step(state, n, String(n));
      if (n === page) {
        link.setAttribute('aria-current', 'page');
      }
      list.append(element('li', '', [link]));
    });
    const now = found.say('pages').replace('{0}', String(page)).replace('{1}', String(last));
    const nav = element('nav', 'pager', [
      page > 1 ? step(state, page - 1, found.say('previous'), 'more more--back') : element('span'),
      list,
      element('span', 'pager__now', [now]),
      page < last ? step(state, page + 1, found.say('next'), 'more') : element('span')
    ]);
    nav.setAttribute('aria-label', found.say('pager'));
    pagers.append(nav);
  }

  async function ordered(state) {
    if (state.order === 'title' || state.order === 'level' || state.order === 'round') {
      return (await window.laurelIndex.part('o/' + state.order)).order;
    }
    return Array.from(found.achievements).reverse();
  }

  /* Achievements that hold what was asked, best first; in doubt the text itself is looked at. */
  async function asked(state) {
    const answer = await window.laurelSearch.search(state.query);
    const won = found.mask(found.achievements);
    const list = answer.documents.filter(function (i) { return won[i] === 1; });
    const doubtful = list.slice(0, 2 * PAGE).filter(function (i) { return !answer.sure(i); });
    const looked = await found.confirm(doubtful, answer.words);
    const wrong = new Set(looked.filter(function (one) { return one.places.missing; })
      .map(function (one) { return one.document; }));
    return { list: list.filter(function (i) { return !wrong.has(i); }), answer: answer };
  }

  async function nothing(state, answer, mine) {
    place.textContent = '';
    place.append(found.empty(state, show));
    const won = found.mask(found.achievements);
    const near = answer ? await answer.nearest(function (i) { return won[i] === 1; }) : [];
    const some = Array.from(new Set(near.concat(Array.from(found.achievements).reverse()))).slice(0, 3);
    const cards = await found.cards(some);
    if (mine !== found.asked) {
      return;
    }
    place.append(found.section(found.say('near')), cards);
  }

  async function narrowed(state, mine) {
    const sought = state.query ? await asked(state) : { list: await ordered(state) };
    const cut = facets.narrow(found.menus, found.columns, state.chosen, sought.list, found.documents);
    const list = cut.passing;
    const last = Math.max(1, Math.ceil(list.length / PAGE));
    const page = Math.min(state.page, last);
    const cards = await found.cards(list.slice((page - 1) * PAGE, page * PAGE));
    if (mine !== found.asked) {
      return;
    }
    found.draw(state, cut.counts, show);
    found.counted(list.length);
    pager(state, list.length);
    if (list.length === 0) {
      await nothing(state, sought.answer, mine);
    } else {
      place.textContent = '';
      place.append(cards);
    }
  }

  async function show() {
    const mine = ++found.asked;
    try {
      if (!found.menus) {
        await found.prepare(false);
      }
      const state = facets.read(found.menus);
      found.input.value = state.query;
      found.conditions(state, show);
      facets.redrawn(bar, function () { sorts(state); });
      found.tell('');
      place.setAttribute('aria-busy', 'true');
      if (plain(state)) {
        if (moved) {
          place.innerHTML = served.cards;
          pagers.innerHTML = served.pager;
        }
        found.counted(served.total);
        const all = facets.narrow(found.menus, found.columns, state.chosen, found.achievements, found.documents);
        found.draw(state, all.counts, show);
      } else {
        moved = true;
        await narrowed(state, mine);
      }
    } catch (e) {
      if (mine === found.asked) {
        found.tell(found.say('failed'));
      }
    }
    if (mine === found.asked) {
      place.removeAttribute('aria-busy');
    }
  }

  found.listen(function () { return facets.read(found.menus); }, show);
  show();
})();
