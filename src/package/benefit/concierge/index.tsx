import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useCallback } from 'react'
import type { BenefitView } from '../../../../types/contract'
import { NavBar } from '../../../design/nav-bar'
import { Screen } from '../../../design/screen'
import { RowsSkeleton } from '../../../design/skeleton'
import { Empty } from '../../../design/state'
import { Answered } from '../../../design/trouble'
import { useLook } from '../../../look/use-look'
import { call } from '../../../service/call'
import { useAsk } from '../../../service/use-ask'
import { AskForm } from './ask-form'
import { RequestRow } from './request-row'
import { useRequests } from './use-requests'
import './index.scss'

/** The concierge that a link names, else the first the member has. */
function conciergeOf(benefits: readonly BenefitView[], named: string): BenefitView | undefined {
  const own = benefits.filter(({ kind, held }) => kind === 'concierge' && held)
  return own.find(({ id }) => id === named) ?? own[0]
}

/** Asking for something, and how what was asked for stands. */
export default function ConciergePage() {
  const { concierge } = useLook().words.benefit
  const named = decodeURIComponent(useRouter().params['benefit'] ?? '')
  const rights = useAsk(useCallback(() => call('member', 'benefit.mine', {}), []))
  const { asked, rows, more } = useRequests()
  return (
    <Screen nav={<NavBar back title={concierge.title} />}>
      <Answered asked={rights} title={concierge.notLoaded} skeleton={<RowsSkeleton rows={3} />}>
        {({ benefits, zone }) => {
          const right = conciergeOf(benefits, named)
          return right ? <AskForm right={right} zone={zone} onAsked={asked.again} /> : <Empty id="concierge-none" art="list" title={concierge.none} text={concierge.noneText} />
        }}
      </Answered>
      <View className="t32 b mt4">{concierge.list}</View>
      <Answered asked={asked} title={concierge.notLoaded} skeleton={<RowsSkeleton rows={3} />}>
        {({ zone }) =>
          rows.length === 0 ? (
            <View id="requests-empty" className="t26 k3 mt2">{concierge.empty}</View>
          ) : (
            <View className="rise">
              <View className="list mt2">
                {rows.map((request, place) => (
                  <RequestRow key={request.request} request={request} place={place} zone={zone} />
                ))}
              </View>
              <View className="c t24 k3 mt3">{more === 'busy' ? concierge.more : more === 'end' ? concierge.end : ''}</View>
            </View>
          )
        }
      </Answered>
    </Screen>
  )
}
