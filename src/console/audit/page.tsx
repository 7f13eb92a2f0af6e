import { Button, DatePicker, Input, Select, Tag } from 'antd'
import type { TableColumnsType } from 'antd'
import dayjs from 'dayjs'
import { useCallback, useMemo, useState } from 'react'
import type { AuditRow } from '../../../types/contract'
import { fullTime } from '../../figure/time'
import { useLook } from '../look'
import { Page } from '../part/page'
import { Rows } from '../part/rows'
import { zone } from '../part/zone'
import { go, hrefOf, useRoute } from '../route'
import { call, callOffice } from '../service/call'
import { useAsk } from '../service/use-ask'
import { usePaged } from '../service/use-paged'
import { ChainLine } from './chain'
import { Changes } from './changes'

const ROWS = 50
const FIELDS = ['staff', 'action', 'member', 'day'] as const
type Asked = Partial<Record<(typeof FIELDS)[number], string>>

/** Who did what, where, why, and what was there before; what is asked for stands in the address. */
export function AuditPage() {
  const { words } = useLook()
  const told = words.audit
  const { query } = useRoute()
  const key = FIELDS.map((field) => query.get(field) ?? '').join('\n')
  const asked = useMemo<Asked>(() => Object.fromEntries(key.split('\n').map((value, n) => [FIELDS[n], value]).filter(([, value]) => value !== '')) as Asked, [key])
  const paged = usePaged(useCallback((after?: string) => callOffice('audit.list', { ...asked, after, limit: ROWS }), [asked]))
  const columns = useColumns()
  return (
    <Page title={told.title}>
      <ChainLine />
      <Asking key={key} asked={asked} />
      <Rows id="audit" paged={paged} columns={columns} rowKey={({ id }) => id} empty={Object.keys(asked).length > 0 ? told.noneSo : told.empty} />
    </Page>
  )
}

const askStaff = () => call('staff.list', { limit: 50 })

function Asking({ asked }: { asked: Asked }) {
  const told = useLook().words.audit
  const people = useAsk(askStaff).value?.rows ?? []
  const [member, setMember] = useState(asked.member ?? '')
  const set = (part: Asked): void => {
    go(['audit'], Object.fromEntries(Object.entries({ ...asked, ...part }).filter(([, value]) => value !== '')))
  }
  const actions = Object.entries(told.actions).map(([value, label]) => ({ value, label }))
  return (
    <div className="hd filters" role="search">
      <Select id="audit-staff" aria-label={told.who} allowClear placeholder={told.who} value={asked.staff} options={people.map(({ staff, name }) => ({ value: staff, label: name }))} onChange={(staff?: string) => { set({ staff: staff ?? '' }) }} />
      <Select id="audit-action" aria-label={told.what} allowClear showSearch={{ optionFilterProp: 'label' }} placeholder={told.what} value={asked.action} options={actions} onChange={(action?: string) => { set({ action: action ?? '' }) }} />
      <DatePicker id="audit-day" aria-label={told.day} placeholder={told.day} value={asked.day ? dayjs(asked.day) : null} onChange={(day) => { set({ day: day?.format('YYYY-MM-DD') ?? '' }) }} />
      <Input.Search id="audit-member" aria-label={told.member} placeholder={told.member} allowClear value={member} maxLength={64} onChange={({ target }) => { setMember(target.value) }} onSearch={(text) => { set({ member: text.trim() }) }} />
      {Object.keys(asked).length > 0 ? <Button type="link" id="audit-all" onClick={() => { go(['audit']) }}>{told.all}</Button> : null}
    </div>
  )
}

function useColumns(): TableColumnsType<AuditRow> {
  const { words } = useLook()
  const told = words.audit
  const actions: Readonly<Record<string, string>> = told.actions
  return useMemo(
    () => [
      { title: told.n, key: 'n', className: 'n', width: 72, render: (_, { sequence }) => sequence },
      { title: told.at, key: 'at', className: 'n', width: 140, render: (_, { at }) => fullTime(at, zone) },
      { title: told.who, key: 'who', width: 150, render: (_, { name, staff, from }) => <><b>{name}</b> <span className="df">{staff}</span><p className="df long">{from === 'mini-program' ? told.phone : from}</p></> },
      {
        title: told.what,
        key: 'what',
        render: (_, { action, changes, more, members }) => (
          <>
            <b>{actions[action] ?? action}</b>
            {members.map(({ member, name }) => <a key={member} className="tag spaced" href={hrefOf(['members', member])}>{name || member}</a>)}
            <Changes changes={changes} more={more} />
          </>
        ),
      },
      { title: told.why, key: 'why', width: 200, render: (_, { reason }) => (reason === null ? <Tag>{told.noReason}</Tag> : <span className="long">{reason}</span>) },
    ],
    [told, actions],
  )
}
