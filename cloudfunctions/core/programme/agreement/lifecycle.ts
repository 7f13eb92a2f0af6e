import type { Agreement } from './agreement'

/** Each window ends after the one before it, or a stage could never be reached. */
export const risingWindows: Agreement = {
  needs: ['lifecycle'],
  faults: ({ lifecycle }) => {
    if (!lifecycle) return []
    const { activeDays, silentDays, lostDays } = lifecycle
    const fault = (field: string, least: number, got: number) =>
      got > least ? [] : [{ path: `$.lifecycle.${field}`, rule: 'lifecycle.order', valid: `more than ${String(least)}`, got: String(got) }]
    return [...fault('silentDays', activeDays, silentDays), ...fault('lostDays', silentDays, lostDays)]
  },
}
