import type { CounterRefusals } from '../../../types/refusal/counter'
import { clockText } from '../../figure/time'
import type { RefusalTable } from './table'

/** Words for refusals of the counter. */
export const counterRefusals: RefusalTable<keyof CounterRefusals> = {
  'find.tooMany': {
    zh: (f, zone) => [
      '查找太密，请稍等',
      `每 ${f.perSeconds} 秒最多查 ${f.limit} 次，${clockText(f.retryAt, zone)} 起可以再查。请会员出示会员码会更快`,
    ],
    en: (f, zone) => [
      'Too many finds, please wait',
      `${f.limit} in ${f.perSeconds} s at most; again from ${clockText(f.retryAt, zone)}. A member code is quicker`,
    ],
  },
  'proof.required': {
    zh: () => ['用积分要会员本人在场', '请会员打开会员码，扫码或输入码上的 6 位动态数字'],
    en: () => ['Points need their member', 'Ask for the member code: scan it, or type the six digits that change'],
  },
}
