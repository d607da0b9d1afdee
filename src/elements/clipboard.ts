import { say } from './toast.ts';

/** Copies a text and says so, or says why it could not. */
export async function copyText(text: string, what: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    say(`已复制${what}`);
  } catch {
    say('没能复制：浏览器不许这一页写剪贴板。');
  }
}

/** Without a clipboard (on plain http) the link goes where it can be taken from. */
export async function copyLink(href: string): Promise<void> {
  if (navigator.clipboard) return copyText(href, '链接');
  location.assign(href);
  say('链接在地址栏里，可以从那里复制。');
}

export async function share(what: ShareData): Promise<void> {
  try {
    await navigator.share(what);
  } catch (error) {
    // The reader changed their mind: nothing to say.
    if (!(error instanceof DOMException && error.name === 'AbortError')) say('没能分享。');
  }
}
