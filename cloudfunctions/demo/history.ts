/** What the demo members bought: days before the demo began, store, goods total and discount in yuan. */
export interface DemoOrder {
  daysAgo: number
  store: 'HZHB' | 'SHJA'
  yuan: number
  discountYuan?: number
  /** By the mall on the web: what it earns is held back at first. */
  online?: boolean
  /** Kind of the goods, where the order names them. */
  category?: { id: string; name: string }
  /** Of consumption points, as paid at the till: one for one yuan. */
  paidPoints?: number
  /** Days before the demo began on which it was returned. */
  returnedDaysAgo?: number
}

export interface DemoHistory {
  person: string
  joinedDaysAgo: number
  scene: number
  birthday?: string
  gender?: 'female' | 'male'
  marketing: boolean
  /** Who carries a sub-card. */
  subCards?: { name: string; phone: string }[]
  orders: DemoOrder[]
}

export const demoHistories: DemoHistory[] = [
  {
    person: 'linzhixia',
    joinedDaysAgo: 980,
    scene: 0,
    birthday: '1994-11-26',
    gender: 'female',
    marketing: true,
    subCards: [{ name: '林秀兰', phone: '13800002260' }],
    orders: [
      { daysAgo: 980, store: 'HZHB', yuan: 500 },
      { daysAgo: 300, store: 'HZHB', yuan: 1260 },
      { daysAgo: 262, store: 'SHJA', yuan: 899 },
      { daysAgo: 214, store: 'HZHB', yuan: 680 },
      { daysAgo: 171, store: 'HZHB', yuan: 1240, discountYuan: 120 },
      { daysAgo: 118, store: 'SHJA', yuan: 460 },
      { daysAgo: 73, store: 'HZHB', yuan: 541 },
      { daysAgo: 35, store: 'HZHB', yuan: 700 },
      { daysAgo: 34, store: 'HZHB', yuan: 360, returnedDaysAgo: 10 },
      { daysAgo: 14, store: 'HZHB', yuan: 580 },
      { daysAgo: 6, store: 'SHJA', yuan: 1180, discountYuan: 180 },
    ],
  },
  {
    person: 'zhouming',
    joinedDaysAgo: 31,
    scene: 1,
    marketing: false,
    orders: [{ daysAgo: 31, store: 'SHJA', yuan: 268 }],
  },
  {
    person: 'shenqiuhe',
    joinedDaysAgo: 400,
    scene: 0,
    birthday: '1988-02-29',
    gender: 'female',
    marketing: true,
    orders: [
      { daysAgo: 210, store: 'HZHB', yuan: 5200 },
      { daysAgo: 120, store: 'SHJA', yuan: 4680 },
      { daysAgo: 20, store: 'HZHB', yuan: 3260, paidPoints: 100 },
      { daysAgo: 2, store: 'HZHB', yuan: 800, online: true, category: { id: 'silk', name: '真丝方巾' } },
    ],
  },
]
