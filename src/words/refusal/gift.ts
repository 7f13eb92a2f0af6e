import type { TelephoneProof, Words } from '../../../types/programme'
import type { GiftRefusals } from '../../../types/refusal/gift'
import { money } from '../../figure/money'
import { dayText, endTime, fullTime } from '../../figure/time'
import { eventWords, periodWords, stateWords } from './exchange'
import type { RefusalTable } from './table'

const proofs = new Map<string, Words>([
  ['appDigits', { zh: '会员码上的 6 位动态数字', en: 'six digits of the app' }],
  ['phoneAndBirthday', { zh: '手机号与生日', en: 'phone and birthday' }],
  ['cardAndBirthday', { zh: '卡号与生日', en: 'card number and birthday' }],
  ['cardAndPhone', { zh: '卡号与手机号', en: 'card number and phone' }],
])

const proofWords = (proof: TelephoneProof): Words => proofs.get(proof) ?? { zh: proof, en: proof }

const price = (points: number, cashFen: number, unit: string): string =>
  `${points.toLocaleString('en')} ${unit}${cashFen > 0 ? ` + ${money(cashFen)}` : ''}`

/** Words for refusals about gifts: what stands on the shelf and on the page. */
export const giftRefusals: RefusalTable<keyof GiftRefusals> = {
  'exchange.closed': {
    zh: (f, zone) => [
      `${f.name.zh}尚未开放`,
      `下次 ${dayText(f.opensAt, zone)} 至 ${dayText(f.closesAt - 1, zone)}，今天 ${dayText(f.now, zone)}。积分为您留着`,
    ],
    en: (f, zone) => [
      `${f.name.en} is not open yet`,
      `Next from ${dayText(f.opensAt, zone)} to ${dayText(f.closesAt - 1, zone)}; today is ${dayText(f.now, zone)}. Your points stay`,
    ],
  },
  'exchange.identity': {
    zh: (f) => ['核对没有通过', `对方说的${proofWords(f.proof).zh}与档案不一致，没有兑换。${f.left === undefined ? '' : f.left > 0 ? `这位会员今天还可核对 ${f.left} 次。` : '这位会员今天不能再这样核对。'}请再问一遍，或请会员打开会员码`],
    en: (f) => ['The identity does not hold', `The ${proofWords(f.proof).en} said are not those of the record; nothing was taken. ${f.left === undefined ? '' : f.left > 0 ? `${f.left} tries are left for this member today. ` : 'No try is left for this member today. '}Ask again, or for the digits of the app`],
  },
  'exchange.mistyped': {
    zh: () => ['取货码输错了一位', '校验位不符，并不是没有这份兑换。请对照会员手机上的 8 位数字重输'],
    en: () => ['The pick-up code is mistyped', 'Its check digit does not fit. Please type the 8 digits on the phone again'],
  },
  'exchange.proof': {
    zh: (f) => ['不能这样核对身份', f.takes.length === 0 ? '会员计划不接受电话兑礼，请会员自己兑换或到店' : `电话兑礼要核对：${f.takes.map((one) => proofWords(one).zh).join('，或')}`],
    en: (f) => ['This is no proof here', f.takes.length === 0 ? 'Nothing is taken by telephone: the member does it, or comes to a store' : `By telephone it takes ${f.takes.map((one) => proofWords(one).en).join(', or ')}`],
  },
  'exchange.state': {
    zh: (f, zone) => [
      `这份兑换${stateWords(f.state).zh}，不能${eventWords(f.event).zh}`,
      `${fullTime(f.at, zone)}${f.store ? `，${f.store}` : ''}。请核对是不是另一份`,
    ],
    en: (f, zone) => [
      `This exchange is ${stateWords(f.state).en}: it cannot be ${eventWords(f.event).en}`,
      `Since ${fullTime(f.at, zone)}${f.store ? ` at ${f.store}` : ''}. Please check whether another one is meant`,
    ],
  },
  'exchange.store': {
    zh: (f) => ['要在另一家门店取', `这份礼品留在 ${f.store}，这里是 ${f.here}。请会员到留货的门店取，或取消后重兑`],
    en: (f) => ['It waits in another store', `It is kept at ${f.store}; this is ${f.here}. Collect it there, or cancel and exchange again`],
  },
  'exchange.tries': {
    zh: (f, zone) => [
      '今天不能再这样核对',
      `这位会员的资料今天已核对错 ${f.limit} 次，${fullTime(f.retryAt, zone)} 起可再核对。没有兑换，请会员打开会员码报动态数字，或到店办理`,
    ],
    en: (f, zone) => [
      'No more such checks today',
      `Facts about this member were wrong ${f.limit} times today; again from ${fullTime(f.retryAt, zone)}. Nothing was taken: ask for the digits of the app, or a visit`,
    ],
  },
  'exchange.unknown': {
    zh: () => ['没有这份兑换', '取货码没有输错，但账上没有。请会员打开“我的兑换”再报一次'],
    en: () => ['There is no such exchange', 'The code is well formed, but nobody has it. Ask for it again from My exchanges'],
  },
  'gift.changed': {
    zh: (f) => ['这件礼品刚刚被别人改过', `您打开时是第 ${f.read} 版，现在是第 ${f.revision} 版，没有覆盖。请记下改动，重新打开后再改`],
    en: (f) => ['Somebody else has just changed this gift', `You opened revision ${f.read}; it is ${f.revision} now, and nothing was replaced. Please open it anew and change it again`],
  },
  'gift.ended': {
    zh: (f, zone) => ['这件礼品已经结束', `${endTime(f.endedAt, zone)} 结束，没有扣积分。请看看别的礼品`],
    en: (f, zone) => ['This gift has ended', `It ended ${endTime(f.endedAt, zone)}; no points were taken. Please look at the others`],
  },
  'gift.limit': {
    zh: (f, zone) => [
      `${periodWords(f.per).zh}限 ${f.count} 件，已兑 ${f.used} 件`,
      f.nextAt === null ? '这件礼品不能再兑，没有扣积分' : `${dayText(f.nextAt, zone)} 起可以再兑，没有扣积分`,
    ],
    en: (f, zone) => [
      `${f.count} ${periodWords(f.per).en} at most; you have had ${f.used}`,
      f.nextAt === null ? 'It cannot be had again; no points were taken' : `Again from ${dayText(f.nextAt, zone)}; no points were taken`,
    ],
  },
  'gift.notYet': {
    zh: (f, zone) => ['这件礼品还没开始', `${fullTime(f.opensAt, zone)} 开始，没有扣积分`],
    en: (f, zone) => ['This gift has not begun', `It begins ${fullTime(f.opensAt, zone)}; no points were taken`],
  },
  'gift.place': {
    zh: () => ['这家门店不能取这件礼品', '没有扣积分。请另选一家列出的门店，或选择邮寄'],
    en: () => ['This gift is not had there', 'No points were taken. Please choose a store of the list, or delivery'],
  },
  'gift.repriced': {
    zh: (f) => [
      `价格刚刚变了：现在 ${price(f.points, f.cashFen, '积分')}`,
      `您看到的是 ${price(f.seenPoints, f.seenCashFen, '积分')}。没有扣积分，请按新的价格再确认一次`,
    ],
    en: (f) => [
      `The price has changed: it is ${price(f.points, f.cashFen, 'points')} now`,
      `You saw ${price(f.seenPoints, f.seenCashFen, 'points')}. No points were taken; please confirm again`,
    ],
  },
  'gift.soldOut': {
    zh: (f) => [
      f.elsewhere > 0 ? '这家门店刚刚兑完' : '这件礼品已兑完',
      f.elsewhere > 0
        ? `别的门店还有 ${f.elsewhere} 件，没有扣积分。请另选门店`
        : f.restock
          ? `${f.restock.day} 补 ${f.restock.pieces} 件，没有扣积分。可登记补货提醒`
          : '没有扣积分。可登记补货提醒',
    ],
    en: (f) => [
      f.elsewhere > 0 ? 'This store has just run out' : 'This gift is sold out',
      f.elsewhere > 0
        ? `Other stores have ${f.elsewhere}; no points were taken. Please choose another store`
        : `${f.restock ? `${f.restock.pieces} more on ${f.restock.day}. ` : ''}No points were taken; ask to be told`,
    ],
  },
  'gift.tier': {
    zh: (f) => [`限${f.tierName.zh}兑换`, `您现在是${f.ownName.zh}，没有扣积分。升级条件在会员页`],
    en: (f) => [`For ${f.tierName.en} only`, `You are ${f.ownName.en}; no points were taken. The way up is on the card page`],
  },
  'gift.unknown': {
    zh: () => ['没有找到这件礼品', '可能已经下架。请返回礼品页，下拉刷新'],
    en: () => ['This gift was not found', 'It may have been taken off. Go back and refresh'],
  },
  'gift.wallet': {
    zh: (f) => [`${f.name.zh}现在不能兑礼`, '规则有变，没有扣积分。积分仍可用于别处，用途写在会员页'],
    en: (f) => [`${f.name.en} are not for gifts now`, 'The rules have changed; no points were taken. The card page says what they are for'],
  },
  'gift.withdrawn': {
    zh: (f, zone) => [`${f.name.zh}已经下架`, `${fullTime(f.withdrawnAt, zone)} 下架，没有扣积分`],
    en: (f, zone) => [`${f.name.en} has been withdrawn`, `Since ${fullTime(f.withdrawnAt, zone)}; no points were taken`],
  },
  'stock.short': {
    zh: (f) => ['没有这么多可减', `${f.place} 还有 ${f.left} 件，这次要减 ${-f.pieces} 件。请先盘点`],
    en: (f) => ['There are not so many to take off', `${f.place} has ${f.left}, asked ${-f.pieces}. Please count first`],
  },
}
