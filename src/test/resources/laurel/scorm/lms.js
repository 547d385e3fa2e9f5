/* The least that a learning system does: it offers the interface, and keeps what it was told between launches. */
(function () {
  'use strict';
  var modern = Boolean(window.Scorm2004API);
  var settings = { autocommit: false, logLevel: 5 };
  var api = modern ? new window.Scorm2004API(settings) : new window.Scorm12API(settings);
  var saved = window.localStorage.getItem('cmi');
  if (saved) {
    api.loadFromJSON(JSON.parse(saved), '');
  }
  function save() {
    window.localStorage.setItem('cmi', JSON.stringify(JSON.parse(JSON.stringify(api.cmi))));
  }
  api.on(modern ? 'Commit' : 'LMSCommit', save);
  api.on(modern ? 'Terminate' : 'LMSFinish', save);
  window[modern ? 'API_1484_11' : 'API'] = api;
})();
