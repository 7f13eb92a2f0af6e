import { Segmented } from 'antd'
import type { TableColumnsType } from 'antd'
import { useCallback, useMemo } from 'react'
import type { PushRow } from '../../../types/contract'
import type { PushState } from '../../../types/record'
import { grouped } from '../../figure/number'
import { fullTime } from '../../figure/time'
import { useLook } from '../look'
import { Rows } from '../part/rows'
import { zone } from '../part/zone'
import { go, useRoute } from '../route'
import { call } from '../service/call'
import { usePaged } from '../service/use-paged'
import { PushPanel } from './push'

const ROWS = 20
const states: readonly PushState[] = ['waiting', 'sending', 'refused', 'cancelled']

/** What staff sends and campaigns ask for; first what waits for another manager. */
export function Pushes() {
  const { words } = useLook()
  const told = words.message.push
  const { query } = useRoute()
  const [state, push] = [states.find((one) => one === query.get('state')) ?? 'waiting', query.get('push')]
  const paged = usePaged(useCallback((after?: string) => call('push.list', { state, after, limit: ROWS }), [state]))
  const show = (next: { state?: PushState; push?: string }): void => { go(['messages', 'pushes'], { state: next.state ?? state, ...(next.push === undefined ? {} : { push: next.push }) }) }
  const columns = useColumns()
  return (
    <>
      <Segmented<PushState> aria-label={words.message.tabs.pushes} value={state} options={states.map((value) => ({ value, label: told.states[value] }))} onChange={(chosen) => { show({ state: chosen }) }} />
      <div className={push === null ? undefined : 'two'}>
        <Rows id="pushes" paged={paged} columns={columns} rowKey={(row) => row.push} empty={told.empty[state]} open={(row) => { show({ push: row.push }) }} />
        {push === null ? null : <PushPanel key={push} push={push} close={() => { show({}) }} changed={paged.again} />}
      </div>
    </>
  )
}

function useColumns(): TableColumnsType<PushRow> {
  const { words, say } = useLook()
  return useMemo(() => {
    const told = words.message.push
    return [
      { title: told.name, key: 'name', render: (_, { name, templateName }) => <><b>{name}</b><p className="df">{say(templateName)}</p></> },
      { title: told.from, key: 'from', render: (_, { campaign }) => (campaign === null ? told.hand : campaign.recurring ? told.each : told.campaign) },
      { title: told.send, key: 'send', className: 'n', align: 'right', render: (_, { funnel, campaign }) => (campaign?.recurring ? told.about : told.people)(grouped(funnel.send)) },
      { title: told.asked, key: 'asked', render: (_, { askedBy, askedAt }) => <>{askedBy.name}<p className="df n">{fullTime(askedAt, zone)}</p></> },
    ]
  }, [words, say])
}
