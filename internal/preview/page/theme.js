"use strict";
// Keeps the chosen colours from page to page, where the browser allows it.
(() => {
  const choices = document.querySelectorAll("input[name=theme]");
  try {
    const kept = document.getElementById(localStorage.getItem("obsgen-theme"));
    if (kept) kept.checked = true;
  } catch { /* pages on a disk may have no storage */ }
  for (const choice of choices) choice.addEventListener("change", () => {
    try { localStorage.setItem("obsgen-theme", choice.id); } catch { /* then only this page changes */ }
  });
})();
