// Loads the page anew as soon as the preview has another edition of the site than the one that the page is from, and
// says by an event of the document under which name there is something to tell over the page.
const shown = new URL(document.currentScript.src).searchParams.get("edition");
let changes;

// A page that nobody sees asks for nothing: browsers allow few connections to one server.
const listen = () => {
  changes?.close();
  if (document.visibilityState !== "visible") return;
  changes = new EventSource("/.preview/changes");
  changes.onmessage = (event) => {
    const [edition, told] = event.data.split(" ");
    if (edition !== shown) location.reload();
    else document.dispatchEvent(new CustomEvent("told", { detail: told }));
  };
};
document.addEventListener("visibilitychange", listen);
listen();
