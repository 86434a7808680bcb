// Comfort only: every page is complete without it.

// "Link to this": the link works by itself; with script its address is copied too, and screen readers hear so.
document.addEventListener("click", async (event) => {
  const link = event.target.closest("a.headerlink");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  try {
    await navigator.clipboard.writeText(link.href);
  } catch {
    return; // the browser did not allow it: the address stands in its bar
  }
  const told = document.getElementById("rt-told");
  told.textContent = "";
  requestAnimationFrame(() => (told.textContent = "Link copied"));
  link.dataset.copied = "";
  setTimeout(() => delete link.dataset.copied, 2000);
});

// The register: shows only what is asked for. Its links do the same by leading to each expert's and each verdict's.
function prepareRegister() {
  const filter = document.getElementById("rt-filter");
  if (!filter || filter.dataset.ready) return;
  const entries = [...document.querySelectorAll(".rt-register > li")];
  const count = document.getElementById("rt-filter-count");
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
    count.textContent = `${shown} ${shown === 1 ? count.dataset.one : count.dataset.many}`;
  };
  filter.dataset.ready = "";
  filter.addEventListener("input", show);
  filter.addEventListener("submit", (event) => event.preventDefault());
}

// With Material's instant navigation a page can come without a load of its own.
if (window.document$) window.document$.subscribe(prepareRegister);
else prepareRegister();
