import { Button, Tag } from 'antd'
import type { TableColumnsType } from 'antd'
import { useCallback, useMemo } from 'react'
import type { CampaignRow } from '../../../types/contract'
import { fullTime } from '../../figure/time'
import { useLook } from '../look'
import { Page } from '../part/page'
import { Rows } from '../part/rows'
import { zone } from '../part/zone'
import { go } from '../route'
import { call } from '../service/call'
import { usePaged } from '../service/use-paged'

const ROWS = 20

/** Made here, so that the first save of a new campaign may be repeated under the same name. */
const newName = (): string => `c-${Date.now().toString(36)}`

export function CampaignList() {
  const { words } = useLook()
  const told = words.campaign
  const paged = usePaged(useCallback((after?: string) => call('campaign.list', { after, limit: ROWS }), []))
  const columns = useColumns()
  const add = (
    <Button type="primary" id="campaign-add" onClick={() => { go(['campaigns', newName()], { new: '1' }) }}>
      {told.add}
    </Button>
  )
  return (
    <Page title={told.title} actions={add}>
      <Rows id="campaigns" paged={paged} columns={columns} rowKey={({ id }) => id} empty={told.empty} open={({ id }) => { go(['campaigns', id]) }} />
    </Page>
  )
}

function useColumns(): TableColumnsType<CampaignRow> {
  const { words, say } = useLook()
  return useMemo(() => {
    const { column, kinds, trigger, phase, state } = words.campaign
    return [
      { title: column.name, key: 'name', render: (_, { name }) => <b>{say(name)}</b> },
      { title: column.state, key: 'state', render: (_, row) => <Tag color={row.state === 'published' && row.phase === 'current' ? 'green' : undefined}>{row.state === 'published' ? phase[row.phase] : state[row.state]}</Tag> },
      { title: column.kind, key: 'kind', render: (_, { kind }) => kinds[kind] },
      { title: column.on, key: 'on', render: (_, { on }) => trigger[on] },
      { title: column.period, key: 'period', className: 'n', render: (_, { from, until }) => `${fullTime(from, zone)} – ${fullTime(until, zone)}` },
      { title: column.saved, key: 'saved', className: 'n', render: (_, { savedAt }) => fullTime(savedAt, zone) },
    ]
  }, [words, say])
}
