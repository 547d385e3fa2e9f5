// The editor: counts while somebody types, asks what the rules say, adds rows, and minds what is not saved.
(function () {
  "use strict";
  var token = document.currentScript.getAttribute("data-token");
  try { localStorage.setItem("laurel-edit", token); } catch (e) { /* the preview then shows no links */ }
  var form = document.querySelector("form[data-check]");
  if (!form) return;
  var dirty = false;
  var timer = 0;
  var asked = 0;
  var saving = false;

  // As laurel.text.CharacterCount has it; EditingTest holds the two together.
  var SPACE = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/u;
  var ALONE = /[\p{Lo}\u2014-\u2026\u3001-\u303f\uff01-\uff60]/u;

  function count(text) {
    var points = 0, words = 0, run = false;
    Array.from(text).forEach(function (c) {
      if (SPACE.test(c)) { run = false; return; }
      points++;
      var alone = ALONE.test(c);
      if (alone || !run) words++;
      run = !alone;
    });
    return { points: points, words: words };
  }

  function counters() {
    form.querySelectorAll(".field").forEach(function (field) {
      var said = field.querySelector(":scope > .count");
      if (!said) return;
      var text = Array.from(field.querySelectorAll("input[type=text], textarea")).map(function (e) { return e.value; }).join("\n");
      var n = count(text);
      var max = Number(field.dataset.max || 0);
      said.textContent = form.dataset.count.replace("{0}", n.points).replace("{1}", n.words);
      said.classList.toggle("over", max > 0 && Math.min(n.points, n.words) > max);
    });
  }

  function place(findings) {
    var errors = 0, warnings = 0;
    form.querySelectorAll(".findings").forEach(function (list) { list.textContent = ""; });
    findings.forEach(function (f) {
      errors += f.severity === "error" ? 1 : 0;
      warnings += f.severity === "warning" ? 1 : 0;
      var list = document.getElementById("findings-" + f.field) || document.getElementById("findings-");
      var item = document.createElement("li");
      item.className = f.severity;
      var weight = document.createElement("b");
      weight.textContent = f.weight;
      item.appendChild(weight);
      item.appendChild(document.createTextNode(" " + f.message));
      list.appendChild(item);
    });
    form.querySelectorAll(".field").forEach(function (field) {
      var bad = field.querySelector(":scope > .findings > .error") !== null;
      field.querySelectorAll("input[type=text], textarea, select").forEach(function (e) {
        if (bad) e.setAttribute("aria-invalid", "true");
        else e.removeAttribute("aria-invalid");
      });
    });
    var total = form.dataset.total.replace("{0}", errors).replace("{1}", warnings);
    var said = form.querySelector(".total");
    var text = dirty ? total + " · " + form.dataset.unsaved : total;
    if (said.textContent !== text) said.textContent = text;
  }

  function check() {
    var mine = ++asked;
    fetch(form.dataset.check, { method: "POST", body: new URLSearchParams(new FormData(form)), credentials: "same-origin" })
      .then(function (answer) { return answer.ok ? answer.json() : null; })
      .then(function (findings) {
        if (mine !== asked) return;
        if (findings) place(findings);
        else form.querySelector(".total").textContent = form.dataset.unchecked;
      }, function () { /* saving will tell */ });
  }

  // The last row is empty; when somebody writes into it, another one comes.
  function grow(input) {
    var row = input.closest(".row");
    if (!row || row.nextElementSibling || !input.value) return;
    var rows = row.parentElement;
    var path = rows.dataset.path;
    var n = rows.children.length;
    var fresh = row.cloneNode(true);
    var from = path + "." + (n - 1), to = path + "." + n;
    fresh.querySelectorAll("[name], [id], [for], [data-path]").forEach(function (e) {
      ["name", "id", "for", "data-path"].forEach(function (a) {
        var value = e.getAttribute(a);
        if (value) e.setAttribute(a, value.replace(from, to));
      });
    });
    fresh.querySelectorAll("input, textarea, select").forEach(function (e) {
      if (e.type === "checkbox") e.checked = false;
      else e.value = "";
    });
    fresh.querySelector(".number").textContent = n + 1;
    fresh.setAttribute("aria-label", row.getAttribute("aria-label").replace(String(n), String(n + 1)));
    rows.appendChild(fresh);
  }

  form.addEventListener("input", function (e) {
    dirty = true;
    grow(e.target);
    counters();
    clearTimeout(timer);
    timer = setTimeout(check, 300);
  });
  // A save that reaches nobody would put the browser's own page in the place of all that was typed: it is sent
  // where the editor answers. One that was started again has another token, which its pages leave in this browser.
  function knock(mine) {
    var sent = new URL(form.dataset.check, location.href);
    sent.searchParams.set("t", mine);
    return fetch(sent, { credentials: "same-origin", cache: "no-store" }).then(function (answer) {
      if (answer.status === 403) return "";
      if (answer.status === 204) return mine;
      throw new Error("no editor"); // another program, or laurel serve without --edit
    });
  }

  function left() {
    try { return localStorage.getItem("laurel-edit") || token; } catch (e) { return token; }
  }

  function enter(mine) {
    if (!mine) { refuse(form.dataset.restarted); return; }
    token = mine;
    ["action", "data-check"].forEach(function (a) {
      form.setAttribute(a, form.getAttribute(a).replace(/([?&]t=)[^&]*/, "$1" + mine));
    });
    saving = false;
    form.submit();
  }

  function refuse(why) {
    var said = form.querySelector(".refused");
    saving = false;
    dirty = true;
    said.textContent = why;
    said.hidden = false;
    said.focus();
  }

  form.addEventListener("submit", function (e) {
    e.preventDefault();
    if (saving) return;
    saving = true;
    dirty = false;
    knock(token)
      .then(function (mine) { return mine || knock(left()); })
      .then(enter, function () { refuse(form.dataset.gone); });
  });
  window.addEventListener("beforeunload", function (e) {
    if (dirty) { e.preventDefault(); e.returnValue = ""; }
  });
  counters();
  var first = document.querySelector(".message.bad");
  if (first) { first.setAttribute("tabindex", "-1"); first.focus(); }
  document.documentElement.setAttribute("data-laurel-edit", "ready");
})();
