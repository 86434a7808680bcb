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

const HIDDEN = "preview-panel-hidden"; // what the reader has closed: new faults open it again, what is to do does not
const TO_DO = "to do";

const show = async (told) => {
  const answer = await fetch(`/.preview/notices?${encodeURIComponent(location.pathname)}`);
  shown.innerHTML = await answer.text();
  const details = shown.querySelector("details");
  const urgent = details?.classList.contains("preview-panel--urgent");
  heard.setAttribute("role", urgent ? "alert" : "status");
  heard.textContent = details ? details.querySelector("summary").textContent : "";
  if (!details) return;
  const name = urgent ? told : TO_DO;
  details.open = sessionStorage.getItem(HIDDEN) !== name;
  const remember = () => {
    if (details.open) sessionStorage.removeItem(HIDDEN);
    else sessionStorage.setItem(HIDDEN, name);
  };
  details.addEventListener("toggle", remember);
  details.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !details.open) return;
    details.open = false;
    remember(); // at once: the event comes later, and not at all where the page is left before
    details.querySelector("summary").focus();
  });
};

let last;
document.addEventListener("told", (event) => {
  if (event.detail === last) return;
  last = event.detail;
  show(last);
});
