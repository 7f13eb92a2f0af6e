import type { BenefitRefusals } from '../../../types/refusal/benefit'
import type { Words } from '../../../types/programme'
import { dayText, fullTime } from '../../figure/time'
import { periodWords } from './exchange'
import type { RefusalTable } from './table'

type Fact = BenefitRefusals['benefit.fact']['fact']

const facts: Readonly<Record<Fact, Words>> = {
  listFen: { zh: '原价', en: 'The list price' },
  party: { zh: '人数', en: 'The party' },
  people: { zh: '报名人数', en: 'The number enrolling' },
  heightsCm: { zh: '身高', en: 'A height' },
  children: { zh: '孩子的个数', en: 'The number of children' },
  day: { zh: '日期', en: 'The day' },
  opens: { zh: '开放日期', en: 'The opening day' },
}

const units: Readonly<Record<Fact, Words>> = {
  listFen: { zh: '分', en: 'fen' },
  party: { zh: '位', en: 'persons' },
  people: { zh: '位', en: 'persons' },
  heightsCm: { zh: '厘米', en: 'cm' },
  children: { zh: '个', en: 'children' },
  day: { zh: '', en: '' },
  opens: { zh: '', en: '' },
}

/** A code of a table by a key that a newer door may have said. */
const named = (table: Readonly<Record<string, Words>>, key: string): Words => table[key] ?? { zh: String(key), en: String(key) }

const isDay = (fact: Fact): boolean => fact === 'day' || fact === 'opens'

const kinds: Readonly<Record<BenefitRefusals['benefit.kind']['does'], Words>> = {
  quote: { zh: '没有价格可报', en: 'It has no price to quote' },
  use: { zh: '不需要核销', en: 'It is not used at the counter' },
  ask: { zh: '不能提交请托', en: 'Nothing can be asked of it' },
  assign: { zh: '不能指定顾问', en: 'No adviser belongs to it' },
}

const instead: Readonly<Record<BenefitRefusals['benefit.kind']['does'], Words>> = {
  quote: { zh: '可直接请会员授权使用', en: 'The member authorises its use as it is' },
  use: { zh: '礼宾请托由会员在小程序里提出，顾问由店长指定', en: 'Members ask the concierge in the app; a manager names the adviser' },
  ask: { zh: '请选择礼宾代办权益', en: 'Choose a concierge benefit' },
  assign: { zh: '请选择专属顾问权益', en: 'Choose an adviser benefit' },
}

const conciergeStates = {
  asked: { zh: '等待受理', en: 'waiting' },
  taken: { zh: '正在办理', en: 'being done' },
  done: { zh: '已经办好', en: 'done' },
  declined: { zh: '已经婉拒', en: 'declined' },
} as const

const conciergeSteps = {
  take: { zh: '受理', en: 'taken on' },
  finish: { zh: '办结', en: 'finished' },
  decline: { zh: '婉拒', en: 'declined' },
} as const

