// Before anything is painted: that there is script, and the colours that the reader chose last.
// Without a choice, or without script, the system decides.
document.documentElement.classList.replace("no-js", "js");
try {
  const chosen = localStorage.getItem("rt-scheme");
  if (chosen) document.documentElement.dataset.scheme = chosen;
} catch {
  // the browser keeps nothing
}
