import { useLook } from '../look'
import { Icon } from '../part/icon'
import { TroubleNote } from '../part/trouble'
import type { Checked } from './use-check'

/** Faults first, each with its place; without any, how the rules would change, in sentences. */
export function CheckPanel({ checked: { check, trouble, waiting } }: { checked: Checked }) {
  const { words, say } = useLook()
  const told = words.programme.check
  if (!check) return trouble ? <TroubleNote trouble={trouble} /> : <p className="df">{told.going}</p>
  const { faults, changes } = check
  return (
    <div aria-live="polite" aria-busy={waiting}>
      {trouble ? <TroubleNote trouble={trouble} /> : null}
      <p className="chk" id="check-state">
        <span className={faults.length > 0 ? 'danger' : 'gain'}><Icon name={faults.length > 0 ? 'close' : 'check'} /></span>
        <b>{faults.length > 0 ? told.faults(faults.length) : told.fine}</b>
      </p>
      <ul className="checks" id="faults">
        {faults.map(({ path, rule, valid, got }) => (
          <li key={`${path}${rule}`} className="fault-line">
            <code>{path}</code>
            <p>{told.valid(valid, got ?? null)}</p>
            <p className="df">{rule}</p>
          </li>
        ))}
      </ul>
      <p className="df over">{faults.length > 0 ? told.blocked : changes.length > 0 ? told.changes(changes.length) : told.same}</p>
      <ol className="changes" id="changes">
        {changes.map(({ path, words: sentence }) => (
          <li key={`${path}${sentence.zh}`} title={path}>{say(sentence)}</li>
        ))}
      </ol>
    </div>
  )
}
