/** What the series is called and how it presents itself; the only site-wide constants. */
export const site = {
  title: 'AI 大模型创业',
  /** The series on paper and as a file. */
  book: 'AI 大模型创业五讲',
  tagline: '五个问题，从技术原理到公司经营',
  /** One sentence for search engines and feeds. */
  description:
    '资本、平台、市场、盈利、社会：五篇长文，讲清楚用大模型创业的技术原理与公司经营。公式可计算，代码可运行，论断有出处。',
  seal: '智',
  lang: 'zh-CN',
  /** Who wrote the original series that these editions re-work. */
  originalAuthors: ['AI 天才研究院', '禅与计算机程序设计艺术'],
} as const;
