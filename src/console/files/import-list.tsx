import { Button, Drawer, Tag } from 'antd'
import type { TableColumnsType } from 'antd'
import { useCallback, useMemo, useState } from 'react'
import type { ImportView } from '../../../types/contract'
import { grouped } from '../../figure/number'
import { fullTime } from '../../figure/time'
import { useLook } from '../look'
import { Page } from '../part/page'
import { Rows } from '../part/rows'
import { zone } from '../part/zone'
import { go } from '../route'
import { callImport } from '../service/call'
import { usePaged } from '../service/use-paged'
import { NewImport } from './new-import'

const ROWS = 20

/** Files that were brought in, and a new one. */
export function ImportList() {
  const { words } = useLook()
  const told = words.imports
  const [adding, setAdding] = useState(false)
  const paged = usePaged(useCallback((after?: string) => callImport('import.list', { after, limit: ROWS }), []))
  const columns = useColumns()
  const add = <Button type="primary" id="import-add" onClick={() => { setAdding(true) }}>{told.add}</Button>
  return (
    <Page title={told.title} actions={add}>
      <Rows id="imports" paged={paged} columns={columns} rowKey={({ batch }) => batch} empty={told.empty} open={({ batch }) => { go(['imports', batch]) }} />
      <Drawer open={adding} title={told.add} size={480} onClose={() => { setAdding(false) }} destroyOnHidden>
        <NewImport />
      </Drawer>
    </Page>
  )
}

const count = ({ stages: { run, tried } }: ImportView, state: 'made' | 'refused' | 'duplicate'): string => {
  const stage = run ?? tried
  return stage ? grouped(stage.states[state] ?? 0) : ''
}

function useColumns(): TableColumnsType<ImportView> {
  const told = useLook().words.imports
  return useMemo(
    () => [
      { title: told.name, key: 'name', render: (_, { name }) => <b className="long">{name}</b> },
      { title: told.kind, key: 'kind', render: (_, { kind }) => told.kinds[kind] },
      { title: told.state, key: 'state', render: (_, { state }) => <Tag color={state === 'done' ? 'green' : undefined}>{told.states[state]}</Tag> },
      { title: told.rows, key: 'rows', className: 'n', align: 'right', render: (_, { rows }) => (rows === 0 ? '' : grouped(rows)) },
      { title: told.rowStates.made, key: 'made', className: 'n', align: 'right', render: (_, batch) => count(batch, 'made') },
      { title: told.rowStates.refused, key: 'refused', className: 'n', align: 'right', render: (_, batch) => count(batch, 'refused') },
      { title: told.opened, key: 'opened', className: 'n', render: (_, { openedAt }) => fullTime(openedAt, zone) },
      { title: told.by, key: 'by', render: (_, { staff }) => staff },
    ],
    [told],
  )
}
