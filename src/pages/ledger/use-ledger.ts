import { useDidShow, useReachBottom } from '@tarojs/taro'
import { useCallback, useRef, useState } from 'react'
import type { LedgerKind, LedgerRow } from '../../../types/contract'
import { nextAsked } from '../../service/asked'
import type { Asked } from '../../service/asked'
import type { Reply } from '../../service/reply'

const PAGE = 20

export interface Rows {
  rows: LedgerRow[]
  next: string | null
}

export interface Ledger {
  kind: LedgerKind
  choose: (kind: LedgerKind) => void
  /** `2026-11`; null: all of them. */
  month: string | null
  chooseMonth: (month: string | null) => void
  asked: Asked<Rows> & { again: () => void }
  again: () => void
  /** Earlier rows are on their way. */
  loadingMore: boolean
}

const nothing: Asked<Rows> = { value: null, at: 0, trouble: null }

/** What a page of a ledger is asked by, whosever it is. */
export interface LedgerPage {
  kind: LedgerKind
  limit: number
  month?: string
  after?: string
}

/** Asks for the member's own ledger, or at the counter for that of the member who stands there. */
export type AskLedger = (page: LedgerPage) => Promise<Reply<Rows>>

/** The first page, or the one behind what is there. */
function pageOf(kind: LedgerKind, month: string | null, before: Rows | null): LedgerPage {
  const within = month === null ? {} : { month }
  const after = before?.next ? { after: before.next } : {}
  return { kind, limit: PAGE, ...within, ...after }
}

/** Pages of the ledger, newest first; reaching the bottom asks for the next one. */
export function useLedger(ask: AskLedger): Ledger {
  const [kind, setKind] = useState<LedgerKind>('all')
  const [month, setMonth] = useState<string | null>(null)
  const [asked, setAsked] = useState(nothing)
  const [loadingMore, setLoadingMore] = useState(false)
  const question = useRef(0)

  const load = useCallback((of: LedgerKind, within: string | null, before: Rows | null) => {
    const mine = ++question.current
    setLoadingMore(before !== null)
    void ask(pageOf(of, within, before)).then((reply) => {
      if (mine !== question.current) return
      setLoadingMore(false)
      const whole =
        reply.ok && before
          ? { ok: true as const, value: { rows: [...before.rows, ...reply.value.rows], next: reply.value.next } }
          : reply
      setAsked((old) => nextAsked(old, whole, Date.now()))
    })
  }, [ask])

  const again = useCallback(() => {
    load(kind, month, null)
  }, [load, kind, month])
  useDidShow(again)
  useReachBottom(() => {
    if (asked.value?.next && !loadingMore) load(kind, month, asked.value)
  })
  const choose = (next: LedgerKind): void => {
    setKind(next)
    setAsked(nothing)
    load(next, month, null)
  }
  const chooseMonth = (next: string | null): void => {
    setMonth(next)
    setAsked(nothing)
    load(kind, next, null)
  }
  return { kind, choose, month, chooseMonth, asked: { ...asked, again }, again, loadingMore }
}
