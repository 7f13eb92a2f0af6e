import type { CounterRefusals } from '../../../../../../../types/refusal/counter'
import { words, type Words } from '../language'

/** What the person at the till reads of refusals of the counter; {names} are the refusal's own figures. */
export const counterWords: Readonly<Record<keyof CounterRefusals, Words>> = {
  'find.tooMany': words('每 {perSeconds} 秒最多查 {limit} 次，请稍等', '{limit} finds in {perSeconds} s at most; please wait'),
  'proof.required': words('用积分要会员出示会员码：{rule}', 'Points need the member code: {rule}'),
}
