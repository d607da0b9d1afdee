import { existsSync, readdirSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { HOSTING } from './paths.ts';

/** The folder that a built site is to take the place of; a link to it stays a link. */
export function sitePlace(folder: string): string {
  return existsSync(folder) ? realpathSync(folder) : resolve(folder);
}

/** Why a site must not take a folder's place, which would delete what is there; undefined where it may. */
export function placeFault(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  if (!statSync(folder).isDirectory()) return fault(folder, '是一个文件');
  const names = readdirSync(folder);
  if (names.includes('.git')) return fault(folder, '是一个 Git 仓库');
  const isSite = names.length === 0 || existsSync(join(folder, HOSTING, 'policy.json'));
  return isSite ? undefined : fault(folder, '里有别的文件，不是构建好的网站');
}

function fault(folder: string, what: string): string {
  return `${folder} ${what}，构建会把它换掉，所以停下。\n  → 用 OUT_DIR 写到另一个文件夹，或者先把它移走`;
}

/** Puts the new site in the place of the old one; the old one is gone only when the new one stands. */
export function replaceSite(target: string, fresh: string): void {
  const old = `${fresh}-old`;
  const isThere = existsSync(target);
  if (isThere) renameSync(target, old);
  try {
    renameSync(fresh, target);
  } catch (error) {
    if (isThere) renameSync(old, target);
    throw error;
  }
  try {
    rmSync(old, { recursive: true, force: true });
  } catch (error) {
    console.warn(`新的网站已经就位；旧的一份删不掉，留在 ${old}：${(error as Error).message}`);
  }
}
