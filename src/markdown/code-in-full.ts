import type { ShikiTransformer } from 'shiki';

/**
 * Colours every line of code to its end, however long that takes. Shiki gives a line half a second
 * and leaves the rest of it plain: on a busy machine the same code then comes out otherwise.
 */
export const codeInFull: ShikiTransformer = {
  name: 'code-in-full',
  preprocess(_code, options) {
    options.tokenizeTimeLimit = 0;
  },
};
