interface Build {
  /** Changes whenever any file does, so that browsers see a new worker. */
  id: string;
  /** Path of the site on its host, from slash to slash. */
  base: string;
  /** What the page for being offline is made of, below the base. */
  shell: string[];
}

/** The build writes the values in place of this name. */
declare const BUILD: Build;

export const thisBuild = BUILD;

/** A path below the base as a full address. */
export function address(path: string): string {
  return new URL(thisBuild.base + path, location.origin).href;
}
