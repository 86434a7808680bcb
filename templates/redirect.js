// Leads from an old address to the new one, and takes the part after # along.
const target = new URL(document.querySelector("link[rel=canonical]").href);
if (location.hash) target.hash = location.hash;
location.replace(target);
