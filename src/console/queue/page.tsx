import { App, Button, Drawer, Input, Tag } from 'antd'
import type { TableColumnsType } from 'antd'
import { useCallback, useMemo, useState } from 'react'
import type { ApprovalRow } from '../../../types/contract'
import { fullTime } from '../../figure/time'
import { useWrite } from '../../service/use-write'
import { useLook } from '../look'
import { Page } from '../part/page'
import { Rows } from '../part/rows'
import { TroubleNote } from '../part/trouble'
import { zone } from '../part/zone'
import { hrefOf } from '../route'
import { callOffice } from '../service/call'
import type { Input as Asked } from '../service/call'
import { troubleIn } from '../service/heard'
import { usePaged } from '../service/use-paged'
import { SecondRules } from './rules'

const ROWS = 30

/** Everything that waits for a second person, of all kinds, and what needs one. */
export function QueuePage() {
  const { words } = useLook()
  const told = words.queue
  const [open, setOpen] = useState<ApprovalRow | null>(null)
  const paged = usePaged(useCallback((after?: string) => callOffice('approval.list', { after, limit: ROWS }), []))
  const columns = useColumns()
  return (
    <Page title={told.title}>
      <Rows id="queue" paged={paged} columns={columns} rowKey={({ kind, id }) => `${kind}-${id}`} empty={told.empty} open={setOpen} />
      <SecondRules changed={paged.again} />
      <Drawer open={open !== null} size={440} title={open ? told.titleOf(open.kind) : ''} onClose={() => { setOpen(null) }} destroyOnHidden>
        {open ? <Deciding row={open} done={() => { setOpen(null); paged.again() }} /> : null}
      </Drawer>
    </Page>
  )
}

function useColumns(): TableColumnsType<ApprovalRow> {
  const { words, say } = useLook()
  const told = words.queue
  return useMemo(
    () => [
      { title: told.kind, key: 'kind', width: 150, render: (_, { name }) => <b>{say(name)}</b> },
      { title: told.what, key: 'what', render: (_, { what, member }) => <span className="long clipped">{say(what)}{member ? ` · ${member.name || member.member}` : ''}</span> },
      { title: told.reason, key: 'reason', width: 200, render: (_, { reason }) => <span className="long">{reason ?? ''}</span> },
      { title: told.asked, key: 'asked', className: 'n', width: 190, render: (_, { askedAt, askedBy }) => <>{fullTime(askedAt, zone)}<p className="df">{askedBy?.name ?? told.self}</p></> },
      { title: told.may, key: 'may', width: 200, render: (_, { may, mine }) => <>{say(may)}{mine ? <p><Tag>{told.mine}</Tag></p> : null}</> },
    ],
    [told, say],
  )
}

function Deciding({ row, done }: { row: ApprovalRow; done: () => void }) {
  const { words, say } = useLook()
  const { message } = App.useApp()
  const told = words.queue
  const [note, setNote] = useState('')
  const write = useWrite(useCallback((input: Asked<'approval.decide'>, reference: string) => callOffice('approval.decide', input, reference), []))
  const decide = async (approve: boolean): Promise<void> => {
    const reply = await write.run({ kind: row.kind, id: row.id, approve, ...(note.trim() === '' ? {} : { note: note.trim() }) })
    if (!reply.ok) return
    void message.success(approve ? told.agreed : told.refused)
    done()
  }
  const trouble = troubleIn(write.reply)
  const pairs: [string, string][] = [
    [told.what, say(row.what)],
    [told.reason, row.reason ?? ''],
    [told.by, row.askedBy?.name ?? told.self],
    [told.asked, fullTime(row.askedAt, zone)],
    [told.may, say(row.may)],
  ]
  return (
    <div className="form">
      <dl className="pairs">{pairs.filter(([, value]) => value !== '').map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
      {row.member ? <a className="tag" href={hrefOf(['members', row.member.member])}>{told.member(row.member.name || row.member.member)}</a> : null}
      {row.mine ? <p className="note warn" id="queue-mine">{told.mineWhy}</p> : (
        <>
          <label htmlFor="queue-note">{told.note}</label>
          <Input id="queue-note" value={note} maxLength={200} onChange={({ target }) => { setNote(target.value) }} />
          {trouble ? <TroubleNote trouble={trouble} /> : null}
          <Button type="primary" block id="queue-agree" loading={write.busy} onClick={() => { void decide(true) }}>{told.agree}</Button>
          <Button block id="queue-refuse" loading={write.busy} disabled={note.trim() === ''} onClick={() => { void decide(false) }}>{note.trim() === '' ? told.refuseWhy : told.refuse}</Button>
        </>
      )}
    </div>
  )
}
