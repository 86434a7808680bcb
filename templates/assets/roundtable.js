// Comfort only: every page is complete without it.

function tell(words) {
  const told = document.getElementById("rt--told");
  told.textContent = "";
  requestAnimationFrame(() => (told.textContent = words));
}

// That something was copied is said to all for a while, over the foot of the window and by a colour: nothing moves.
function tellCopied(element, words) {
  const told = document.getElementById("rt--told");
  tell(words);
  told.dataset.shown = element.dataset.copied = "";
  setTimeout(() => {
    delete told.dataset.shown;
    delete element.dataset.copied;
  }, 2500);
}

// "Link to this": the link works by itself; with script its address is copied too.
document.addEventListener("click", async (event) => {
  const link = event.target.closest("a.headerlink");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  try {
    await navigator.clipboard.writeText(link.href);
  } catch {
    return; // the browser did not allow it: the address stands in its bar
  }
  tellCopied(link, document.getElementById("rt--told").dataset.copied);
});

// Taking words along: the buttons wait until there is script. Words that are yet to be fetched are promised, since some
// browsers copy only at once.
const promised = (kinds) =>
  new ClipboardItem(
    Object.fromEntries(
      Object.entries(kinds).map(([kind, text]) => [kind, Promise.resolve(text).then((said) => new Blob([said], { type: kind }))]),
    ),
  );

const addressHere = () => document.querySelector("link[rel=canonical]")?.href ?? location.href.split("#")[0];

// A quotation goes along with its marks, whose it is and where it stands: as text, and as markup that says the same.
function quotationToCopy(button) {
  const words = document.querySelector(".rt-quotation__words").textContent;
  const quote = document.createElement("blockquote");
  const whose = document.createElement("p");
  const link = document.createElement("a");
  quote.cite = link.href = link.textContent = addressHere();
  quote.textContent = words;
  whose.append(`${button.dataset.whose}, `, link);
  return {
    "text/plain": `${words} – ${button.dataset.whose}, ${link.href}`,
    "text/html": quote.outerHTML + whose.outerHTML,
  };
}

function wordsToCopy(button) {
  if (button.dataset.whose) return quotationToCopy(button);
  const file = button.parentElement.querySelector("a[download]");
  const text = file
    ? fetch(file.href).then((answer) => answer.text())
    : button.parentElement.querySelector("[data-citation], [data-taken]").textContent;
  return { "text/plain": text };
}

for (const button of document.querySelectorAll(".rt-copy")) {
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.write([promised(wordsToCopy(button))]);
    } catch {
      return; // the browser did not allow it, or the file did not come: the words stand on the page
    }
    tellCopied(button, button.dataset.told);
  });
}

for (const button of document.querySelectorAll(".rt-share")) {
  button.hidden = !navigator.share;
  button.addEventListener("click", () => {
    navigator.share({ title: document.title, url: addressHere() }).catch(() => {}); // the reader may change their mind
  });
}

// The register: shows only what is asked for. Its links do the same by leading to each expert's and each verdict's.
function prepareRegister() {
  const filter = document.getElementById("rt--filter");
  if (!filter) return;
  const entries = [...document.querySelectorAll(".rt-register > li")];
  const count = document.getElementById("rt--filter-count");
  const plural = new Intl.PluralRules(document.documentElement.lang);
  const show = () => {
    const { words, speaker, verdict } = Object.fromEntries(new FormData(filter));
    const wanted = words.trim().toLowerCase();
    let shown = 0;
    for (const entry of entries) {
      entry.hidden =
        (speaker && entry.dataset.speaker !== speaker) ||
        (verdict && entry.dataset.verdict !== verdict) ||
        !entry.textContent.toLowerCase().includes(wanted);
      if (!entry.hidden) shown += 1;
    }
    count.textContent = count.dataset[plural.select(shown)].replace("%(num)s", shown);
  };
  filter.addEventListener("input", show);
  filter.addEventListener("submit", (event) => event.preventDefault());
}

prepareRegister();

// Where one is: the last part whose heading has passed the upper third of the window. The contents mark it, and in a
// small window the bar names it, once the page's title is out of sight.
function followReading() {
  const links = [...document.querySelectorAll(".rt-contents a[href^='#']")];
  const parts = links.length
    ? links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))))
    : [...document.querySelectorAll(".rt-page h2[id]")];
  const title = document.querySelector(".rt-page h1");
  const bar = document.getElementById("rt--bar");
  const [who, where] = bar.querySelectorAll("a");
  who.textContent = title.textContent;
  const mark = () => {
    const here = parts.findLastIndex((part) => part && part.getBoundingClientRect().top < innerHeight / 3);
    for (const [at, link] of links.entries()) {
      if (at === here) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    where.textContent = parts[here]?.textContent ?? "";
    where.href = `#${links.length ? "rt--contents" : (parts[here]?.id ?? "")}`;
    bar.hidden = title.getBoundingClientRect().bottom > 0;
  };
  addEventListener("scroll", mark, { passive: true });
  mark();
}

