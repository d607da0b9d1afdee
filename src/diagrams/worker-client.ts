import { Worker } from 'node:worker_threads';
import type { Drawing } from './drawing.ts';
import { DiagramError } from './errors.ts';
import type { Answer, Order } from './render-worker.ts';

interface Waiting {
  resolve(drawing: Drawing): void;
  reject(error: Error): void;
}

let worker: Worker | undefined;
let count = 0;
const waiting = new Map<number, Waiting>();

/**
 * Draws in a thread of its own, because mermaid needs `window` and `document` as globals and a
 * build that has them takes itself for a browser. The thread starts with the first diagram and
 * does not keep the process alive once all are drawn.
 * @throws DiagramError
 */
export function drawInWorker(source: string): Promise<Drawing> {
  return new Promise((resolve, reject) => {
    worker ??= start();
    const order: Order = { number: count++, source };
    waiting.set(order.number, { resolve, reject });
    worker.ref();
    worker.postMessage(order);
  });
}

function start(): Worker {
  const started = new Worker(new URL('./render-worker.ts', import.meta.url));
  started.on('message', (answer: Answer) => {
    const order = waiting.get(answer.number);
    waiting.delete(answer.number);
    if (waiting.size === 0) started.unref();
    if ('failure' in answer) order?.reject(new DiagramError(answer.failure));
    else order?.resolve(answer.drawing);
  });
  started.on('error', (error) => {
    worker = undefined;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  });
  return started;
}
