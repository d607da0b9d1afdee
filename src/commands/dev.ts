import './no-telemetry.ts';
import { dev } from 'astro';

/** `npm run dev`: live preview while writing; Ctrl C ends it. PORT sets the port, 0 any free one. */
process.env.LIVE_DIAGRAMS = '1';
const port = process.env.PORT;
await dev(port ? { server: { port: Number(port) } } : {});
