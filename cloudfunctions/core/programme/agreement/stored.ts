import type { Agreement } from './agreement'

/** The id that a top-up of another amount goes by in its payment. */
const OTHER = 'other'

/** Bounds that contain something, and nothing that no member could hold. */
export const storedOther: Agreement = {
  needs: ['storedValue'],
  faults: ({ storedValue }) => {
    if (!storedValue?.other) return []
    const { other, atMostFen } = storedValue
    const path = '$.storedValue.other'
    return [
      ...(other.leastFen <= other.mostFen
        ? []
        : [{ path: `${path}.mostFen`, rule: 'bounds.empty', valid: `${String(other.leastFen)} or more`, got: String(other.mostFen) }]),
      ...(other.mostFen <= atMostFen ? [] : [{ path: `${path}.mostFen`, rule: 'stored.beyond', valid: `${String(atMostFen)} at most`, got: String(other.mostFen) }]),
    ]
  },
}

/** A top-up that no member could hold is never sold; two with one id, or with that of any other amount, would be one. */
export const storedTopUps: Agreement = {
  needs: ['storedValue'],
  faults: ({ storedValue }) =>
    (storedValue?.topUps ?? []).flatMap(({ id, payFen, bonusFen }, index, all) => {
      const path = `$.storedValue.topUps[${String(index)}]`
      const most = storedValue?.atMostFen ?? 0
      const repeated = all.findIndex((one) => one.id === id) !== index || id === OTHER
      return [
        ...(payFen + bonusFen <= most
          ? []
          : [{ path: `${path}.payFen`, rule: 'stored.beyond', valid: `${String(most)} at most with its bonus`, got: String(payFen + bonusFen) }]),
        ...(repeated ? [{ path: `${path}.id`, rule: 'id.repeated', valid: 'an id that no other top-up has', got: id }] : []),
      ]
    }),
}
