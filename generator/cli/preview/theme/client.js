// Follows the preview: loads the page anew when it is out of date, lays findings over it.
(() => {
  "use strict";
  const { site, version } = document.currentScript.dataset;
  const own = new URL(".", document.currentScript.src);
  let source = null;
  let host = null;
  let html = "";

  function hide() {
    if (host) host.remove();
    host = null;
  }

  function lay(overlay) {
    if (overlay === html) return;
    hide();
    html = overlay;
    if (!html) return;
    host = document.createElement("budstikke-findings");
    const root = host.attachShadow({ mode: "open" });
    root.innerHTML = html; // made and escaped by the preview; the page's policy runs no script in it
    document.body.append(host);
    const sheet = root.querySelector(".sheet");
    if (sheet) {
      root.querySelector(".close").addEventListener("click", hide);
      sheet.focus({ preventScroll: true });
    }
  }

  function listen() {
    if (source) return;
    source = new EventSource(new URL("events?site=" + encodeURIComponent(site), own));
    source.addEventListener("state", (event) => {
      const state = JSON.parse(event.data);
      if (state.version !== version) location.reload();
      else lay(state.html);
    });
  }

  function rest() {
    if (source) source.close();
    source = null;
  }

  // A browser keeps six connections to a host; pages that nobody sees must not use them up.
  document.addEventListener("visibilitychange", () => (document.hidden ? rest() : listen()));
  addEventListener("pagehide", rest);
  addEventListener("pageshow", () => document.hidden || listen());
  addEventListener("keydown", (event) => event.key === "Escape" && hide());
})();
