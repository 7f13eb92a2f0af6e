import { Button } from 'antd'
import { useCallback } from 'react'
import type { MessageCounts } from '../../../types/contract'
import { money } from '../../figure/money'
import { grouped } from '../../figure/number'
import { useLook } from '../look'
import { call } from '../service/call'
import type { Output } from '../service/call'
import { useCounted } from './use-counted'

interface EffectProps {
  by: 'template' | 'campaign'
  id: string
  from: number
  until: number
}

const none: MessageCounts = { messages: 0, sent: 0, held: 0, failed: 0, waiting: 0, opened: 0, visited: 0, orders: 0, receivedFen: 0 }
const fields = Object.keys(none) as (keyof MessageCounts)[]

const add = (sum: MessageCounts, { counts }: Output<'message.effect'>): MessageCounts => {
  const next = { ...sum }
  for (const field of fields) next[field] += counts[field]
  return next
}

/** What messages brought between two moments, added up page by page. */
export function Effect({ by, id, from, until }: EffectProps) {
  const { words } = useLook()
  const told = words.message.result
  const { sum, counting, failed, again } = useCounted(useCallback((after?: string) => call('message.effect', { by, id, from, until, after }), [by, id, from, until]), add, none)
  return (
    <div aria-busy={counting} aria-live="polite">
      <dl className="pairs" id="message-effect">
        {fields.map((field) => (
          <div key={field}>
            <dt>{told[field]}</dt>
            <dd>{field === 'receivedFen' ? money(sum[field]) : grouped(sum[field])}</dd>
          </div>
        ))}
      </dl>
      {counting ? <p className="df">{told.counting}</p> : null}
      {failed ? <p className="note warn">{told.failedToCount} <Button size="small" onClick={again}>{words.state.again}</Button></p> : null}
    </div>
  )
}
