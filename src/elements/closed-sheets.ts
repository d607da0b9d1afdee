/** A page that the reader comes back to shows its text, not the sheet that was open on leaving. */
addEventListener('pagehide', () => {
  for (const sheet of document.querySelectorAll<HTMLElement>(':popover-open')) sheet.hidePopover();
});
