/** `last`: the last day it was valid; `from`: the day from which it may be collected. */
interface FrozenCard {
  reason: string | null
  last: string | null
  from: string | null
}

const because = (reason: string | null): string => (reason ? `原因：${reason}。` : '')

/** Words for waiting, empty, ours, offline and refused. */
export const states = {
  loading: '正在加载',
  ours: '您的网络正常，是我们的服务没有回应。\n积分没有变化。',
  silent: '等了 10 秒没有回应。\n积分没有变化。',
  request: (id: string) => `编号 ${id}`,
  notLoaded: {
    card: '会员卡没有加载出来',
    ledger: '积分明细没有加载出来',
    code: '会员码没有更新出来',
    scene: '入会页没有加载出来',
    why: '计算过程没有加载出来',
    tiers: '等级与权益没有加载出来',
    rules: '历史版本没有加载出来',
  },
  kept: (time: string) => `没有更新成功，显示 ${time} 的数据`,
  offline: (time: string) => `没有网络，显示 ${time} 的数据`,
  reconnect: '重连',
  offlineTitle: '没有网络',
  offlineText: '连上网络后点重试。\n付款时报手机号后四位，照样可以积分。',
  works: '可用',
  later: '联网后可用',
  showNumber: '出示卡号',
  seeBalance: '查看上次的余额',
  seeLedger: '积分明细、修改资料',
  noCardTitle: '这里还没有您的会员卡',
  noCardText: '到店扫一扫收银台或导购的小程序码，\n填手机号就能入会，不收费用',
  scanStore: '扫门店码',
  stores: '看看门店码',
  notSaved: '没有收到回应',
  oursWrite: '是我们的服务没有回应。可以再试一次，不会重复办理。\n积分没有变化。',
  refusedNext: '知道了',
  scanWrong: '这个码里没有入会信息，请扫门店的小程序码',
  noScene: '缺少门店码',
  noSceneText: '请用微信扫一扫门店里的小程序码，从那里进来',
  /** A card that does not work just now: why, and what to do. */
  frozen: {
    invited: { title: '会员卡还未启用', text: () => '确认单位的邀请后可用' },
    pending: {
      title: '会员卡等您领取',
      text: ({ from }: FrozenCard) => (from ? `${from} 起到店领取，领取后可用` : '到店领取后可用'),
    },
    expired: {
      title: '会员卡已到期',
      text: ({ last }: FrozenCard) => (last ? `${last} 是最后一天。到店续期后，权益恢复` : '到店续期后，权益恢复'),
    },
    lost: { title: '会员卡已挂失', text: () => '积分仍在您的账户。请到店补办新卡' },
    suspended: { title: '会员卡已停用', text: ({ reason }: FrozenCard) => `${because(reason)}如有疑问请联系门店店长` },
    cancelled: { title: '会员卡已注销', text: ({ reason }: FrozenCard) => `${because(reason)}如有疑问请联系门店店长` },
  },
} as const