followReading();

// The picture of positions: one expert's line is lit, and what decides it is spoken beside the picture. What is said stays
// until the reader rests on another line, leaves both, or presses Escape (WCAG 2.2, 1.4.13).
const RESTED_AFTER = 120; // milliseconds: on its way to what is said a pointer crosses lines, and rests on none
const LEFT_AFTER = 1000; // time to come from the picture to what is said
const STILL = 4; // pixels by which a hand that rests may move
const LINE = ".rt-front [data-lane]";
const FIELD = ".rt-pattern__field, .rt-speech";

function prepareFigure() {
  const front = document.querySelector(".rt-front:has(.rt-speech)");
  if (!front) return;
  const speech = front.querySelector(".rt-speech");
  const names = [...front.querySelectorAll(".rt-pattern__name")].map(withButton);
  const nameOf = ({ dataset }) => names.find((one) => one.dataset.lane === dataset.lane);
  let chosen = null;
  let lit = null;

  // In a narrow window what is said takes the place of the caption, right above the names, and not of the standfirst.
  const narrow = matchMedia("(width < 60rem)");
  const place = () => front.querySelector(narrow.matches ? ".rt-pattern" : ".rt-front__said").append(speech);
  narrow.addEventListener("change", place);
  place();

  const questionOf = (answer) => {
    const link = document.createElement("a");
    const asked = front.querySelector(`[data-says="${answer}"]`).closest("li").querySelector("a");
    Object.assign(link, { href: asked.href, textContent: asked.textContent });
    return link;
  };

  const speak = ({ dataset, ariaLabel }) => {
    const answer = document.querySelector(`[data-answer="${dataset.speaks}"]`);
    const voice = front.querySelector(`.rt-voice[data-lane="${dataset.lane}"]`);
    const head = document.createElement("p");
    const name = document.createElement("b");
    name.textContent = voice.querySelector("h3").textContent;
    head.append(...(answer ? [name, " · ", questionOf(dataset.speaks)] : [ariaLabel ?? name]));
    speech.replaceChildren(head, ...[...(answer?.children ?? [])].map((one) => one.cloneNode(true)));
    speech.className = `rt-speech ${[...voice.classList].find((one) => /^rt-voice-\d/.test(one))}`;
  };

  const light = (source) => {
    if (source === lit) return;
    lit = source;
    const lane = source?.dataset.lane;
    for (const one of front.querySelectorAll("[data-lane]")) one.classList.toggle("rt-lit", one.dataset.lane === lane);
    front.toggleAttribute("data-lit", Boolean(source));
    const speaker = source && ("speaks" in source.dataset ? source : nameOf(source));
    const answer = speaker?.dataset.speaks;
    for (const one of front.querySelectorAll("[data-says], .rt-pattern__mark[data-speaks]")) {
      one.classList.toggle("rt-said", Boolean(answer) && answer === (one.dataset.says ?? one.dataset.speaks));
    }
    if (speaker) speak(speaker);
    else speech.replaceChildren();
  };

  const choose = (name) => {
    chosen = name;
    for (const one of names) one.ariaPressed = one === chosen;
    light(chosen);
    if (chosen) speech.scrollIntoView({ block: "nearest" });
  };

  for (const name of names) name.addEventListener("click", () => choose(chosen === name ? null : name));
  for (const title of front.querySelectorAll("svg a > title")) {
    title.parentElement.ariaLabel = title.textContent;
    title.remove(); // it is said beside the picture now, and not over it
  }
  speakAtFirstTap(front, () => lit, light);
  const rows = [...front.querySelectorAll(".rt-pattern__rows > li")];
  const marks = [...front.querySelectorAll(".rt-pattern__marks > g")];
  moveByArrows(rows.flatMap((row, at) => [row.querySelector("a"), ...marks[at].querySelectorAll("a")]));
  followPointer(light, () => light(chosen));
  front.addEventListener("focusin", ({ target }) => target.closest(LINE) && light(target.closest(LINE)));
  front.addEventListener("focusout", ({ relatedTarget: next }) => next?.closest(`${LINE}, ${FIELD}`) || light(chosen));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented || !lit) return;
    if (document.querySelector("[aria-describedby=rt--preview]")) return; // one thing at a time: the preview goes first
    if (speech.contains(document.activeElement)) nameOf(lit).focus();
    choose(null);
  });
}

