import { contentType, unusualTypes } from '../content-types.ts';
import { type Header, type Policy, revalidate } from '../policy.ts';

/** `vercel.json`; of two fitting rules the later one decides. https://vercel.com/docs/project-configuration */
export function vercelJson({ base, headers, tlsHeaders, caching }: Policy): string {
  const rules = [
    // Vercel answers over TLS alone.
    rule(`${base}(.*)`, [...headers, ...tlsHeaders, ['Cache-Control', revalidate]]),
    ...caching.map(({ paths, value }) => rule(base + source(paths), [['Cache-Control', value]])),
    ...unusualTypes.map((end) =>
      rule(`${base}(.*)\\.${end}`, [['Content-Type', contentType(`.${end}`)]]),
    ),
  ];
  const config = {
    $schema: 'https://openapi.vercel.sh/vercel.json',
    cleanUrls: false,
    trailingSlash: true,
    headers: rules,
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}

function source(paths: string): string {
  return paths.replaceAll('.', '\\.').replace('*', '(.*)');
}

function rule(path: string, headers: readonly Header[]) {
  return { source: path, headers: headers.map(([key, value]) => ({ key, value })) };
}
