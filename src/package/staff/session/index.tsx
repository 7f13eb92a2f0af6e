import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { SessionRow } from '../../../../types/contract'
import { NavBar } from '../../../design/nav-bar'
import { Screen } from '../../../design/screen'
import { RowsSkeleton } from '../../../design/skeleton'
import { Answered } from '../../../design/trouble'
import { useLook } from '../../../look/use-look'
import { call } from '../../../service/call'
import { decodeScene } from '../../../service/scene'
import { ownerCodeIn, staffCodeIn } from '../../../service/staff-code'
import { useRows } from '../applications/use-rows'
import { Seek } from '../counter/seek'
import { AskedHere } from './asked-here'
import { FirstOwner } from './first-owner'
import { Invitation } from './invitation'
import { Sessions } from './sessions'
import { strangerAt } from './stranger'
import '../counter/index.scss'
import './index.scss'

const PAGE = 20
const CODE_CHARACTERS = 800

const ask = (_own: 'own', after: string | undefined) => call('staff', 'session.list', { limit: PAGE, ...(after ? { after } : {}) })

function Find({ onCode }: { onCode: (code: string) => void }) {
  const { session } = useLook().words.staff
  const [typed, setTyped] = useState('')
  const go = (text: string): void => {
    if (text.trim()) onCode(text.trim())
  }
  return <Seek id="session-code" label={session.label} hint={session.hint} go={session.go} limit={CODE_CHARACTERS} busy={false} value={typed} onType={setTyped} onGo={go} />
}

/** Answers a code of the console's sign-in page, or an invitation to work here; without one it lists where one is signed in. */
export default function StaffSessionPage() {
  const { session } = useLook().words.staff
  const scanned = useRouter().params['code']
  const [code, setCode] = useState(() => decodeScene(scanned ?? ''))
  const { asked } = useRows<'own', SessionRow>('own', ask)
  const leave = (): void => {
    setCode('')
    asked.again()
  }
  const kind = staffCodeIn(code)
  const [invited, claims] = [kind === 'invitation', kind === 'owner']
  const title = claims ? session.owner.title : invited ? session.invitation.title : session.title
  return (
    <Screen nav={<NavBar back title={title} />}>
      {code === '' ? (
        <>
          <Find onCode={setCode} />
          <Answered asked={asked} title={session.notLoaded} skeleton={<RowsSkeleton rows={3} />} refused={strangerAt}>
            {({ rows, next }) => <Sessions rows={rows} whole={next === null} onEnded={asked.again} />}
          </Answered>
        </>
      ) : claims ? (
        <FirstOwner key={code} code={ownerCodeIn(code)} />
      ) : invited ? (
        <Invitation key={code} code={code} />
      ) : (
        <AskedHere key={code} code={code} onLeave={leave} />
      )}
    </Screen>
  )
}
