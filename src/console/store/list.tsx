import { Button, Segmented, Tag } from 'antd'
import type { TableColumnsType } from 'antd'
import { useCallback, useMemo, useState } from 'react'
import type { StoreRow } from '../../../types/contract'
import { dayText } from '../../figure/time'
import { useLook } from '../look'
import { useMay } from '../me'
import { Page } from '../part/page'
import { Rows } from '../part/rows'
import { SearchBox } from '../part/search-box'
import { zone } from '../part/zone'
import { go, useRoute } from '../route'
import { callOffice } from '../service/call'
import { usePaged } from '../service/use-paged'
import { StoreForm } from './form'

const ROWS = 20
const states = ['all', 'open', 'closed'] as const
type Choice = (typeof states)[number]

const asked = (text: string, state: Choice): Record<string, string> => ({ ...(text ? { text } : {}), ...(state === 'all' ? {} : { state }) })

/** Stores as far as one's role reaches. */
export function StoreList() {
  const { words } = useLook()
  const told = words.stores
  const { query } = useRoute()
  const text = query.get('text') ?? ''
  const state = states.find((one) => one === query.get('state')) ?? 'all'
  const [adding, setAdding] = useState(false)
  const may = useMay('store.edit')
  const paged = usePaged(useCallback((after?: string) => callOffice('store.list', { after, limit: ROWS, ...(text ? { text } : {}), ...(state === 'all' ? {} : { state }) }), [text, state]))
  const columns = useColumns()
  const add = may ? <Button type="primary" id="store-add" onClick={() => { setAdding(true) }}>{told.add}</Button> : null
  const searched = text !== '' || state !== 'all'
  return (
    <Page title={told.title} actions={add}>
      <div className="filters">
        <SearchBox id="store-find" label={told.find} value={text} go={(next) => { go(['stores'], asked(next, state)) }} />
        <Segmented<Choice> value={state} options={states.map((value) => ({ value, label: told.states[value] }))} onChange={(next) => { go(['stores'], asked(text, next)) }} />
      </div>
      <Rows id="stores" paged={paged} columns={columns} rowKey={({ store }) => store} empty={searched ? told.none : told.empty} open={({ store }) => { go(['stores', store]) }} />
      <StoreForm open={adding} store={null} regions={[...new Set((paged.value?.rows ?? []).flatMap(({ region }) => region ?? []))]} close={() => { setAdding(false) }} done={(store) => { go(['stores', store]) }} />
    </Page>
  )
}

function useColumns(): TableColumnsType<StoreRow> {
  const { words } = useLook()
  const told = words.stores
  return useMemo(
    () => [
      { title: told.name, key: 'name', render: (_, { name, nameEn }) => <><b>{name}</b> <span className="df">{nameEn}</span></> },
      { title: told.id, key: 'id', className: 'n', render: (_, { store }) => store },
      { title: told.city, key: 'city', render: (_, { city }) => city },
      { title: told.region, key: 'region', render: (_, { region }) => region ?? '' },
      { title: told.state, key: 'state', render: (_, row) => <StoreTag row={row} /> },
    ],
    [told],
  )
}

export function StoreTag({ row: { closed, closedAt } }: { row: Pick<StoreRow, 'closed' | 'closedAt'> }) {
  const told = useLook().words.stores
  if (closedAt === null) return <Tag color="green">{told.states.open}</Tag>
  return <Tag>{closed ? told.closedSince(dayText(closedAt, zone)) : told.closesFrom(dayText(closedAt, zone))}</Tag>
}
