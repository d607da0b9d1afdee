import { equip } from './figure-tools.ts';

/**
 * Readies what the page holds only when it comes near the view: explorables and the run buttons of
 * examples, which are loaded, and the tools of figures. Until then their HTML stands as the build
 * made it. Add one file to `explorables/` for a new explorable; nothing changes here.
 */
const explorables = import.meta.glob('./explorables/*.ts');
/** About a screen ahead, so that it is live when the reader arrives. */
const AHEAD = '800px';

const loader = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      loader.unobserve(target);
      void load(target);
    }
  },
  { rootMargin: AHEAD },
);

const FIGURES = '.prose figure:is([data-diagram], [data-chart], .table):has(> figcaption)';
for (const element of document.querySelectorAll(`[data-explorable], run-example, ${FIGURES}`))
  loader.observe(element);

function load(element: Element): unknown {
  const { localName } = element;
  if (localName === 'figure') return equip(element);
  if (localName === 'run-example') return import('./run-example.ts');
  return explorables[`./explorables/${localName}.ts`]?.();
}
