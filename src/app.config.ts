/** The chooser of demo people exists in the browser build only. */
const demo = process.env.TARO_ENV === 'h5' ? ['pages/demo/index'] : []

export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/gift/index',
    'pages/me/index',
    'pages/join/index',
    'pages/code/index',
    'pages/ledger/index',
    'pages/tiers/index',
    ...demo,
  ],
  subPackages: [
    { root: 'package/gift', pages: ['detail/index', 'ticket/index', 'mine/index'] },
    { root: 'package/benefit', pages: ['mine/index', 'concierge/index'] },
    { root: 'package/inbox', pages: ['list/index'] },
    { root: 'package/stored', pages: ['home/index'] },
    { root: 'package/coupon', pages: ['list/index'] },
    { root: 'package/staff', pages: ['home/index', 'ring/index', 'orders/index', 'enter/index', 'applications/index', 'tasks/index', 'quote/index', 'session/index', 'ledger/index', 'push/index', 'pushes/index', 'tiers/index', 'coupons/index', 'benefits/index', 'concierge/index', 'telephone/index', 'payments/index', 'card/index', 'duplicates/index', 'units/index', 'more/index'] },
  ],
  window: {
    navigationStyle: 'custom',
    navigationBarTitleText: '惠集',
    backgroundTextStyle: 'dark',
  },
  tabBar: {
    custom: true,
    color: '#666C67',
    selectedColor: '#161A18',
    backgroundColor: '#FFFFFF',
    list: [
      { pagePath: 'pages/home/index', text: '会员' },
      { pagePath: 'pages/gift/index', text: '积分礼' },
      { pagePath: 'pages/me/index', text: '我的' },
    ],
  },
  darkmode: true,
  animation: false,
  lazyCodeLoading: 'requiredComponents',
})
