import './no-telemetry.ts';
import { parseArgs } from 'node:util';
import { checkContent } from '../checks/check-content.ts';
import { isError, printerFor } from '../problems/problem.ts';

/**
 * `npm run check:content [-- --format json]`: every mistake in the content, without building; exit
 * code 1 on any. As JSON, an array of problems on standard output, for editors.
 */
async function main(): Promise<void> {
  const format = readFormat();
  if (!format) return;
  const problems = await checkContent();
  const mistakes = problems.filter(isError).length;
  process.exitCode = mistakes > 0 ? 1 : 0;
  if (format === 'json') {
    console.log(JSON.stringify(problems, null, 2));
    return;
  }
  for (const line of problems.map(printerFor(process.stderr))) console.error(line);
  console.log(summary(mistakes, problems.length - mistakes));
}

function summary(mistakes: number, warnings: number): string {
  if (mistakes > 0) return `\n共 ${mistakes} 处要改。`;
  return warnings > 0 ? `\n没有要改的；提醒 ${warnings} 处。` : '内容没有发现问题。';
}

function readFormat(): 'text' | 'json' | undefined {
  try {
    const { values } = parseArgs({ options: { format: { type: 'string', default: 'text' } } });
    if (values.format === 'text' || values.format === 'json') return values.format;
  } catch {
    // Said below, in words.
  }
  console.error('用法：npm run check:content [-- --format json]');
  process.exitCode = 1;
  return undefined;
}

await main();
// A thread that draws diagrams may still be idling; nothing is left to do.
process.stdout.write('', () => process.exit(process.exitCode));
