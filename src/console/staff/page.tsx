import { App, Tabs } from 'antd'
import { useCallback } from 'react'
import type { StaffView } from '../../../types/contract'
import { fullTime } from '../../figure/time'
import { useLook } from '../look'
import { useMay } from '../me'
import { Deed } from '../part/deed'
import { Page } from '../part/page'
import { Pairs } from '../part/pairs'
import { Shown } from '../part/shown'
import { State } from '../part/trouble'
import { zone } from '../part/zone'
import { go, hrefOf, useRoute } from '../route'
import { callOffice } from '../service/call'
import { useAsk } from '../service/use-ask'
import { Grants } from './grants'
import { Moves } from './moves'
import { StateTag } from './list'

/** One person: what they may, where they are signed in, what happened to them, what they hold. */
export function StaffPage({ staff }: { staff: string }) {
  const asking = useAsk(useCallback(() => callOffice('staff.view', { staff }), [staff]))
  return <Shown asking={asking}>{(view) => <Whole view={view} again={asking.again} />}</Shown>
}

function Whole({ view, again }: { view: StaffView; again: () => void }) {
  const { words, say } = useLook()
  const told = words.staff
  const may = useMay('staff.edit')
  const tab = useRoute().query.get('tab') ?? 'about'
  const items = [
    { key: 'about', label: told.tabs.about, children: <About view={view} /> },
    { key: 'may', label: told.tabs.may, children: <div className="pd"><Grants may={view.may} /></div> },
    { key: 'sessions', label: told.tabs.sessions, children: <Sessions view={view} again={again} /> },
    { key: 'moves', label: told.tabs.moves, children: <History view={view} /> },
  ]
  return (
    <Page title={view.name} back={['staff']} tag={<StateTag state={view.state} />} note={`${say(view.roleName)} · ${view.storeName}`} actions={may ? <Moves view={view} again={again} /> : null}>
      <Tabs activeKey={tab} items={items} destroyOnHidden onChange={(key) => { go(['staff', view.staff], key === 'about' ? {} : { tab: key }) }} />
    </Page>
  )
}

function About({ view }: { view: StaffView }) {
  const { words, say } = useLook()
  const told = words.staff
  const { held } = view
  const pairs: [string, React.ReactNode][] = [
    [told.id, view.staff],
    [told.role, say(view.roleName)],
    [told.store, <a key="store" className="more" href={hrefOf(['stores', view.store])}>{view.storeName}</a>],
    [told.wechat, view.bound ? told.bound : told.unbound],
    [told.holds, told.held(held.tasks, held.drafts, held.pushes)],
    ...(view.heir === null ? [] : [[told.heir, view.heir] as [string, React.ReactNode]]),
    [told.deeds, <a key="deeds" className="more" href={hrefOf(['audit'], { staff: view.staff })}>{told.seeDeeds}</a>],
  ]
  return <div className="pd"><Pairs id="staff-about" pairs={pairs} /></div>
}

function Sessions({ view, again }: { view: StaffView; again: () => void }) {
  const { words } = useLook()
  const { message } = App.useApp()
  const told = words.staff
  const may = useMay('staff.edit')
  const { now } = view
  if (view.sessions.length === 0) return <div className="pd"><State id="sessions-empty" title={told.noSession[0]} next={told.noSession[1]} /></div>
  return (
    <div className="pd">
      <ul className="plain" id="staff-sessions">
        {view.sessions.map(({ session, place, at, expiresAt, endedAt }) => (
          <li key={session}>
            <div>
              <b>{place}</b>
              <p className="df">{told.signedIn(fullTime(at, zone))} · {endedAt !== null ? told.ended(fullTime(endedAt, zone)) : expiresAt <= now ? told.ranOut : told.holdsUntil(fullTime(expiresAt, zone))}</p>
            </div>
            {may && endedAt === null && expiresAt > now ? <EndSession view={view} session={session} done={() => { void message.success(told.sessionEnded); again() }} /> : null}
          </li>
        ))}
      </ul>
    </div>
  )
}

function EndSession({ view: { staff, store }, session, done }: { view: StaffView; session: string; done: () => void }) {
  const told = useLook().words.staff
  const send = useCallback((_: string, reference: string) => callOffice('staff.endSession', { staff, session }, reference, store), [staff, store, session])
  return <Deed id={`end-${session.slice(0, 8)}`} small danger label={told.endSession} note={told.endNote} send={send} done={done} />
}

function History({ view: { moves } }: { view: StaffView }) {
  const { words } = useLook()
  const told = words.staff
  if (moves.length === 0) return <div className="pd"><State id="moves-empty" title={told.noMove[0]} next={told.noMove[1]} /></div>
  return (
    <div className="pd">
      <ul className="plain" id="staff-moves">
        {moves.map(({ move, at, by, reason }) => (
          <li key={`${String(at)}${move}`}>
            <div><b>{told.moved[move]}</b><p className="df">{[fullTime(at, zone), by, reason].filter(Boolean).join(' · ')}</p></div>
          </li>
        ))}
      </ul>
    </div>
  )
}
