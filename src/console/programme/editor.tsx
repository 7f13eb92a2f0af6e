import { App, Button, Segmented } from 'antd'
import { useMemo, useState } from 'react'
import type { VersionView } from '../../../types/contract'
import { fullTime } from '../../figure/time'
import { useLook } from '../look'
import { Page } from '../part/page'
import { TroubleNote } from '../part/trouble'
import { zone } from '../part/zone'
import { troubleIn } from '../service/heard'
import { CheckPanel } from './check-panel'
import { ConflictModal } from './conflict'
import { Place } from './form'
import { FormProvider, useFaultsWithin, useFieldName } from './form-context'
import { PublishModal } from './publish'
import { Sandbox } from './sandbox'
import type { Fields, Node } from './schema'
import { useCheck } from './use-check'
import { useSaving } from './use-saving'
import type { Saving } from './use-saving'

interface EditorProps {
  view: VersionView
  schema: Node
  fixed: boolean
  again: () => void
}

/** Parts at the left, the form of one of them, and beside it what is wrong, what changes, and an order to try. */
export function Editor({ view, schema, fixed, again }: EditorProps) {
  const [document, setDocument] = useState<Fields>(() => view.document as unknown as Fields)
  const [section, setSection] = useState('earn')
  const checked = useCheck(document)
  const saving = useSaving(view, document)
  const ground = useMemo(() => ({ faults: checked.check?.faults ?? [], fixed }), [checked.check, fixed])
  const node = schema.properties?.[section]
  const trouble = saving.conflict ? null : troubleIn(saving.reply)
  return (
    <Head view={view} saving={saving} fixed={fixed} clean={checked.check?.faults.length === 0} done={again}>
      {trouble ? <TroubleNote trouble={trouble} /> : null}
      <FormProvider value={ground}>
        <div className="three">
          <Sections schema={schema} document={document} section={section} pick={setSection} />
          <div className="pd form-pane" id="form">
            {node ? <Place key={section} node={node} name={section} path={`$.${section}`} value={document[section]} onChange={(value) => { setDocument((before) => ({ ...before, [section]: value })) }} /> : null}
          </div>
          <Side document={document} checked={checked} />
        </div>
      </FormProvider>
      <ConflictModal view={view} document={document} saving={saving} reload={again} />
    </Head>
  )
}

function Side({ document, checked }: { document: Fields; checked: ReturnType<typeof useCheck> }) {
  const { words } = useLook()
  const [panel, setPanel] = useState<'check' | 'order'>('check')
  const told = words.programme.panel
  return (
    <aside className="pd dry">
      <Segmented block value={panel} options={[{ value: 'check', label: told.check }, { value: 'order', label: <span id="panel-order">{told.order}</span> }]} onChange={setPanel} />
      {panel === 'check' ? <CheckPanel checked={checked} /> : <Sandbox document={document} />}
    </aside>
  )
}

function Sections({ schema, document, section, pick }: { schema: Node; document: Fields; section: string; pick: (section: string) => void }) {
  const { words } = useLook()
  const names = Object.keys(schema.properties ?? {}).filter((name) => name !== '$schema')
  return (
    <nav className="pd sections" aria-label={words.programme.sections}>
      {names.map((name) => (
        <Section key={name} name={name} there={name in document} on={name === section} pick={pick} />
      ))}
    </nav>
  )
}

function Section({ name, there, on, pick }: { name: string; there: boolean; on: boolean; pick: (section: string) => void }) {
  const fieldName = useFieldName()
  const wrong = useFaultsWithin(`$.${name}`)
  return (
    <button type="button" id={`section-${name}`} className={on ? 'on' : there ? '' : 'empty'} aria-current={on} onClick={() => { pick(name) }}>
      {fieldName(name)}
      {wrong > 0 ? <span className="count">{wrong}</span> : null}
    </button>
  )
}

interface HeadProps {
  view: VersionView
  saving: Saving
  fixed: boolean
  clean: boolean
  done: () => void
  children: React.ReactNode
}

function Head({ view, saving, fixed, clean, done, children }: HeadProps) {
  const { words } = useLook()
  const { message } = App.useApp()
  const [publishing, setPublishing] = useState(false)
  const told = words.programme
  const draft = view.state === 'draft'
  const press = (): void => { void saving.save().then((saved) => { if (saved) void message.success(words.state.saved) }) }
  const last = view.savedAt === null ? '' : told.savedBy(fullTime(view.savedAt, zone), view.savedBy)
  return (
    <Page
      title={draft ? told.draftOf(view.version) : told.version(view.version)}
      back={['programme']}
      tag={<span className="tag">{draft ? told.revision(saving.revision) : told.state[view.state]}</span>}
      note={saving.dirty ? told.changed : last}
      actions={
        fixed ? null : (
          <>
            <Button id="programme-save" loading={saving.busy} disabled={!saving.dirty || !clean} onClick={press}>{draft ? told.save : told.saveNew}</Button>
            {draft ? <Button type="primary" id="programme-publish" disabled={saving.dirty || !clean} onClick={() => { setPublishing(true) }}>{told.publish}</Button> : null}
          </>
        )
      }
    >
      {children}
      <PublishModal version={view.version} revision={saving.revision} open={publishing} close={() => { setPublishing(false) }} done={done} />
    </Page>
  )
}
