import { contentTypes } from '../content-types.ts';
import { nameOf, pattern } from '../paths.ts';
import { type Header, type Policy, revalidate } from '../policy.ts';

/**
 * For `include` inside a `server { root …; }`. The site lies below `root` as it does below the
 * host's name: at `root/repo/` where the base is `/repo/`.
 */
export function nginxConf(policy: Policy): string {
  const { base, caching } = policy;
  const name = nameOf(base);
  return `# The site at ${base}. Include it in a server { root …; } block.
# Where the module ngx_brotli is loaded, add "brotli_static on;" to that block.
${base === '/' ? 'server_tokens off;\n' : ''}
# Decided here and not in a location each: a location's add_header drops all those around it.
set $${name}_cache "${revalidate}";
${caching
  .toReversed()
  .map(
    ({ paths, value }) =>
      `if ($uri ~ "${pattern(paths, base)}") { set $${name}_cache "${value}"; }`,
  )
  .join('\n')}
set $${name}_tls "";
if ($https) { set $${name}_tls "${policy.tlsHeaders[0]?.[1] ?? ''}"; }
${base === '/' ? '' : withSlash(base)}
location ^~ ${base} {
  index index.html;
  autoindex off;
  absolute_redirect off;
  server_tokens off;
  gzip_static on;
  gzip_vary on;
  default_type application/octet-stream;
  types {
${Object.entries(contentTypes)
  .map(([end, type]) => `    "${type}" ${end};`)
  .join('\n')}
  }
${policy.headers.map(header).join('\n')}
${policy.tlsHeaders.map(([field]) => header([field, `$${name}_tls`])).join('\n')}
  add_header Cache-Control $${name}_cache always;
  error_page 404 ${base}404.html;
  # A folder without a page is no page.
  error_page 403 =404 ${base}404.html;

  # Hidden files, and settings of other hosts.
  location ~ "/\\.(?!well-known/)" { return 404; }
  location ~ "${pattern('_headers', base)}" { return 404; }
  location ~ "${pattern('vercel.json', base)}" { return 404; }
}
`;
}

function withSlash(base: string): string {
  return `
location = ${base.slice(0, -1)} {
  absolute_redirect off;
  server_tokens off;
  return 301 ${base};
}
`;
}

function header([name, value]: Header): string {
  return `  add_header ${name} ${value.startsWith('$') ? value : `"${value}"`} always;`;
}
