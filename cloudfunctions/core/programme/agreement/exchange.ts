import type { Agreement } from './agreement'

/** A window that ends before it begins would never open. */
export const openingWindow: Agreement = {
  needs: ['exchange.window'],
  faults: ({ exchange }) => {
    const open = exchange?.window
    if (open?.kind !== 'monthDays' || open.to >= open.from) return []
    const valid = `${String(open.from)} or later: the window ends on or after the day it opens`
    return [{ path: '$.exchange.window.to', rule: 'window.order', valid, got: String(open.to) }]
  },
}
