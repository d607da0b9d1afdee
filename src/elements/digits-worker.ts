import { readDigits, splitDigits } from '~/examples/digits.ts';
import { confusion, type Net } from '~/examples/digits-net.ts';
import type { Row } from '~/examples/digits-runs.ts';
import { type Setup, train } from '~/examples/digits-trainer.ts';

/** What the page sends: the images as text, and how to train. */
export interface Job {
  images: string;
  setup: Setup;
}

/** What comes back before the first and after each epoch. */
export interface Report {
  row: Row;
  confusion: number[][];
  net: Net;
}

/** Trains away from the page, which stays free; the page ends it by terminating this worker. */
self.addEventListener('message', ({ data }: MessageEvent<Job>) => {
  const images = readDigits(data.images);
  const held = splitDigits(images, data.setup.split).test;
  for (const { training, test, net } of train(images, data.setup)) {
    const row: Row = [training.loss, training.right, test.loss, test.right];
    const report: Report = { row, confusion: confusion(net, held), net };
    self.postMessage(report);
  }
});
