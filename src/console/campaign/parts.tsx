import type { TableColumnsType } from 'antd'
import { useCallback, useMemo } from 'react'
import type { PartRow } from '../../../types/contract'
import { money } from '../../figure/money'
import { fullTime } from '../../figure/time'
import { useLook } from '../look'
import { Rows } from '../part/rows'
import { zone } from '../part/zone'
import { hrefOf } from '../route'
import { call } from '../service/call'
import { usePaged } from '../service/use-paged'

const ROWS = 10

/** Who had what of a campaign. */
export function Parts({ campaign }: { campaign: string }) {
  const { words } = useLook()
  const told = words.campaign.effect
  const paged = usePaged(useCallback((after?: string) => call('campaign.parts', { campaign, after, limit: ROWS }), [campaign]))
  const columns = useMemo<TableColumnsType<PartRow>>(
    () => [
      { title: told.part.at, key: 'at', className: 'n', render: (_, { at }) => fullTime(at, zone) },
      { title: told.part.member, key: 'member', render: (_, { member, name, cardTail }) => <a href={hrefOf(['members', member])}>{`${name} · ${cardTail}`}</a> },
      { title: told.part.cause, key: 'cause', render: (_, { cause }) => cause },
      { title: told.part.state, key: 'state', render: (_, { state }) => told.partState[state] },
      { title: told.part.cost, key: 'fen', className: 'n', align: 'right', render: (_, { fen }) => money(fen) },
    ],
    [told],
  )
  return (
    <section>
      <h2 className="over">{told.parts}</h2>
      <Rows id="parts" paged={paged} columns={columns} rowKey={({ part }) => part} empty={told.noParts} />
    </section>
  )
}
