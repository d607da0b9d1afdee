import { contentTypes } from '../content-types.ts';
import { nameOf, pattern } from '../paths.ts';
import { type Header, type Policy, revalidate } from '../policy.ts';

/**
 * For `import` inside a site block with a `root`. The site lies below `root` as it does below the
 * host's name: at `root/repo/` where the base is `/repo/`.
 */
export function caddyfile(policy: Policy): string {
  const { base, caching } = policy;
  const name = nameOf(base);
  const site = base === '/' ? '/*' : `${base.slice(0, -1)} ${base}*`;
  return `# The site at ${base}. Import it in a site block with a root; of two sites the one further down first.
@${name} path ${site}
# "route" keeps the order written here: what is said later counts.
route @${name} {
  header {
${policy.headers.map(header).join('\n')}
    Cache-Control "${revalidate}"
  }
  # By itself: beside a removal, the others would wait for the answer and miss those to errors.
  header -Server
  @${name}_tls protocol https
  header @${name}_tls {
${policy.tlsHeaders.map(header).join('\n')}
  }
${caching
  .toReversed()
  .map(({ paths, value }, i) =>
    rule(`${name}_cache${i}`, pattern(paths, base), `Cache-Control "${value}"`),
  )
  .join('\n')}
${Object.entries(contentTypes)
  .filter(([end]) => end !== 'html')
  .map(([end, type]) => rule(`${name}_type_${end}`, `\\.${end}$`, `Content-Type "${type}"`))
  .join('\n')}

  @${name}_method not method GET HEAD
  header @${name}_method Allow "GET, HEAD"
  error @${name}_method 405
  # What is there, but for hidden files, settings of other hosts, and what no file can be named, which
  # the file server calls an error of its own. No "handle_errors": there can be only one to a block.
  @${name}_page {
    path */
    file {path}index.html
    not path_regexp ${notFiles(base)}
  }
  handle @${name}_page {
    file_server {
      precompressed br gzip
    }
  }
  @${name}_file {
    not path */
    file {path} {path}/index.html
    not path_regexp ${notFiles(base)}
  }
  handle @${name}_file {
    file_server {
      precompressed br gzip
    }
  }
  handle {
    rewrite * ${base}404.html
    header Cache-Control "${revalidate}"
    header Content-Type "${contentTypes.html}"
    file_server {
      status 404
      precompressed br gzip
    }
  }
}
`;
}

/** "hide" of the file server would look at the folders above the site too. */
function notFiles(base: string): string {
  const hidden = `/\\.|${pattern('_headers', base)}|${pattern('vercel.json', base)}`;
  return `(?:${hidden}|\\x00|[^/]{256}|[^\\x00-\\x7f]{86}|^.{1000})`;
}

function header([name, value]: Header): string {
  return `    ${name} "${value}"`;
}

function rule(name: string, regexp: string, field: string): string {
  return `  @${name} path_regexp ${regexp}\n  header @${name} ${field}`;
}
