import type { Agreement } from './agreement'

/** A top-up that no member could hold is never sold; two with one id would be one. */
export const storedTopUps: Agreement = {
  needs: ['storedValue'],
  faults: ({ storedValue }) =>
    (storedValue?.topUps ?? []).flatMap(({ id, payFen, bonusFen }, index, all) => {
      const path = `$.storedValue.topUps[${String(index)}]`
      const most = storedValue?.atMostFen ?? 0
      const repeated = all.findIndex((one) => one.id === id) !== index
      return [
        ...(payFen + bonusFen <= most
          ? []
          : [{ path: `${path}.payFen`, rule: 'stored.beyond', valid: `${String(most)} at most with its bonus`, got: String(payFen + bonusFen) }]),
        ...(repeated ? [{ path: `${path}.id`, rule: 'id.repeated', valid: 'an id that no other top-up has', got: id }] : []),
      ]
    }),
}
