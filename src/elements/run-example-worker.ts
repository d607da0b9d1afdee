import { examples, isExample } from '~/examples/registry.ts';

/** What an example gave, and how long it ran, in milliseconds. */
export interface Ran {
  results: Record<string, number>;
  ms: number;
}

export type RunReport = Ran | { problem: string };

/** Runs the one example whose name is sent; the page ends this worker afterwards. */
self.addEventListener('message', async ({ data }: MessageEvent<string>) => {
  self.postMessage(await report(data));
});

async function report(name: string): Promise<RunReport> {
  try {
    if (!isExample(name)) throw new Error(`没有名为“${name}”的示例。`);
    const { example } = await examples[name]();
    const started = performance.now();
    const results = await example();
    return { results, ms: performance.now() - started };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
