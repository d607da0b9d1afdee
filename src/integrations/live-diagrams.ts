import type { AstroIntegration } from 'astro';
import astroMermaid from 'astro-mermaid';
import { liveConfig } from '../diagrams/config.ts';

/**
 * astro-mermaid, for `npm run dev`: it draws every diagram in the author's browser, at once. A build
 * has no use for it: there the diagrams are SVG already, and its script weighs 200 kB with Mermaid.
 */
export function liveDiagrams(): AstroIntegration {
  const mermaid = astroMermaid({
    enableLog: false,
    autoTheme: true,
    mermaidConfig: liveConfig(),
  });
  return {
    ...mermaid,
    hooks: {
      'astro:config:setup': async (options) => {
        if (options.command === 'dev') await mermaid.hooks['astro:config:setup']?.(options);
      },
    },
  };
}
