import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serveSite } from '../hosting/server.ts';
import { storedPolicy } from '../hosting/stored-policy.ts';
import { basePath, outDir } from '../places.ts';

const PORT = Number(process.env.PORT ?? 4321);
/** Tried one after the other while others hold them. */
const PORTS = process.env.PORT ? [PORT] : Array.from({ length: 10 }, (_, i) => PORT + i);

/**
 * Serves the built site at a printed address, the second half of `npm start`, as a host that reads
 * its policy would; Ctrl C ends it.
 */
async function main(): Promise<void> {
  if (!existsSync(join(outDir, 'index.html'))) {
    throw new Error(`${outDir} 里没有构建好的网站。\n  → 先运行 npm run build`);
  }
  const policy = storedPolicy(outDir, basePath);
  for (const port of PORTS) {
    try {
      const { url } = await serveSite({ root: outDir, policy, port });
      console.log(url);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    }
  }
  throw new Error(`端口 ${PORTS.join('、')} 都被占用。\n  → 用 PORT=8080 npm start 换一个`);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
