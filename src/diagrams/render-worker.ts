import { parentPort } from 'node:worker_threads';
import { type Drawing, draw } from './drawing.ts';
import type { Failure } from './errors.ts';
import { DiagramError, failureOf } from './errors.ts';

/** What render.ts sends. */
export interface Order {
  number: number;
  source: string;
}

/** What it gets back: the drawing or why there is none. */
export type Answer = { number: number } & ({ drawing: Drawing } | { failure: Failure });

let last: Promise<void> = Promise.resolve();

parentPort?.on('message', (order: Order) => {
  last = last.then(() => answer(order)).then((reply) => parentPort?.postMessage(reply));
});

async function answer({ number, source }: Order): Promise<Answer> {
  try {
    return { number, drawing: await draw(source) };
  } catch (error) {
    if (!(error instanceof DiagramError)) return { number, failure: failureOf(error, source) };
    const { reason, message, line, column, details } = error;
    return { number, failure: { reason, message, line, column, details: [...details] } };
  }
}
