import { NavBar } from '../../../design/nav-bar'
import { Screen } from '../../../design/screen'
import { RowsSkeleton } from '../../../design/skeleton'
import { Answered } from '../../../design/trouble'
import { useLook } from '../../../look/use-look'
import { call } from '../../../service/call'
import { useAsk } from '../../../service/use-ask'
import { EntryForm } from './entry-form'
import './index.scss'

const askRules = () => call('staff', 'entry.rules', {})

/** Somebody is entered with the order that makes them a member, or an application is sent for them. */
export default function StaffEnterPage() {
  const { words } = useLook()
  const rules = useAsk(askRules)
  return (
    <Screen nav={<NavBar back title={words.staff.enter.title} />}>
      <Answered asked={rules} title={words.staff.enter.notLoaded} skeleton={<RowsSkeleton rows={6} />}>
        {(value) => <EntryForm rules={value} />}
      </Answered>
    </Screen>
  )
}
