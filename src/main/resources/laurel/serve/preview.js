// Waits for changes of the content: reloads this page when it became another, and shows findings over it.
// Only the preview adds this script; the site's own files never have it.
(function () {
  "use strict";
  var self = document.currentScript;
  var own = self.getAttribute("data-laurel");
  var tag = self.getAttribute("data-tag");
  var about = self.getAttribute("data-about");
  var key = "laurel-findings-closed";
  var source = null;
  var parts = null;

  function element(name, attributes, text) {
    var made = document.createElement(name);
    Object.keys(attributes).forEach(function (a) { made.setAttribute(a, attributes[a]); });
    if (text) made.textContent = text;
    return made;
  }

  function remembered() {
    try { return sessionStorage.getItem(key) || ""; } catch (e) { return ""; }
  }

  function remember(value) {
    try { sessionStorage.setItem(key, value); } catch (e) { /* private windows may refuse */ }
  }

  function build() {
    var host = element("div", { id: "laurel-preview" });
    var root = host.attachShadow({ mode: "open" });
    root.appendChild(element("link", { rel: "stylesheet", href: own + "preview.css" }));
    var pill = element("button", { type: "button", class: "pill", "aria-expanded": "false", "aria-controls": "panel" });
    var panel = element("section", { id: "panel", class: "panel", role: "dialog", "aria-modal": "false", "aria-labelledby": "heading", tabindex: "-1" });
    var head = element("div", { class: "head" });
    var heading = element("h2", { id: "heading" });
    var close = element("button", { type: "button", class: "close" });
    var list = element("div", { class: "list", tabindex: "0" });
    var live = element("p", { class: "live", role: "status" });
    head.appendChild(heading);
    head.appendChild(close);
    panel.appendChild(head);
    panel.appendChild(list);
    var edit = element("a", { class: "pill", hidden: "" });
    var row = element("div", { class: "row" });
    row.appendChild(edit);
    row.appendChild(pill);
    [panel, row, live].forEach(function (e) { root.appendChild(e); });
    panel.hidden = true;
    pill.hidden = true;
    pill.addEventListener("click", function () { toggle(panel.hidden, true); });
    close.addEventListener("click", function () { toggle(false, true); });
    document.addEventListener("keydown", function (e) {
      if (e.key === "Escape" && !panel.hidden) toggle(false, root.activeElement !== null);
    });
    document.body.appendChild(host);
    parts = { host: host, pill: pill, edit: edit, panel: panel, heading: heading, close: close, list: list, live: live, digest: "" };
  }

  function toggle(open, focus) {
    parts.panel.hidden = !open;
    parts.pill.setAttribute("aria-expanded", String(open));
    if (!open) remember(parts.digest);
    if (focus) (open ? parts.panel : parts.pill).focus();
  }

  function item(finding, texts) {
    var shown = element("li", { class: finding.severity });
    var what = element("p", { class: "what" });
    what.appendChild(element("b", {}, finding.weight));
    what.appendChild(document.createTextNode(" " + finding.message));
    shown.appendChild(what);
    shown.appendChild(element("p", { class: "hint" }, texts.todo + (texts.todo === "To do" ? ": " : "：") + finding.hint));
    var where = element("p", { class: "where" });
    var code = element("code", {});
    finding.where.split("/").forEach(function (step, i) {
      if (i) code.appendChild(document.createTextNode("/")), code.appendChild(document.createElement("wbr"));
      code.appendChild(document.createTextNode(step));
    });
    where.appendChild(code);
    var editor = texts.editing && editing(finding.record);
    if (editor) where.appendChild(element("a", { href: editor + "#field-" + finding.field }, texts.edit));
    shown.appendChild(where);
    return shown;
  }

  // The token never comes with the site: the editor leaves it in the browser that it was opened in.
  function editing(record) {
    var token = "";
    try { token = localStorage.getItem("laurel-edit") || ""; } catch (e) { /* as if there were none */ }
    if (!token || !/^(achievements|lessons)\//.test(record)) return "";
    return own + "edit/" + record.split("/").map(encodeURIComponent).join("/") + "?t=" + encodeURIComponent(token);
  }

  function group(name, findings, texts) {
    if (!findings.length) return;
    parts.list.appendChild(element("h3", {}, name));
    var list = element("ul", {});
    findings.forEach(function (f) { list.appendChild(item(f, texts)); });
    parts.list.appendChild(list);
  }

  function show(state) {
    if (!parts) build();
    var texts = state.texts;
    texts.editing = state.editing;
    var mine = state.findings.filter(function (f) { return about && f.record === about; });
    var rest = state.findings.filter(function (f) { return mine.indexOf(f) < 0; });
    var label = texts.open.replace("{0}", state.counts.error).replace("{1}", state.counts.warning);
    parts.host.setAttribute("lang", state.language);
    parts.heading.textContent = state.failure ? texts["failure.title"] : texts.title;
    parts.close.textContent = texts.close;
    parts.pill.textContent = label;
    parts.pill.className = "pill" + (state.failure || state.counts.error ? " bad" : "");
    parts.pill.hidden = !state.failure && !state.findings.length;
    var editor = state.editing && editing(about);
    parts.edit.hidden = !editor;
    parts.edit.textContent = texts.edit;
    if (editor) parts.edit.href = editor;
    parts.list.textContent = "";
    if (state.failure) parts.list.appendChild(element("p", { class: "failure" }, state.failure));
    if (mine.some(function (f) { return f.severity === "error"; })) {
      parts.list.appendChild(element("p", { class: "held" }, texts.held));
    }
    group(texts.here, mine, texts);
    group(texts.others, rest, texts);
    var errors = state.findings.filter(function (f) { return f.severity === "error"; });
    parts.digest = (state.failure || "") + errors.map(function (f) { return f.where + f.message; }).join("\n");
    var wanted = parts.digest !== "" && parts.digest !== remembered();
    if (wanted !== !parts.panel.hidden && (wanted || parts.digest === "")) toggle(wanted, false);
    if (parts.live.textContent !== label) parts.live.textContent = parts.pill.hidden ? "" : label;
  }

  function listen() {
    if (source) return;
    source = new EventSource(own + "events?" + location.pathname);
    // The first line says which version of this page there is now: another one is loaded before anything else is done.
    source.onmessage = function (event) {
      var end = event.data.indexOf("\n");
      var now = event.data.slice(0, end);
      if (now !== "-" && now !== tag) {
        source.onmessage = null;
        location.reload();
        return;
      }
      show(JSON.parse(event.data.slice(end + 1)));
      document.documentElement.setAttribute("data-laurel-state", "live");
    };
  }

  // A browser holds few connections to one host: pages in the background give theirs back.
  function visible() {
    if (document.visibilityState === "hidden") {
      if (source) source.close();
      source = null;
    } else {
      listen();
    }
  }

  document.addEventListener("visibilitychange", visible);
  window.addEventListener("pagehide", function () { if (source) source.close(); source = null; });
  window.addEventListener("pageshow", visible);
  visible();
})();
