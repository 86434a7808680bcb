// Previews: whoever rests on a link to a claim, an expert, a topic, a term or an event sees in a card what it leads to.
// The card can be dismissed by Escape, rested on itself, and stays as long as the reader does (WCAG 2.2, 1.4.13).
// It shows text of the page that the link leads to, which is fetched then; a finger gets the page and no card.

const ROOT = new URL("../../", import.meta.url);
const SHOWN_AFTER = 300; // milliseconds: whoever only crosses a link gets no card
const GONE_AFTER = 250; // time to cross from the link to its card
const GAP = 3; // pixels between a link and its card
const MARGIN = 8; // pixels between the card and the edge of the window

// What the card of a thing consists of: the thing, and its parts in their order.
const KINDS = [
  [".rt-page--claim article", ["h1", ".rt-quotation__words", "figcaption"]],
  [".rt-claim", [".rt-claim__says", ".rt-quotation__words", "figcaption"]],
  [".rt-timeline > li", [".rt-timeline__date", "h3", "h3 ~ p, .rt-signed ~ p"]],
  [".rt-glossary > div", ["dt", "dd"]],
];
const HEAD = [".rt-head", ["h1", ".rt-gist, .rt-standfirst"]];
const PREVIEWED = /^(experts|topics)\/.+|^(glossary|timeline)\/#/;
const APPARATUS = ".headerlink, .rt-how";

const card = document.createElement("div");
const pages = new Map();
let hovered, focused, shown, dismissed, waiting;

// Returns what a link may be previewed by, or nothing.
function previewed(element) {
  const link = element.closest?.("main a[href]:not(.headerlink)");
  if (!(link instanceof HTMLAnchorElement) || !link.href.startsWith(ROOT)) return undefined;
  return PREVIEWED.test(link.href.slice(ROOT.href.length)) ? link : undefined;
}

function pageOf(url) {
  const address = url.origin + url.pathname;
  if (address === location.origin + location.pathname) return document;
  if (!pages.has(address)) {
    const parse = (text) => new DOMParser().parseFromString(text, "text/html");
    const page = fetch(address).then((answer) => answer.text()).then(parse);
    pages.set(address, page);
    page.catch(() => pages.delete(address)); // the next rest tries again
  }
  return pages.get(address);
}

// Returns the thing that an address leads to, and the names of its parts.
function thingAt(page, url) {
  const anchor = decodeURIComponent(url.hash.slice(1));
  const target = anchor ? page.getElementById(anchor) : page.querySelector(".rt-page--claim article, .rt-head");
  for (const [kind, parts] of [...KINDS, HEAD]) {
    const thing = target?.closest(kind);
    if (thing) return { thing, parts };
  }
  return undefined;
}

// Makes a paragraph of the card from a part of the page: its words alone.
function copied(part) {
  const words = part.cloneNode(true);
  for (const sign of words.querySelectorAll(APPARATUS)) sign.remove();
  const paragraph = document.createElement("p");
  paragraph.textContent = words.textContent.trim();
  paragraph.className = part.matches(".rt-quotation__words") ? "rt-preview__quotation" : "";
  return paragraph;
}

// Places the card under the line of the link, or above it where there is no room.
function place(link) {
  const line = link.getClientRects()[0];
  const { width, height } = card.getBoundingClientRect();
  const left = Math.max(MARGIN, Math.min(line.left, document.documentElement.clientWidth - width - MARGIN));
  const last = link.getBoundingClientRect().bottom;
  const above = last + GAP + height + MARGIN > innerHeight && line.top > GAP + height + MARGIN;
  card.style.left = `${left + scrollX}px`;
  card.style.top = `${(above ? line.top - height - GAP : last + GAP) + scrollY}px`;
}

function hide() {
  if (!shown) return;
  shown.removeAttribute("aria-describedby");
  shown = undefined;
  card.hidePopover();
}

async function show(link) {
  const url = new URL(link.href);
  const found = thingAt(await pageOf(url), url);
  if (!found || link !== (hovered ?? focused) || found.thing.contains(link)) return;
  const parts = found.parts.map((part) => found.thing.querySelector(part)).filter(Boolean);
  hide();
  card.className = `rt-preview ${found.thing.closest("[class*=rt-voice-]")?.className.match(/rt-voice-\d/) ?? ""}`;
  card.replaceChildren(...parts.map(copied));
  card.showPopover();
  place(link);
  shown = link;
  link.setAttribute("aria-describedby", card.id);
}

function settle() {
  const wanted = hovered ?? focused;
  if (wanted !== dismissed) dismissed = undefined;
  if (!wanted) hide();
  else if (wanted !== shown && wanted !== dismissed) show(wanted).catch(() => {}); // the link leads there all the same
}

// The reader rests on something, or has left it: what follows is decided when the reader has stayed there a moment.
function note(event) {
  if (event.type === "focusin") focused = event.target.matches(":focus-visible") ? previewed(event.target) : undefined;
  else if (event.type === "focusout") focused = undefined;
  else if (event.pointerType !== "touch" && !card.contains(event.target)) hovered = previewed(event.target);
  if (event.type === "focusin" && event.target !== shown && !hovered) hide(); // or it might cover what has the focus now
  clearTimeout(waiting);
  waiting = setTimeout(settle, (hovered ?? focused) ? SHOWN_AFTER : GONE_AFTER);
}

export function begin(event) {
  if (!card.showPopover) return; // an older browser: the links are there
  card.id = "rt--preview";
  card.role = "tooltip";
  card.popover = "manual";
  document.querySelector("main").append(card);
  for (const kind of ["pointerover", "focusin", "focusout"]) document.addEventListener(kind, note);
  document.documentElement.addEventListener("pointerleave", note);
  document.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !shown) return;
    dismissed = shown;
    hide();
  });
  note(event);
}
