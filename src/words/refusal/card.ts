import type { CardRefusals } from '../../../types/refusal/card'
import { dayText } from '../../figure/time'
import { money } from '../../figure/money'
import type { RefusalTable } from './table'

const stateZh: Readonly<Record<string, string>> = {
  invited: '待本人确认',
  pending: '待领取',
  active: '使用中',
  expired: '已到期',
  lost: '已挂失',
  suspended: '已停用',
  cancelled: '已注销',
}

const stateEn: Readonly<Record<string, string>> = {
  invited: 'waiting to be confirmed',
  pending: 'waiting to be collected',
  active: 'in use',
  expired: 'run out',
  lost: 'reported lost',
  suspended: 'suspended',
  cancelled: 'cancelled',
}

/** Words for refusals about a card: where it counts and what state it is in. */
export const cardRefusals: RefusalTable<keyof CardRefusals> = {
  'card.area': {
    zh: (f) =>
      f.use === 'issue'
        ? ['这家门店不发这种卡', `门店在${f.city || '未知城市'}，发卡范围：${f.allowed}。请到范围内的门店办理`]
        : ['这张卡在这家门店不能用', `门店在${f.city || '未知城市'}，使用范围：${f.allowed}`],
    en: (f) =>
      f.use === 'issue'
        ? ['This store does not issue the card', `It lies in ${f.city || 'no known city'}; cards are issued in: ${f.allowed}`]
        : ['The card does not count in this store', `It lies in ${f.city || 'no known city'}; the card counts in: ${f.allowed}`],
  },
  'card.cancelled': {
    zh: (f, zone) => [`尾号 ${f.cardTail} 的卡已注销`, `${dayText(f.cancelledAt, zone)} 注销，之后的订单不再记到这张卡`],
    en: (f, zone) => [
      `The card ending ${f.cardTail} is cancelled`,
      `Since ${dayText(f.cancelledAt, zone)}; later orders are not taken on it`,
    ],
  },
  'card.expired': {
    zh: (f, zone) => [`尾号 ${f.cardTail} 的卡已到期`, `${dayText(f.expiredAt - 1, zone)} 是最后一天。续期后权益恢复`],
    en: (f, zone) => [
      `The card ending ${f.cardTail} has run out`,
      `${dayText(f.expiredAt - 1, zone)} was its last day. Renew it to use its benefits again`,
    ],
  },
  'card.lost': {
    zh: (f, zone) => [`尾号 ${f.cardTail} 的卡已挂失`, `${dayText(f.lostAt, zone)} 起旧号停用。请出示新卡，或报手机号`],
    en: (f, zone) => [
      `The card ending ${f.cardTail} was reported lost`,
      `Its number is dead since ${dayText(f.lostAt, zone)}. Ask for the new card, or the phone number`,
    ],
  },
  'card.pending': {
    zh: (f, zone) => [`尾号 ${f.cardTail} 的卡还没有领取`, `${dayText(f.collectFrom, zone)} 起可到店领取，领取后即可使用`],
    en: (f, zone) => [
      `The card ending ${f.cardTail} is not collected yet`,
      `It can be collected from ${dayText(f.collectFrom, zone)} on`,
    ],
  },
  'card.product': {
    zh: (f) => [`没有“${f.product}”这种卡`, `现有：${f.known}`],
    en: (f) => [`There is no card “${f.product}”`, `There are: ${f.known}`],
  },
  'card.renewal': {
    zh: (f, zone) =>
      f.opensAt === null || f.closesAt === null
        ? [`尾号 ${f.cardTail} 的卡不用续期`, '它长期有效，或这种卡不办续期']
        : [
            `尾号 ${f.cardTail} 的卡现在不能续期`,
            `续期在 ${dayText(f.opensAt, zone)} 至 ${dayText(f.closesAt - 1, zone)} 办理`,
          ],
    en: (f, zone) =>
      f.opensAt === null || f.closesAt === null
        ? [`The card ending ${f.cardTail} is not renewed`, 'It never runs out, or its kind is not renewed']
        : [
            `The card ending ${f.cardTail} cannot be renewed now`,
            `It can be from ${dayText(f.opensAt, zone)} to ${dayText(f.closesAt - 1, zone)}`,
          ],
  },
  'card.state': {
    zh: (f, zone) => [`尾号 ${f.cardTail} 的卡${stateZh[f.state] ?? f.state}，不能这样做`, `${dayText(f.since, zone)} 起为此状态`],
    en: (f, zone) => [
      `The card ending ${f.cardTail} is ${stateEn[f.state] ?? f.state}`,
      `Since ${dayText(f.since, zone)}. This needs ${f.rule}`,
    ],
  },
  'card.suspended': {
    zh: (f, zone) => [`尾号 ${f.cardTail} 的卡已停用`, `${dayText(f.suspendedAt, zone)} 起，原因：${f.reason}。如有疑问请联系店长`],
    en: (f, zone) => [
      `The card ending ${f.cardTail} is suspended`,
      `Since ${dayText(f.suspendedAt, zone)}, because: ${f.reason}. The store manager can tell more`,
    ],
  },
  'waiver.dayLimit': {
    zh: (f) => ['超出今天可免的工本费', `每天可免 ${money(f.perDayFen)}，已免 ${money(f.doneFen)}，还剩 ${money(f.leftFen)}，这次要免 ${money(f.askedFen)}。请按原价办理，或请店长办理`],
    en: (f) => ['More than may be waived today', `${money(f.perDayFen)} a day, of which ${money(f.doneFen)} are used and ${money(f.leftFen)} left; this is ${money(f.askedFen)}. Charge it, or ask the manager`],
  },
}
