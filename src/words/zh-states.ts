/** Words for waiting, empty, ours, offline and refused. */
export const states = {
  loading: '正在加载',
  ours: '您的网络正常，是我们的服务没有回应。\n积分没有变化。',
  silent: '等了 10 秒没有回应。\n积分没有变化。',
  request: (id: string) => `编号 ${id}`,
  notLoaded: { card: '会员卡没有加载出来', ledger: '积分明细没有加载出来', code: '会员码没有更新出来', scene: '入会页没有加载出来', why: '计算过程没有加载出来' },
  kept: (time: string) => `没有更新成功，显示 ${time} 的数据`,
  offline: (time: string) => `没有网络，显示 ${time} 的数据`, reconnect: '重连',
  offlineTitle: '没有网络', offlineText: '连上网络后点重试。付款时报手机号后四位，照样可以积分。',
  works: '可用', later: '联网后可用', showNumber: '出示卡号', seeBalance: '查看上次的余额', seeLedger: '积分明细、修改资料',
  noCardTitle: '这里还没有您的会员卡', noCardText: '到店扫一扫收银台或导购的小程序码，\n填手机号就能入会，不收费用',
  scanStore: '扫门店码', stores: '看看门店码', notSaved: '没有保存成功', refusedNext: '知道了',
  scanWrong: '这个码里没有入会信息，请扫门店的小程序码', noScene: '缺少门店码', noSceneText: '请用微信扫一扫门店里的小程序码，从那里进来',
} as const
