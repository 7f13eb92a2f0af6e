import { useRouter } from '@tarojs/taro'
import { useCallback } from 'react'
import { NavBar } from '../../../design/nav-bar'
import { Screen } from '../../../design/screen'
import { RowsSkeleton } from '../../../design/skeleton'
import { Empty } from '../../../design/state'
import { Answered } from '../../../design/trouble'
import { useLook } from '../../../look/use-look'
import { call } from '../../../service/call'
import { useAsk } from '../../../service/use-ask'
import { QuoteForm } from './quote-form'
import './index.scss'

function Quotes({ member }: { member: string }) {
  const { quote } = useLook().words
  const rights = useAsk(useCallback(() => call('staff', 'benefit.of', { member }), [member]))
  return (
    <Answered asked={rights} title={quote.notLoaded} skeleton={<RowsSkeleton rows={5} />}>
      {({ benefits }) => {
        const priced = benefits.filter(({ held, facts }) => held && facts.length > 0)
        return priced.length > 0 ? <QuoteForm member={member} benefits={priced} /> : <Empty id="quote-none" art="list" title={quote.none} text={quote.noneText} />
      }}
    </Answered>
  )
}

/** What a member's benefits come to for a visit, and their use by the member's digits. Opened with `?member=`. */
export default function StaffQuotePage() {
  const { quote } = useLook().words
  const member = decodeURIComponent(useRouter().params['member'] ?? '')
  return (
    <Screen nav={<NavBar back title={quote.title} />}>
      {member ? <Quotes member={member} /> : <Empty id="quote-nobody" art="list" title={quote.noMember} text={quote.noMemberText} />}
    </Screen>
  )
}
