import { useCallback, useState } from 'react'
import type { Reply } from '../../service/reply'
import { useAsk } from './use-ask'
import type { Asking } from './use-ask'

export interface Rows<T> {
  rows: T[]
  next: string | null
}

export type Paged<T> = Asking<Rows<T>> & {
  /** From 1. */
  page: number
  forward: (() => void) | null
  back: (() => void) | null
}

/** A list that the server pages: only the page that is looked at is here. */
export function usePaged<T>(ask: (after?: string) => Promise<Reply<Rows<T>>>): Paged<T> {
  const [held, setHeld] = useState<{ of: typeof ask; cursors: string[] }>({ of: ask, cursors: [] })
  // Another question begins at its first page.
  const cursors = held.of === ask ? held.cursors : []
  const after = cursors.at(-1)
  const asking = useAsk(useCallback(() => ask(after), [ask, after]))
  const next = asking.value?.next ?? null
  return {
    ...asking,
    page: cursors.length + 1,
    forward:
      next === null
        ? null
        : () => {
            setHeld({ of: ask, cursors: [...cursors, next] })
          },
    back:
      cursors.length === 0
        ? null
        : () => {
            setHeld({ of: ask, cursors: cursors.slice(0, -1) })
          },
  }
}
