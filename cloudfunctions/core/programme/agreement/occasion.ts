import type { ProgrammeFault } from '../fault'
import type { Agreement } from './agreement'

/** What an occasion brings is there, and it brings something; its greeting is care. */
export const occasions: Agreement = {
  needs: ['occasions.*', 'coupons.*.id', 'messages', 'profile', 'profileOptional'],
  faults: ({ occasions: all = [], coupons = [], messages, profile, profileOptional = [] }) =>
    all.flatMap(({ on: date, coupon, message }, index): ProgrammeFault[] => {
      const path = `$.occasions[${String(index)}]`
      const ids = coupons.map(({ id }) => id)
      const greetings = (messages?.templates ?? []).filter(({ kind, on }) => kind === 'care' && on === (date === 'birthday' ? 'birthday' : 'anniversary')).map(({ id }) => id)
      const unknown = (field: string, known: string[], got: string | undefined, rule: string): ProgrammeFault[] =>
        got === undefined || known.includes(got) ? [] : [{ path: `${path}.${field}`, rule, valid: known.length === 0 ? 'none: there is none' : `one of ${known.join(', ')}`, got }]
      if (coupon === undefined && message === undefined) return [{ path, rule: 'occasion.empty', valid: 'a coupon, a message, or both' }]
      const untold = date === 'wedding' && ![...profile, ...profileOptional].includes('wedding')
      const field = untold ? [{ path: `${path}.on`, rule: 'occasion.field', valid: 'a date that the profile asks for: wedding among its fields', got: date }] : []
      return [...field, ...unknown('coupon', ids, coupon, 'coupon.unknown'), ...unknown('message', greetings, message, 'message.unknown')]
    }),
}
