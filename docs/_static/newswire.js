// What the theme leaves out for people who use a screen reader or the keyboard alone.
addEventListener("DOMContentLoaded", () => {
  for (const caption of document.querySelectorAll("p.caption[role=heading]")) caption.setAttribute("aria-level", "2");
  for (const code of document.querySelectorAll("pre, .table-wrapper")) if (code.scrollWidth > code.clientWidth) code.tabIndex = 0;
});
