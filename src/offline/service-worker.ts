import { answerTo, type Fetching } from './answers.ts';
import { forget, keepSearch, keepSeries, keepShell, keepVisited } from './keeping.ts';
import type { Answer, Request as Question } from './messages.ts';
import { whatIsKept } from './what-is-kept.ts';

interface Waiting {
  waitUntil(until: Promise<unknown>): void;
}
/** The part of ServiceWorkerGlobalScope used here; its types do not go together with a page's. */
interface WorkerScope {
  addEventListener(type: 'install' | 'activate', listener: (event: Waiting) => void): void;
  addEventListener(
    type: 'fetch',
    listener: (event: Fetching & { respondWith(answer: Promise<Response>): void }) => void,
  ): void;
  addEventListener(
    type: 'message',
    listener: (event: Waiting & MessageEvent<Question>) => void,
  ): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
}

const worker = self as unknown as WorkerScope;

worker.addEventListener('install', (event) => {
  event.waitUntil(keepShell().then(() => worker.skipWaiting()));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(worker.clients.claim());
});

worker.addEventListener('fetch', (event) => {
  const answer = answerTo(event);
  if (answer) event.respondWith(answer);
});

worker.addEventListener('message', (event) => {
  const [port] = event.ports;
  event.waitUntil(obey(event.data, (words) => port?.postMessage(words)));
});

async function obey(question: Question, tell: (words: Answer) => void): Promise<void> {
  if (question.type === 'visited') return keepVisited(question.urls);
  if (question.type === 'keep-search') return keepSearch().catch(() => {});
  if (question.type === 'keep-all') await keepSeries(tell);
  if (question.type === 'forget') await forget();
  tell(await whatIsKept());
}