// Tells on which line a pointer rests, and when it has left the picture and what is said. A finger never rests.
function followPointer(rest, leave) {
  let over = null;
  let from = { x: 0, y: 0 };
  let waiting;
  const wait = (act, time) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      waiting = undefined;
      act();
    }, time);
  };
  const follow = ({ target, pointerType, clientX: x, clientY: y }) => {
    const now = target.closest(LINE) ?? target.closest(`.rt-pattern, ${FIELD}`);
    const goesOn = waiting && now && Math.hypot(x - from.x, y - from.y) > STILL;
    if (pointerType === "touch" || (now === over && !goesOn)) return;
    over = now;
    from = { x, y };
    clearTimeout(waiting);
    waiting = undefined;
    if (now?.matches(LINE)) wait(() => rest(now), RESTED_AFTER);
    else if (!now) wait(leave, LEFT_AFTER);
  };
  document.addEventListener("pointermove", follow);
  document.documentElement.addEventListener("pointerleave", follow);
}

// A finger cannot rest: its first tap on a mark lets the mark speak, and the next follows the link.
function speakAtFirstTap(front, lit, light) {
  let spoke; // what spoke when a finger came down
  front.addEventListener("pointerdown", ({ pointerType }) => (spoke = pointerType === "touch" ? lit() : undefined));
  front.addEventListener("click", (event) => {
    const mark = event.target.closest(".rt-pattern__mark");
    if (!mark || spoke === undefined || spoke === mark) return;
    event.preventDefault();
    light(mark);
  });
}

// All questions and marks are one stop of the Tab key, and arrows lead from one to the next; without script each link is a
// stop.
function moveByArrows(marks) {
  const ways = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
  for (const [at, mark] of marks.entries()) {
    mark.setAttribute("tabindex", at ? -1 : 0);
    mark.addEventListener("focus", () => marks.forEach((one) => one.setAttribute("tabindex", one === mark ? 0 : -1)));
    mark.addEventListener("keydown", (event) => {
      const next = { Home: 0, End: marks.length - 1 }[event.key] ?? at + ways[event.key];
      if (!marks[next] || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      marks[next].focus();
    });
  }
}

// A name above its line can be chosen where there is script, and is a button there.
function withButton(name) {
  const button = document.createElement("button");
  button.className = name.className;
  Object.assign(button.dataset, name.dataset);
  button.type = "button";
  button.textContent = name.textContent;
  button.ariaPressed = false;
  name.replaceWith(button);
  return button;
}

prepareFigure();

// Light and dark: the switch leads to the one that is not shown. The reader's choice is kept where it is not what the
// system asks for anyway.
const scheme = document.getElementById("rt--scheme");
const system = matchMedia("(prefers-color-scheme: dark)");
const asked = () => (system.matches ? "dark" : "light");
const chosen = () => document.documentElement.dataset.scheme;
const nameScheme = () => {
  scheme.title = scheme.dataset[chosen() ?? "system"];
  scheme.setAttribute("aria-label", scheme.title);
};
scheme.addEventListener("click", () => {
  const next = (chosen() ?? asked()) === "dark" ? "light" : "dark";
  if (next === asked()) delete document.documentElement.dataset.scheme;
  else document.documentElement.dataset.scheme = next;
  try {
    if (chosen()) localStorage.setItem("rt-scheme", next);
    else localStorage.removeItem("rt-scheme");
  } catch {
    // the browser keeps nothing: the choice lasts as long as the page
  }
  nameScheme();
  tell(scheme.title);
});
nameScheme();

// The search: it opens at once, and what it needs is fetched then, and not before.
const search = document.getElementById("rt--search");
let prepared;
function openSearch() {
  search.showModal();
  prepared ??= import("./search.js")
    .then(({ prepare }) => prepare(search))
    .catch(() => {
      prepared = undefined; // the next opening tries again
      search.querySelector("[role=status]").textContent = search.dataset.failed;
    });
}
for (const button of document.querySelectorAll("[aria-haspopup=dialog]")) button.addEventListener("click", openSearch);
document.addEventListener("keydown", (event) => {
  const field = event.target.closest("input, select, textarea");
  const elsewhere = field && !search.contains(field); // the field of the closed search keeps the focus for a moment
  if (event.key !== "/" || search.open || elsewhere) return;
  event.preventDefault();
  openSearch();
});
search.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  event.preventDefault(); // some browsers would empty the field first
  search.close();
});
search.addEventListener("submit", (event) => event.preventDefault());
search.addEventListener("click", (event) => {
  // The page behind the dialog, the button that closes it, and a result, which may lead to this very page.
  if (event.target === search || event.target.closest(".rt-search__close, a")) search.close();
});

// Previews of what a link leads to: fetched when a reader first rests on one, and not before.
const RESTS = ["pointerover", "focusin"];
function prepareRest(event) {
  const rests = event.type === "focusin" ? event.target.matches(":focus-visible") : event.pointerType !== "touch";
  if (!rests || !event.target.closest("main a")) return;
  for (const kind of RESTS) document.removeEventListener(kind, prepareRest);
  import("./previews.js").then(({ begin }) => begin(event)).catch(() => {}); // the link leads there all the same
}
for (const kind of RESTS) document.addEventListener(kind, prepareRest);
