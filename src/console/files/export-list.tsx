import { Button, Drawer, Tag } from 'antd'
import type { TableColumnsType } from 'antd'
import { useCallback, useMemo, useState } from 'react'
import type { ExportView } from '../../../types/contract'
import { grouped } from '../../figure/number'
import { fullTime } from '../../figure/time'
import { useLook } from '../look'
import { Page } from '../part/page'
import { Rows } from '../part/rows'
import { zone } from '../part/zone'
import { callImport } from '../service/call'
import { usePaged } from '../service/use-paged'
import { NewExport } from './new-export'

const ROWS = 20

/** The log of what was given out: who, what, why, and how often it was fetched. */
export function ExportList() {
  const { words } = useLook()
  const told = words.exports
  const [adding, setAdding] = useState(false)
  const paged = usePaged(useCallback((after?: string) => callImport('export.list', { after, limit: ROWS }), []))
  const columns = useColumns()
  const add = <Button type="primary" id="export-add" onClick={() => { setAdding(true) }}>{told.add}</Button>
  return (
    <Page title={told.title} actions={add}>
      <Rows id="exports" paged={paged} columns={columns} rowKey={({ export: id }) => id} empty={told.empty} />
      <Drawer open={adding} title={told.add} size={440} onClose={() => { setAdding(false) }} destroyOnHidden>
        <NewExport changed={paged.again} />
      </Drawer>
    </Page>
  )
}

function useColumns(): TableColumnsType<ExportView> {
  const told = useLook().words.exports
  return useMemo(
    () => [
      { title: told.at, key: 'at', className: 'n', render: (_, { askedAt }) => fullTime(askedAt, zone) },
      { title: told.by, key: 'by', render: (_, { staff }) => <b>{staff}</b> },
      { title: told.kind, key: 'kind', render: (_, { kind, format }) => `${told.kinds[kind]} · ${format.toUpperCase()}` },
      { title: told.phones, key: 'phones', render: (_, { phones }) => <Tag color={phones ? 'red' : undefined}>{phones ? told.inFull : told.masked}</Tag> },
      { title: told.reason, key: 'reason', render: (_, { reason }) => <span className="long">{reason}</span> },
      { title: told.rows, key: 'rows', className: 'n', align: 'right', render: (_, { rows, file }) => (file ? grouped(rows) : told.unfinished) },
      { title: told.fetched, key: 'fetched', className: 'n', align: 'right', render: (_, { fetched }) => grouped(fetched) },
    ],
    [told],
  )
}
