/**
 * Runs in the head, before anything is drawn: puts the reader's kept settings (theme, text size, …)
 * on the root element and gives the browser's frame the theme's colour, so that no page flashes in
 * another look; marks that scripts run, whether the command key is ⌘, whether there is a place
 * to continue at, which the home page leaves room for, and whether the page is opened at its top, so
 * that what lies far below may be laid out later (elements/rest-of-text.ts). It stands in the page word for word, so that
 * a content security policy can name it by its hash.
 */
export const beforePaint = [
  "(d=>{d.scripts='on';if(/Mac|iP/.test(navigator.platform))d.mac='';",
  "if(!location.hash&&performance.getEntriesByType('navigation')[0]?.type=='navigate'",
  "&&CSS.supports('overflow-anchor:auto'))d.skips='';",
  "try{let s=localStorage;if(s['reading-places'])d.reading='';",
  "Object.assign(d,JSON.parse(s.getItem('reading-settings')));",
  "if(d.theme)for(let m of document.querySelectorAll('[data-of]'))",
  "m.media=m.dataset.of==d.theme?'all':'not all'}catch{}",
  '})(document.documentElement.dataset)',
].join('');
