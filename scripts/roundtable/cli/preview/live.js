// Loads the page anew as soon as the preview has another edition of the site than the one that the page is from.
const shown = new URL(document.currentScript.src).searchParams.get("edition");
let changes;

// A page that nobody sees asks for nothing: browsers allow few connections to one server.
const listen = () => {
  changes?.close();
  if (document.visibilityState !== "visible") return;
  changes = new EventSource("/.preview/changes");
  changes.onmessage = (event) => {
    if (event.data !== shown) location.reload();
  };
};
document.addEventListener("visibilitychange", listen);
listen();
