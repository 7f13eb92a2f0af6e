import { Button, Popconfirm, Steps, Tag } from 'antd'
import { useCallback, useState } from 'react'
import type { ImportView } from '../../../types/contract'
import type { ImportState } from '../../../types/record'
import { fullTime } from '../../figure/time'
import { useLook } from '../look'
import { Page } from '../part/page'
import { Shown } from '../part/shown'
import { TroubleNote } from '../part/trouble'
import { zone } from '../part/zone'
import { callImport } from '../service/call'
import { troubleIn } from '../service/heard'
import { useAsk } from '../service/use-ask'
import { Mapping } from './mapping'
import { Report } from './report'
import { RunStage, TryStage, UndoStage } from './stage'
import { GoOnUploading } from './go-on-uploading'

const stepOf: Readonly<Record<ImportState, number>> = { uploading: 0, read: 1, mapped: 2, tried: 2, running: 3, done: 4, undoing: 4, undone: 4 }

/** One file on its way: upload, columns, trial, import; and back again. */
export function ImportPage({ batch }: { batch: string }) {
  const told = useLook().words.imports
  const asking = useAsk(useCallback(() => callImport('import.view', { batch }), [batch]))
  return (
    <Shown asking={asking}>
      {(view) => (
        <Page
          title={view.name}
          back={['imports']}
          tag={<><Tag>{told.kinds[view.kind]}</Tag><Tag color={view.state === 'done' ? 'green' : undefined} id="import-state">{told.states[view.state]}</Tag></>}
          note={`${fullTime(view.openedAt, zone)} · ${view.staff}`}
          actions={<Forget view={view} done={asking.again} />}
        >
          <div className="pd"><Steps size="small" current={stepOf[view.state]} items={told.steps.map((title) => ({ title }))} /></div>
          <Work key={view.state} view={view} again={asking.again} />
        </Page>
      )}
    </Shown>
  )
}

function Work({ view, again }: { view: ImportView; again: () => void }) {
  switch (view.state) {
    case 'uploading':
      return <GoOnUploading view={view} again={again} />
    case 'read':
      return <Mapping view={view} again={again} />
    case 'mapped':
    case 'tried':
      return <Tried view={view} again={again} />
    case 'running':
      return <RunStage view={view} again={again} />
    case 'done':
    case 'undoing':
    case 'undone':
      return (
        <>
          <UndoStage view={view} again={again} />
          <Report key={view.state} view={view} stage="run" />
        </>
      )
  }
}

function Tried({ view, again }: { view: ImportView; again: () => void }) {
  const told = useLook().words.imports
  const [anew, setAnew] = useState(false)
  if (anew) return <Mapping view={view} again={again} />
  const change = <Button size="small" id="import-remap" onClick={() => { setAnew(true) }}>{told.remap}</Button>
  return (
    <>
      <TryStage view={view} again={again} change={change} />
      {view.state === 'tried' ? <Report view={view} stage="tried" /> : null}
    </>
  )
}

/** The file holds phone numbers in full; once it is brought in it can go, and the report stays. */
function Forget({ view, done }: { view: ImportView; done: () => void }) {
  const told = useLook().words.imports
  const [reply, setReply] = useState<Awaited<ReturnType<typeof forget>> | null>(null)
  const trouble = troubleIn(reply)
  if (view.state === 'running' || view.state === 'uploading') return null
  if (view.forgottenAt !== null) return <span className="df" id="import-forgotten">{told.forgotten(fullTime(view.forgottenAt, zone))}</span>
  const go = async (): Promise<void> => {
    const heard = await forget(view.batch)
    setReply(heard)
    if (heard.ok) done()
  }
  return (
    <>
      {trouble ? <TroubleNote trouble={trouble} /> : null}
      <Popconfirm title={told.forgetSure} description={told.forgetWhy} okText={told.forget} cancelText={told.keep} onConfirm={go} okButtonProps={{ id: 'import-forget-yes' }}>
        <Button id="import-forget">{told.forget}</Button>
      </Popconfirm>
    </>
  )
}

const forget = (batch: string) => callImport('import.forget', { batch })
