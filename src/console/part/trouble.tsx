import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { Trouble } from '../../service/asked'
import { refusalText } from '../../words/refusal'
import { useLook } from '../look'
import type { Lang } from '../look'
import type { ConsoleWords } from '../words/book'

/** Why there is no answer, and what to do about it. */
export function troubleText(trouble: Trouble, words: ConsoleWords, lang: Lang): readonly [string, string] {
  if (trouble.kind === 'offline') return [words.state.offline, words.state.offlineNext]
  if (trouble.kind === 'fault') return [words.state.fault, words.state.faultNext(trouble.requestId)]
  return refusalText(trouble.refusal, lang)
}

export function State({ id, title, next, children }: { id: string; title: string; next?: string; children?: ReactNode }) {
  return (
    <div className="state" id={id} role="status">
      <b>{title}</b>
      {next ? <p>{next}</p> : null}
      {children}
    </div>
  )
}

export function TroubleState({ trouble, again }: { trouble: Trouble; again: () => void }) {
  const { words, lang } = useLook()
  const [title, next] = troubleText(trouble, words, lang)
  return (
    <State id={`state-${trouble.kind}`} title={title} next={next}>
      {trouble.kind === 'refused' ? null : <Button onClick={again}>{words.state.again}</Button>}
    </State>
  )
}

/** One line beside what a write came to. */
export function TroubleNote({ trouble }: { trouble: Trouble }) {
  const { words, lang } = useLook()
  const [title, next] = troubleText(trouble, words, lang)
  return (
    <p className="note danger" role="alert">
      <b>{title}</b> {next}
    </p>
  )
}
