import type { TierRefusals } from '../../../types/refusal/tier'
import { money } from '../../figure/money'
import { grouped } from '../../figure/number'
import { dayText } from '../../figure/time'
import type { RefusalTable } from './table'

const figure = (value: number, unit: string): string => (unit === 'fen' ? money(value) : grouped(value))

/** Words for refusals about tiers. */
export const tierRefusals: RefusalTable<keyof TierRefusals> = {
  'tier.notEligible': {
    zh: (f) => [
      `还差 ${figure(f.missing, f.unit)}，才能申请${f.name.zh}`,
      `需要 ${figure(f.threshold, f.unit)}，现在 ${figure(f.current, f.unit)}。达到后再提交申请`,
    ],
    en: (f) => [
      `${figure(f.missing, f.unit)} short of applying for ${f.name.en}`,
      `It takes ${figure(f.threshold, f.unit)}; you have ${figure(f.current, f.unit)}. Apply once it is reached`,
    ],
  },
  'tier.held': {
    zh: (f, zone) => [`已经是${f.name.zh}`, `自 ${dayText(f.since, zone)} 起。不需要再办理`],
    en: (f, zone) => [`Already ${f.name.en}`, `Since ${dayText(f.since, zone)}. There is nothing more to do`],
  },
  'tier.noApplication': {
    zh: (f) => [
      `${f.name.zh}不需要申请`,
      f.upgrade === 'automatic' ? '达到条件的那一笔消费会自动升级' : '由门店授予，请向门店了解',
    ],
    en: (f) => [
      `${f.name.en} needs no application`,
      f.upgrade === 'automatic' ? 'The order that meets its condition moves you up' : 'The store gives it; please ask there',
    ],
  },
  'tier.applied': {
    zh: (f, zone) => [`已经申请过${f.name.zh}`, `${dayText(f.appliedAt, zone)} 提交，等门店办理。不需要再提交`],
    en: (f, zone) => [
      `${f.name.en} is applied for already`,
      `Sent on ${dayText(f.appliedAt, zone)}; the store will enter it. There is no need to send it again`,
    ],
  },
  'tier.applicationUnknown': {
    zh: () => ['没有找到这份升级申请', '它不属于本店，或编号有误。请从申请列表里打开'],
    en: () => ['This application was not found', 'It is not of this store, or its number is wrong. Open it from the list'],
  },
  'tier.applicationDecided': {
    zh: (f, zone) => [
      f.entered ? '这份申请已经办好' : '这份申请已经退回',
      `${dayText(f.decidedAt, zone)} 已办理。需要改动时，请会员重新申请`,
    ],
    en: (f, zone) => [
      f.entered ? 'This application was entered' : 'This application was refused',
      `Decided on ${dayText(f.decidedAt, zone)}. For a change, the member applies anew`,
    ],
  },
  'tier.lowest': {
    zh: (f) => [f.name ? `${f.name.zh}已是最低一级` : '会员不在这个等级里', '没有更低的等级可以调整'],
    en: (f) => [f.name ? `${f.name.en} is the lowest tier` : 'The member is not in it', 'There is no tier below'],
  },
  'tier.unknown': {
    zh: (f) => [`没有“${f.tier}”这个等级`, '请从等级页或列表里选择'],
    en: (f) => [`There is no tier “${f.tier}”`, 'Choose one from the page or the list'],
  },
  'reason.required': {
    zh: () => ['缺少原因', '原因会记入会员的记录。请写明原因，再提交一次'],
    en: () => ['The reason is missing', 'It is kept with the member. Write it and send again'],
  },
}
