import type { BenefitRefusals } from '../../../types/refusal/benefit'
import { dayText, fullTime } from '../../figure/time'
import { periodWords } from './exchange'
import type { RefusalTable } from './table'

/** Words for refusals about the rights of a tier. */
export const benefitRefusals: RefusalTable<keyof BenefitRefusals> = {
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
