import type { ReactNode } from 'react'
import type { VersionView } from '../../../types/contract'
import type { Reply } from '../../service/reply'
import { useLook } from '../look'
import { useMay } from '../me'
import { Page, Panel } from '../part/page'
import { Shown } from '../part/shown'
import { State } from '../part/trouble'
import { hrefOf } from '../route'
import { callOffice } from '../service/call'
import { useAsk } from '../service/use-ask'
import { LiveLimits } from './limits'
import { sentences } from './sentences'

/** The version in force; null: nothing was published yet. */
async function askLive(): Promise<Reply<{ live: VersionView | null }>> {
  let before: number | undefined
  for (;;) {
    const page = await callOffice('programme.versions', before === undefined ? {} : { before })
    if (!page.ok) return page
    const found = page.value.rows.find(({ state }) => state === 'live')
    if (!found && page.value.next === null) return { ok: true, value: { live: null } }
    if (!found) {
      before = page.value.next ?? undefined
      continue
    }
    const view = await callOffice('programme.view', { version: found.version })
    return view.ok ? { ok: true, value: { live: view.value } } : view
  }
}

/** What holds for everybody, in sentences: what is live data is changed here or where it lies, the rest in the rules. */
export function SettingsPage() {
  const { words } = useLook()
  const told = words.settingsPage
  const asking = useAsk(askLive)
  const staff = useMay('staff.read')
  return (
    <Page title={told.title} note={told.note}>
      {staff ? <Panel title={told.live} note={<a className="more" href={hrefOf(['roles'])}>{told.changeRoles}</a>}><LiveLimits /></Panel> : null}
      <Shown asking={asking}>{({ live }) => (live ? <Rules view={live} /> : <div className="pd"><State id="settings-empty" title={told.empty[0]} next={told.empty[1]} /></div>)}</Shown>
    </Page>
  )
}

function Rules({ view }: { view: VersionView }) {
  const { words, say } = useLook()
  const told = words.settingsPage
  const link = <a className="more" href={hrefOf(['programme', String(view.version)])}>{told.changeRules(view.version)}</a>
  return (
    <Panel title={told.rules} note={link}>
      <Sentences id="settings-rules" lines={sentences(view.document, told, say)} />
    </Panel>
  )
}

export function Sentences({ id, lines }: { id: string; lines: readonly ReactNode[] }) {
  return (
    <ul className="plain" id={id}>
      {lines.map((line, n) => <li key={String(n)}>{line}</li>)}
    </ul>
  )
}
