import { distDir } from '../support/dist.ts';
import { ask } from '../support/raw-request.ts';
import { siteFiles } from '../support/site-files.ts';
import { installServers, serverKinds } from '../support/web-servers.ts';

/**
 * `node tests/bench/load.ts [requests] [at once]`: asks each server for all files of the built site
 * in turn and prints how many answers a second it gave and how long the slowest took. By hand, on
 * a machine that does nothing else: asking costs as much as answering.
 */
const requests = Math.min(Number(process.argv[2] ?? 10_000), 100_000);
const atOnce = Math.min(Number(process.argv[3] ?? 50), 200);
const base = process.env.BASE_PATH ?? '/';
const paths = siteFiles(distDir).map(({ path }) => base + path);

installServers();
for (const { name, missing, start } of serverKinds) {
  const lacks = missing();
  if (lacks) {
    console.log(`${name}: not installed`);
    continue;
  }
  const server = await start(distDir, base);
  const milliseconds: number[] = [];
  const failed: string[] = [];
  let bytes = 0;
  let next = 0;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let i = next++; i < requests; i = next++) {
        const path = paths[i % paths.length] ?? base;
        const sent = performance.now();
        const answer = await ask(server.origin, path, { headers: { 'accept-encoding': 'br' } });
        milliseconds.push(performance.now() - sent);
        bytes += answer.body.length;
        if (answer.status !== 200) failed.push(`${answer.status} ${path}`);
      }
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  milliseconds.sort((a, b) => a - b);
  const at = (part: number) => (milliseconds[Math.floor(requests * part)] ?? 0).toFixed(1);
  console.log(
    `${name}: ${requests} requests over ${paths.length} files, ${atOnce} at once: ${failed.length} failed, ` +
      `${Math.round(requests / seconds)}/s, ${(bytes / 1024 / 1024 / seconds).toFixed(1)} MiB/s, ` +
      `half within ${at(0.5)} ms, 99 % within ${at(0.99)} ms, slowest ${at(0.99999)} ms`,
  );
  for (const one of new Set(failed)) console.log(`  ${one}`);
  await server.close();
}
