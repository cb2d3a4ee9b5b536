// Leaving fast: the link "Exit this page", or the Shift key three times within five seconds. The page is emptied first, for
// the way out may be slow. Takes the page's place in the browser's history rather than a new one.
"use strict";
(() => {
  const link = document.querySelector("a.exit");
  if (!link) return;
  const leave = (event) => {
    if (event) event.preventDefault();
    document.title = "…";
    document.body.hidden = true;
    location.replace(link.href);
  };
  link.addEventListener("click", leave);
  let presses = [];
  document.addEventListener("keyup", (event) => {
    if (event.key !== "Shift") {
      presses = [];
      return;
    }
    presses = presses.filter((at) => event.timeStamp - at < 5000);
    presses.push(event.timeStamp);
    if (presses.length >= 3) leave();
  });
  // A page brought back from the browser's memory is asked for again, so that nothing shows after leaving.
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
  });
})();
