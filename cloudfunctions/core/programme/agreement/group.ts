import type { Agreement } from './agreement'

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** A festival has its day in some year; units and campaigns name kinds and festivals by id. */
export const unitKinds: Agreement = {
  needs: ['groups'],
  faults: ({ groups }) => {
    const kinds = groups?.kinds ?? []
    const repeated = (ids: string[], path: string, what: string) =>
      ids.flatMap((got, n) =>
        ids.indexOf(got) === n
          ? []
          : [{ path: `${path}[${String(n)}].id`, rule: 'id.repeated', valid: `an id that no other ${what} has`, got }],
      )
    return [
      ...repeated(kinds.map(({ id }) => id), '$.groups.kinds', 'kind of unit'),
      ...kinds.flatMap(({ festivals }, index) => {
        const path = `$.groups.kinds[${String(index)}].festivals`
        const days = festivals.flatMap(({ month, day }, n) => {
          const most = DAYS[month - 1] ?? 31
          const fault = { rule: 'festival.day', valid: `1 to ${String(most)}`, got: String(day) }
          return day <= most ? [] : [{ path: `${path}[${String(n)}].day`, ...fault }]
        })
        return [...repeated(festivals.map(({ id }) => id), path, 'festival of this kind'), ...days]
      }),
    ]
  },
}
