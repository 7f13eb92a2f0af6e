import { Segmented, Tag } from 'antd'
import type { TableColumnsType } from 'antd'
import { useCallback, useMemo, useState } from 'react'
import type { ApplicationRow } from '../../../types/contract'
import { money } from '../../figure/money'
import { fullTime } from '../../figure/time'
import { useLook } from '../look'
import { Page } from '../part/page'
import { Rows } from '../part/rows'
import { zone } from '../part/zone'
import { go, useRoute } from '../route'
import { call } from '../service/call'
import { usePaged } from '../service/use-paged'
import { Decision } from './decision'

const ROWS = 20
const states = ['all', 'pending', 'approved', 'active', 'refused', 'withdrawn', 'expired'] as const
type Choice = (typeof states)[number]

/** Applications of the store, and deciding on one. */
export function ApplicationList() {
  const { words } = useLook()
  const told = words.applications
  const { query } = useRoute()
  const state = states.find((one) => one === query.get('state')) ?? 'pending'
  const [open, setOpen] = useState<string | null>(null)
  const paged = usePaged(useCallback((after?: string) => call('application.list', { after, limit: ROWS, ...(state === 'all' ? {} : { state }) }), [state]))
  const columns = useColumns()
  return (
    <Page title={told.title}>
      <Segmented<Choice> value={state} options={states.map((value) => ({ value, label: value === 'all' ? told.all : told.states[value] }))} onChange={(next) => { go(['applications'], { state: next }) }} />
      <Rows id="applications" paged={paged} columns={columns} rowKey={({ application }) => application} empty={told.empty} open={({ application }) => { setOpen(application) }} />
      <Decision application={open} close={() => { setOpen(null) }} done={paged.again} />
    </Page>
  )
}

function useColumns(): TableColumnsType<ApplicationRow> {
  const { words, say } = useLook()
  const told = words.applications
  return useMemo(
    () => [
      { title: told.name, key: 'name', render: (_, { name }) => <b>{name}</b> },
      { title: told.phone, key: 'phone', className: 'n', render: (_, { phoneMasked }) => phoneMasked },
      { title: told.state, key: 'state', render: (_, { state }) => <Tag>{told.states[state]}</Tag> },
      { title: told.product, key: 'product', render: (_, { product }) => say(product) },
      { title: told.received, key: 'received', className: 'n', align: 'right', render: (_, { receivedFen }) => (receivedFen === null ? '' : money(receivedFen)) },
      { title: told.submitted, key: 'submitted', className: 'n', render: (_, { submittedAt }) => fullTime(submittedAt, zone) },
      { title: told.enteredBy, key: 'by', render: (_, { enteredBy }) => enteredBy?.name ?? told.self },
    ],
    [told, say],
  )
}
