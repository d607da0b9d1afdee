/**
 * `/print/`: browsers fetch a font once they lay out what is set in it, and on a phone formulas are
 * laid out late (styles/later.css). Whoever prints before that must find their fonts there.
 */
for (const face of document.fonts) face.load().catch(() => {});
