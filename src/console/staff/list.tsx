import { Segmented, Tag } from 'antd'
import type { TableColumnsType } from 'antd'
import { useCallback, useMemo } from 'react'
import { useLook } from '../look'
import { useMay } from '../me'
import { Page } from '../part/page'
import { Rows } from '../part/rows'
import { SearchBox } from '../part/search-box'
import { go, hrefOf, useRoute } from '../route'
import { callOffice } from '../service/call'
import type { Output } from '../service/call'
import { usePaged } from '../service/use-paged'
import { Invite } from './invite'

type Row = Output<'staff.find'>['rows'][number]
const ROWS = 20
const states = ['all', 'active', 'invited', 'suspended', 'left'] as const
type Choice = (typeof states)[number]

/** People as far as one's role reaches; what is asked stands in the address. */
export function StaffList() {
  const { words } = useLook()
  const told = words.staff
  const { query } = useRoute()
  const [text, store, role] = [query.get('text') ?? '', query.get('store') ?? '', query.get('role') ?? '']
  const state = states.find((one) => one === query.get('state')) ?? 'all'
  const may = useMay('staff.edit')
  const asked = useCallback(
    (after?: string) => callOffice('staff.find', { after, limit: ROWS, ...(text ? { text } : {}), ...(store ? { store } : {}), ...(role ? { role } : {}), ...(state === 'all' ? {} : { state }) }),
    [text, store, role, state],
  )
  const paged = usePaged(asked)
  const columns = useColumns()
  const to = (change: Readonly<Record<string, string>>): void => {
    const all = { text, store, role, state: state === 'all' ? '' : state, ...change }
    go(['staff'], Object.fromEntries(Object.entries(all).filter(([, value]) => value !== '')))
  }
  const searched = text !== '' || store !== '' || role !== '' || state !== 'all'
  const actions = <><a className="more" id="staff-roles" href={hrefOf(['roles'])}>{told.roles}</a>{may ? <Invite done={paged.again} /> : null}</>
  return (
    <Page title={told.title} actions={actions}>
      <div className="filters">
        <SearchBox id="staff-find" label={told.find} value={text} go={(next) => { to({ text: next }) }} />
        <Segmented<Choice> value={state} options={states.map((value) => ({ value, label: told.states[value] }))} onChange={(next) => { to({ state: next === 'all' ? '' : next }) }} />
        {store ? <Tag closable onClose={() => { to({ store: '' }) }}>{store}</Tag> : null}
        {role ? <Tag closable onClose={() => { to({ role: '' }) }}>{role}</Tag> : null}
      </div>
      <Rows id="people" paged={paged} columns={columns} rowKey={({ staff }) => staff} empty={searched ? told.none : told.empty} open={({ staff }) => { go(['staff', staff]) }} />
    </Page>
  )
}

function useColumns(): TableColumnsType<Row> {
  const { words, say } = useLook()
  const told = words.staff
  return useMemo(
    () => [
      { title: told.name, key: 'name', render: (_, { name }) => <b>{name}</b> },
      { title: told.role, key: 'role', render: (_, { roleName }) => say(roleName) },
      { title: told.store, key: 'store', render: (_, { storeName }) => storeName },
      { title: told.state, key: 'state', render: (_, { state }) => <StateTag state={state} /> },
    ],
    [told, say],
  )
}

export function StateTag({ state }: { state: Row['state'] }) {
  const told = useLook().words.staff
  return <Tag color={state === 'active' ? 'green' : state === 'suspended' ? 'red' : undefined}>{told.states[state]}</Tag>
}
