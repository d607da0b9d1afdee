/** What an article tells of its history. */
interface Told<Article> {
  article: Article;
  published: Date;
  updated: Date;
  changes: readonly { date: Date; text: string }[];
}

export interface Change<Article> {
  article: Article;
  date: Date;
  text: string;
}

/**
 * The latest changes of the series, newest first. An article that lists none is told of by its
 * dates alone.
 */
export function recentChanges<Article>(
  told: readonly Told<Article>[],
  most = 6,
): Change<Article>[] {
  return told
    .flatMap(({ article, published, updated, changes }): Change<Article>[] => {
      if (changes.length > 0) return changes.map((change) => ({ article, ...change }));
      return [{ article, date: updated, text: updated > published ? '更新' : '首次发布' }];
    })
    .sort((a, b) => b.date.getTime() - a.date.getTime())
    .slice(0, most);
}
