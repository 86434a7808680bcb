// What the search finds: the index is looked through here, and shown as text. Fetched when the search is first opened.

const MOST_SHOWN = 50;
const LONGEST_TEXT = 300; // the longest quotation that content may hold: none is ever cut
const BEFORE_HIT = 80;

// A word, or an abbreviation with its full stops: "U.S." is looked for as "US".
const WORD = /\p{L}(?:\.\p{L})+\.?|[\p{L}\p{M}\p{N}]+/gu;
// Scripts that put no space between words: what is sought may begin anywhere.
const UNSPACED = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u;

// Letters that Unicode does not take apart, as who has no key for them types them.
const TYPED = { æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ß: "ss", ı: "i" };

// Letters alone count: neither capitals nor accents, and no mark between the words, of whatever shape.
const fold = (word) => {
  const bare = word.normalize("NFKD").replace(/[\p{M}.]/gu, "").toLowerCase();
  return bare.replace(/[æœøłđðþßı]/g, (letter) => TYPED[letter]);
};
const wordsOf = (text) => (text.match(WORD) ?? []).map(fold).filter(Boolean);
const line = (...texts) => ` ${texts.flatMap(wordsOf).join(" ")} `;

const begins = (word, sought) => word.startsWith(sought) || (UNSPACED.test(sought) && word.includes(sought));
const holds = (hay, sought) => hay.includes(UNSPACED.test(sought) ? sought : ` ${sought}`);

// Whether a word is a whole one of the speaker's name: the beginning of a name would be that of too many other words.
const names = (speaker, word) => speaker.includes(UNSPACED.test(word) ? word : ` ${word} `);

// How well an entry answers, the best first: its title is what was typed; it has the phrase as typed; the phrase with
// its last word unfinished; its speaker is named, and it has the other words; all the words stand in its title, or in
// what its speaker says, and not far apart in long prose; it has all the words; all the words stand in it or in what
// it belongs to. Nothing where it does not answer.
function rankOf(entry, words) {
  const phrase = words.join(" ");
  const others = words.filter((word) => !names(entry.speaker, word));
  const ranks = [
    () => entry.title === ` ${phrase} `,
    () => entry.own.includes(` ${phrase} `),
    () => holds(entry.own, phrase),
    () => others.length && others.length < words.length && others.every((word) => holds(entry.own, word)),
    () => [entry.title, entry.said].some((text) => words.every((word) => holds(text, word))),
    () => words.every((word) => holds(entry.own, word)),
    () => words.every((word) => holds(entry.all, word)),
  ];
  const rank = ranks.findIndex((answers) => answers());
  return rank < 0 ? undefined : rank;
}

// Looks for words; tells which of them stand nowhere, and what has all the others, the best first.
function lookFor(words, entries) {
  const missing = words.filter((word) => !entries.some((entry) => holds(entry.all, word)));
  const sought = words.filter((word) => !missing.includes(word));
  if (!sought.length) return { missing, found: [] };
  const ranked = entries.map((entry) => ({ entry, rank: rankOf(entry, sought) }));
  const found = ranked.filter(({ rank }) => rank !== undefined).sort((one, other) => one.rank - other.rank);
  return { missing, found: found.map(({ entry }) => entry) };
}

// Returns the part of a long text in which the first of the words stands.
function around(text, words) {
  if (text.length <= LONGEST_TEXT) return text;
  const hit = [...text.matchAll(WORD)].find(([word]) => words.some((sought) => begins(fold(word), sought)));
  const start = hit && hit.index > BEFORE_HIT ? text.indexOf(" ", hit.index - BEFORE_HIT) + 1 : 0;
  const end = text.lastIndexOf(" ", start + LONGEST_TEXT);
  return `${start ? "… " : ""}${text.slice(start, end > start ? end : start + LONGEST_TEXT)} …`;
}

// Makes an element that shows a text, with the words that were sought marked.
function shown(name, text, words) {
  const element = document.createElement(name);
  let end = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!words.some((sought) => begins(fold(word), sought))) continue;
    const mark = document.createElement("mark");
    mark.textContent = word;
    element.append(text.slice(end, index), mark);
    end = index + word.length;
  }
  element.append(text.slice(end));
  return element;
}

function item({ entry, address }, words) {
  const link = document.createElement("a");
  link.href = address;
  const context = [entry.speaker, entry.context].filter(Boolean).join(" · ");
  const parts = { title: entry.title, text: around(entry.text, words), context };
  for (const [part, text] of Object.entries(parts)) {
    const element = shown("span", text, words);
    element.className = `rt-search__${part}`;
    link.append(element);
  }
  const made = document.createElement("li");
  if (entry.colour) made.className = `rt-voice-${entry.colour}`;
  made.append(link);
  return made;
}

async function fetchEntries(index) {
  const { docs } = await (await fetch(index)).json();
  const root = new URL("../", index);
  return docs.map((entry) => ({
    entry,
    address: new URL(entry.location, root).href,
    title: line(entry.title),
    own: line(entry.title, entry.text),
    speaker: line(entry.speaker),
    said: entry.speaker ? line(entry.text) : "",
    all: line(entry.title, entry.text, entry.speaker, entry.context),
  }));
}

// Says in a sentence or two what became of a search.
function told({ missing, found }, { apart, first, found: forms, missing: nowhere }) {
  const said = missing.length ? [nowhere.replace("%(words)s", missing.join(", "))] : [];
  if (found.length) {
    const plural = new Intl.PluralRules(document.documentElement.lang).select(found.length);
    said.push(`${JSON.parse(forms)[plural].replace("%(num)s", found.length)}.`);
  } else if (!missing.length) said.push(apart);
  if (found.length > MOST_SHOWN) said.push(first.replace("%(num)s", MOST_SHOWN));
  return said.join(" ");
}

// Up and down lead through what was found, and from the first back to the words.
function step(event, input, list) {
  const way = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!way) return;
  const stops = [input, ...list.querySelectorAll("a")];
  const next = stops[stops.indexOf(document.activeElement) + way];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

export async function prepare(dialog) {
  const [input, said, list] = ["input", "[role=status]", "ol"].map((one) => dialog.querySelector(one));
  const entries = await fetchEntries(new URL(dialog.dataset.index, document.baseURI));
  const show = () => {
    const words = [...new Set(wordsOf(input.value))];
    const answer = lookFor(words, entries);
    list.replaceChildren(...answer.found.slice(0, MOST_SHOWN).map((one) => item(one, words)));
    said.textContent = words.length ? told(answer, dialog.dataset) : "";
  };
  input.addEventListener("input", show);
  dialog.addEventListener("keydown", (event) => step(event, input, list));
  dialog.addEventListener("submit", (event) => {
    event.preventDefault();
    list.querySelector("a")?.click();
  });
  show();
}
