import { Button } from 'antd'
import { useState } from 'react'
import type { AuditRow } from '../../../types/contract'
import { useLook } from '../look'

/** What each write changed, field by field; folded until it is asked for. */
export function Changes({ changes, more }: Pick<AuditRow, 'changes' | 'more'>) {
  const told = useLook().words.audit
  const [open, setOpen] = useState(false)
  const count = changes.length + more
  return (
    <>
      {' '}
      <Button size="small" type="link" aria-expanded={open} onClick={() => { setOpen(!open) }}>{told.changed(count)}</Button>
      {open ? (
        <ul className="changes">
          {changes.map(({ record, kind, fields }) => (
            <li key={record}>
              <span className="code">{record}</span> {told.kinds[kind]}
              {fields.map(({ field, before, after }) => (
                <p key={field} className="df long">
                  {field}：{before ?? told.nothing} → {after ?? told.nothing}
                </p>
              ))}
            </li>
          ))}
          {more > 0 ? <li className="df">{told.more(more)}</li> : null}
        </ul>
      ) : null}
    </>
  )
}
