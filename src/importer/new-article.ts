import { articleSchema } from '../articles/schema.ts';
import { sealOf } from './draft-fields.ts';
import { frontMatter } from './front-matter.ts';
import { ImportRefusal } from './refusal.ts';
import { SLUG } from './slug.ts';

interface Start {
  slug: string;
  title: string;
  order: number;
  /** e.g. 2026-11-22 */
  today: string;
}

/**
 * An article that builds before a word is written: front matter to be filled in, one chapter, and a
 * short guide in comments.
 * @throws ImportRefusal for a slug or a title that cannot be one.
 */
export function newArticle({ slug, title, order, today }: Start): string {
  if (slug === '')
    throw new ImportRefusal('缺少名字和标题；写成 npm run new -- flywheel "平台飞轮怎么转起来"。');
  if (!SLUG.test(slug))
    throw new ImportRefusal(
      `名字“${slug}”不行：只用小写字母、数字和连字符，以字母开头，例如 flywheel 或 unit-cost。它会是网址的一部分，以后不改。`,
    );
  if (!articleSchema.shape.title.safeParse(title.trim()).success)
    throw new ImportRefusal('缺少标题；写成 npm run new -- flywheel "平台飞轮怎么转起来"。');
  const matter = { title: title.trim(), keywords: [], authors: [] };
  const drafted = {
    seal: sealOf(title),
    question: `${title.trim().replace(/[？?]$/, '')}？`,
    abstract: ABSTRACT,
    keywords: ['待写'],
    notes: NOTES,
  };
  return frontMatter(matter, drafted, order, today) + BODY;
}

const ABSTRACT =
  '摘要待写：用 40 到 400 个字说出这篇文章的判断，印在正文上方，也是搜索引擎看到的话。写好以后把这两句换掉。';

const NOTES = new Map([
  ['seal', '印章上的一个字'],
  ['question', '首页上的一句话：这篇文章回答什么问题'],
  ['abstract', '40–400 字'],
  ['keywords', '读者会用来找这篇文章的词'],
]);

const BODY = `{/*
写法（这一段不会出现在页面上，写完可以删）：
- 章用 ##，节用 ###，不跳级；标题末尾写 [#short-id] 可以固定它的地址。
- 公式：行内 $E=mc^2$；独立的一条写在 $$ 与 $$ 之间，两个记号各占一行。公式里的汉字放进 \\text{…}。
- 图：围栏写 mermaid，并写全 id、title、desc 三项。
- 表：前面一段写“表：表题 [#tbl-name]”。
- 图片放在这个文件夹里，写 ![替代文字](./文件名)。
- 术语 <Term id="…" />，引用 <Cite id="…" />；每一种写法连同成品都在网站的 /guide/。
- 正文里的 < { } 前面加反斜杠。
- npm run dev 边写边看；npm run check:content 找出全部错误。
*/}

## 1 第一章

正文从这里开始。
`;
