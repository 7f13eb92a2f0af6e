import type { BenefitRefusals } from '../../../../../../../types/refusal/benefit'
import { words, type Words } from '../language'

/** What the person at the till reads of refusals about benefits; {names} are the refusal's own figures. */
export const benefitWords: Readonly<Record<keyof BenefitRefusals, Words>> = {
  'benefit.tier': words('这项权益属于别的等级', 'This benefit is of another tier'),
  'benefit.undone': words('这次使用已经撤回', 'This use was taken back already'),
  'benefit.unknown': words('没有权益 {benefit}', 'There is no benefit {benefit}'),
  'benefit.used': words('共 {count} 次，已用 {used} 次', '{used} of {count} used'),
  'code.used': words('这个数字刚刚用过', 'This number has just been used'),
}