/** Words for refusals about the rights of a tier. */
export const benefitRefusals: RefusalTable<keyof BenefitRefusals> = {
  'adviser.unknown': {
    zh: (f) => ['没有这位店员', `${f.staff} 不在本店。请从店员名单里选`],
    en: (f) => ['There is no such person', `${f.staff} does not work in this store. Choose from the list`],
  },
  'benefit.fact': {
    zh: (f) =>
      isDay(f.fact)
        ? [`${named(facts, f.fact).zh}不对`, `收到“${f.got}”。要写成真实的日期，如 2026-11-24`]
        : [`${named(facts, f.fact).zh}不对`, `收到 ${f.got}。要写 ${f.least} 至 ${f.most} 的整数${named(units, f.fact).zh ? `（${named(units, f.fact).zh}）` : ''}，请再问一次`],
    en: (f) =>
      isDay(f.fact)
        ? [`${named(facts, f.fact).en} is not right`, `Got “${f.got}”. A real day is needed, such as 2026-11-24`]
        : [`${named(facts, f.fact).en} is not right`, `Got ${f.got}. A whole number from ${f.least} to ${f.most} ${named(units, f.fact).en} is needed; please ask again`],
  },
  'benefit.unit': {
    zh: (f) => ['身高请按厘米写', `${f.got} 像是米。${f.got} 米应写 ${f.meant}`],
    en: (f) => ['Heights are in centimetres', `${f.got} looks like metres: write ${f.meant}`],
  },
  'benefit.kind': {
    zh: (f) => [`${f.name.zh}${named(kinds, f.does).zh}`, named(instead, f.does).zh],
    en: (f) => [`${f.name.en}: ${named(kinds, f.does).en}`, named(instead, f.does).en],
  },
  'benefit.together': {
    zh: (f) => ['不能一起报价', `${f.name.zh}与${f.otherName.zh}请分开报价`],
    en: (f) => ['Not quoted together', `Quote ${f.name.en} and ${f.otherName.en} one after the other`],
  },
  'benefit.uncovered': {
    zh: (f) => [f.say.zh, f.ask.zh],
    en: (f) => [f.say.en, f.ask.en],
  },
  'concierge.limit': {
    zh: (f) => [`今天已经提了 ${f.used} 件请托`, `每天最多 ${f.most} 件。急事请致电门店`],
    en: (f) => [`You have asked ${f.used} times today`, `${f.most} a day at most. If it is urgent, call the store`],
  },
  'concierge.service': {
    zh: (f) => ['不在代办范围内', `${f.name.zh}没有 ${f.service} 这一项。请刷新后再选`],
    en: (f) => ['It cannot be asked for', `${f.name.en} has no ${f.service}. Refresh and choose again`],
  },
  'concierge.state': {
    zh: (f, zone) => [`这件请托${named(conciergeStates, f.state).zh}`, `自 ${fullTime(f.since, zone)} 起。现在不能${named(conciergeSteps, f.step).zh}，请刷新`],
    en: (f, zone) => [`This request is ${named(conciergeStates, f.state).en}`, `Since ${fullTime(f.since, zone)}. It cannot be ${named(conciergeSteps, f.step).en} now; refresh`],
  },
  'concierge.task': {
    zh: () => ['这是礼宾请托', '请受理、办结或婉拒请托，待办会随之结束'],
    en: () => ['This is a concierge request', 'Take it on, finish or decline it; its task ends with it'],
  },
  'concierge.unknown': {
    zh: () => ['没有这件请托', '可能属于别的门店。请刷新列表'],
    en: () => ['There is no such request', 'It may be of another store. Refresh the list'],
  },
  'benefit.tier': {
    zh: (f) => [`${f.name.zh}限${f.tierName.zh}`, `现在是${f.ownName.zh}。可如实告知升级条件，不必劝购`],
    en: (f) => [`${f.name.en} is for ${f.tierName.en}`, `The member is ${f.ownName.en}. The way up is on the card page`],
  },
  'benefit.undone': {
    zh: (f, zone) => ['这次使用已经撤回', `${fullTime(f.at, zone)} 的那一次已经撤回，次数也已补回，不必再撤`],
    en: (f, zone) => ['This use was taken back already', `That of ${fullTime(f.at, zone)} is back, and so is its turn`],
  },
  'benefit.unknown': {
    zh: (f) => ['没有这项权益', `${f.benefit} 不在现行规则里。请刷新后再选`],
    en: (f) => ['There is no such benefit', `${f.benefit} is not in the rules in force. Refresh and choose again`],
  },
  'benefit.used': {
    zh: (f, zone) => [
      `${periodWords(f.per).zh} ${f.count} 次，已用 ${f.used} 次`,
      `${f.name.zh}上次用在 ${dayText(f.lastAt, zone)}，${f.nextAt === null ? '不再有下一次' : `下次 ${dayText(f.nextAt, zone)} 起`}`,
    ],
    en: (f, zone) => [
      `${f.count} ${periodWords(f.per).en}; used ${f.used}`,
      `${f.name.en} was last used ${dayText(f.lastAt, zone)}; ${f.nextAt === null ? 'there is no next' : `next from ${dayText(f.nextAt, zone)}`}`,
    ],
  },
  'code.used': {
    zh: (f) => ['这个数字刚刚用过', `一个数字只授权一次。请会员等数字变化后再报，最多 ${f.validSeconds} 秒`],
    en: (f) => ['This number has just been used', `A number authorises once. Ask for the next, ${f.validSeconds} seconds at most`],
  },
}
