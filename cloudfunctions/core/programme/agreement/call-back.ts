import type { ProgrammeFault } from '../fault'
import { marked, sellingIn, soldNames } from '../message/selling'
import type { Agreement } from './agreement'

/** A call on a birthday is pure care; and nobody is called twice on one day. */
export const carefulCalls: Agreement = {
  needs: ['callBacks', 'coupons', 'tiers', 'tracks'],
  faults: (programme) => {
    const { birthday, purchase, festivals } = programme.callBacks ?? {}
    const selling = (['zh', 'en'] as const).flatMap((language): ProgrammeFault[] => {
      const said = birthday?.script[language] ?? ''
      const words = sellingIn(said, soldNames(programme))
      const valid = 'no words that sell and no names of what is sold'
      return words.length === 0 ? [] : [{ path: `$.callBacks.birthday.script.${language}`, rule: 'care.selling', valid, got: marked(said, words) }]
    })
    const tiers = [...programme.tiers, ...(programme.tracks ?? []).flatMap((track) => track.tiers)].map(({ id }) => id)
    const invited = (festivals ?? []).flatMap(({ id, tiers: asked = [] }, n, all): ProgrammeFault[] => {
      const path = `$.callBacks.festivals[${String(n)}]`
      const repeated = all.findIndex((one) => one.id === id) === n ? [] : [{ path: `${path}.id`, rule: 'id.repeated', valid: 'an id that no other festival has', got: id }]
      const strange = asked.flatMap((got, place) => (tiers.includes(got) ? [] : [{ path: `${path}.tiers[${String(place)}]`, rule: 'tier.unknown', valid: `one of ${tiers.join(', ')}`, got }]))
      return [...repeated, ...strange]
    })
    const twice = (purchase?.days ?? []).find((day, n, all) => all.indexOf(day) !== n)
    return twice === undefined ? [...selling, ...invited] : [...selling, ...invited, { path: '$.callBacks.purchase.days', rule: 'callBack.repeated', valid: 'each day once', got: String(twice) }]
  },
}
