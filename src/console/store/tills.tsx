import { Tag } from 'antd'
import type { TableColumnsType } from 'antd'
import { useCallback, useMemo, useState } from 'react'
import type { TillKeyShown, TillRow } from '../../../types/contract'
import { fullTime } from '../../figure/time'
import { useLook } from '../look'
import { useMay } from '../me'
import { Rows } from '../part/rows'
import { zone } from '../part/zone'
import { callOffice } from '../service/call'
import { usePaged } from '../service/use-paged'
import { KeyShown } from './key-shown'
import { AddTill, RevokeTill, RotateTill } from './till-deeds'

const ROWS = 20

/** Tills of a store. A key is shown when it is made, and never again. */
export function TillTab({ store, changed }: { store: string; changed: () => void }) {
  const { words } = useLook()
  const told = words.tills
  const may = useMay('till.edit')
  const [shown, setShown] = useState<TillKeyShown | null>(null)
  const paged = usePaged(useCallback((after?: string) => callOffice('till.list', { after, limit: ROWS }, undefined, store), [store]))
  const { again } = paged
  const made = useCallback((key: TillKeyShown) => { setShown(key); again(); changed() }, [again, changed])
  const ended = useCallback(() => { again(); changed() }, [again, changed])
  const columns = useColumns(store, may, made, ended)
  return (
    <>
      <div className="filters">
        <p className="df">{told.hint}</p>
        <span className="grow" />
        {may ? <AddTill store={store} made={made} /> : null}
      </div>
      <Rows id="tills" paged={paged} columns={columns} rowKey={({ till }) => till} empty={told.empty} />
      <KeyShown shown={shown} close={() => { setShown(null) }} />
    </>
  )
}

function useColumns(store: string, may: boolean, made: (key: TillKeyShown) => void, ended: () => void): TableColumnsType<TillRow> {
  const { words } = useLook()
  const told = words.tills
  return useMemo(
    () => [
      { title: told.till, key: 'till', className: 'n', render: (_, { till }) => <b>{till}</b> },
      { title: told.state, key: 'state', render: (_, row) => <TillState row={row} /> },
      { title: told.key, key: 'key', className: 'n', render: (_, { generation }) => told.nth(generation) },
      { title: told.seen, key: 'seen', className: 'n', render: (_, { seen }) => (seen ? fullTime(seen.at, zone) : told.never) },
      ...(may
        ? [{
            title: '',
            key: 'deeds',
            align: 'right' as const,
            render: (_: unknown, row: TillRow) => row.revoked ? null : (
              <span className="deeds">
                <RotateTill store={store} row={row} made={made} />
                <RevokeTill store={store} row={row} done={ended} />
              </span>
            ),
          }]
        : []),
    ],
    [told, store, may, made, ended],
  )
}

function TillState({ row: { revoked, oldKeyUntil, seen } }: { row: TillRow }) {
  const told = useLook().words.tills
  if (revoked) return <><Tag color="red">{told.revoked}</Tag><p className="df">{told.revokedBecause(fullTime(revoked.at, zone), revoked.reason)}</p></>
  return (
    <>
      <Tag color={oldKeyUntil === null ? 'green' : 'gold'}>{oldKeyUntil === null ? told.serves : told.changing}</Tag>
      {oldKeyUntil === null ? null : <p className="df">{told.oldUntil(fullTime(oldKeyUntil, zone))}</p>}
      {seen?.oldKey ? <p className="df warn">{told.stillOld}</p> : null}
    </>
  )
}
