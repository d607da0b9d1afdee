/** The five articles as planned; the home page shows those that are not written yet. */
export const series = [
  { order: 1, slug: 'capital', seal: '资', title: '如何利用资本优势？' },
  { order: 2, slug: 'platform', seal: '台', title: '如何利用平台优势？' },
  { order: 3, slug: 'market', seal: '市', title: '如何应对未来市场挑战？' },
  { order: 4, slug: 'profit', seal: '利', title: '如何实现未来盈利？' },
  { order: 5, slug: 'society', seal: '社', title: '如何利用社会优势？' },
] as const;

/**
 * Up to so many articles the series fits on one page: its text for paper, every heading in the index
 * of the search page. Those of 500 would weigh 50 MB and 2 MB; then they lead to the articles instead.
 */
export const ONE_PAGE = 50;
