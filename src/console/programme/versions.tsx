import { App, Button, Popconfirm, Tag } from 'antd'
import type { TableColumnsType } from 'antd'
import { useCallback, useMemo } from 'react'
import type { VersionRow } from '../../../types/contract'
import { fullTime } from '../../figure/time'
import type { Reply } from '../../service/reply'
import { useWrite } from '../../service/use-write'
import { useLook } from '../look'
import { useMay } from '../me'
import { Page } from '../part/page'
import { Rows } from '../part/rows'
import { troubleText } from '../part/trouble'
import { zone } from '../part/zone'
import { go } from '../route'
import { callOffice } from '../service/call'
import { troubleIn } from '../service/heard'
import { usePaged } from '../service/use-paged'
import type { Paged, Rows as Page1 } from '../service/use-paged'

async function pageOf(after?: string): Promise<Reply<Page1<VersionRow>>> {
  const reply = await callOffice('programme.versions', after === undefined ? {} : { before: Number(after) })
  return reply.ok ? { ok: true, value: { rows: reply.value.rows, next: reply.value.next === null ? null : String(reply.value.next) } } : reply
}

export function VersionList() {
  const { words } = useLook()
  const told = words.programme
  const paged = usePaged(pageOf)
  const columns = useColumns(paged)
  const live = paged.value?.rows.find(({ state }) => state === 'live')
  const may = useMay('programme.edit')
  const add = live ? (
    <Button type="primary" id="programme-edit" disabled={!may} onClick={() => { go(['programme', String(live.version)], { edit: '1' }) }}>
      {told.edit}
    </Button>
  ) : null
  return (
    <Page title={told.title} actions={add}>
      {may ? null : <p className="note">{told.readOnly}</p>}
      <Rows id="versions" paged={paged} columns={columns} rowKey={({ version }) => String(version)} empty={told.empty} open={({ version }) => { go(['programme', String(version)]) }} />
    </Page>
  )
}

const moment = (at: number | null): string => (at === null ? '' : fullTime(at, zone))

function useColumns(paged: Paged<VersionRow>): TableColumnsType<VersionRow> {
  const { words } = useLook()
  return useMemo(() => {
    const { column, state, version: named, draftOf } = words.programme
    return [
      { title: column.version, key: 'version', render: (_, row) => <b>{row.state === 'draft' ? draftOf(row.version) : named(row.version)}</b> },
      { title: column.state, key: 'state', render: (_, row) => <Tag color={row.state === 'live' ? 'green' : undefined}>{state[row.state]}</Tag> },
      { title: column.edition, key: 'edition', render: (_, { edition }) => edition },
      { title: column.from, key: 'from', className: 'n', render: (_, { from }) => moment(from) },
      { title: column.published, key: 'published', className: 'n', render: (_, { publishedAt }) => moment(publishedAt) },
      { title: '', key: 'back', align: 'right', render: (_, row) => (row.state === 'past' ? <Back version={row.version} done={paged.again} /> : null) },
    ]
  }, [words, paged.again])
}

function Back({ version, done }: { version: number; done: () => void }) {
  const { words, lang } = useLook()
  const { message } = App.useApp()
  const may = useMay('programme.edit')
  const told = words.programme
  const write = useWrite(useCallback((input: { version: number }, reference: string) => callOffice('programme.rollBack', input, reference), []))
  const back = async (): Promise<void> => {
    const reply = await write.run({ version })
    const trouble = troubleIn(reply)
    if (trouble) void message.error(troubleText(trouble, words, lang).join(' '))
    else if (reply.ok) void message.success(told.published(reply.value.version))
    done()
  }
  const stop = (event: { stopPropagation: () => void }): void => { event.stopPropagation() }
  return (
    <span onClick={stop} onKeyDown={stop} role="presentation">
      <Popconfirm title={told.back} description={told.backWhy(version)} okText={told.backYes} cancelText={told.no} onConfirm={back} disabled={!may}>
        <Button size="small" id={`back-${String(version)}`} disabled={!may} loading={write.busy}>{told.back}</Button>
      </Popconfirm>
    </span>
  )
}
