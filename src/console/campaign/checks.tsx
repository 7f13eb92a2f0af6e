import { Checkbox } from 'antd'
import type { CheckView } from '../../../types/contract'
import { useLook } from '../look'
import { Icon } from '../part/icon'
import { checkText } from './check-text'

export const keyOf = (check: CheckView): string =>
  check.code === 'overlap' ? `overlap:${check.campaign}` : check.code === 'budgetSmall' ? `budgetSmall:${check.of}` : check.code === 'classOver' ? `classOver:${check.class}` : check.code

/** What stands against it: red must be put right, amber must have been seen by somebody. */
export function Checks({ checks, seen, tick }: { checks: readonly CheckView[]; seen: ReadonlySet<string>; tick: (key: string, on: boolean) => void }) {
  const { words } = useLook()
  if (checks.length === 0) {
    return (
      <p className="chk">
        <span className="gain"><Icon name="check" /></span>
        {words.campaign.dry.fine}
      </p>
    )
  }
  return (
    <ul className="checks">
      {checks.map((check) => (
        <Line key={keyOf(check)} check={check} on={seen.has(keyOf(check))} tick={tick} />
      ))}
    </ul>
  )
}

function Line({ check, on, tick }: { check: CheckView; on: boolean; tick: (key: string, on: boolean) => void }) {
  const { words, lang } = useLook()
  const [title, figures] = checkText(check, words, lang)
  const red = check.level === 'red'
  return (
    <li className="chk" id={`check-${check.code}`}>
      <span className={red ? 'danger' : 'warn'}><Icon name={red ? 'close' : 'warn'} /></span>
      <span className="grow">
        <b>{title}</b>
        {lang === 'zh' ? '：' : ': '}
        {figures}
      </span>
      {red ? null : (
        <Checkbox checked={on} onChange={({ target }) => { tick(keyOf(check), target.checked) }} aria-label={`${words.campaign.dry.seenTick}: ${title}`}>
          {words.campaign.dry.seenTick}
        </Checkbox>
      )}
    </li>
  )
}
