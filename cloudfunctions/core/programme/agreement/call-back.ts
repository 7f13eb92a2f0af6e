import type { ProgrammeFault } from '../fault'
import { marked, sellingIn, soldNames } from '../message/selling'
import type { Agreement } from './agreement'

/** A call on a birthday is pure care; and nobody is called twice on one day. */
export const carefulCalls: Agreement = {
  needs: ['callBacks', 'coupons'],
  faults: (programme) => {
    const { birthday, purchase } = programme.callBacks ?? {}
    const selling = (['zh', 'en'] as const).flatMap((language): ProgrammeFault[] => {
      const said = birthday?.script[language] ?? ''
      const words = sellingIn(said, soldNames(programme))
      const valid = 'no words that sell and no names of what is sold'
      return words.length === 0 ? [] : [{ path: `$.callBacks.birthday.script.${language}`, rule: 'care.selling', valid, got: marked(said, words) }]
    })
    const twice = (purchase?.days ?? []).find((day, n, all) => all.indexOf(day) !== n)
    return twice === undefined ? selling : [...selling, { path: '$.callBacks.purchase.days', rule: 'callBack.repeated', valid: 'each day once', got: String(twice) }]
  },
}
