import { Button, Progress } from 'antd'
import { useCallback, useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import type { ImportView, StageView } from '../../../types/contract'
import type { ImportRowState } from '../../../types/record'
import { grouped } from '../../figure/number'
import { useLook } from '../look'
import { Panel } from '../part/page'
import { TroubleNote } from '../part/trouble'
import { callImport } from '../service/call'
import { Undo } from './undo'
import { useSteps } from './use-steps'
import type { Steps } from './use-steps'

/** Rows of one call, so that the figures move. */
export const STEP_ROWS = 500

/** How far a stage is: rows, and what they came to. */
export function Far({ stage, states }: { stage: StageView; states: readonly ImportRowState[] }) {
  const told = useLook().words.imports
  return (
    <>
      <Progress percent={Math.floor((stage.rows * 100) / Math.max(1, stage.total))} format={() => `${grouped(stage.rows)} / ${grouped(stage.total)}`} />
      <dl className="g3 counts">
        {states.filter((state) => stage.states[state] !== undefined || state === states[0]).map((state) => (
          <div key={state}>
            <dt>{told.rowStates[state]}</dt>
            <dd id={`count-${state}`}><b>{grouped(stage.states[state] ?? 0)}</b></dd>
          </div>
        ))}
      </dl>
    </>
  )
}

/** Goes on by itself where it was begun and broke off; a person may hold it. */
function useWork(view: ImportView, action: 'import.tryOut' | 'import.run', again: () => void): Steps & { now: ImportView } {
  const [now, setNow] = useState(view)
  const { batch } = view
  const step = useCallback(() => callImport(action, { batch, rows: STEP_ROWS }), [action, batch])
  const kept = action === 'import.run' ? 'run' : 'tried'
  const heard = useCallback(
    (next: ImportView) => {
      setNow(next)
      const over = next.stages[kept]?.finishedAt != null
      if (over) again()
      return over
    },
    [kept, again],
  )
  return { ...useSteps(step, heard), now }
}

function Going({ steps, name, go }: { steps: Steps; name: string; go: string }) {
  const told = useLook().words.imports
  return (
    <>
      {steps.trouble ? <TroubleNote trouble={steps.trouble} /> : null}
      {steps.going ? <Button id={`${name}-hold`} onClick={steps.stop}>{told.hold}</Button> : <Button type="primary" id={`${name}-go`} onClick={steps.go}>{go}</Button>}
    </>
  )
}

/** The trial, which writes nothing but its report; then the button that brings in what it found good. */
export function TryStage({ view, again, change }: { view: ImportView; again: () => void; change: ReactNode }) {
  const told = useLook().words.imports
  const trial = useWork(view, 'import.tryOut', again)
  const run = useWork(view, 'import.run', again)
  const { tried } = trial.now.stages
  const good = tried?.states.ready ?? 0
  if (run.going || run.now.stages.run) return <RunStage view={run.now} again={again} under={run} />
  return (
    <Panel title={told.trial} note={change}>
      <p className="df">{told.trialWhy}</p>
      {tried ? <Far stage={tried} states={['ready', 'duplicate', 'refused']} /> : null}
      {tried?.score != null ? <p className="df" id="import-score">{told.score(tried.score)}</p> : null}
      {view.state === 'tried' ? (
        <>
          {run.trouble ? <TroubleNote trouble={run.trouble} /> : null}
          <Button type="primary" id="run-go" disabled={good === 0} onClick={run.go}>{good === 0 ? told.nothingGood : told.run(good)}</Button>
        </>
      ) : (
        <Going steps={trial} name="try" go={tried ? told.goOn : told.tryOut} />
      )}
    </Panel>
  )
}

/** What is being brought in; whoever opens the page while it stands goes on with it by a button. */
export function RunStage({ view, again, under }: { view: ImportView; again: () => void; under?: Steps }) {
  const told = useLook().words.imports
  const own = useWork(view, 'import.run', again)
  const steps = under ?? own
  const stage = (under ? view : own.now).stages.run
  return (
    <Panel title={told.running}>
      <p className="df">{told.runningWhy}</p>
      {stage ? <Far stage={stage} states={['made', 'duplicate', 'refused']} /> : null}
      <Going steps={steps} name="run" go={told.goOn} />
    </Panel>
  )
}

/** What an import came to, and the way back. */
export function UndoStage({ view, again }: { view: ImportView; again: () => void }) {
  const told = useLook().words.imports
  const [now, setNow] = useState(view)
  const [asked, setAsked] = useState<{ reason: string } | null>(null)
  const { batch } = view
  const reason = asked?.reason ?? view.undoReason ?? ''
  const step = useCallback(() => callImport('import.undo', { batch, reason, rows: STEP_ROWS }), [batch, reason])
  const heard = useCallback(
    (next: ImportView) => {
      setNow(next)
      const over = next.stages.undone?.finishedAt != null
      if (over) again()
      return over
    },
    [again],
  )
  const steps = useSteps(step, heard)
  const { go } = steps
  useEffect(() => {
    if (asked) go()
  }, [asked, go])
  const { run, undone } = now.stages
  return (
    <Panel title={undone ? told.undoing : told.made} note={now.undoReason === null ? null : <span id="import-undo-reason">{told.undoneFor(now.undoReason)}</span>}>
      {undone ? <Far stage={undone} states={['undone', 'kept', 'duplicate', 'refused']} /> : run ? <Far stage={run} states={['made', 'duplicate', 'refused']} /> : null}
      {undone?.states.kept ? <p className="note warn">{told.keptWhy(undone.states.kept)}</p> : null}
      {view.state === 'done' && !undone && !steps.going ? (
        <>
          {steps.trouble ? <TroubleNote trouble={steps.trouble} /> : null}
          <Undo rows={run?.states.made ?? 0} go={(why) => { setAsked({ reason: why }) }} />
        </>
      ) : null}
      {view.state === 'undoing' || (view.state === 'done' && (undone || steps.going)) ? <Going steps={steps} name="undo" go={told.goOn} /> : null}
    </Panel>
  )
}
