/** A way through the series for one kind of reader; stops are places in articles, each with its reason. */
export interface ReadingPath {
  question: string;
  stops: readonly Stop[];
}

export interface Stop {
  slug: string;
  /** Id of a heading. */
  section: string;
  title: string;
  why: string;
}

/** Three ways in. */
export const readingPaths: readonly ReadingPath[] = [
  {
    question: '正要融资，先看清代价',
    stops: [
      {
        slug: 'capital',
        section: 'planning',
        title: '资本规划',
        why: '让出多少股份、钱够用几个月，先算再谈。',
      },
      {
        slug: 'profit',
        section: 'revenue',
        title: '收益模式',
        why: '投资人追问毛利，答案从一次请求的成本开始。',
      },
      {
        slug: 'market',
        section: 'segments',
        title: '细分与客户',
        why: '市场有多大，从上往下和从下往上各算一遍，对得上才写进材料。',
      },
    ],
  },
  {
    question: '调API、租卡，还是自己训练',
    stops: [
      {
        slug: 'platform',
        section: 'costs',
        title: '研发成本：三档账，一个交点',
        why: '用量过了交点，自部署才便宜；先找到自己的交点。',
      },
      {
        slug: 'profit',
        section: 'serving',
        title: '部署策略',
        why: '卡不够忙，单价再低也是亏；这里算利用率和缓存。',
      },
      {
        slug: 'capital',
        section: 'strategy',
        title: '训练策略：四选一',
        why: '真要训练，先知道裸算力要多少钱，试错要乘几。',
      },
    ],
  },
  {
    question: '想弄懂模型到底怎样学',
    stops: [
      {
        slug: 'platform',
        section: 'worked-example',
        title: '亲手走完一步',
        why: '只有一个神经元，梯度下降的每个数都能自己核对。',
      },
      {
        slug: 'society',
        section: 'math',
        title: '二十六个参数，从头算到尾',
        why: '把一步推广到两层网络：前向、反向、更新，一格一格看。',
      },
      {
        slug: 'society',
        section: 'practice',
        title: '同一个网络，96%还是90%',
        why: '在网页里训练一个认数字的网络，再看数据怎样切分会骗人。',
      },
    ],
  },
];

/** Those paths whose every stop is among the places that are there, each `slug#section`. */
export function walkablePaths(places: ReadonlySet<string>): ReadingPath[] {
  return readingPaths.filter(({ stops }) =>
    stops.every(({ slug, section }) => places.has(`${slug}#${section}`)),
  );
}
