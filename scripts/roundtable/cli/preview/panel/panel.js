// Shows over a page what is at fault in it and what is still to do, and takes it away once there is no more of it.
const panel = document.createElement("aside");
panel.id = "preview-panel";
panel.lang = "en";
panel.setAttribute("aria-label", "Preview");
const shown = document.createElement("div");
const heard = document.createElement("p"); // in the page before it speaks: only what changes is announced
heard.className = "preview-panel__heard";
heard.setAttribute("role", "status");
panel.append(heard, shown);
document.body.append(panel);

const HIDDEN = "preview-panel-hidden"; // what the reader has closed, by its name: whatever is new opens again

const announce = (details) => {
  const urgent = details?.classList.contains("preview-panel--urgent");
  heard.setAttribute("role", urgent ? "alert" : "status");
  heard.textContent = details ? details.querySelector("summary").textContent : "";
};

const show = async (told) => {
  const answer = await fetch(`/.preview/notices?${encodeURIComponent(location.pathname)}`);
  shown.innerHTML = await answer.text();
  const details = shown.querySelector("details");
  announce(details);
  if (!details) return;
  details.open = sessionStorage.getItem(HIDDEN) !== told;
  details.addEventListener("toggle", () => {
    if (details.open) sessionStorage.removeItem(HIDDEN);
    else sessionStorage.setItem(HIDDEN, told);
  });
  details.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !details.open) return;
    details.open = false;
    details.querySelector("summary").focus();
  });
};

let last;
document.addEventListener("told", (event) => {
  if (event.detail === last) return;
  last = event.detail;
  show(last);
});
